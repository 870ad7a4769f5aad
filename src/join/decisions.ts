// Takes: decisions by circumstances. Gives: everybody's own, joined back in the database, written or read with the rows they are about.
// May not: decide.
import { open, rename, rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { InputError } from '../input-error.ts'
import type { Outcome } from '../load/words.ts'
import { type Database, text } from './database.ts'
import { insert } from './people.ts'
import type { Source } from './source.ts'

const DAY_MS = 86_400_000

/** What was decided for all who share circumstances. */
export interface AudienceDecision {
  outcome: Outcome
  variant: string | undefined
  rules: readonly string[]
  because: string
  /** when each finding ends, by the situation it hangs on; null: not by itself */
  lapses: readonly { situation: number; afterEndDays: number }[] | null
  /** when the last of those ends that hang on no record but on a day of the calendar, ms since the epoch */
  calendarEndsMs?: number
}

export interface AudienceRow {
  id: string
  email: string | undefined
  /** all columns, with the types that the file has (text in CSV; blank cells are null) */
  fields: Record<string, unknown>
  /** which circumstances */
  key: string
  /** `YYYY-MM-DD`, the first UTC day on which nothing is in force any more */
  again_on: string | null
}

/** `decided(id, person, key, outcome, variant, rules, because, again_on)` for all whose decision is wanted. */
export async function joinDecisions(
  db: Database,
  decisions: ReadonlyMap<string, AudienceDecision>,
  codesOf: ReadonlyMap<string, readonly string[]>,
  wanted: (decision: AudienceDecision, key: string) => boolean,
): Promise<void> {
  const chosen = [...decisions].filter(([key, decision]) => wanted(decision, key))
  await db.rows(`CREATE OR REPLACE TABLE answer (key VARCHAR, outcome VARCHAR, variant VARCHAR, rules VARCHAR, because VARCHAR, calendar VARCHAR);
    CREATE OR REPLACE TABLE lapse (key VARCHAR, code VARCHAR, days VARCHAR)`)
  await insert(
    db,
    'answer',
    chosen.map(([key, { outcome, variant, rules, because, calendarEndsMs }]) => ({
      key,
      outcome,
      variant: variant ?? null,
      rules: JSON.stringify(rules),
      because,
      calendar: calendarEndsMs === undefined ? null : String(calendarEndsMs),
    })),
  )
  await insert(
    db,
    'lapse',
    chosen.flatMap(([key, { lapses }]) =>
      (lapses ?? []).map(({ situation, afterEndDays }) => {
        const code = codesOf.get(key)?.[situation]
        if (code === undefined)
          throw new Error(`a decision hangs on situation ${situation}, which its circumstances do not have`)
        return { key, code, days: String(afterEndDays) }
      }),
    ),
  )
  // A window ends at its last ms; the first day that lies wholly behind it is the one after the day of that ms.
  await db.step(
    'joining decisions',
    `CREATE OR REPLACE TABLE decided AS
     SELECT id, person, key, whole, outcome, variant, from_json(rules, '["VARCHAR"]') AS rules, because,
       strftime(make_timestamp_ms(((greatest(last, calendar::BIGINT) // ${DAY_MS}) + 1)::BIGINT * ${DAY_MS}), '%Y-%m-%d') AS again_on
     FROM member JOIN staged USING (id, person) JOIN answer USING (key) LEFT JOIN (
       SELECT member.person, max((ends + days::DOUBLE * ${DAY_MS})::BIGINT) AS last
       FROM lapse JOIN member USING (key) JOIN record ON record.person = member.person AND hex(record.code) = lapse.code GROUP BY member.person) USING (person)`,
  )
}

/** Written beside and renamed, so that nobody ever finds half a file. */
export async function writeDecisions(db: Database, out: string): Promise<void> {
  const extension = extname(out).toLowerCase()
  const format =
    extension === '.parquet' ? 'parquet' : extension === '.ndjson' || extension === '.jsonl' ? 'json' : undefined
  if (format === undefined)
    throw new InputError('a file for decisions of another kind', {
      file: out,
      expected: 'a name that ends in .ndjson or .parquet',
    })
  const beside = `${out}.${process.pid}.part`
  try {
    await db.step(
      'writing decisions',
      `COPY (SELECT id AS recipient, outcome, variant, rules, because, again_on FROM decided ORDER BY id)
       TO ${text(beside)} (FORMAT ${format})`,
    )
    const handle = await open(beside, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, out)
  } catch (error) {
    await rm(beside, { force: true })
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    throw new InputError('decisions cannot be written', {
      file: out,
      expected: 'a folder that can be written to',
      advice: why,
    })
  }
}

export async function* readRows(db: Database, source: Source, duplicates: boolean): AsyncGenerator<AudienceRow[]> {
  const { from, asText, record } = source.whole
  // Of two rows with one id, that which comes first stands for both; both are held.
  const read = `SELECT ${asText('id')} AS id, ${asText('email')} AS email, (${record})::VARCHAR AS record${duplicates ? ', row_number() OVER () AS ordinal' : ''} FROM ${from}`
  const batches = db.stream<{
    id: string
    email: string | null
    record: string | null
    key: string
    again_on: string | null
    whole: boolean
  }>(
    `SELECT id, email, record, key, again_on, whole FROM decided LEFT JOIN (
       ${duplicates ? `SELECT * FROM (${read}) QUALIFY row_number() OVER (PARTITION BY id ORDER BY ordinal) = 1` : read}) USING (id)
     ORDER BY id`,
  )
  for await (const batch of batches) {
    yield batch.map(({ id, email, record: json, key, again_on, whole }) => {
      if (whole && json === null) throw new Error('a recipient whose row cannot be found again')
      return {
        id,
        email: email ?? undefined,
        fields: json === null ? {} : (JSON.parse(json) as Record<string, unknown>),
        key,
        again_on,
      }
    })
  }
}
