import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { figuresOf, halfOfCorpus } from './corpus-halves.ts'
import { hazardsIn } from './hazard-words.ts'

const earnest = (text: string) => hazardsIn(text).flatMap(({ hazard, idiom }) => (idiom ? [] : [hazard]))
const puns = (text: string) => hazardsIn(text).flatMap(({ hazard, idiom }) => (idiom ? [hazard] : []))

describe('hazard words', () => {
  it.each([
    ['Flood warning for the lower town', 'flood'],
    ['Wildfires are burning near Paradise', 'wildfire'],
    ['Hurricane Ida has reached the coast', 'storm'],
    ['The tornado destroyed forty homes', 'storm'],
    ['An earthquake of magnitude 6.1', 'earthquake'],
    ['After the shooting at the mall', 'shooting'],
    ['Covid cases rise again', 'pandemic'],
    ['A tsunami warning is in force', 'tsunami'],
    ['The volcano has erupted', 'volcano'],
    ['Victims of the bombing', 'attack'],
  ])('in earnest: %s', (text, hazard) => {
    expect(earnest(text)).toContain(hazard)
  })

  it.each([
    ['Our hot deals are on fire 🔥', 'wildfire'],
    ['A flood of offers', 'flood'],
    ['Keep your wardrobe above the water', 'flood'],
    ['Killer prices all week', 'shooting'],
    ['Deals that will blow you away', 'hurricane'],
    ["Let's shake things up", 'earthquake'],
    ['Storm into summer with 30% off', 'storm'],
    ['You survived Monday!', 'flood'],
    ['Ten beaches for your bucket list', 'crash'],
    ['Meet our sharpshooter of a printer', 'shooting'],
    ['Our sale is going viral', 'pandemic'],
  ])('in a figure of speech: %s', (text, hazard) => {
    expect(puns(text)).toContain(hazard)
    expect(earnest(text)).not.toContain(hazard)
  })

  it.each([
    'Watch it on Fire TV',
    'Your firewall is up to date',
    'Shoot us an email',
    'Book a photo shoot',
    'The deadline is Friday',
    'A new kitchen sink',
    'A crash course in pottery',
    'Brainstorm with the team',
    'Get your flu shot',
  ])('in another sense, which evokes nothing: %s', (text) => {
    expect(hazardsIn(text)).toEqual([])
  })

  it('evokes a storm by whatever name', () => {
    for (const text of ['Hurricane season', 'Tornado watch', 'A cyclone is near'])
      expect(hazardsIn(text).map(({ hazard }) => hazard)).toContain('storm')
  })
})

interface Label {
  /** `any`: words that evoke every disaster ("survivors") */
  hazard: string
  idiom: boolean
}
interface Labelled {
  text: string
  hazards: Label[]
  maybe: Label[]
}
const EVERY = 10
const corpus = readFileSync(new URL('../../training/corpus/hazard-words.en.jsonl', import.meta.url), 'utf8')

/** Words are counted once, whatever number of hazards they evoke; a hazard is found where its form (earnest or idiom) is right too. */
const figures = (half: 'dev' | 'test') =>
  figuresOf(
    halfOfCorpus<Labelled>(corpus, half).map(({ text, hazards, maybe }) => {
      const words = new Map<string, { written: string; idiom: boolean; evokes: string[] }>()
      for (const { hazard, idiom, start, end } of hazardsIn(text)) {
        const known = words.get(`${start} ${end}`) ?? { written: text.slice(start, end), idiom, evokes: [] }
        known.evokes.push(hazard)
        words.set(`${start} ${end}`, known)
      }
      const meets = ({ idiom, evokes }: { idiom: boolean; evokes: string[] }, label: Label): boolean =>
        idiom === label.idiom && (label.hazard === 'any' ? evokes.length >= EVERY : evokes.includes(label.hazard))
      const found = [...words.values()]
      const isFound = (label: Label): boolean => found.some((word) => meets(word, label))
      return {
        text,
        right: hazards.filter(isFound).map(({ hazard }) => hazard),
        wrong: found
          .filter((word) => ![...hazards, ...maybe].some((label) => meets(word, label)))
          .map(({ written, idiom }) => `${idiom ? 'idiom' : 'earnest'} ${written}`),
        missed: hazards
          .filter((label) => !isFound(label))
          .map(({ hazard, idiom }) => `${idiom ? 'idiom' : 'earnest'} ${hazard}`),
      }
    }),
  )

describe('hazard words in sentences written to mislead', () => {
  // Measured 2026-11-28: dev 0.972 and 1.000, test 0.874 and 0.895 (before: test 0.727 and 0.750).
  it.each([
    ['dev', 0.94, 0.97],
    ['test', 0.85, 0.87],
  ] as const)('%s half: precision at least %f, recall at least %f', (half, precision, recall) => {
    const found = figures(half)
    expect(found.precision, found.wrong.join('\n')).toBeGreaterThanOrEqual(precision)
    expect(found.recall, found.missed.join('\n')).toBeGreaterThanOrEqual(recall)
  })
})

it('hears one figure of speech as one', () => {
  const text = 'She is calling the shots'
  expect(new Set(hazardsIn(text).map(({ start, end }) => text.slice(start, end)))).toEqual(
    new Set(['calling the shots']),
  )
})

describe('lines that nobody would write', () => {
  it.each([
    ['empty', ''],
    ['half a surrogate', 'On fire \ud83d flood \udc00'],
    ['control characters', 'flood\u0000 \u0007fire \u001b[31m'],
    ['a megabyte of one word', 'a'.repeat(1_000_000)],
    ['a megabyte of hazards', 'fire storm '.repeat(90_000)],
    ['a megabyte of pictures', '🔥'.repeat(250_000)],
  ])('%s: an answer, in bounded time', (_, text) => {
    expect(Array.isArray(hazardsIn(text))).toBe(true)
  })
})
