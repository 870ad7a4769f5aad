// Types only: what a policy asks about recipients, and the answers by which they are grouped.
import type { Flag } from '../load/words.ts'
import type { Situation } from '../situations/situation.ts'

/** The days at which some rule's answer about a kind can change, so that ages can be told apart no finer than needed. */
export interface Breakpoints {
  /** days after `at` (negative: before it); 0 is always among them */
  sinceStart: number[]
  /** days after the end: `until` where it is later than `at`, else `at` */
  sinceEnd: number[]
}

/** All that the policy and the message may look at, for `join` to answer in one pass. Whatever is not asked does not split a group. */
export interface Questions {
  /** every kind that is known at all (others make the recipient `unknown_kind`), with breakpoints where a rule asks about it */
  kinds: Record<string, Breakpoints | null>
  /** recipient columns that rules ask about; with `values`, all others count as one */
  facts: { column: string; values?: string[] }[]
  /** first words of the names that the message mentions, lower case: a situation's `name` counts only where it begins with one of them */
  names: string[]
}

/** Many recipients share one. A recipient's own record answers every question of the policy as the group's does. */
export interface Circumstances {
  /** stable for the same answers */
  key: string
  recipients: number
  /** at most three ids, smallest first */
  samples: string[]
  /** of the member with the smallest id; sorted by kind, then at */
  situations: Situation[]
  facts: Record<string, string | number | boolean | null>
  /** what is wrong with or said in this recipient's own fields and rows, and in which field */
  flags: { flag: Flag; field: string }[]
  /** indices of the blocks that these recipients see */
  visible: number[]
  /** situations were looked up, so that one which is not there is known not to be there; false or left out: nothing is known */
  known?: boolean
}
