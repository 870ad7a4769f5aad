// Takes: nothing. Gives: the shape of a rule. May not: import a value from anywhere. All that a rule file imports is here.
import type { Circumstances } from '../join/circumstances.ts'
import type { Campaign } from '../load/campaign.ts'
import type {
  Affected,
  Certainty,
  Flag,
  Impact,
  Kind,
  LintSeverity,
  Outcome,
  Purpose,
  Severity,
  State,
  Trait,
  Who,
} from '../load/words.ts'
import type { Message } from '../read/message.ts'
import type { Situation } from '../situations/situation.ts'
import type { Evidence, Understanding } from '../understand/understanding.ts'

/** What every rule says about itself; `heed explain`, `heed policy`, the reports and README print these texts. */
interface RuleTexts {
  /** = file name, for ever; `no-<harm>` or `require-<thing>` */
  id: string
  /** one short sentence */
  title: string
  /** why it hurts, and why the windows are as long as they are; two to five plain sentences */
  why: string
  /** what the author can do about it */
  remedy: string
  /** real incidents that this rule would have stopped, one line each */
  seen: readonly string[]
}

/** All keys that are given must hold. Evidence is what made them hold. */
export interface MessageTest {
  /** at least one of these traits */
  any?: readonly Trait[]
  /** all of these traits */
  all?: readonly Trait[]
  /** none of these traits */
  none?: readonly Trait[]
  /** at least one of these traits in the subject or preheader */
  subjectAny?: readonly Trait[]
  /** at least one of these traits in the body */
  bodyAny?: readonly Trait[]
  /** takes at least one of these for granted */
  claims?: readonly Kind[]
  /** at least one of these topics */
  topics?: readonly string[]
  /** at least one word of these hazards; `any`: of whatever hazard */
  hazards?: readonly string[] | 'any'
  /** its author calls it one of these */
  purposes?: readonly Purpose[]
  /** its author calls it none of these */
  notPurposes?: readonly Purpose[]
  /** only when its language could not be judged */
  unjudged?: true
}

/** All keys that are given must hold for one and the same situation. Answers are yes, no or unknown; unknown gives `hold`. */
export interface SituationTest {
  kind: Kind | readonly Kind[]
  /** default `['open']` */
  state?: readonly State[]
  /** default both; where a rule blocks, a situation that is only suspected gives `hold`. `['suspected']`: only those */
  certainty?: readonly Certainty[]
  /** default `['yes']`, and `unknown` then gives `hold` */
  affected?: readonly Affected[]
  /** at least this severe; situations have a default severity by kind */
  severity?: { from: Severity }
  /** an unknown `who` gives `hold` */
  who?: readonly Who[]
  /** the situation's topic is one of these; without a topic: no */
  topic?: readonly string[]
  /** the situation's topic is none of these; without a topic: yes */
  notTopic?: readonly string[]
  impact?: readonly Impact[]
  /**
   * In force from `at` until so many days after its end (`until` where it is later than `at`, else `at`); a number for everybody, or a
   * table by `who` (whoever is not in the table: no; unknown who: the longest of the table, and `hold`).
   * Left out: in force from `at` to `until`, for ever without one (allowed for `deceased`, `opt_out` and facts such as `joined`).
   */
  within?: { days: number | Partial<Record<Who, number>> }
  /** in force already so many days before `at` */
  ahead?: { days: number }
  /**
   * What joins the situation to the message. `hazard`: a hazard word of the message is the situation's topic. `name`: the message names
   * the person it befell. `topic`: the situation's topic is a topic of the message (`all_marketing` meets every marketing purpose).
   * `channel`: the situation covers the message's channel, or names none.
   */
  meets?: 'hazard' | 'name' | 'topic' | 'channel' | readonly ('hazard' | 'name' | 'topic' | 'channel')[]
}

/** Somebody of whom something is NOT on file. Judged only where anything at all is known about the recipient or the audience. */
export interface AbsenceTest {
  absent: SituationTest | readonly SituationTest[]
}

/** A recipient's own column: one of these values. */
export interface FactTest {
  fact: string
  is: readonly (string | number | boolean)[]
}

/** What was found in the recipient's own fields (`death` in a caption, `unfilled` name) or about their rows. */
export interface FlagTest {
  flag: readonly Flag[]
  /** only where it was found in one of these fields */
  fields?: readonly string[]
}

export type RecipientTest = SituationTest | AbsenceTest | FactTest | FlagTest

/** Meets a message with circumstances. Data only, so that it can be grouped by, printed, documented and configured. */
export interface CareRule extends RuleTexts {
  type: 'care'
  /** any of these */
  message: MessageTest | readonly MessageTest[]
  /** any of these; `everybody`: whatever their circumstances */
  recipient: RecipientTest | readonly RecipientTest[] | 'everybody'
  /** where any of these holds, the rule does not */
  unless?: RecipientTest | readonly RecipientTest[]
  /** purposes that this rule lets pass, as long as the text fits the purpose; see `isHonest` in judge.ts */
  spares: readonly Purpose[]
  outcome: Exclude<Outcome, 'send'>
  /** so grave that a trait which the message only perhaps carries counts; a `block` on that ground is a `hold` */
  grave?: true
  /** cannot be overridden, reconfigured or released by anyone */
  floor?: true
}

/** What a lint rule sees. */
export interface LintSubject {
  campaign: Campaign
  message: Message
  understanding: Understanding
  /** which variant's template this is; undefined: the campaign's own */
  variant: string | undefined
}

export interface LintProblem {
  /** "<what is>, expected <what should be>" */
  message: string
  file: string
  line: number
  column: number
  end_line: number
  end_column: number
}

/** Looks at a message alone. Gates `check`; an error refuses `send`. Pure; never throws. */
export interface LintRule extends RuleTexts {
  type: 'lint'
  severity: LintSeverity
  floor?: true
  check: (subject: LintSubject) => LintProblem[]
}

export type Rule = CareRule | LintRule

/** Declares a care rule; a team's own come from `heed.policy.yaml` in the same shape. */
export function careRule(rule: Omit<CareRule, 'type'>): CareRule {
  return { type: 'care', ...rule }
}

/** Declares a lint rule. */
export function lintRule(rule: Omit<LintRule, 'type'>): LintRule {
  return { type: 'lint', ...rule }
}

/** The problem of a lint rule at a place of the message tree. */
export function problemAt(place: { file: string; position: Message['position'] }, message: string): LintProblem {
  const start = place.position?.start
  const end = place.position?.end
  return {
    message,
    file: place.file,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    end_line: end?.line ?? start?.line ?? 1,
    end_column: end?.column ?? (start?.column ?? 1) + 1,
  }
}

/** The problem of a lint rule at the first of these keys of `campaign.yaml` that the campaign has, else at its beginning. */
export function problemAtKey(campaign: Campaign, keys: readonly string[], message: string): LintProblem {
  const place = keys.map((key) => campaign.places[key]).find((found) => found !== undefined)
  const start = { line: place?.line ?? 1, column: place?.column ?? 1 }
  return problemAt(
    {
      file: place?.file ?? campaign.file,
      position: { start, end: { line: start.line, column: start.column + 1 } },
    },
    message,
  )
}

/** Whether something is sold, asked or celebrated under this purpose, so that the reader may opt out of it. */
export function isMarketing(purpose: Purpose): boolean {
  switch (purpose) {
    case 'promotional':
    case 'newsletter':
    case 'onboarding':
    case 'engagement':
    case 'winback':
    case 'recap':
    case 'occasion':
    case 'survey':
    case 'reward':
    case 'upsell':
    case 'renewal':
    case 'fundraising':
      return true
    default:
      return false
  }
}

/** What a care rule found for given circumstances. */
export interface Finding {
  rule: string
  outcome: Exclude<Outcome, 'send'>
  /** one whole sentence that a marketer understands; no name, no date, no note of the recipient */
  because: string
  evidence: Evidence[]
  /** the situation that met the message; index into `circumstances.situations` */
  situation?: { index: number; kind: Kind; at: string }
  /** when the finding ends by itself: each situation that met the message, and how many days after its end; `null`: not by itself */
  lapses: { situation: number; afterEndDays: number }[] | null
  floor: boolean
}

export type { Circumstances, Purpose, Situation, Trait }
