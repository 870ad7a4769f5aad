import { describe, expect, it } from 'vitest'
import { bestThreshold, curveOf, recallAtPrecision, reliabilityOf, scoresOf } from './scores.ts'

type Class = 'sale' | 'joy' | 'grief'
const CLASSES: readonly Class[] = ['sale', 'joy', 'grief']
const label = (wanted: readonly Class[], maybe: readonly Class[] = []) => ({ wanted, maybe })
const score = (texts: ReturnType<typeof label>[], found: Class[][]) =>
  scoresOf(
    CLASSES,
    texts,
    found.map((classes) => new Set(classes)),
  )

describe('scores of classes', () => {
  it('counts what is right, extra and missed', () => {
    const { per, micro, macro } = score(
      [label(['sale']), label(['sale', 'joy']), label(['joy']), label(['sale'])],
      [['sale'], ['sale'], ['sale', 'joy'], []],
    )
    expect(per.sale).toEqual({ right: 2, extra: 1, missed: 1, support: 3, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 })
    expect(per.joy).toMatchObject({ right: 1, extra: 0, missed: 1, precision: 1, recall: 1 / 2, f1: 2 / 3 })
    expect(micro).toMatchObject({ right: 3, extra: 1, missed: 2, precision: 3 / 4, recall: 3 / 5, f1: 6 / 9 })
    expect(macro).toBeCloseTo(2 / 3, 12)
  })

  it('lets `maybe` count neither way', () => {
    const found = score([label(['sale'], ['joy'])], [['sale', 'joy']])
    const notFound = score([label(['sale'], ['joy'])], [['sale']])
    expect(found.per.joy).toEqual(notFound.per.joy)
    expect(found.per.joy).toMatchObject({ right: 0, extra: 0, missed: 0, f1: null })
    expect(found.micro.f1).toBe(1)
  })

  it('scores a class that no text has only where it was found, and leaves it out of the mean where it was not', () => {
    const quiet = score([label(['sale'])], [['sale']])
    expect(quiet.per.grief).toMatchObject({ support: 0, precision: null, recall: null, f1: null })
    expect(quiet.macro).toBe(1)
    const loud = score([label(['sale'])], [['sale', 'grief']])
    expect(loud.per.grief).toMatchObject({ support: 0, precision: 0, recall: null, f1: 0 })
    expect(loud.macro).toBe(1 / 2)
  })

  it('has nothing to say of no texts', () => {
    const { macro, micro, plain } = score([], [])
    expect([macro, micro.f1, plain.texts]).toEqual([null, null, 0])
  })

  it('counts a plain text with an extra class once, and not for what is in `maybe`', () => {
    const { plain } = score(
      [label([]), label([], ['joy']), label([]), label(['sale'])],
      [['sale', 'joy'], ['joy'], [], ['grief']],
    )
    expect(plain).toEqual({ texts: 3, withExtra: 1, extra: { sale: 1, joy: 1 } })
  })
})

describe('calibration', () => {
  it('weighs each bin by its answers', () => {
    // Bin 0.1–0.2: mean 0.15, half hold: 0.35 off, 2 answers. Bin 0.7–0.8: mean 0.75, all hold: 0.25 off, 2 answers.
    // Last bin: 1.0 and 0.9, mean 0.95, one of two: 0.45 off. (2·0.35 + 2·0.25 + 2·0.45) / 6 = 0.35.
    const { bins, error } = reliabilityOf([
      { value: 0.11, holds: true },
      { value: 0.19, holds: false },
      { value: 0.71, holds: true },
      { value: 0.79, holds: true },
      { value: 1, holds: true },
      { value: 0.9, holds: false },
    ])
    expect(error).toBeCloseTo(0.35, 12)
    expect(bins).toHaveLength(10)
    expect(bins[1]).toMatchObject({ from: 0.1, to: 0.2, answers: 2, shareHolds: 1 / 2 })
    expect(bins[1]?.meanValue).toBeCloseTo(0.15, 12)
    expect(bins[9]).toMatchObject({ answers: 2, shareHolds: 1 / 2 })
    expect(bins[4]).toMatchObject({ answers: 0, meanValue: null, shareHolds: null })
  })

  it('finds no error where seven of ten hold at 0.7, and none of nothing', () => {
    const answers = Array.from({ length: 10 }, (_, at) => ({ value: 0.7, holds: at < 7 }))
    expect(reliabilityOf(answers).error).toBeCloseTo(0, 12)
    expect(reliabilityOf([]).error).toBeNull()
  })

  it('refuses what is no probability', () => {
    expect(() => reliabilityOf([{ value: -0.2, holds: true }])).toThrow(RangeError)
    expect(() => reliabilityOf([{ value: 1.2, holds: true }])).toThrow(RangeError)
    expect(() => reliabilityOf([{ value: Number.NaN, holds: true }])).toThrow(RangeError)
  })
})

const answers = [
  { value: 0.9, holds: true },
  { value: 0.8, holds: false },
  { value: 0.6, holds: true },
  { value: 0.6, holds: true },
  { value: 0.3, holds: false },
  { value: 0.1, holds: true },
]

describe('thresholds', () => {
  it('scores each threshold, itself included', () => {
    const [high, middle, low] = curveOf(answers, [0.95, 0.6, 0])
    expect(high?.score).toMatchObject({ precision: null, recall: 0 })
    expect(middle?.score).toMatchObject({ precision: 3 / 4, recall: 3 / 4 })
    expect(low?.score).toMatchObject({ precision: 4 / 6, recall: 1 })
  })

  it('finds the highest recall at a precision, with equal values never torn apart', () => {
    expect(recallAtPrecision(answers, 0.7)).toMatchObject({ threshold: 0.6, score: { recall: 3 / 4 } })
    expect(recallAtPrecision(answers, 0.6)).toMatchObject({ threshold: 0.1, score: { recall: 1 } })
    expect(recallAtPrecision([{ value: 1, holds: false }], 0.5)).toBeUndefined()
  })

  it('picks the threshold of highest F1, but never one that finds every text', () => {
    // At 0.1 all six are found: F1 0.8, more than 0.75 at 0.6, yet it tells nothing.
    expect(bestThreshold(answers)).toMatchObject({ threshold: 0.6, score: { f1: 3 / 4 } })
    expect(
      bestThreshold([
        { value: 0, holds: true },
        { value: 0, holds: false },
      ]),
    ).toBeUndefined()
    expect(
      bestThreshold([
        { value: 1, holds: false },
        { value: 0, holds: true },
      ]),
    ).toBeUndefined()
  })
})
