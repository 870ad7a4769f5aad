import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimsIn } from './claims.ts'
import { figuresOf, halfOfCorpus } from './corpus-halves.ts'

const kinds = (sentence: string): string[] => [...new Set(claimsIn(sentence).map(({ kind }) => kind))].sort()

describe('claims about the reader', () => {
  it.each([
    ["Your baby's first photos are ready", 'new_baby'],
    ['How is your little one sleeping?', 'new_baby'],
    ['Congratulations on the arrival of your baby!', 'new_baby'],
    ['Ten names for your bump', 'expecting'],
    ['Your due date is getting closer, mum-to-be!', 'expecting'],
    ['When your baby arrives, everything changes.', 'expecting'],
    ['Your wedding is only a month away', 'engaged'],
    ['Congratulations on your engagement!', 'engaged'],
    ['Happy birthday, {{first_name}}!', 'birthday'],
    ['We are so sorry for your loss.', 'bereavement'],
    ["We were sad to hear of your mother's death.", 'bereavement'],
    ['To the executor of the estate of {{name}}', 'deceased'],
    ['You owe $214.60.', 'payment_due'],
    ['Your March bill of $61.20 is overdue.', 'payment_due'],
    ['Final notice: £214.60 overdue', 'payment_due'],
    ["Your payment didn't go through", 'payment_failure'],
    ['We could not process your payment.', 'payment_failure'],
    ['Welcome to your new HealthFlex plan!', 'joined'],
    ['Thanks for joining us', 'joined'],
    ['Your policy renews on 4 May', 'renewal_due'],
    ['Renew your membership today', 'renewal_due'],
    ["You've been admitted to the class of 2031", 'application_accepted'],
    ['Congratulations on your acceptance!', 'application_accepted'],
    ['We regret to inform you that your application was unsuccessful.', 'application_rejected'],
    ["We're sorry to see you go", 'cancellation'],
    ['A lot has changed since you left.', 'cancellation'],
    ['Happy work day: your five years with us deserve a cake', 'employed'],
    ['Your data was exposed in an incident.', 'data_breach'],
    ['Your power is still out.', 'outage'],
    ['Your parcel has been delayed.', 'delivery_failure'],
  ])('%s: %s', (sentence, kind) => {
    expect(kinds(sentence)).toContain(kind)
  })

  it.each([
    'If you have a baby, this cover grows with you.',
    'Made for parents of newborns.',
    'If you ever lose your card, call us.',
    'You owe it to yourself to rest.',
    'You owe nothing this month.',
    'Amount paid: £68.95',
    'Getting married?',
    'Treat your fur baby',
    'Is your dog your baby?',
    'Renew your energy with a morning swim',
    'Welcome to the March newsletter',
    'Welcome back!',
    'If your payment fails, we try again after three days.',
    'Your wedding anniversary deserves better than a card',
    'We missed you at the gym this week',
    'Sorry for the loss of service last night',
    'Tell us your birthday',
    'Our cancellation policy has changed.',
    'The library loan due date is 4 May: renew online',
    'Employee engagement is up',
  ])('nothing is claimed by: %s', (sentence) => {
    expect(kinds(sentence)).toEqual([])
  })

  it('quotes the words', () => {
    const sentence = 'Photos of your newborn'
    const [claim] = claimsIn(sentence)
    expect(sentence.slice(claim?.start, claim?.end)).toBe('your newborn')
  })
})

interface Labelled {
  text: string
  claims: string[]
  maybe: string[]
}
const corpus = readFileSync(new URL('../../training/corpus/claims.en.jsonl', import.meta.url), 'utf8')
const figures = (half: 'dev' | 'test') =>
  figuresOf(
    halfOfCorpus<Labelled>(corpus, half).map(({ text, claims, maybe }) => {
      const found = kinds(text)
      return {
        text,
        right: found.filter((kind) => claims.includes(kind)),
        wrong: found.filter((kind) => !claims.includes(kind) && !maybe.includes(kind)),
        missed: claims.filter((kind) => !found.includes(kind)),
      }
    }),
  )

describe('claims in sentences written to mislead', () => {
  // Measured 2026-11-28: dev 0.992 and 0.992, test 0.960 and 0.984 (before: test 0.895 and 0.557).
  it.each([
    ['dev', 0.97, 0.97],
    ['test', 0.94, 0.96],
  ] as const)('%s half: precision at least %f, recall at least %f', (half, precision, recall) => {
    const found = figures(half)
    expect(found.precision, found.wrong.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(found.recall, found.missed.join('\n')).toBeGreaterThanOrEqual(recall)
  })
})

describe('phrases of the corpus that were once misread', () => {
  it.each([
    ['2 of 3: your next payment of £26.66 could not be taken', ['payment_failure']],
    ['We want you back: unlimited data, £12', ['cancellation']],
    ['Your direct debit to us bounced on Monday.', ['payment_failure']],
    ['We are sorry about the loss of your baby.', ['pregnancy_loss']],
    ['Your next payment of £12 will be taken on 4 June.', []],
    ['Our plans start at £4, and you pay £7.99 a month after that.', []],
    ['15% off your first order', []],
    ['It is her day: wish Ruth a happy birthday', []],
    ['As one of our guests you get our best price of the year.', []],
  ])('%s', (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected)
  })
})

describe('lines that nobody would write', () => {
  it.each([
    ['empty', ''],
    ['half a surrogate', 'Your baby\ud83d is here \udc00'],
    ['control characters', 'Your\u0000 baby\u0007 \u001b[31m'],
    ['a megabyte of one word', 'a'.repeat(1_000_000)],
    ['a megabyte of one claim', 'your overdue balance of '.repeat(42_000)],
    ['a megabyte of conditions', 'if you not '.repeat(90_000)],
    ['a megabyte of quotation marks', '“"'.repeat(500_000)],
    ['a megabyte of digits', `$${'1'.repeat(1_000_000)} your bill of`],
  ])('%s: an answer, in bounded time', (_, text) => {
    expect(Array.isArray(claimsIn(text))).toBe(true)
  })

  it('finds what stands at the end of a long line, in its place', () => {
    const text = `${'word '.repeat(5_000)}your overdue balance`
    const [claim] = claimsIn(text)
    expect(text.slice(claim?.start, claim?.end)).toBe('your overdue balance')
    expect(claimsIn(`${'your newborn '.repeat(1_000)}`)).toHaveLength(1_000)
  })
})
