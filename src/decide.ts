// Takes: findings for one set of circumstances. Gives: the decision. May not: read, print, know the time.

import type { Finding } from './judge/rule.ts'
import type { Outcome } from './load/words.ts'

export interface Decision {
  outcome: Outcome
  /** which variant goes out; undefined: the campaign's own, or nothing */
  variant: string | undefined
  /** strongest first; also those against the campaign's own template when a variant goes out */
  findings: Finding[]
}

const STRENGTH: Record<Outcome, number> = { send: 0, swap: 1, hold: 2, block: 3 }

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
