// Takes: findings for one set of circumstances. Gives: the decision. May not: read, print, know the time.

import type { Finding, Situation } from './judge/rule.ts'
import type { Outcome } from './load/words.ts'

export interface Decision {
  outcome: Outcome
  /** which variant goes out; undefined: the campaign's own, or nothing */
  variant: string | undefined
  /** strongest first; also those against the campaign's own template when a variant goes out */
  findings: Finding[]
}

/** How strong an outcome is; the strongest wins. */
export const STRENGTH: Record<Outcome, number> = { send: 0, swap: 1, hold: 2, block: 3 }

/**
 * The strongest outcome wins. `swap` takes the first variant that itself passes for these circumstances; without one it is `hold`.
 *
 * @param findings what the rules found against the campaign's own template
 * @param variants names of the declared variants, in order
 * @param judgeVariant the findings against a variant, judged afresh
 */
export function decide(
  findings: readonly Finding[],
  variants: readonly string[],
  judgeVariant: (name: string) => readonly Finding[],
): Decision {
  const sorted = [...findings].sort(
    (a, b) => STRENGTH[b.outcome] - STRENGTH[a.outcome] || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
  const outcome = sorted[0]?.outcome ?? 'send'
  if (outcome !== 'swap') return { outcome, variant: undefined, findings: sorted }
  const variant = variants.find((name) => judgeVariant(name).length === 0)
  return variant === undefined
    ? { outcome: 'hold', variant: undefined, findings: sorted }
    : { outcome, variant, findings: sorted }
}

const DAY_MS = 86_400_000

/** When the findings of a decision end by themselves: so many days after the end of the situation with this index; `null` where one does not. */
export function lapsesOf(decision: Decision): { situation: number; afterEndDays: number }[] | null {
  const lapses = decision.findings.map((finding) => finding.lapses)
  return lapses.length === 0 || lapses.includes(null) ? null : lapses.flatMap((lapse) => lapse ?? [])
}

/** The instant (ms since the epoch) at which the last of these windows ends. */
export function lastEndMs(
  lapses: readonly { situation: number; afterEndDays: number }[],
  situations: readonly Situation[],
): number {
  const ends = lapses.map(({ situation, afterEndDays }) => {
    const { at, until } = situations[situation] ?? { at: '', until: undefined }
    return (
      Math.max(Date.parse(at), until === undefined ? Number.NEGATIVE_INFINITY : Date.parse(until)) +
      afterEndDays * DAY_MS
    )
  })
  return Math.max(...ends)
}

/**
 * The first UTC day (`YYYY-MM-DD`) on which no finding of the decision is in force any more; `null` where one does not end by itself, or
 * where there is none.
 */
export function againOn(decision: Decision, situations: readonly Situation[]): string | null {
  const lapses = lapsesOf(decision)
  if (lapses === null) return null
  const lastDay = Math.floor(lastEndMs(lapses, situations) / DAY_MS) * DAY_MS
  return new Date(lastDay + DAY_MS).toISOString().slice(0, 10)
}
