// Takes: what was found and what should have been. Gives: precision, recall, F1, calibration, curves.
// May not: read a file, know what a class means, round.

/** What a text should be found to have. What stands in `maybe` counts neither way, found or not. */
export interface Labels<Class extends string> {
  wanted: readonly Class[]
  maybe: readonly Class[]
}

export interface Score {
  /** found and wanted */
  right: number
  /** found, neither wanted nor in `maybe` */
  extra: number
  /** wanted, not found */
  missed: number
  /** right and missed: how many texts have it */
  support: number
  /** 0 to 1; null where nothing was found */
  precision: number | null
  /** 0 to 1; null where no text has it */
  recall: number | null
  /** 0 to 1; null where no text has it and nothing was found: there is nothing to be scored */
  f1: number | null
}

export interface Scores<Class extends string> {
  per: Record<Class, Score>
  /** mean F1 of the classes that have one; null where none has */
  macro: number | null
  /** all classes counted together */
  micro: Score
  /** texts that should be found to have nothing */
  plain: { texts: number; withExtra: number; extra: Partial<Record<Class, number>> }
}

/** One answer with its probability. */
export interface Answer {
  /** 0 to 1, or any number that grows with confidence where only its order counts */
  value: number
  holds: boolean
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function scoreOf(right: number, extra: number, missed: number): Score {
  return {
    right,
    extra,
    missed,
    support: right + missed,
    precision: ratio(right, right + extra),
    recall: ratio(right, right + missed),
    f1: ratio(2 * right, 2 * right + extra + missed),
  }
}

/** Scores each class over texts; `found` goes along `texts`. A text is plain when nothing is wanted of it, whatever is in `maybe`. */
export function scoresOf<Class extends string>(
  classes: readonly Class[],
  texts: readonly Labels<Class>[],
  found: readonly ReadonlySet<Class>[],
): Scores<Class> {
  const nothing: ReadonlySet<Class> = new Set()
  const of = (at: number): ReadonlySet<Class> => found[at] ?? nothing
  const per = Object.fromEntries(
    classes.map((name) => {
      const count = { right: 0, extra: 0, missed: 0 }
      for (const [at, { wanted, maybe }] of texts.entries()) {
        if (wanted.includes(name)) count[of(at).has(name) ? 'right' : 'missed'] += 1
        else if (of(at).has(name) && !maybe.includes(name)) count.extra += 1
      }
      return [name, scoreOf(count.right, count.extra, count.missed)]
    }),
  ) as Record<Class, Score>
  const scores = classes.map((name) => per[name])
  const scored = scores.flatMap(({ f1 }) => (f1 === null ? [] : [f1]))
  const sum = (key: 'right' | 'extra' | 'missed'): number => scores.reduce((all, score) => all + score[key], 0)

  const plain: Scores<Class>['plain'] = { texts: 0, withExtra: 0, extra: {} }
  for (const [at, { wanted, maybe }] of texts.entries()) {
    if (wanted.length > 0) continue
    plain.texts += 1
    const extra = classes.filter((name) => of(at).has(name) && !maybe.includes(name))
    if (extra.length > 0) plain.withExtra += 1
    for (const name of extra) plain.extra[name] = (plain.extra[name] ?? 0) + 1
  }
  return {
    per,
    macro: ratio(
      scored.reduce((all, f1) => all + f1, 0),
      scored.length,
    ),
    micro: scoreOf(sum('right'), sum('extra'), sum('missed')),
    plain,
  }
}

export interface Reliability {
  /** equal widths from 0 to 1; a value on a border belongs to the upper bin, 1 to the last */
  bins: { from: number; to: number; answers: number; meanValue: number | null; shareHolds: number | null }[]
  /**
   * expected calibration error: distance between mean value and share that holds, each bin weighed by its answers (Naeini, Cooper,
   * Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning"); null without answers
   */
  error: number | null
}

/** Is what is said with 0.7 true seven times in ten? */
export function reliabilityOf(answers: readonly Answer[], bins = 10): Reliability {
  const sums = Array.from({ length: bins }, () => ({ answers: 0, value: 0, holds: 0 }))
  for (const { value, holds } of answers) {
    const sum = value <= 1 ? sums[Math.min(bins - 1, Math.floor(value * bins))] : undefined
    if (sum === undefined) throw new RangeError(`a probability of ${value}, expected 0 to 1`)
    sum.answers += 1
    sum.value += value
    if (holds) sum.holds += 1
  }
  return {
    bins: sums.map((sum, at) => ({
      from: at / bins,
      to: (at + 1) / bins,
      answers: sum.answers,
      meanValue: ratio(sum.value, sum.answers),
      shareHolds: ratio(sum.holds, sum.answers),
    })),
    error: ratio(
      sums.reduce((all, sum) => all + Math.abs(sum.value - sum.holds), 0),
      answers.length,
    ),
  }
}

interface CurvePoint {
  threshold: number
  score: Score
}

function scoreAt(answers: readonly Answer[], threshold: number): Score {
  const found = answers.filter(({ value }) => value >= threshold)
  const right = found.filter(({ holds }) => holds).length
  return scoreOf(right, found.length - right, answers.filter(({ holds }) => holds).length - right)
}

/** The score at each threshold; an answer is found when its value is at the threshold or above. */
export const curveOf = (answers: readonly Answer[], thresholds: readonly number[]): CurvePoint[] =>
  thresholds.map((threshold) => ({ threshold, score: scoreAt(answers, threshold) }))

/** Every threshold that tells some answers from others: from the highest value down, equal values together. */
function* pointsOf(answers: readonly Answer[]): Generator<CurvePoint> {
  const sorted = answers.toSorted((a, b) => b.value - a.value)
  const support = sorted.filter(({ holds }) => holds).length
  let right = 0
  for (const [at, { value, holds }] of sorted.entries()) {
    if (holds) right += 1
    if (sorted[at + 1]?.value !== value)
      yield { threshold: value, score: scoreOf(right, at + 1 - right, support - right) }
  }
}

/** The point of highest recall among those of at least this precision; undefined where there is none. */
export function recallAtPrecision(answers: readonly Answer[], precision: number): CurvePoint | undefined {
  let best: CurvePoint | undefined
  for (const point of pointsOf(answers)) {
    if ((point.score.precision ?? 0) >= precision && (point.score.recall ?? 0) > (best?.score.recall ?? 0)) best = point
  }
  return best
}

/**
 * The threshold of highest F1, the strictest of equals; undefined where no threshold finds anything right. A threshold that finds every
 * text is not considered: what says yes to everything tells nothing.
 */
export function bestThreshold(answers: readonly Answer[]): CurvePoint | undefined {
  let best: CurvePoint | undefined
  for (const point of pointsOf(answers)) {
    const { right, extra, f1 } = point.score
    if (right + extra < answers.length && (f1 ?? 0) > (best?.score.f1 ?? 0)) best = point
  }
  return best
}
