import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameWords, ownWords, parseAnything } from './own-words.ts'
import { createReader } from './reader.ts'

const model = new URL('./model/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, model), 'utf8')
const reader = await createReader({
  model: readFileSync(new URL('reader.onnx', model)),
  tokenizer: text('tokenizer.json'),
  prepare: text('prepare.json'),
  card: text('card.json'),
})
const mind = { reader, anything: parseAnything(text('mentions.json')) }

describe('names and salutations', () => {
  it.each([
    ['Mrs Ann Lee (deceased)', ['death']],
    ['The Late Mr Harold Pike', ['death']],
    ['Late Mr Pike', ['death']],
    ['Estate of Dorothy Quill', ['death']],
    ['Joan Whitely RIP', ['death']],
    ['R.I.P.', ['death']],
    ['Sam Okoro †', ['death']],
    ['Grumpy Git', ['abuse']],
    ['The Duartes, house burnt down', ['disaster']],
    ['null', ['unfilled']],
    ['undefined', ['unfilled']],
    ['NaN', ['unfilled']],
    ['Hi null,', ['unfilled']],
    ['#TOTAL#', ['unfilled']],
    ['{{first_name}}', ['unfilled']],
    ['*|FNAME|*', ['unfilled']],
    ['[object Object]', ['unfilled']],
    ['FNAME', ['unfilled']],
    ['First Name', ['unfilled']],
    ['test', ['unfilled']],
    ['TEST', ['unfilled']],
  ])('%s: %s', (value, flags) => {
    expect(nameWords(value)).toEqual(flags)
  })

  it.each([
    '',
    'Rip Torn',
    'Rip',
    'Ripley',
    'Tod',
    'Ill',
    'Graves',
    'Coffin',
    'Diana Flood',
    'Will Fry',
    'Null',
    'Jennifer Null',
    'Mortimer De’Ath',
    'Ashley Burns',
    'Hope Loss-Martin',
    'Stormy',
    'Killian Murphy',
    'Mr Cockburn',
    'Scunthorpe Ladies Choir',
    'The Late Late Show',
    'Testa',
    'Dolores Cancer',
    'Hurricane Higgins',
    'Mary-Ann Slaughter',
    'Nan',
    'Valued Customer',
  ])('a real name passes: %s', (value) => {
    expect(nameWords(value)).toEqual([])
  })

  it('flags no plain name of the corpus', () => {
    const rows = readFileSync(new URL('../../training/corpus/own-words.en.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; field: string; mentions: string[]; maybe: string[] })
      .filter((row) => row.field === 'name' && row.mentions.length + row.maybe.length === 0)
    expect(rows.length).toBeGreaterThan(100)
    expect(
      rows.filter((row) => nameWords(row.text).some((flag) => flag !== 'unfilled')).map((row) => row.text),
    ).toEqual([])
  })
})

describe("a person's own words", () => {
  it.each([
    ['top_moment.caption', 'In loving memory of Dad', 'death'],
    ['caption', 'RIP Grandma', 'death'],
    ['note', 'stage 4, they say spring at most', 'illness'],
    ['reason', 'I had a miscarriage', 'pregnancy_loss'],
    ['note', 'There is a restraining order, he must not see my address', 'abuse'],
    ['reason', 'Laid off last week', 'job_loss'],
    ['caption', 'What is left of our house after the fire', 'disaster'],
    ['reason', 'We are getting divorced', 'separation'],
  ] as const)('%s: %s mentions %s', async (field, value, flag) => {
    expect(await ownWords(mind, field, value)).toContain(flag)
  })

  it.each([
    ['caption', 'Sunset from the pier'],
    ['caption', 'first day at the beach 🏖️'],
    ['gift', 'Happy birthday, old bean'],
    ['note', 'Gravestone props x6 for Halloween lawn'],
    ['comment', 'RIP my wallet'],
    ['caption', ''],
    ['caption', '12345'],
  ])('%s: %s mentions nothing', async (field, value) => {
    expect(await ownWords(mind, field, value)).toEqual([])
  })

  it('says when nothing was filled in', async () => {
    expect(await ownWords(mind, 'caption', '{{caption}}')).toEqual(['unfilled'])
  })

  it('reads to the end of a long text', async () => {
    const long = `${'We walked along the river and had ice cream. '.repeat(30)} In loving memory of Dad.`
    expect(await ownWords(mind, 'note', long)).toContain('death')
    expect(
      await ownWords(
        mind,
        'note',
        `${'We walked along the river and had ice cream. '.repeat(30)}Then my husband died.`,
      ),
    ).toContain('death')
  })
})
