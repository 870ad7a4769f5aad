// Takes: rules, what a message does, one set of circumstances, now. Gives: findings. May not: read, print, know the time
// by itself, remember anything, change what it was given.
import type { Breakpoints, Questions } from '../join/circumstances.ts'
import type { Kind, Purpose, Severity, Trait } from '../load/words.ts'
import type { Evidence, Understanding } from '../understand/understanding.ts'
import {
  type CareRule,
  type Circumstances,
  type Finding,
  isMarketing,
  type MessageTest,
  type RecipientTest,
  type Situation,
  type SituationTest,
} from './rule.ts'

const DAY_MS = 86_400_000
const SEVERITIES: readonly Severity[] = ['minor', 'moderate', 'severe', 'extreme']

/** Three answers, since what is unknown is neither yes nor no. */
type Answer = 'yes' | 'no' | 'unknown'

const asList = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

// ---- the message ----

/** Traits that a purpose of service or care cannot have in strength without being something else. */
const SELLING: readonly Trait[] = ['promotional', 'upsell']

/** Purposes whose word is worth something: they pass where marketing does not, as long as the text does not sell. */
const CARING_PURPOSES: ReadonlySet<Purpose> = new Set([
  'transactional',
  'service',
  'safety',
  'support',
  'condolence',
  'apology',
  'billing',
  'collections',
  'preference',
  'internal',
])

/** What a message of such a purpose does when it keeps to it. */
const CARING_TRAITS: readonly Trait[] = ['transactional', 'payment', 'safety_info', 'supportive', 'apology']

/**
 * Whether the text fits the purpose that its author claims, so that a rule's `spares` may hold. A receipt full of offers does not pass as
 * `transactional`: whatever sells in its subject, or sells as much as it cares, is not spared as care. One line that sells among several
 * that do what they should (or that was misread) takes nothing from a receipt or a warning.
 */
function isHonest(message: Understanding): boolean {
  if (!CARING_PURPOSES.has(message.purpose)) return true
  const lines = (traits: readonly Trait[]): Evidence[] =>
    message.traits.filter((found) => traits.includes(found.trait)).flatMap((found) => found.evidence)
  const selling = lines(SELLING)
  if (selling.length === 0) return true
  return (
    selling.every((quote) => quote.part === 'body') &&
    new Set(lines(CARING_TRAITS).map((quote) => quote.block)).size > 2 * selling.length
  )
}

const marketing = (message: Understanding): boolean => isMarketing(message.purpose) || !isHonest(message)

interface Said {
  evidence: Evidence[]
  /** met only by traits that the message perhaps carries */
  perhaps: boolean
}

/**
 * Evidence that made a message test hold, or undefined where it does not.
 *
 * @param grave traits that are just below their threshold count too
 */
function meetsMessage(test: MessageTest, message: Understanding, grave: boolean): Said | undefined {
  const evidence: Evidence[] = []
  let perhaps = false
  const find = (trait: Trait): { quotes: Evidence[]; faint: boolean } | undefined => {
    const found = message.traits.find((candidate) => candidate.trait === trait)
    if (found) return { quotes: found.evidence, faint: false }
    const faint = grave ? message.faint.find((candidate) => candidate.trait === trait) : undefined
    return faint && { quotes: faint.evidence, faint: true }
  }
  /** Any of these traits, in such a part where one is asked for. A sure one is quoted alone. */
  const anyOf = (traits: readonly Trait[], inPart?: (part: Evidence['part']) => boolean): boolean => {
    const found = traits
      .map(find)
      .filter((one) => one !== undefined)
      .map(({ quotes, faint }) => ({ faint, quotes: inPart ? quotes.filter(({ part }) => inPart(part)) : quotes }))
      .filter(({ quotes }) => inPart === undefined || quotes.length > 0)
    const sure = found.filter(({ faint }) => !faint)
    if (found.length > 0 && sure.length === 0) perhaps = true
    evidence.push(...(sure.length > 0 ? sure : found).flatMap(({ quotes }) => quotes))
    return found.length > 0
  }
  if (test.any && !anyOf(test.any)) return undefined
  if (test.all?.some((trait) => !anyOf([trait]))) return undefined
  if (test.none?.some((trait) => message.traits.some((found) => found.trait === trait))) return undefined
  if (test.subjectAny && !anyOf(test.subjectAny, (part) => part !== 'body')) return undefined
  if (test.bodyAny && !anyOf(test.bodyAny, (part) => part === 'body')) return undefined
  if (test.claims) {
    const found = message.claims.filter((claim) => test.claims?.includes(claim.kind))
    if (found.length === 0) return undefined
    evidence.push(...found.flatMap((claim) => claim.evidence))
  }
  if (test.topics) {
    const found = message.topics.filter((topic) => test.topics?.includes(topic.topic))
    if (found.length === 0) return undefined
    evidence.push(...found.flatMap((topic) => topic.evidence))
  }
  if (test.hazards) {
    const found = message.hazards.filter((hazard) => test.hazards === 'any' || test.hazards?.includes(hazard.hazard))
    if (found.length === 0) return undefined
    evidence.push(...found.flatMap((hazard) => hazard.evidence))
  }
  if (test.purposes && !test.purposes.includes(message.purpose)) return undefined
  if (test.notPurposes?.includes(message.purpose)) return undefined
  if (test.unjudged) {
    if (message.language.judged) return undefined
    evidence.push(...message.language.evidence)
  }
  return { evidence, perhaps }
}

// ---- the recipient ----

interface Met {
  answer: Answer
  /** index into `circumstances.situations`, where a situation met it */
  situation?: number
  evidence: Evidence[]
  lapses: Finding['lapses']
  /** met only by something that is suspected, not confirmed */
  suspected?: boolean
}

const NO: Met = { answer: 'no', evidence: [], lapses: null }

/** End of a situation in ms since the epoch: `until` where it is later than `at`, else `at`. */
function endMs(situation: Situation): number {
  const at = Date.parse(situation.at)
  return situation.until === undefined ? at : Math.max(at, Date.parse(situation.until))
}

function windowDays(test: SituationTest, situation: Situation): { days: number; sure: boolean } | 'open' | undefined {
  if (test.within === undefined) return 'open'
  const { days } = test.within
  if (typeof days === 'number') return { days, sure: true }
  if (situation.who === 'unknown') return { days: Math.max(...Object.values(days)), sure: false }
  const own = days[situation.who]
  return own === undefined ? undefined : { days: own, sure: true }
}

const wordsOf = (name: string): string[] => name.trim().toLowerCase().split(/\s+/)

/** “Ruth” is “Ruth Amberley” as far as anybody can tell; “Ruth Miller” is somebody else. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  return one.length > 1 && other.length > 1 ? one.join(' ') === other.join(' ') : one[0] === other[0]
}

/** The situation against the words of the message: does one speak of the other? */
function joins(test: SituationTest, situation: Situation, message: Understanding): Evidence[] | undefined {
  const evidence: Evidence[] = []
  for (const join of asList(test.meets)) {
    if (join === 'hazard') {
      const found = message.hazards.filter((hazard) => hazard.hazard === situation.topic)
      if (found.length === 0) return undefined
      evidence.push(...found.flatMap((hazard) => hazard.evidence))
    } else if (join === 'name') {
      const { name } = situation
      if (name === undefined) return undefined
      const found = message.names.filter((candidate) => isSameName(candidate.name, name))
      if (found.length === 0) return undefined
      evidence.push(...found.flatMap((candidate) => candidate.evidence))
    } else if (join === 'topic') {
      const everything = situation.topic === undefined || situation.topic === 'all_marketing'
      const found = message.topics.filter((topic) => topic.topic === situation.topic)
      if (!(everything && marketing(message)) && found.length === 0) return undefined
      evidence.push(...found.flatMap((topic) => topic.evidence))
    } else if (situation.channel !== undefined && situation.channel !== message.channel) {
      return undefined
    }
  }
  return evidence
}

function meetsSituation(
  test: SituationTest,
  situation: Situation,
  index: number,
  message: Understanding,
  nowMs: number,
): Met {
  if (!asList(test.kind).includes(situation.kind)) return NO
  if (!(test.state ?? ['open']).includes(situation.state)) return NO
  if (test.certainty && !test.certainty.includes(situation.certainty)) return NO
  if (test.severity && SEVERITIES.indexOf(situation.severity) < SEVERITIES.indexOf(test.severity.from)) return NO
  if (test.topic && (situation.topic === undefined || !test.topic.includes(situation.topic))) return NO
  if (test.notTopic && situation.topic !== undefined && test.notTopic.includes(situation.topic)) return NO
  if (test.impact && (situation.impact === undefined || !test.impact.includes(situation.impact))) return NO

  let answer: Answer = 'yes'
  const affected = test.affected ?? ['yes']
  if (!affected.includes(situation.affected)) {
    if (situation.affected !== 'unknown') return NO
    answer = 'unknown'
  }
  if (test.who) {
    if (situation.who === 'unknown') answer = 'unknown'
    else if (!test.who.includes(situation.who)) return NO
  }

  const at = Date.parse(situation.at)
  if (nowMs < at - (test.ahead?.days ?? 0) * DAY_MS) return NO
  const window = windowDays(test, situation)
  if (window === undefined) return NO
  let lapses: Finding['lapses'] = null
  const afterEnd = (afterEndDays: number): Finding['lapses'] => [{ situation: index, afterEndDays }]
  if (window === 'open') {
    if (situation.until !== undefined) {
      if (nowMs > endMs(situation)) return NO
      lapses = afterEnd(0)
    }
  } else {
    if (nowMs > endMs(situation) + window.days * DAY_MS) return NO
    if (!window.sure) answer = 'unknown'
    lapses = afterEnd(window.days)
  }

  const evidence = joins(test, situation, message)
  if (evidence === undefined) return NO
  return {
    answer,
    situation: index,
    evidence,
    lapses,
    suspected: situation.certainty === 'suspected' && test.certainty === undefined,
  }
}

const BETTER: Record<Answer, number> = { no: 0, unknown: 1, yes: 2 }

/** A surer answer wins, of equally sure ones the first; it lasts as long as the last of them. */
function better(a: Met, b: Met): Met {
  if (a.answer === 'no') return b
  if (b.answer === 'no') return a
  const rank = (met: Met): number => BETTER[met.answer] * 2 + (met.answer === 'yes' && !met.suspected ? 1 : 0)
  const lapses = a.lapses === null || b.lapses === null ? null : [...a.lapses, ...b.lapses]
  return { ...(rank(b) > rank(a) ? b : a), lapses }
}

function meetsRecipient(test: RecipientTest, message: Understanding, circumstances: Circumstances, nowMs: number): Met {
  if ('kind' in test) {
    return circumstances.situations
      .map((situation, index) => meetsSituation(test, situation, index, message, nowMs))
      .reduce(better, NO)
  }
  if ('absent' in test) {
    const known = circumstances.situations.length > 0 || circumstances.known === true
    const present = asList(test.absent).some(
      (absent) => meetsRecipient(absent, message, circumstances, nowMs).answer !== 'no',
    )
    return known && !present ? { answer: 'yes', evidence: [], lapses: null } : NO
  }
  if ('fact' in test) {
    const value = Object.hasOwn(circumstances.facts, test.fact) ? circumstances.facts[test.fact] : undefined
    return value !== undefined && value !== null && test.is.some((wanted) => String(wanted) === String(value))
      ? { answer: 'yes', evidence: [], lapses: null }
      : NO
  }
  return circumstances.flags.some(
    (found) => test.flag.includes(found.flag) && (test.fields?.includes(found.field) ?? true),
  )
    ? { answer: 'yes', evidence: [], lapses: null }
    : NO
}

// ---- together ----

function meetsAny(
  tests: RecipientTest | readonly RecipientTest[],
  message: Understanding,
  circumstances: Circumstances,
  nowMs: number,
): Met {
  return asList(tests)
    .map((test) => meetsRecipient(test, message, circumstances, nowMs))
    .reduce(better, NO)
}

const MAX_EVIDENCE = 5

/** The same words quoted once, strongest rule first; at most five, since a marketer reads them. */
function quoteOnce(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence
    .filter((quote) => {
      const key = `${quote.file}:${quote.line}:${quote.column}:${quote.text}`
      return seen.has(key) ? false : seen.add(key) !== undefined
    })
    .slice(0, MAX_EVIDENCE)
}

function applyRule(
  rule: CareRule,
  message: Understanding,
  circumstances: Circumstances,
  nowMs: number,
): Finding | undefined {
  if (rule.spares.includes(message.purpose) && isHonest(message)) return undefined
  const tested = asList(rule.message)
    .map((test) => meetsMessage(test, message, rule.grave === true))
    .filter((said) => said !== undefined)
  if (tested.length === 0) return undefined
  const perhaps = tested.every((said) => said.perhaps)
  const met: Met =
    rule.recipient === 'everybody'
      ? { answer: 'yes', evidence: [], lapses: null }
      : meetsAny(rule.recipient, message, circumstances, nowMs)
  if (met.answer === 'no') return undefined
  if (rule.unless && meetsAny(rule.unless, message, circumstances, nowMs).answer === 'yes') return undefined
  // Nobody could release a block, so that it needs certainty.
  const unsure = met.suspected === true || perhaps
  const outcome = met.answer === 'unknown' || (unsure && rule.outcome === 'block') ? 'hold' : rule.outcome
  const situation = met.situation === undefined ? undefined : circumstances.situations[met.situation]
  const evidence = quoteOnce([...met.evidence, ...tested.flatMap((said) => said.evidence)])
  return {
    rule: rule.id,
    outcome,
    because: because(rule, met, situation, evidence, message, perhaps),
    evidence,
    ...(situation &&
      met.situation !== undefined && { situation: { index: met.situation, kind: situation.kind, at: situation.at } }),
    lapses: met.lapses,
    floor: rule.floor === true,
  }
}

/** One whole sentence: the rule's title, the words, what they meet. Nothing of the recipient but the kind. */
function because(
  rule: CareRule,
  met: Met,
  situation: Situation | undefined,
  evidence: readonly Evidence[],
  message: Understanding,
  perhaps: boolean,
): string {
  const quote = evidence[0]
  const words = quote ? `“${quote.text}”` : `a message for the purpose ${message.purpose}`
  const said = perhaps && quote?.trait ? `${words}, which is perhaps ${quote.trait.replaceAll('_', ' ')},` : words
  const doubt =
    met.answer === 'unknown'
      ? ', though it is not known for sure whether it touches them'
      : met.suspected
        ? ', though it is only suspected'
        : ''
  const meets = situation ? ` meets ${situation.kind.replaceAll('_', ' ')}${doubt}` : ''
  return `${rule.title}: ${said}${meets}.`
}

/**
 * What the care rules find in a message for one set of circumstances. Order of rules and of findings does not matter; a rule that throws
 * is a finding that holds, for what cannot be judged never goes out.
 *
 * @param rules care rules in force, overrides applied
 * @param now ISO 8601 instant
 */
export function judge(
  rules: readonly CareRule[],
  message: Understanding,
  circumstances: Circumstances,
  now: string,
): Finding[] {
  const nowMs = Date.parse(now)
  return rules.flatMap((rule): Finding[] => {
    try {
      const finding = applyRule(rule, message, circumstances, nowMs)
      return finding ? [finding] : []
    } catch (error) {
      const because = `The rule ${rule.id} could not be judged (${error instanceof Error ? error.name : 'unknown error'}), so a person decides.`
      return [{ rule: rule.id, outcome: 'hold', because, evidence: [], lapses: null, floor: false }]
    }
  })
}

/**
 * All that these rules may ask about recipients, for `join` to answer in one pass. Whatever is not asked does not split a group.
 *
 * @param declaredKinds kinds that exist, asked about or not
 * @param names all names that the message and its variants mention
 */
export function questionsOf(
  rules: readonly CareRule[],
  declaredKinds: readonly Kind[],
  names: readonly string[],
): Questions {
  const kinds: Record<string, Breakpoints | null> = Object.fromEntries(declaredKinds.map((kind) => [kind, null]))
  const facts = new Map<string, Set<string>>()
  const ask = (test: RecipientTest): void => {
    if ('absent' in test) {
      for (const absent of asList(test.absent)) ask(absent)
    } else if ('fact' in test) {
      const values = facts.get(test.fact) ?? new Set<string>()
      for (const value of test.is) values.add(String(value))
      facts.set(test.fact, values)
    } else if ('kind' in test) {
      for (const kind of asList(test.kind)) {
        const breakpoints = kinds[kind] ?? { sinceStart: [0], sinceEnd: [0] }
        kinds[kind] = breakpoints
        if (test.ahead) breakpoints.sinceStart.push(-test.ahead.days)
        if (test.within)
          breakpoints.sinceEnd.push(
            ...(typeof test.within.days === 'number' ? [test.within.days] : Object.values(test.within.days)),
          )
      }
    }
  }
  for (const rule of rules) {
    if (rule.recipient !== 'everybody') for (const test of asList(rule.recipient)) ask(test)
    for (const test of asList(rule.unless)) ask(test)
  }
  const sorted = (days: number[]): number[] => [...new Set(days)].sort((a, b) => a - b)
  for (const [kind, breakpoints] of Object.entries(kinds)) {
    if (breakpoints)
      kinds[kind] = { sinceStart: sorted(breakpoints.sinceStart), sinceEnd: sorted(breakpoints.sinceEnd) }
  }
  return {
    kinds,
    facts: [...facts]
      .map(([column, values]) => ({ column, values: [...values].sort() }))
      .sort((a, b) => (a.column < b.column ? -1 : 1)),
    names: [...new Set(names.map((name) => wordsOf(name)[0] ?? ''))].sort(),
  }
}
