// Takes: records as people and systems write them. Gives: one settled `Situation`. May not: read files or the clock.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { InputError } from '../input-error.ts'
import type {
  Affected,
  Certainty,
  Channel,
  Flag,
  Impact,
  Kind,
  KnownKind,
  Severity,
  State,
  Who,
} from '../load/words.ts'

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

/**
 * How severe a situation is when its record does not say. `extreme`: a death of the reader, violence against them; `severe`: what
 * changes a life for months (a disaster at home, a death, a lost pregnancy, a lost job); `moderate`: what hurts or angers for weeks;
 * `minor`: everyday business and plain facts, which no rule should take for a blow.
 */
export const severityByKind: Readonly<Record<KnownKind, Severity>> = {
  disaster: 'severe',
  attack: 'extreme',
  bereavement: 'severe',
  deceased: 'extreme',
  pregnancy_loss: 'severe',
  illness: 'severe',
  injury: 'moderate',
  layoff: 'severe',
  hardship: 'severe',
  separation: 'moderate',
  cancellation: 'minor',
  complaint: 'moderate',
  payment_failure: 'minor',
  payment_due: 'minor',
  balance_clear: 'minor',
  dispute: 'moderate',
  fraud_victim: 'severe',
  outage: 'moderate',
  data_breach: 'moderate',
  delivery_failure: 'minor',
  refund_pending: 'minor',
  conversation_open: 'minor',
  opt_out: 'minor',
  joined: 'minor',
  employed: 'minor',
  new_baby: 'minor',
  expecting: 'minor',
  engaged: 'minor',
  birthday: 'minor',
  application_accepted: 'minor',
  application_rejected: 'moderate',
  renewal_due: 'minor',
  commemoration: 'moderate',
}

// Closed lists as keys of a record, so that the compiler says when one of them and the contract's words differ.
const closed = <T extends string>(words: Record<T, true>) => z.enum(Object.keys(words) as [T, ...T[]])

const recordSchema = {
  state: closed<State>({ open: true, closed: true }),
  certainty: closed<Certainty>({ confirmed: true, suspected: true }),
  severity: closed<Severity>({ minor: true, moderate: true, severe: true, extreme: true }),
  who: closed<Who>({
    self: true,
    partner: true,
    child: true,
    parent: true,
    sibling: true,
    grandparent: true,
    relative: true,
    friend: true,
    colleague: true,
    pet: true,
    household: true,
  }),
  affected: closed<Affected>({ yes: true, no: true, unknown: true }),
  impact: closed<Impact>({ home_destroyed: true, home_damaged: true, evacuated: true, injured: true, none: true }),
  channel: closed<Channel>({ email: true, sms: true, push: true }),
}

/**
 * One situation as a line of NDJSON, a CSV row or `heed judge` gives it (contract, section 4, without `recipient_id`). Other columns,
 * `note` among them, are let through unread, since exports carry many.
 */
export const situationRecordSchema = z.object({
  kind: z.string().min(1),
  at: z.string().min(1),
  until: z.string().min(1).exactOptional(),
  state: recordSchema.state.exactOptional(),
  certainty: recordSchema.certainty.exactOptional(),
  severity: recordSchema.severity.exactOptional(),
  who: recordSchema.who.exactOptional(),
  name: z.string().exactOptional(),
  affected: recordSchema.affected.exactOptional(),
  impact: recordSchema.impact.exactOptional(),
  topic: z.string().exactOptional(),
  channel: recordSchema.channel.exactOptional(),
})

/** What is wrong with a record, as the flag that its recipient gets. */
export class SituationError extends InputError {
  override name = 'SituationError'
  readonly flag: Extract<Flag, 'unreadable_row' | 'unknown_kind' | 'senseless_date'>

  constructor(flag: SituationError['flag'], what: string, options: ConstructorParameters<typeof InputError>[1]) {
    super(what, options)
    this.flag = flag
  }
}

interface SettleOptions {
  /** IANA zone of the recipient, in which a date alone is a day; unknown or left out: UTC */
  zone?: string | undefined
  /** where the record stands; `row` counts as its file's lines do */
  file?: string | undefined
  row?: number | undefined
  /** kinds that the policy declares, with their default severity */
  declared?: Readonly<Record<string, { severity: Severity }>> | undefined
}

/** Years in which something in a living customer's file can have happened or can end. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:?\d{2}/
const WITH_ZONE = /([Zz]|[+-]\d{2}(:?\d{2})?|\[[^\]]+\])$/

const hasKey = <T extends object>(object: T, key: PropertyKey): key is keyof T => Object.hasOwn(object, key)

/** A cell as it may be quoted: short, for nobody knows what stands in the wrong column. */
const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`
}

function usableZone(zone: string | undefined): string {
  if (zone === undefined || zone === '') return 'UTC'
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId
  } catch {
    return 'UTC'
  }
}

/**
 * An instant as ISO 8601 in UTC. A date alone is a day in `zone`: its start, or with `end` the start of the next day.
 *
 * @returns the instant, or what should have been there instead of it
 */
function instantOf(text: string, zone: string, end: boolean): { instant: string } | { expected: string } {
  const trimmed = text.trim()
  const withSense = (instant: Temporal.Instant): { instant: string } | { expected: string } => {
    // The end of the last day is the first moment of the year that follows.
    const { year } = instant.subtract({ nanoseconds: end ? 1 : 0 }).toZonedDateTimeISO(zone)
    return year < FIRST_YEAR || year > LAST_YEAR
      ? { expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}` }
      : { instant: instant.toString() }
  }
  try {
    if (DATE.test(trimmed)) {
      const day = Temporal.PlainDate.from(trimmed, { overflow: 'reject' }).add({ days: end ? 1 : 0 })
      return withSense(day.toZonedDateTime(zone).toInstant())
    }
    if (DATE_TIME.test(trimmed)) {
      if (!WITH_ZONE.test(trimmed)) return { expected: 'a date-time with its zone, such as 2026-03-01T09:00:00Z' }
      return withSense(
        trimmed.endsWith(']') ? Temporal.ZonedDateTime.from(trimmed).toInstant() : Temporal.Instant.from(trimmed),
      )
    }
  } catch {
    // Falls through: a day or time that the calendar does not have.
  }
  return { expected: 'a day of the calendar such as 2026-03-01, or a date-time with zone such as 2026-03-01T09:00:00Z' }
}

/**
 * One record with all defaults filled in. Cells that are empty or null count as left out.
 *
 * - `at` and `until` become instants in UTC; a date alone is that day in the recipient's zone, `until` then means its end, which is the
 *   start of the next day.
 * - A bereavement whose record does not say who died, or says `self`, has `who: 'unknown'`.
 * - `note` and unknown columns are dropped.
 *
 * @throws SituationError (an InputError with the flag that its recipient gets) for a record that does not fit, a kind that nobody
 * declared, a date-time without zone, a date outside 1900 to 2200, an end before the start
 */
export function settle(record: unknown, options: SettleOptions = {}): Situation {
  const place = {
    ...(options.file !== undefined && { file: options.file }),
    ...(options.row !== undefined && { line: options.row }),
  }
  const fail = (flag: SituationError['flag'], what: string, expected: string): never => {
    throw new SituationError(flag, what, { ...place, expected })
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return fail('unreadable_row', 'a situation that is no record', 'fields such as kind and at')
  const given = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
  const parsed = situationRecordSchema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const key = String(issue?.path[0] ?? 'record')
    const expected =
      issue?.code === 'invalid_value'
        ? `one of ${issue.values.join(', ')}`
        : key === 'at'
          ? 'a date or instant'
          : 'text'
    return hasKey(given, key)
      ? fail('unreadable_row', `${key} is ${quoted(given[key])}`, expected)
      : fail('unreadable_row', `a situation without ${key}`, key === 'kind' ? 'a kind' : expected)
  }
  const { kind, at, until, state, certainty, severity, who, name, affected, impact, topic, channel } = parsed.data

  const declared = options.declared !== undefined && hasKey(options.declared, kind) ? options.declared[kind] : undefined
  const usual = hasKey(severityByKind, kind) ? severityByKind[kind as KnownKind] : declared?.severity
  if (usual === undefined)
    return fail('unknown_kind', `kind is ${quoted(kind)}`, 'a kind of the contract, or one that the policy declares')

  const zone = usableZone(options.zone)
  const start = instantOf(at, zone, false)
  if ('expected' in start) return fail('senseless_date', `at is ${quoted(at)}`, start.expected)
  const end = until === undefined ? undefined : instantOf(until, zone, true)
  if (end !== undefined && 'expected' in end) return fail('senseless_date', `until is ${quoted(until)}`, end.expected)
  if (until !== undefined && end !== undefined) {
    // A day that ends where the start begins is the day before.
    const order = Temporal.Instant.compare(end.instant, start.instant)
    if (order < 0 || (order === 0 && DATE.test(until.trim())))
      return fail('senseless_date', `until ${quoted(until)} is before at ${quoted(at)}`, 'an end after the start')
  }

  return {
    kind,
    at: start.instant,
    ...(end !== undefined && { until: end.instant }),
    state: state ?? 'open',
    certainty: certainty ?? 'confirmed',
    severity: severity ?? usual,
    who: kind === 'bereavement' && (who === undefined || who === 'self') ? 'unknown' : (who ?? 'self'),
    ...(name !== undefined && { name }),
    affected: affected ?? 'yes',
    ...(impact !== undefined && { impact }),
    ...(topic !== undefined && { topic }),
    ...(channel !== undefined && { channel }),
  }
}
