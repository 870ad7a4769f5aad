import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Trait } from '../load/words.ts'
import { parseCombination } from './combine.ts'
import { messageOf } from './message-sketch.ts'
import { createReader } from './reader.ts'
import { understand } from './understand.ts'

const model = new URL('./model/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, model), 'utf8')
const reader = await createReader({
  model: readFileSync(new URL('reader.onnx', model)),
  tokenizer: text('tokenizer.json'),
  prepare: text('prepare.json'),
  card: text('card.json'),
})

const combination = parseCombination(text('combination.json'))

type Options = Parameters<typeof understand>[2]
const options: Options = {
  purpose: 'newsletter',
  channel: 'email',
  language: 'en',
  claims: [],
  authorSays: [],
  now: '2026-01-10T09:00:00Z',
}
const read = (lines: readonly string[], more: Partial<Options> = {}) =>
  understand(messageOf(lines), { reader, combination }, { ...options, ...more })
const traits = async (lines: readonly string[], more: Partial<Options> = {}): Promise<Trait[]> =>
  (await read(lines, more)).traits.map(({ trait }) => trait)

const statement = [
  '[s] Your account summary for March',
  'Your postal address was updated on 3 March.',
  'Your statement is available as a PDF.',
  'Your next statement comes on 1 April.',
  'Your settings stay as they are.',
]

describe('from lines to a message', () => {
  it('finds a celebratory line behind one condition, with its condition', async () => {
    const lines = [...statement, '[if vip] Congratulations on your amazing year, it is time to celebrate! 🎉']
    const found = (await read(lines)).traits.find(({ trait }) => trait === 'celebratory')
    expect(found?.evidence[0]).toMatchObject({ line: 6, conditions: ['{{#if vip}}'], trait: 'celebratory' })
    expect(await traits(lines, { visible: [0, 1, 2, 3, 4] })).not.toContain('celebratory')
  })

  it('hears one condolence, and the sale that follows it', async () => {
    const lines = [
      'We are so sorry to hear of the death of your father.',
      'Take all the time you need.',
      'Buy a memorial bouquet today and save 20% with code REMEMBER.',
    ]
    expect(await traits(lines)).toEqual(expect.arrayContaining(['supportive', 'promotional']))
  })

  it("does not take somebody else's joke for the sender's", async () => {
    const joke = 'Your sofa called. It says you two need a break.'
    expect(await traits([...statement, joke, joke])).toContain('humour')
    expect(await traits([...statement, `[q] ${joke}`, `[q] ${joke}`])).not.toContain('humour')
  })

  it('leaves out boilerplate', async () => {
    const sale = 'Everything must go: 70% off until midnight, buy now!'
    expect(await traits([...statement, sale])).toContain('promotional')
    const quiet = await read([...statement, `[f] ${sale} Your baby, Mother's Day, flood.`])
    expect(quiet.traits.map(({ trait }) => trait)).not.toContain('promotional')
    expect([...quiet.claims, ...quiet.hazards, ...quiet.topics]).toEqual([])
  })

  it('reads an empty message', async () => {
    const empty = await read([])
    expect(empty.traits).toEqual([])
    expect(empty.language).toEqual({ code: 'en', judged: true, evidence: [] })
  })
})

describe('evidence', () => {
  it('points at the very words it quotes, in every part of the answer', async () => {
    const lines = [
      '[s] {{first_name}}, happy birthday! 🎂',
      "[p] It's been a great year. Thanks for being part of it.",
      "Dear Anna, your baby's first photos are ready. A flood of offers for Mother's Day awaits.",
      '[b] Shop now – 40% off until midnight',
    ]
    const source = lines.join('\n').split('\n')
    const found = await read(lines)
    const all = [found.traits, found.claims, found.hazards, found.topics, found.names].flat()
    expect(all.length).toBeGreaterThan(8)
    for (const quoted of all.flatMap(({ evidence }) => evidence)) {
      expect(source[quoted.line - 1]?.slice(quoted.column - 1, quoted.end_column - 1)).toBe(quoted.text)
      expect(quoted.end_line).toBe(quoted.line)
      expect(quoted.text).not.toMatch(/^\s|\s$/)
    }
    expect(found.claims.map(({ kind }) => kind).sort()).toEqual(['birthday', 'new_baby'])
    expect(found.hazards).toContainEqual(expect.objectContaining({ hazard: 'flood', idiom: true }))
    expect(found.names.map(({ name }) => name)).toEqual(['Anna'])
    expect(found.topics.map(({ topic }) => topic)).toContain('mothers_day')
  })

  it('quotes at most five words a trait, strongest trait first', async () => {
    const found = await read(Array.from({ length: 9 }, (_, at) => `Shop now and save ${at + 1}0% on everything.`))
    expect(found.traits.find(({ trait }) => trait === 'promotional')?.evidence).toHaveLength(5)
    const strengths = found.traits.map(({ strength }) => strength)
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
  })
})

describe("the author's word", () => {
  const party = ['[s] Congratulations, you did it! 🎉', 'Time to celebrate with us!']

  it('takes a trait away, and says so, until it expires', async () => {
    const authorSays: Options['authorSays'] = [{ not: 'celebratory', because: 'a product name', until: '2026-03-01' }]
    const found = await read(party, { authorSays })
    expect(found.traits.map(({ trait }) => trait)).not.toContain('celebratory')
    expect(found.authorSays[0]).toMatchObject({ trait: 'celebratory', says: 'not', because: 'a product name' })
    expect(found.authorSays[0]?.evidence.length).toBeGreaterThan(0)
    expect(await traits(party, { authorSays, now: '2026-03-01T23:00:00Z' })).not.toContain('celebratory')
    expect(await traits(party, { authorSays, now: '2026-03-02T00:00:00Z' })).toContain('celebratory')
  })

  it('adds a trait', async () => {
    const found = await read(statement, { authorSays: [{ is: 'fear', because: 'our lawyer says so' }] })
    expect(found.traits).toContainEqual(expect.objectContaining({ trait: 'fear', by: 'author', strength: 1 }))
    expect(found.traits.find(({ trait }) => trait === 'fear')?.evidence).not.toEqual([])
  })

  it('declares claims', async () => {
    expect((await read(statement, { claims: ['new_baby'] })).claims).toEqual([
      { kind: 'new_baby', by: 'campaign', evidence: [] },
    ])
    const both = await read(['Your newborn is growing.'], { claims: ['new_baby'] })
    expect(both.claims).toMatchObject([{ kind: 'new_baby', by: 'campaign', evidence: [{ text: 'Your newborn' }] }])
  })
})

describe('a language that is not read', () => {
  const spanish = ['[s] ¡Feliz cumpleaños!', 'Hoy celebramos contigo un año maravilloso lleno de alegría.']

  it('is not judged, and no trait is made up', async () => {
    const found = await read(spanish, { language: 'es' })
    expect(found.language).toMatchObject({ code: 'es', judged: false })
    expect(found.language.evidence.length).toBe(1)
    expect(found.traits).toEqual([])
  })

  it('is found out where English was declared', async () => {
    expect((await read(spanish)).language).toMatchObject({ code: 'es', judged: false })
  })

  it("is judged by the author's word", async () => {
    const found = await read(spanish, { language: 'es', authorSays: [{ is: 'celebratory', because: 'a birthday' }] })
    expect(found.language.judged).toBe(true)
    expect(found.traits.map(({ trait }) => trait)).toEqual(['celebratory'])
  })
})
