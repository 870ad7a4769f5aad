// Takes: records as people and systems write them. Gives: one settled `Situation`. May not: read files or the clock.
import { z } from 'zod'
import type { Affected, Certainty, Channel, Impact, Kind, Severity, State, Who } from '../load/words.ts'

/** Something that is going on, or is on file, for one recipient. Defaults are filled in, instants are ISO 8601 in UTC. */
export interface Situation {
  kind: Kind
  at: string
  /** end of it; a date alone means the end of that day */
  until?: string
  state: State
  certainty: Certainty
  severity: Severity
  /** `unknown` where a record of somebody's death does not say whose */
  who: Who | 'unknown'
  name?: string
  affected: Affected
  impact?: Impact
  topic?: string
  channel?: Channel
}
