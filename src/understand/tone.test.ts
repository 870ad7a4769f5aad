import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createReader } from './reader.ts'
import { LINE_KINDS, type LineKind, tone } from './tone.ts'

const model = new URL('./model/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, model), 'utf8')
const reader = await createReader({
  model: readFileSync(new URL('reader.onnx', model)),
  tokenizer: text('tokenizer.json'),
  prepare: text('prepare.json'),
  card: text('card.json'),
})

describe('tone', () => {
  it.each([
    ['Congratulations! You did it 🎉', 'celebratory'],
    ["It's been a great year!", 'celebratory'],
    ['40% off everything until midnight', 'urgency'],
    ['We are so sorry for your loss.', 'supportive'],
    ['Celebrating the life of Ada Brook', 'supportive'],
    ['Boil your water before drinking it.', 'safety_info'],
  ])('%s: %s', async (line, trait) => {
    expect((await tone(reader, line)).traits).toContain(trait)
  })

  it.each([
    ["This hasn't been a great year for many.", 'celebratory'],
    ['Killer deals on lamps', 'fear'],
    ['Your order has shipped.', 'promotional'],
  ])('%s: not %s', async (line, trait) => {
    expect((await tone(reader, line)).traits).not.toContain(trait)
  })

  it('finds nothing in nothing', async () => {
    for (const line of ['', '   \n', '{{first_name}}'])
      expect(await tone(reader, line)).toEqual({ traits: [], evidence: [] })
  })

  it('quotes whole words of the text as it was given, for each trait, on 600 lines of the corpus', async () => {
    const rows = readFileSync(new URL('../../training/corpus/en/joy.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    let quotes = 0
    for (const row of rows.slice(0, 600)) {
      const line = JSON.parse(row) as { text: string; kind: LineKind }
      const { traits, evidence } = await tone(reader, line.text, line.kind)
      expect([...new Set(evidence.map(({ trait }) => trait))]).toEqual(traits)
      for (const { start, end, text: words } of evidence) {
        quotes++
        expect(line.text.slice(start, end)).toBe(words)
        expect(words.trim()).not.toBe('')
        // No word is cut in two.
        expect(/[\p{L}\p{N}]$/u.test(line.text.slice(0, start)) && /^[\p{L}\p{N}]/u.test(words)).toBe(false)
        expect(/[\p{L}\p{N}]$/u.test(words) && /^[\p{L}\p{N}]/u.test(line.text.slice(end))).toBe(false)
      }
    }
    expect(quotes).toBeGreaterThan(400)
  })

  it('reads a text that is longer than the reader sees to its end', async () => {
    const long = `${'Your statement for the month is available in your account. '.repeat(15)}Congratulations on your wedding, we could not be happier for you!`
    const { traits, evidence } = await tone(reader, long, 'paragraph')
    expect(traits).toContain('celebratory')
    expect(evidence.find(({ trait }) => trait === 'celebratory')?.start).toBeGreaterThan(800)
    const endless = `${'and so on '.repeat(300)}happy birthday to you`
    expect((await tone(reader, endless)).traits).toContain('celebratory')
  })

  it('knows every kind of line', async () => {
    for (const kind of LINE_KINDS)
      expect((await tone(reader, 'Happy birthday, we celebrate you!', kind)).traits).toContain('celebratory')
  })
})
