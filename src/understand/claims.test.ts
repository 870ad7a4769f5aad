import { describe, expect, it } from 'vitest'
import { claimsIn } from './claims.ts'

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
