// Takes: lines as the reader answered them. Gives: what the whole message carries. May not: know what a trait does in a rule.
import type { Trait } from '../load/words.ts'
import type { Line } from './lines.ts'
import type { Answers } from './reader.ts'

export interface ReadLine {
  line: Line
  answers: Answers
}

/** A trait of the whole message, with the lines that carry it, strongest first. */
interface Carried {
  trait: Trait
  strength: number
  by: ReadLine[]
}

/** Share of a message's lines (their summed probability) from which a trait is the message's own; 0.83 F1 on 90 real messages. */
const SHARE = 0.12
/** From here a subject or preheader alone carries a trait: it is what everybody reads. */
const STRONG_SUBJECT = 0.8
/** True warnings read as 1.00; puns on weather and water ("Stay above the water this autumn", 0.95) come close. */
const STRONG_SUBJECT_OF: Partial<Record<Trait, number>> = { safety_info: 0.98 }
/** In a message of more lines than this, one line below `SURE` is likelier the reader's slip than the message's. */
const FEW_LINES = 3
const SURE = 0.75

/**
 * One line is enough, when it is as sure as this: what hurts, hurts in one line. Elsewhere a lone line needs company, since one plain
 * line in seven has a trait too many.
 */
const ONE_LINE: Partial<Record<Trait, number>> = {
  celebratory: 0.97,
  promotional: 0.97,
  upsell: 0.97,
  urgency: 0.97,
  payment: 0.97,
  survey: 0.97,
  supportive: 0.97,
  apology: 0.97,
  reward: 0.98,
  safety_info: 0.98,
  guilt: 0.95,
  fear: 0.95,
}

/** Traits that the reader finds too easily beside plain consequences: a lone line must be surer. */
const SURE_OF: Partial<Record<Trait, number>> = { fear: 0.9, guilt: 0.9 }

/** What the words of somebody else still do to the reader; their jokes, joys and fears are not the sender's. */
const QUOTED_CARRIES: ReadonlySet<Trait> = new Set(['promotional', 'upsell', 'family_occasion'])

/**
 * The traits of a message. A trait is carried when its lines are a good part of what some reader sees, when the subject says it plainly,
 * or when one line says it beyond doubt. Each branch of the template is weighed as its reader sees it: a line behind a condition counts
 * among the lines that stand beside it, not among all branches.
 */
export function carriedTraits(
  read: readonly ReadLine[],
  traits: readonly Trait[],
  thresholds: Readonly<Record<Trait, number>>,
): Carried[] {
  const views = viewsOf(read)
  return traits
    .flatMap((trait): Carried[] => {
      const threshold = thresholds[trait]
      const p = ({ answers }: ReadLine): number => answers.probability[trait]
      const counts = (candidate: ReadLine): boolean =>
        p(candidate) > Math.max(threshold, isSubject(candidate) ? (STRONG_SUBJECT_OF[trait] ?? 0) : 0) &&
        (!candidate.line.block.quoted || QUOTED_CARRIES.has(trait))
      const carrying = read.filter(counts).sort((a, b) => p(b) - p(a))
      const [strongest] = carrying
      if (strongest === undefined) return []
      const carried =
        carrying.some((candidate) => !candidate.line.block.quoted && p(candidate) >= (ONE_LINE[trait] ?? 2)) ||
        carrying.some(
          (candidate) => isSubject(candidate) && p(candidate) >= (STRONG_SUBJECT_OF[trait] ?? STRONG_SUBJECT),
        ) ||
        views.some((view) => {
          const own = view.filter(counts)
          const loudest = Math.max(0, ...own.map(p))
          if (view.length > FEW_LINES && loudest < (SURE_OF[trait] ?? SURE)) return false
          return own.reduce((sum, candidate) => sum + p(candidate), 0) >= SHARE * view.length
        })
      return carried ? [{ trait, strength: p(strongest), by: carrying }] : []
    })
    .sort((a, b) => b.strength - a.strength)
}

const isSubject = ({ line }: ReadLine): boolean => line.block.type === 'subject' || line.block.type === 'preheader'

/** What readers see: for each set of conditions that some line stands under, the lines under no other condition. */
function viewsOf(read: readonly ReadLine[]): ReadLine[][] {
  const keyOf = ({ line }: ReadLine): string[] =>
    line.block.conditions.map(({ source, negated }) => `${negated ? 'not ' : ''}${source}`)
  const keys = new Map<string, ReadonlySet<string>>()
  for (const candidate of read) {
    const key = keyOf(candidate)
    keys.set(key.join('\n'), new Set(key))
  }
  return [...keys.values()].map((key) =>
    read.filter((candidate) => keyOf(candidate).every((condition) => key.has(condition))),
  )
}
