// Takes: lines and passages of a message as the reader answered them. Gives: how likely the whole message carries each trait. May not: know
// what a trait does in a rule, read a text.
import { z } from 'zod'
import type { Trait } from '../load/words.ts'
import { conditionsOf, type Line } from './lines.ts'
import { chanceOf, logOdds } from './log-odds.ts'
import type { Passage } from './passages.ts'
import type { Answers } from './reader.ts'

export interface ReadLine {
  line: Line
  answers: Answers
}

export interface ReadPassage {
  passage: Passage
  answers: Answers
}

/** What one reader sees of a message. */
export interface View {
  lines: readonly ReadLine[]
  passages: readonly ReadPassage[]
  /** subject, preheader and first words as one text; undefined where there are none */
  firstLook: Answers | undefined
}

/** What is known of one trait in one view, in the order of `FEATURES`. */
export const FEATURES = [
  'loudest line',
  'second line',
  'third line',
  'share of the lines',
  'root of that share',
  'subject',
  'subject or preheader',
  'button',
  'loudest line of the body',
  'has a subject',
  'loudest passage',
  'mean of the passages',
  'second passage',
  'first look',
  'number of lines',
] as const

const fileSchema = z.object({
  features: z.array(z.string()),
  traits: z.record(
    z.string(),
    z.object({ weights: z.array(z.number()), bias: z.number(), threshold: z.number().gt(0).lt(1) }),
  ),
})

/** What was learned about putting lines together: `src/understand/model/combination.json`, made by `training/train-combination.ts`. */
export type Combination = z.infer<typeof fileSchema>

/** Odds by which a probability may differ from the threshold and still be in doubt: a grave harm weighs three times a false stop. */
const DOUBT_ODDS = 3

/**
 * Reads what was learned about putting lines together.
 *
 * @throws Error where it was learned with other features than these
 */
export function parseCombination(text: string): Combination {
  const combination = fileSchema.parse(JSON.parse(text))
  if (combination.features.join() !== FEATURES.join())
    throw new Error('combination.json was learned with other features; run training/train-combination.ts')
  return combination
}

/** What the words of somebody else still do to the reader; their jokes, joys and fears are not the sender's. */
const QUOTED_CARRIES: ReadonlySet<Trait> = new Set(['promotional', 'upsell', 'family_occasion'])

/** What the reader gives as 0 or 1 is no surer than one in a thousand. */
const SUREST = 0.001
const oddsOf = (p: number): number => logOdds(p, SUREST)

/** Features of one trait in one view, along `FEATURES`. */
export function featuresOf({ lines, passages, firstLook }: View, trait: Trait, threshold: number): number[] {
  const own = (quoted: boolean, { probability }: Answers): number =>
    quoted && !QUOTED_CARRIES.has(trait) ? 0 : probability[trait]
  const all = lines.map(({ line, answers }) => ({ type: line.block.type, p: own(line.block.quoted, answers) }))
  const sorted = all.map(({ p }) => p).sort((a, b) => b - a)
  const loudest = (wanted: (type: Line['block']['type']) => boolean): number =>
    all.reduce((most, { type, p }) => (wanted(type) ? Math.max(most, p) : most), 0)
  const sum = all.reduce((total, { p }) => (p > threshold ? total + p : total), 0)
  const share = all.length === 0 ? 0 : sum / all.length
  const isHead = (type: string): boolean => type === 'subject' || type === 'preheader'
  const hasSubject = all.some(({ type }) => type === 'subject')
  const read = passages.map(({ passage, answers }) => own(passage.quoted, answers)).sort((a, b) => b - a)
  const [first = 0] = read
  return [
    oddsOf(sorted[0] ?? 0),
    oddsOf(sorted[1] ?? 0),
    oddsOf(sorted[2] ?? 0),
    share,
    Math.sqrt(share),
    hasSubject ? oddsOf(loudest((type) => type === 'subject')) : 0,
    loudest(isHead),
    loudest((type) => type === 'button'),
    oddsOf(loudest((type) => !isHead(type))),
    hasSubject ? 1 : 0,
    oddsOf(first),
    read.length === 0 ? 0 : read.reduce((total, p) => total + p, 0) / read.length,
    oddsOf(read[1] ?? first),
    oddsOf(firstLook?.probability[trait] ?? 0),
    Math.log(Math.max(1, all.length)),
  ]
}

/** How likely the message carries the trait, by what was learned. 0 to 1. */
export function probabilityOf({ traits }: Combination, trait: Trait, features: readonly number[]): number {
  const learned = traits[trait]
  if (learned === undefined) return 0
  const sum = features.reduce((total, value, at) => total + value * (learned.weights[at] ?? 0), learned.bias)
  return chanceOf(sum)
}

/** Between `from` and `to` nobody should be sure; above `threshold` the trait counts. */
interface Band {
  from: number
  threshold: number
  to: number
}

/** The band of doubt around a trait's threshold. */
function bandOf({ traits }: Combination, trait: Trait): Band {
  const threshold = traits[trait]?.threshold ?? 1
  const at = (odds: number): number => odds / (1 + odds)
  const odds = threshold / (1 - threshold)
  return { from: at(odds / DOUBT_ODDS), threshold, to: at(odds * DOUBT_ODDS) }
}

/**
 * What readers see: for each set of conditions that some line stands under, the lines and passages under no other condition. A line behind
 * a condition counts among the lines that stand beside it, not among all branches.
 */
export function viewsOf({ lines, passages, firstLook }: View): View[] {
  const keyOf = (line: Line | undefined): string[] => (line ? conditionsOf(line.block) : [])
  const keys = new Map<string, ReadonlySet<string>>()
  for (const { line } of lines) {
    const key = keyOf(line)
    keys.set(key.join('\n'), new Set(key))
  }
  const sees = (key: ReadonlySet<string>, line: Line | undefined): boolean =>
    keyOf(line).every((condition) => key.has(condition))
  return [...keys.values()].map((key) => ({
    lines: lines.filter(({ line }) => sees(key, line)),
    passages: passages.filter(({ passage }) => sees(key, passage.pieces[0]?.line)),
    firstLook,
  }))
}

/** One trait of the whole message, with the lines that show it, strongest first. */
interface Carried {
  trait: Trait
  /** how likely the message carries it, 0 to 1 */
  strength: number
  /** `sure` above the band of doubt; `likely` in its upper, `faint` in its lower half; `absent` below */
  certainty: 'sure' | 'likely' | 'faint' | 'absent'
  by: ReadLine[]
}

/** A line below the reader's own threshold that still shows best what the passage around it carries. */
const FAINT = 0.1

/**
 * How likely a message carries each trait, and the lines that show it; strongest first.
 *
 * @param thresholds the reader's own for one line
 */
export function carriedTraits(
  combination: Combination,
  view: View,
  views: readonly View[],
  thresholds: Readonly<Record<Trait, number>>,
): Carried[] {
  return (Object.keys(combination.traits) as Trait[])
    .map((trait): Carried => {
      const threshold = thresholds[trait]
      const p = ({ answers }: ReadLine): number => answers.probability[trait]
      const able = view.lines.filter(({ line }) => !line.block.quoted || QUOTED_CARRIES.has(trait))
      const ranked = able.toSorted((a, b) => p(b) - p(a))
      const over = ranked.filter((candidate) => p(candidate) > threshold)
      const by = over.length > 0 ? over : ranked.filter((candidate) => p(candidate) > FAINT).slice(0, 1)
      // What no line shows at all cannot be quoted, and nobody would believe it.
      const strength =
        by.length === 0
          ? 0
          : Math.max(...views.map((seen) => probabilityOf(combination, trait, featuresOf(seen, trait, threshold))))
      const band = bandOf(combination, trait)
      const certainty =
        strength > band.to ? 'sure' : strength > band.threshold ? 'likely' : strength > band.from ? 'faint' : 'absent'
      return { trait, strength, certainty, by }
    })
    .sort((a, b) => b.strength - a.strength)
}
