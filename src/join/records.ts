// Takes: a source of situations and the recipients in the database. Gives: tables `record` (one row a record, settled) and what is wrong
// with which. May not: judge. The meaning of a record is that of `settle` in situations/situation.ts; join.test.ts holds them together.
import type { Severity } from '../load/words.ts'
import type { Questions } from './circumstances.ts'
import { type Database, text } from './database.ts'
import type { Source } from './source.ts'

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
  ],
  affected: ['yes', 'no', 'unknown'],
  impact: ['home_destroyed', 'home_damaged', 'evacuated', 'injured', 'none'],
  channel: ['email', 'sms', 'push'],
} as const

const listOf = (values: readonly string[]): string => values.map(text).join(', ')

/** SQL for the days (since 1970) of a date alone, and for the instant in ms of a date-time with its zone. */
const dayOf = (raw: string): string =>
  `CASE WHEN length(${raw}) = 10 AND ${raw} LIKE '____-__-__' THEN try_cast(${raw} AS DATE) END`
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

/** Tables and views that `readRecords` leaves behind, and what it counted. */
export interface Records {
  /** situations of nobody in this audience */
  strangers: number
  /** ms since the epoch of the newest record that is not in the future; undefined: there is none */
  newestMs: number | undefined
  /** all bad records, by place in the source, first twenty */
  bad: { ordinal: number; reason: string }[]
  badCount: number
}

/**
 * Reads situations into `record(person, kind, at_ms, until_ms, end_ms, …, tuple)`, and flags recipients in `flag` whose records do not fit.
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
  await db.rows(`CREATE TABLE heard_name (name VARCHAR)`)

  const column = (name: string): string => source.asText(name)
  const enumOf = (name: keyof typeof ENUMS): string => `try_cast(raw_${name} AS ENUM (${listOf(ENUMS[name])}))`
  const misfit = (name: keyof typeof ENUMS): string =>
    `WHEN raw_${name} IS NOT NULL AND ${enumOf(name)} IS NULL THEN ${text(`${name} that is none of ${ENUMS[name].join(', ')}`)}`
  const names = Object.keys(ENUMS) as (keyof typeof ENUMS)[]
  const raw = (ordinal: boolean): string => `
    SELECT ${ordinal ? 'row_number() OVER () - 1 AS ordinal,' : ''} ${column('recipient_id')} AS recipient_id, ${column('kind')} AS raw_kind,
      ${column('at')} AS raw_at, ${column('until')} AS raw_until, ${column('topic')} AS topic, ${column('name')} AS name,
      ${names.map((name) => `${column(name)} AS raw_${name}`).join(', ')}, ${source.isBroken} AS broken
    FROM ${ordinal ? source.reread : source.from}`
  const parsed = (ordinal: boolean): string => `
    SELECT ${ordinal ? 'ordinal,' : ''} staged.person, staged.zone, recipient_id IS NULL AS anonymous, raw.broken AS broken,
      CASE WHEN raw_kind IN (${listOf([...kinds, ''])}) THEN raw_kind END AS kind,
      ${dayOf('raw_at')} AS at_day, ${msOf('raw_at')} AS at_ms, ${dayOf('raw_until')} AS until_day, ${msOf('raw_until')} AS until_ms,
      raw_until IS NOT NULL AS has_until,
      ${names.map((name) => `${enumOf(name)} AS ${name}`).join(', ')},
      replace(replace(topic, chr(30), ' '), chr(31), ' ') AS topic, name,
      CASE WHEN raw.broken THEN NULL
        WHEN recipient_id IS NULL THEN 'no recipient_id'
        WHEN raw_kind IS NULL THEN 'no kind'
        WHEN raw_at IS NULL THEN 'no at'
        ${names.map(misfit).join(' ')}
      END AS unreadable,
      raw_kind IS NOT NULL AND raw_kind NOT IN (${listOf([...kinds, ''])}) AS unknown_kind
    FROM (${raw(ordinal)}) AS raw LEFT JOIN staged ON staged.id = recipient_id`
  await db.step('reading situations', `CREATE TABLE parsed AS ${parsed(false)}`)

  // A day's start in a zone is asked of the calendar once per day and zone, since that is the dearest step.
  const days = (from: string): string => `
    SELECT zone, day, epoch_ms(timezone(zone, day::TIMESTAMP)) AS ms FROM (
      SELECT coalesce(zone, 'UTC') AS zone, at_day AS day FROM ${from} WHERE at_day IS NOT NULL
      UNION SELECT coalesce(zone, 'UTC'), (until_day + INTERVAL 1 DAY)::DATE FROM ${from} WHERE until_day IS NOT NULL)`
  await db.step('reading dates', `CREATE TABLE day_start AS ${days('parsed')}`)

  const sense = (ms: string): string => `${ms} BETWEEN ${FIRST_MS} AND ${LAST_MS}`
  const reason = `CASE
      WHEN broken THEN 'broken'
      WHEN unreadable IS NOT NULL THEN unreadable
      WHEN unknown_kind THEN 'a kind that neither the contract nor the policy names'
      WHEN NOT coalesce(${sense('began')}, false) THEN 'at is not a day of the years 1900 to 2200, or a date-time without zone'
      WHEN has_until AND NOT coalesce(${sense('til')}, false) THEN 'until is not a day of the years 1900 to 2200, or a date-time without zone'
      WHEN til < began THEN 'until is before at'
    END`
  const dated = (from: string, keep: string): string => `
    SELECT ${keep} parsed.* EXCLUDE (at_ms, until_ms), coalesce(parsed.at_ms, s.ms) AS began, coalesce(parsed.until_ms, e.ms) AS til
    FROM ${from} AS parsed
    LEFT JOIN day_start s ON s.zone = coalesce(parsed.zone, 'UTC') AND s.day = at_day
    LEFT JOIN day_start e ON e.zone = coalesce(parsed.zone, 'UTC') AND e.day = (until_day + INTERVAL 1 DAY)::DATE`
  const passed = (breakpoints: readonly number[], compare: string, ms: string): string =>
    breakpoints.length === 0
      ? '0'
      : breakpoints.map((days) => `(${nowMs} ${compare} ${ms} + ${Math.round(days * DAY_MS)})::UTINYINT`).join(' + ')
  const byKind = (pick: (kind: string) => string): string =>
    asked.length === 0
      ? `''`
      : `CASE kind ${asked.map((kind) => `WHEN ${text(kind)} THEN (${pick(kind)})::VARCHAR`).join(' ')} END`
  const usualSeverity = (kind: string): Severity =>
    (Object.hasOwn(severityByKind, kind) ? severityByKind[kind] : undefined) ?? 'moderate'
  const usual =
    kinds.length === 0
      ? `''`
      : `CASE kind ${kinds.map((kind) => `WHEN ${text(kind)} THEN ${text(usualSeverity(kind))}`).join(' ')} END`
  await db.step(
    'settling situations',
    `CREATE TABLE settled AS
     SELECT person, anonymous, broken, unreadable IS NOT NULL AS unreadable, unknown_kind, kind, began, til, greatest(began, til) AS ends, name,
       coalesce(state::VARCHAR, 'open') AS state, coalesce(certainty::VARCHAR, 'confirmed') AS certainty,
       coalesce(severity::VARCHAR, ${usual}) AS severity,
       CASE WHEN kind = 'bereavement' AND coalesce(who::VARCHAR, 'self') = 'self' THEN 'unknown' ELSE coalesce(who::VARCHAR, 'self') END AS who,
       coalesce(affected::VARCHAR, 'yes') AS affected, impact::VARCHAR AS impact, topic, channel::VARCHAR AS channel, ${reason} AS reason
     FROM (${dated('parsed', '')})
     WHERE ${reason} IS NOT NULL OR person IS NULL OR kind IN (${listOf([...asked, ''])})`,
  )
  const [counts] = await db.rows<{ strangers: number; newest: number | null; bad: number }>(
    `SELECT (SELECT count(*) FROM settled WHERE NOT broken AND NOT anonymous AND person IS NULL)::DOUBLE AS strangers,
       (SELECT max(began) FROM (${dated('parsed', '')}) WHERE began <= ${nowMs})::DOUBLE AS newest,
       (SELECT count(*) FROM settled WHERE reason IS NOT NULL AND NOT broken)::DOUBLE AS bad`,
  )
  const badCount = counts?.bad ?? 0
  let bad: Records['bad'] = []
  if (badCount > 0) {
    await db.rows(`INSERT INTO flag SELECT DISTINCT person, CASE
        WHEN unreadable THEN 'unreadable_row' WHEN unknown_kind THEN 'unknown_kind' ELSE 'senseless_date' END, 'situations'
      FROM settled WHERE reason IS NOT NULL AND NOT broken AND person IS NOT NULL`)
    bad = await db.rows(`SELECT ordinal::DOUBLE AS ordinal, reason FROM (
        SELECT ordinal, broken, ${reason} AS reason FROM (${dated(`(${parsed(true)})`, '')})) WHERE reason IS NOT NULL AND NOT broken ORDER BY ordinal LIMIT 20`)
  }
  await db.rows('DROP TABLE parsed; DROP TABLE day_start')

  // A name counts only where the message mentions it; letters are folded by JavaScript, as the judge does.
  if (questions.names.length > 0) {
    const distinct = await db.rows<{ name: string }>(
      'SELECT DISTINCT name FROM settled WHERE name IS NOT NULL ORDER BY name',
    )
    const heard = distinct.filter(({ name }) => questions.names.includes(name.toLowerCase()))
    if (heard.length > 0)
      await db.rows(`INSERT INTO heard_name VALUES ${heard.map(({ name }) => `(${text(name)})`).join(', ')}`)
  }
  // The tuple is all that a rule can tell apart; two records with the same tuple get the same answers.
  await db.step(
    'comparing situations',
    `CREATE TABLE record AS
     SELECT person, concat_ws(chr(31), kind, state, certainty, severity, who, affected, coalesce(impact, ''), coalesce(topic, ''),
         coalesce(channel, ''), coalesce(heard_name.name, ''), (til IS NOT NULL)::UTINYINT,
         ${byKind((kind) => passed(questions.kinds[kind]?.sinceStart ?? [], '>=', 'began'))},
         ${byKind((kind) => passed(questions.kinds[kind]?.sinceEnd ?? [], '>', 'ends'))}) AS tuple,
       kind, began, til, ends, state, certainty, severity, who, affected, impact, topic, channel, heard_name.name
     FROM settled LEFT JOIN heard_name ON heard_name.name = settled.name
     WHERE reason IS NULL AND person IS NOT NULL AND kind IN (${listOf([...asked, ''])})`,
  )
  await db.rows('DROP TABLE settled; DROP TABLE heard_name')
  return { strangers: counts?.strangers ?? 0, newestMs: counts?.newest ?? undefined, bad, badCount }
}
