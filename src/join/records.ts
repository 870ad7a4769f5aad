// Takes: a source of situations and the recipients in the database. Gives: table `record` (one row a record, settled) and what is wrong
// with which. May not: judge. The meaning of a record is that of `settle` in situations/situation.ts; join.test.ts holds them together.
import type { Severity } from '../load/words.ts'
import type { Questions } from './circumstances.ts'
import { type Database, text } from './database.ts'
import { LISTED } from './people.ts'
import type { BrokenRow, Reading, Source } from './source.ts'

const DAY_MS = 86_400_000
/** Years in which something in a living customer's file can have happened or can end. */
const FIRST_MS = Date.UTC(1900, 0, 1)
const LAST_MS = Date.UTC(2201, 0, 1) - 1

const ENUMS = {
  state: ['open', 'closed'],
  certainty: ['confirmed', 'suspected'],
  severity: ['minor', 'moderate', 'severe', 'extreme'],
  who: [
    'self',
    'partner',
    'child',
    'parent',
    'sibling',
    'grandparent',
    'relative',
    'friend',
    'colleague',
    'pet',
    'household',
    'unknown',
  ],
  affected: ['yes', 'no', 'unknown'],
  impact: ['home_destroyed', 'home_damaged', 'evacuated', 'injured', 'none'],
  channel: ['email', 'sms', 'push'],
} as const
type EnumField = keyof typeof ENUMS
const ENUM_FIELDS = Object.keys(ENUMS) as EnumField[]
/** `who: unknown` is what heed says itself where a record does not. */
const allowed = (field: EnumField): readonly string[] =>
  field === 'who' ? ENUMS.who.filter((who) => who !== 'unknown') : ENUMS[field]

const FIELDS = ['recipient_id', 'kind', 'at', 'until', 'topic', 'name', ...ENUM_FIELDS]

// An empty list is no SQL; nothing is ever ''.
const listOf = (values: readonly string[]): string => [...values, ''].map(text).join(', ')

/** SQL for the day of a date alone. */
const dayOf = (raw: string): string =>
  `CASE WHEN length(${raw}) = 10 AND ${raw} LIKE '____-__-__' THEN try_cast(${raw} AS DATE) END`

/** SQL for the ms since the epoch of a date-time with its zone. */
const msOf = (raw: string): string => {
  const spelled = [
    ['[T ](\\d{2}):?(\\d{2})', 'T\\1:\\2'],
    ['(T\\d{2}:\\d{2})(Z|[+-].*)$', '\\1:00\\2'],
    ['(T\\d{2}:\\d{2}):?(\\d{2})', '\\1:\\2'],
  ].reduce((sql, [from, to]) => `regexp_replace(${sql}, '${from}', '${to}')`, `replace(upper(${raw}), ',', '.')`)
  return `CASE
    WHEN length(${raw}) = 20 AND ${raw} LIKE '____-__-__T__:__:__Z' THEN epoch_ms(try_cast(${raw} AS TIMESTAMPTZ))
    WHEN regexp_full_match(upper(${raw}), '\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:?\\d{2}(:?\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)')
    THEN epoch_ms(try_cast(${spelled} AS TIMESTAMPTZ)) END`
}

export interface Records {
  /** situations of nobody in this audience */
  strangers: number
  /** ms since the epoch of the newest record that is not in the future; undefined: there is none */
  newestMs: number | undefined
  broken: BrokenRow[]
  /** the first records that were read but do not fit, by place in the source; broken lines may be among them */
  bad: { ordinal: number; reason: string }[]
  badCount: number
}

/**
 * Reads situations into `record(person, code, kind, began, til, ends, …)`, instants in ms since the epoch, and flags recipients in `flag`
 * whose records do not fit. `code` stands for all that a rule can tell apart: records with the same code get the same answers.
 *
 * @param nowMs the clock, ms since the epoch
 */
export async function readRecords(
  db: Database,
  source: Source,
  questions: Questions,
  nowMs: number,
  severityByKind: Readonly<Record<string, Severity>>,
): Promise<Records> {
  const kinds = Object.keys(questions.kinds).sort()
  const asked = kinds.filter((kind) => questions.kinds[kind])
  const readings = source.read(FIELDS, [])
  await db.step('reading situations', `CREATE TABLE parsed AS ${parse(readings.first, kinds, asked, false)}`)
  // A day's start in a zone is asked of the calendar once per day and zone, since that is the dearest step.
  await db.step(
    'reading dates',
    `CREATE TABLE day_start AS SELECT zone, day, epoch_ms(timezone(zone, day::TIMESTAMP)) AS ms FROM (
       SELECT coalesce(zone, 'UTC') AS zone, at_day AS day FROM parsed WHERE at_day IS NOT NULL
       UNION SELECT coalesce(zone, 'UTC'), (until_day + INTERVAL 1 DAY)::DATE FROM parsed WHERE until_day IS NOT NULL)`,
  )
  const heard = await hear(db, questions)
  await db.step(
    'settling situations',
    `CREATE TABLE settled AS ${settle(`(${dated('parsed')})`, questions, asked, nowMs, severityByKind, kinds)}`,
  )
  const [counts] = await db.rows<{ strangers: number; newest: number | null; bad: number; anonymous: number }>(
    `SELECT count(*) FILTER (person IS NULL AND NOT anonymous)::DOUBLE AS strangers,
       max(began) FILTER (began <= ${nowMs})::DOUBLE AS newest, count(*) FILTER (reason IS NOT NULL)::DOUBLE AS bad,
       count(*) FILTER (anonymous)::DOUBLE AS anonymous FROM settled`,
  )
  const { strangers = 0, newest = null, bad = 0, anonymous = 0 } = counts ?? {}
  const broken = source.format === 'csv' || anonymous > 0 ? await source.broken() : []
  const brokenRead = source.format === 'ndjson' ? broken.length : 0
  let listed: Records['bad'] = []
  if (bad > 0) {
    await db.rows(`INSERT INTO flag SELECT DISTINCT person, CASE
        WHEN unreadable IS NOT NULL THEN 'unreadable_row' WHEN unknown_kind THEN 'unknown_kind' ELSE 'senseless_date' END, 'situations'
      FROM settled WHERE reason IS NOT NULL AND person IS NOT NULL`)
    // Only now, when there is something to list, are places counted.
    listed = await db.rows(`SELECT ordinal::DOUBLE AS ordinal, reason FROM (
        SELECT ordinal, ${REASON} AS reason FROM (${dated(`(${parse(readings.again, kinds, asked, true)})`)}))
      WHERE reason IS NOT NULL ORDER BY ordinal LIMIT ${LISTED + brokenRead}`)
  }
  await db.rows('DROP TABLE parsed; DROP TABLE day_start')
  if (heard) await db.rows('DROP TABLE heard')
  await db.rows(`CREATE VIEW record AS SELECT * FROM settled
    WHERE reason IS NULL AND person IS NOT NULL AND kind IN (${listOf(asked)})`)
  return { strangers, newestMs: newest ?? undefined, broken, bad: listed, badCount: bad - brokenRead }
}

/** SQL of records as they stand, cells read one by one. */
function parse(reading: Reading, kinds: readonly string[], asked: readonly string[], withOrdinal: boolean): string {
  const enumOf = (field: EnumField): string => `try_cast(raw_${field} AS ENUM (${ENUMS[field].map(text).join(', ')}))`
  const misfit = (field: EnumField): string =>
    `WHEN raw_${field} NOT IN (${listOf(allowed(field))}) THEN ${text(`${field} that is none of ${allowed(field).join(', ')}`)}`
  // Names and topics of kinds that nobody asks about are not kept.
  const wanted = `raw_kind IN (${listOf(asked)})`
  return `
    SELECT ${withOrdinal ? 'ordinal,' : ''} staged.person, staged.zone, recipient_id IS NULL AS anonymous,
      CASE WHEN raw_kind IN (${listOf(kinds)}) THEN raw_kind END::ENUM (${listOf(kinds)}) AS kind,
      ${dayOf('raw_at')} AS at_day, ${msOf('raw_at')} AS at_ms, ${dayOf('raw_until')} AS until_day, ${msOf('raw_until')} AS until_ms,
      raw_until IS NOT NULL AS has_until, ${ENUM_FIELDS.map((field) => `${enumOf(field)} AS ${field}`).join(', ')},
      CASE WHEN ${wanted} THEN replace(topic, chr(31), ' ') END AS topic, CASE WHEN ${wanted} THEN name END AS name,
      CASE
        WHEN recipient_id IS NULL THEN 'no recipient_id'
        WHEN raw_kind IS NULL THEN 'no kind'
        WHEN raw_at IS NULL THEN 'no at'
        ${ENUM_FIELDS.map(misfit).join(' ')}
      END AS unreadable,
      raw_kind IS NOT NULL AND raw_kind NOT IN (${listOf(kinds)}) AS unknown_kind
    FROM (
      SELECT ${withOrdinal ? 'row_number() OVER () - 1 AS ordinal,' : ''} ${reading.asText('recipient_id')} AS recipient_id,
        ${reading.asText('kind')} AS raw_kind, ${reading.asText('at')} AS raw_at, ${reading.asText('until')} AS raw_until,
        ${reading.asText('topic')} AS topic, ${reading.asText('name')} AS name,
        ${ENUM_FIELDS.map((field) => `${reading.asText(field)} AS raw_${field}`).join(', ')}
      FROM ${reading.from}) LEFT JOIN staged ON staged.id = recipient_id`
}

/** SQL that adds instants: `began`, and `til` where there is an end. */
const dated = (from: string): string => `
    SELECT parsed.*, coalesce(parsed.at_ms, s.ms) AS began, coalesce(parsed.until_ms, e.ms) AS til
    FROM ${from} AS parsed
    LEFT JOIN day_start s ON s.zone = coalesce(parsed.zone, 'UTC') AND s.day = at_day
    LEFT JOIN day_start e ON e.zone = coalesce(parsed.zone, 'UTC') AND e.day = (until_day + INTERVAL 1 DAY)::DATE`

const sensible = (ms: string): string => `coalesce(${ms} BETWEEN ${FIRST_MS} AND ${LAST_MS}, false)`
const REASON = `CASE
      WHEN unreadable IS NOT NULL THEN unreadable
      WHEN unknown_kind THEN 'a kind that neither the contract nor the policy names'
      WHEN NOT ${sensible('began')} THEN 'at is no day of the years 1900 to 2200, or a date-time without zone'
      WHEN has_until AND NOT ${sensible('til')} THEN 'until is no day of the years 1900 to 2200, or a date-time without zone'
      -- a day that ends where the start begins is the day before
      WHEN til < began OR (til = began AND until_day IS NOT NULL) THEN 'until is before at'
    END`

/** A name counts only where the message mentions it; letters are folded by JavaScript, as the judge does. */
async function hear(db: Database, questions: Questions): Promise<boolean> {
  if (questions.names.length === 0) return false
  const names = await db.rows<{ name: string }>('SELECT DISTINCT name FROM parsed WHERE name IS NOT NULL ORDER BY name')
  const heard = names.filter(({ name }) => questions.names.includes(name.trim().toLowerCase().split(/\s+/)[0] ?? ''))
  if (heard.length === 0) {
    await db.rows('UPDATE parsed SET name = NULL')
    return false
  }
  await db.rows(
    `CREATE TABLE heard AS SELECT * FROM (VALUES ${heard.map(({ name }) => `(${text(name)})`).join(', ')}) t(name)`,
  )
  await db.rows('UPDATE parsed SET name = NULL WHERE name NOT IN (SELECT name FROM heard)')
  return true
}

/** SQL that fills in defaults and counts the breakpoints that are behind. */
function settle(
  from: string,
  questions: Questions,
  asked: readonly string[],
  nowMs: number,
  severityByKind: Readonly<Record<string, Severity>>,
  kinds: readonly string[],
): string {
  const passed = (breakpoints: readonly number[], compare: string, ms: string): string =>
    breakpoints.length === 0
      ? '0'
      : breakpoints.map((days) => `(${nowMs} ${compare} ${ms} + ${Math.round(days * DAY_MS)})::UTINYINT`).join(' + ')
  const byKind = (pick: (kind: string) => string): string =>
    `CASE kind ${[...asked, ''].map((kind) => `WHEN ${text(kind)} THEN ${pick(kind)}`).join(' ')} ELSE 0 END`
  const since = byKind((kind) => passed(questions.kinds[kind]?.sinceStart ?? [], '>=', 'began'))
  const after = byKind((kind) => passed(questions.kinds[kind]?.sinceEnd ?? [], '>', 'greatest(began, til)'))
  const usual = (kind: string): string =>
    text((Object.hasOwn(severityByKind, kind) ? severityByKind[kind] : undefined) ?? 'moderate')
  const name = questions.names.length === 0 ? 'NULL::VARCHAR' : 'name'
  const parts = ['kind', 'state', 'certainty', 'severity', 'who', 'affected', 'impact', 'topic', 'channel', 'name']
  return `
    SELECT person, anonymous, unreadable, unknown_kind, reason, kind, began, til, greatest(began, til) AS ends,
      ${parts.slice(1).join(', ')},
      -- two sets of records have the same answers where their codes are the same set; 128 bits do not meet by chance
      md5_number(concat_ws(chr(31), ${parts.map((part) => `coalesce(${part}::VARCHAR, '')`).join(', ')}, til IS NOT NULL, since, after)) AS code
    FROM (
      SELECT * EXCLUDE (state, certainty, severity, who, affected, name), ${since} AS since, ${after} AS after, ${REASON} AS reason,
        coalesce(state, 'open') AS state, coalesce(certainty, 'confirmed') AS certainty,
        coalesce(severity, CASE kind ${kinds.map((kind) => `WHEN ${text(kind)} THEN ${usual(kind)}`).join(' ')} ELSE 'moderate' END) AS severity,
        CASE WHEN kind = 'bereavement' AND coalesce(who, 'self') = 'self' THEN 'unknown' ELSE coalesce(who, 'self') END AS who,
        coalesce(affected, 'yes') AS affected, ${name} AS name
      FROM ${from})`
}
