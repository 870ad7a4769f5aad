// Types only: what a message does to its reader, each answer with the words that show it.
import type { Channel, Kind, Purpose, Trait } from '../load/words.ts'

/** Words quoted from a message, with their place in the author's file. Lines and columns count from 1; the end is exclusive. */
export interface Evidence {
  part: 'subject' | 'preheader' | 'body'
  text: string
  file: string
  line: number
  column: number
  end_line: number
  end_column: number
  /** index of the block in the message */
  block: number
  /** where the words begin in the block's text, UTF-16 code units */
  at: number
  trait?: Trait
  /** conditions under which a reader sees these words, as written: `{{#if vip}}`, `not {{#if vip}}` */
  conditions: string[]
}

export interface FoundTrait {
  trait: Trait
  /** how likely the message carries it, 0 to 1 */
  strength: number
  /** so near its threshold that the author is asked */
  doubt: boolean
  /** strongest first, at most five */
  evidence: Evidence[]
  /** found by the text, or said by the author (`author_says: is`) */
  by: 'text' | 'author'
}

/** A fact about the reader that the message takes for granted. */
export interface FoundClaim {
  kind: Kind
  evidence: Evidence[]
  /** found in the text, or declared in `campaign.yaml` (then every recipient must have it on file) */
  by: 'text' | 'campaign'
}

/** Words that evoke a hazard (`flood, wildfire, storm, earthquake, shooting, …`), in earnest or in a pun or idiom. */
export interface FoundHazard {
  hazard: string
  idiom: boolean
  evidence: Evidence[]
}

/** What the message is about where that matters to somebody: `mothers_day, fathers_day, christmas, gambling, alcohol, weapons, machine_written, check_up, …`. */
export interface FoundTopic {
  topic: string
  evidence: Evidence[]
}

export interface FoundName {
  name: string
  evidence: Evidence[]
}

export interface Understanding {
  /** strongest first */
  traits: FoundTrait[]
  /** traits just below their threshold: they count where the harm would be grave, and the author is asked */
  faint: FoundTrait[]
  /** how likely the message carries each trait by its text alone, found or not, 0 to 1; empty where the language is not judged */
  probabilities: Partial<Record<Trait, number>>
  claims: FoundClaim[]
  hazards: FoundHazard[]
  names: FoundName[]
  topics: FoundTopic[]
  /** ISO 639-1 of what was read, `und` when it cannot be told; `judged` is false when the reader does not know it and the author declared no traits */
  language: {
    code: string
    judged: boolean
    evidence: Evidence[]
    /** in some languages that are not judged: lines for `campaign.yaml` that the author may begin from, with the doubt of each; never an answer */
    draft?: string
  }
  /** findings that the author's word took away, for every report */
  authorSays: { trait: Trait; says: 'is' | 'not'; because: string; until?: string; evidence: Evidence[] }[]
  purpose: Purpose
  channel: Channel
}
