// Takes: a source of recipients. Gives: tables `staged` (one row a recipient), `flag` (what is wrong with or said in whose fields),
// `branch` (which blocks who sees). May not: judge, or show JavaScript a value twice.
import { InputError } from '../input-error.ts'
import type { Flag } from '../load/words.ts'
import { type Database, text } from './database.ts'
import type { BrokenRow, Source } from './source.ts'

/** Fields in which a person's own words or name are looked at, and what looks. */
export interface Scan {
  fields: readonly string[]
  scan: (field: string, value: string) => Flag[] | Promise<Flag[]>
}

/** The branch question: which blocks somebody with these merge values sees. */
export interface Visible {
  fields: readonly string[]
  of: (values: Record<string, unknown>) => readonly number[]
}

export interface People {
  broken: BrokenRow[]
  /** the first rows that were read but cannot be somebody: without id, or with one that another row has; broken lines may be among them */
  bad: { ordinal: number; reason: string }[]
  badCount: number
  /** some id has more than one row */
  duplicates: boolean
}

/** In how many rows one value may stand before it says nothing about who reads it. */
const REPEATED_FROM = 50

/**
 * The share of an audience above which one value in a name field is no name. The commonest given name of any country belongs to fewer than
 * 5 in 100 of its people; the commonest family name to about 38 in 100 (Nguyễn, Vietnam), so that family names get more room. Titles,
 * greetings, addresses and firms are rightly the same for many, so that only names of people are asked.
 */
function shareLimit(field: string): number | undefined {
  if (!/name/i.test(field) || /compan|firm|organi|employer|team|brand|product|store|shop|street/i.test(field))
    return undefined
  return /last|family|sur_?name/i.test(field) ? 0.5 : 0.2
}

/** A field by its name as it stands, else the column before its first dot and the path within. */
function resolve(source: Source, field: string): { column: string; path: string[] } | undefined {
  if (source.columns.includes(field)) return { column: field, path: [] }
  const [column, ...path] = field.split('.')
  if (column !== undefined && source.columns.includes(column)) return { column, path }
  // Keys that only late records of NDJSON have are not listed.
  return source.format === 'ndjson' && column !== undefined ? { column, path } : undefined
}

/** Everything written at a path, through lists too. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path))
  if (path.length > 0) {
    const [key, ...rest] = path as [string, ...string[]]
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? textsAt((value as Record<string, unknown>)[key], rest)
      : []
  }
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap((item) => textsAt(item, []))
  return value === null || value === undefined || String(value).trim() === '' ? [] : [String(value)]
}

const BATCH = 2_000
/** Bad rows that are quoted by file and row. */
export const LISTED = 20

/**
 * Reads recipients. Columns of `staged`: `person` (a number), `id`, `zone` (a name that the calendar knows, or NULL), `mailable`, and `j0, j1, …` the values, as
 * JSON, of `columns`.
 *
 * @throws InputError for an audience without anybody
 */
export async function readPeople(
  db: Database,
  source: Source,
  columns: readonly string[],
  needsEmail: boolean,
): Promise<People> {
  const { first: reading } = source.read(['id', 'timezone', 'email'], columns)
  const values = columns.map((name, index) => `, ${reading.asJson(name)} AS j${index}`).join('')
  await db.step(
    'reading recipients',
    `CREATE TABLE row AS SELECT ${reading.asText('id')} AS id, ${reading.asText('timezone')} AS zone,
       coalesce(contains(${reading.asText('email')}, '@'), false) AS mailable, true AS whole${values}
     FROM ${reading.from}`,
  )
  await db.rows(`UPDATE row SET zone = known.name FROM (
      SELECT given.zone, min(z.name) AS name FROM (SELECT DISTINCT zone FROM row WHERE zone IS NOT NULL) given
      LEFT JOIN (SELECT name FROM pg_timezone_names()) z ON lower(z.name) = lower(given.zone) GROUP BY given.zone
    ) known WHERE row.zone = known.zone AND row.zone IS DISTINCT FROM known.name`)
  const [counts] = await db.rows<{ all: number; anonymous: number }>(
    'SELECT count(*)::DOUBLE AS all, count(*) FILTER (id IS NULL)::DOUBLE AS anonymous FROM row',
  )
  const { all = 0, anonymous = 0 } = counts ?? {}
  const broken = source.format === 'csv' || anonymous > 0 ? await source.broken() : []
  // A broken line of NDJSON is a row without anything.
  const brokenRead = source.format === 'ndjson' ? broken.length : 0
  const [first] = broken
  if (all === brokenRead) {
    if (first)
      throw new InputError(first.reason, {
        file: source.path,
        line: first.row,
        expected: 'at least one row that can be read',
      })
    throw new InputError('an audience of nobody', { file: source.path, expected: 'at least one recipient' })
  }
  if (anonymous === all)
    throw new InputError('no recipient with an id', { file: source.path, expected: 'an “id” for every recipient' })

  await db.rows(`CREATE TABLE flag (person BIGINT, flag VARCHAR, field VARCHAR)`)
  await db.rows(
    `CREATE TABLE twice AS SELECT id, min(rowid) AS first FROM row WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1`,
  )
  const [twice] = await db.rows<{ count: number }>('SELECT count(*)::DOUBLE AS count FROM twice')
  const nobodyNew = 'FROM row WHERE id IS NULL OR id IN (SELECT id FROM twice)'
  const [bad] = await db.rows<{ count: number }>(`SELECT count(*)::DOUBLE AS count ${nobodyNew}`)
  const listed = await db.rows<{ ordinal: number; reason: string }>(
    `SELECT rowid::DOUBLE AS ordinal, CASE WHEN id IS NULL THEN 'no id' ELSE 'an id that another row has too' END AS reason
     ${nobodyNew} ORDER BY rowid LIMIT ${LISTED + brokenRead}`,
  )
  await db.rows(`INSERT INTO flag SELECT first, 'duplicate_id', 'id' FROM twice`)
  // Rows of nobody, or of somebody who has one already, stay but have no id; row numbers stay what they are.
  await db.rows(`UPDATE row SET id = NULL FROM twice WHERE row.id = twice.id AND row.rowid <> first`)
  await db.rows('CREATE VIEW staged AS SELECT rowid AS person, * FROM row WHERE id IS NOT NULL')
  await holdBroken(db, broken)
  if (needsEmail) {
    await db.rows(`INSERT INTO flag SELECT person, 'no_address', 'email' FROM staged WHERE NOT mailable AND whole`)
  }
  return { broken, bad: listed, badCount: (bad?.count ?? 0) - brokenRead, duplicates: (twice?.count ?? 0) > 0 }
}

/** A recipient whose row is broken is held, not dropped, as long as the id can be read. */
async function holdBroken(db: Database, broken: readonly BrokenRow[]): Promise<void> {
  const ids = [...new Set(broken.flatMap(({ id }) => (id === undefined ? [] : [id])))]
  if (ids.length === 0) return
  await db.rows('CREATE TABLE broken_id (id VARCHAR)')
  await insert(
    db,
    'broken_id',
    ids.map((id) => ({ id })),
  )
  await db.rows(
    `INSERT INTO row (id, mailable, whole) SELECT id, false, false FROM broken_id ANTI JOIN staged USING (id)`,
  )
  await db.rows(
    `INSERT INTO flag SELECT staged.person, 'unreadable_row', 'recipients' FROM staged JOIN broken_id USING (id)`,
  )
  await db.rows('DROP TABLE broken_id')
}

/** Puts values from JavaScript into a table of text columns. */
export async function insert(
  db: Database,
  table: string,
  rows: readonly Record<string, string | null>[],
): Promise<void> {
  const [sample] = rows
  if (!sample) return
  const names = Object.keys(sample)
  const shape = JSON.stringify([Object.fromEntries(names.map((name) => [name, 'VARCHAR']))])
  for (let from = 0; from < rows.length; from += BATCH) {
    await db.rows(
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `r.${name}`).join(', ')}
      FROM (SELECT unnest(from_json($rows::JSON, ${text(shape)})) AS r)`,
      { rows: JSON.stringify(rows.slice(from, from + BATCH)) },
    )
  }
}

/** Looks at each distinct value of the given fields once, and flags whoever has a value in which something was found. */
export async function scanWords(
  db: Database,
  source: Source,
  columns: readonly string[],
  scans: Scan,
  what: string,
): Promise<void> {
  for (const field of scans.fields) {
    const resolved = resolve(source, field)
    const index = resolved ? columns.indexOf(resolved.column) : -1
    if (!resolved || index < 0) continue
    const [count] = await db.rows<{ count: number }>(`SELECT count(DISTINCT j${index})::DOUBLE AS count FROM staged`)
    if (!count || count.count === 0) continue
    await db.rows('CREATE TABLE found (value VARCHAR, flag VARCHAR)')
    let done = 0
    for await (const batch of db.stream<{ value: string }>(
      `SELECT DISTINCT j${index} AS value FROM staged WHERE j${index} IS NOT NULL`,
    )) {
      const found: { value: string; flag: string }[] = []
      for (const { value } of batch) {
        const flags = new Set<Flag>()
        for (const words of new Set(textsAt(JSON.parse(value), resolved.path)))
          for (const flag of await scans.scan(field, words)) flags.add(flag)
        for (const flag of flags) found.push({ value, flag })
        done += 1
        if (done % 100 === 0) db.progress(done, count.count, what)
      }
      await insert(db, 'found', found)
    }
    await db.rows(
      `INSERT INTO flag SELECT staged.person, found.flag, ${text(field)} FROM staged JOIN found ON j${index} = value`,
    )
    await db.rows('DROP TABLE found')
  }
}

/** Flags whoever bears a name that improbably many bear: a test account, a default, a broken export. */
export async function flagRepeated(
  db: Database,
  source: Source,
  columns: readonly string[],
  fields: readonly string[],
): Promise<void> {
  for (const field of fields) {
    const limit = shareLimit(field)
    const index = columns.indexOf(field)
    if (limit === undefined || index < 0 || !resolve(source, field)) continue
    await db.rows(`INSERT INTO flag SELECT person, 'repeated', ${text(field)} FROM staged WHERE j${index} IN (
        SELECT j${index} FROM staged WHERE j${index} IS NOT NULL AND trim(j${index}, '" ') <> '' GROUP BY 1
        HAVING count(*) > ${limit} * (SELECT count(*) FROM staged) AND (SELECT count(*) FROM staged) >= ${REPEATED_FROM})`)
  }
}

/** Asks the branch question once per distinct combination of values; `branch(person, seen)` holds the answers as JSON. */
export async function askBranches(db: Database, columns: readonly string[], visible: Visible): Promise<void> {
  const fields = [...new Set(visible.fields)].filter((field) => columns.includes(field)).sort()
  const answer = (values: Record<string, unknown>): string =>
    JSON.stringify([...new Set(visible.of(values))].sort((a, b) => a - b))
  if (fields.length === 0) {
    await db.rows(`CREATE TABLE branch AS SELECT person, ${text(answer({}))} AS seen FROM staged`)
    return
  }
  // Values are JSON and hold no control character, so that this separator cannot be mistaken.
  const key = `concat_ws(chr(31), ${fields.map((field) => `coalesce(j${columns.indexOf(field)}, '')`).join(', ')})`
  await db.rows('CREATE TABLE answered (combination VARCHAR, seen VARCHAR)')
  for await (const batch of db.stream<{ combination: string }>(`SELECT DISTINCT ${key} AS combination FROM staged`)) {
    await insert(
      db,
      'answered',
      batch.map(({ combination }) => {
        const parts = combination.split('\x1f')
        const values = Object.fromEntries(
          fields.map((field, index) => [field, parts[index] ? JSON.parse(parts[index]) : null]),
        )
        return { combination, seen: answer(values) }
      }),
    )
  }
  await db.step(
    'comparing branches',
    `CREATE TABLE branch AS SELECT staged.person, seen FROM staged JOIN answered ON combination = ${key}`,
  )
  await db.rows('DROP TABLE answered')
}
