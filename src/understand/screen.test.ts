import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownWords } from './own-words.ts'
import { type Answers, MENTIONS, type Reader } from './reader.ts'
import { createScreen, packScreen, screenFeatures } from './screen.ts'

const bytes = new Uint8Array(readFileSync(new URL('./model/screen.bin', import.meta.url)))
const screen = createScreen(bytes)

/** Texts of the corpus that mention something, of the part that neither weights nor threshold were chosen on. */
const grave = readFileSync(new URL('../../training/corpus/own-words.en.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; mentions: string[] })
  .filter(({ text, mentions }) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
    return mentions.length > 0 && Number.parseInt(hash, 16) % 8 === 1
  })
  .map(({ text }) => text)

describe('the screen', () => {
  it.each([
    'In loving memory of Dad',
    'first Christmas without her',
    'RIP Grandma',
    'stage 4, they say spring at most',
    'I had a miscarriage',
    'Laid off last week',
    'he hits me',
    'We are getting divorced',
    'What is left of our house after the fire',
    'my brother was stabbed',
  ])('lets through: %s', (text) => {
    expect(screen(text)).toBe(true)
    expect(screen(text.toUpperCase())).toBe(true)
  })

  it.each([
    'Coffee at the harbour',
    'Happy birthday Sophie!',
    'Sunset over the harbour, Lisbon 2022',
    'New bike day 🎉',
    'Please leave the parcel with the neighbour',
    'Great quality, fast delivery',
  ])('keeps from the reader: %s', (text) => {
    expect(screen(text)).toBe(false)
  })

  it('misses hardly anything that it was not chosen on', () => {
    expect(grave.length).toBeGreaterThan(500)
    expect(grave.filter((text) => !screen(text)).length / grave.length).toBeLessThanOrEqual(0.008)
  })

  it.each([
    ['another script', 'बाबा की याद में'],
    ['letters dressed up', '𝓡𝓘𝓟 Grandma'],
    ['a long text', 'Great quality, fast delivery. '.repeat(10)],
    ['a long text without spaces', 'a'.repeat(1_000_000)],
  ])('lets %s through, for it was taught none', (_, text) => {
    expect(screen(text)).toBe(true)
  })

  it('takes a curly apostrophe for a straight one, capitals for small letters, and sees no zero-width joiner', () => {
    const texts = ["Don't forget Mum's cake", 'DON’T FORGET MUM’S CAKE', "Don't forget\u200b\u00a0Mum's\tcake"]
    const features = texts.map((text) => {
      const into = new Int32Array(728)
      return [...into.slice(0, screenFeatures(text, into, 19))]
    })
    expect(features[0]?.length).toBeGreaterThan(10)
    expect(features[1]).toEqual(features[0])
    expect(features[2]).toEqual(features[0])
  })

  it.each([
    '',
    ' ',
    '\0',
    '\ud83d',
    '\udc00',
    '\ud83d\ud83d',
    '\x07\x1b[31m',
    '🕊️',
    "'",
    "a'",
    '’’’',
    '\ufeff',
    '#'.repeat(240),
  ])('answers %j', (text) => {
    expect(typeof screen(text)).toBe('boolean')
  })

  it('answers whatever it is given, the same whatever came before, and never outside its table', () => {
    const into = new Int32Array(728)
    // halves of surrogate pairs among them
    const codeUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
      .map((units) => String.fromCharCode(...units))
    fc.assert(
      fc.property(codeUnits, codeUnits, (text, other) => {
        const first = screen(text)
        screen(other)
        expect(screen(text)).toBe(first)
        const found = screenFeatures(text, into, 19)
        expect(found).toBeLessThanOrEqual(into.length)
        expect(into.subarray(0, Math.max(0, found)).every((slot) => slot >= 0 && slot < 2 ** 19)).toBe(true)
      }),
    )
  })

  it('writes no more than 728 features, whatever 240 code units hold', () => {
    const into = new Int32Array(2000)
    for (const text of ['#'.repeat(240), 'a'.repeat(240), 'abc '.repeat(60), 'a '.repeat(120), 'abcd#'.repeat(48)])
      expect(screenFeatures(text, into, 19)).toBeLessThanOrEqual(728)
  })
})

describe('the file of the screen', () => {
  it('is small', () => {
    expect(bytes.length).toBeLessThanOrEqual(600_000)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['cut short', bytes.subarray(0, 1000)],
    ['another file', new Uint8Array(bytes.length)],
    ['another version', Uint8Array.from(bytes, (byte, at) => (at === 4 ? 9 : byte))],
  ])('is refused: %s', (_, broken) => {
    expect(() => createScreen(broken)).toThrow(/screen\.bin/)
  })

  it('gives back what was packed, from the midst of a buffer too', () => {
    const packed = packScreen({ weights: new Int8Array(1024).fill(2), unit: 0.5, threshold: 1.5 })
    const midst = new Uint8Array(packed.length + 3)
    midst.set(packed, 3)
    // Each feature weighs 2 × 0.5 = 1, so that their sum over the root of their number n is √n.
    for (const made of [createScreen(packed), createScreen(midst.subarray(3))]) {
      expect(made('')).toBe(false) // n = 2
      expect(made('a')).toBe(true) // n = 4
    }
  })
})

describe('own words behind a screen', () => {
  const asked: string[] = []
  const double: Reader = {
    thresholds: Object.fromEntries(MENTIONS.map((mention) => [mention, 0.5])) as Reader['thresholds'],
    async read(text) {
      asked.push(text)
      const probability = Object.fromEntries(MENTIONS.map((mention) => [mention, mention === 'death' ? 0.9 : 0]))
      return { probability, words: [], shares: () => [], cut: false } as unknown as Answers
    },
  }

  // As likely as the loudest mention: the ninth is its log odds.
  const mind = {
    reader: double,
    anything: { weights: Array.from({ length: 29 }, (_, at) => (at === 9 ? 1 : 0)), bias: 0, threshold: 0.5 },
  }

  it('asks the reader only about what the screen lets through or the list of words knows', async () => {
    asked.length = 0
    expect(await ownWords({ ...mind, screen: () => false }, 'caption', 'Pizza night')).toEqual([])
    expect(asked).toEqual([])
    expect(await ownWords({ ...mind, screen: () => true }, 'caption', 'Pizza night')).toEqual(['death'])
    expect(await ownWords(mind, 'caption', 'Pizza night')).toEqual(['death'])
    expect(await ownWords({ ...mind, screen: () => false }, 'caption', 'Granny’s funeral')).toEqual(['death'])
    expect(asked).toEqual(['Pizza night', 'Pizza night', 'Granny’s funeral'])
  })

  it('still says what was never filled in', async () => {
    expect(await ownWords({ ...mind, screen: () => false }, 'caption', '{{caption}}')).toEqual(['unfilled'])
  })
})
