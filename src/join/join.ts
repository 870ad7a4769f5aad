// Takes: files of recipients and situations, the policy's questions. Gives: circumstances, each with its count, and the decisions written
// back to everybody. May not: judge; nobody else uses DuckDB.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { InputError } from '../input-error.ts'
import type { Flag, Severity } from '../load/words.ts'
import type { Situation } from '../situations/situation.ts'
import type { Circumstances, Questions } from './circumstances.ts'
import { type Database, openDatabase, type Progress, text } from './database.ts'
import { type AudienceDecision, type AudienceRow, joinDecisions, readRows, writeDecisions } from './decisions.ts'
import { openSource } from './open-source.ts'
import { askBranches, flagRepeated, insert, LISTED, readPeople, scanWords, type Visible } from './people.ts'
import { readRecords } from './records.ts'
import type { BrokenRow, Source } from './source.ts'

export type { AudienceDecision, AudienceRow }

export interface AudienceInputs {
  /** path of a .csv, .ndjson, .jsonl or .parquet file */
  recipients: string
  /** the same; left out: nothing is known about anybody */
  situations?: string
  questions: Questions
  /** ISO 8601 instant */
  now: string
  severityByKind: Readonly<Record<string, Severity>>
  visible: Visible
  ownWords: { fields: readonly string[]; scan: (field: string, value: string) => Promise<Flag[]> }
  nameWords: { fields: readonly string[]; scan: (value: string) => Flag[] }
  /** hours after which what is known about people is too old to go by */
  maxContextAgeHours?: number
  needsEmail: boolean
  progress?: Progress
  /** DuckDB's words, e.g. `2GB` */
  memoryLimit?: string
  threads?: number
}

export interface InvalidRow {
  file: string
  /** as an editor counts lines; the header of a CSV file is row 1 */
  row: number
  reason: string
}

export interface Audience {
  recipients: number
  /** most recipients first, then by smallest id */
  circumstances: Circumstances[]
  /** the first twenty, by file and row; no personal data */
  invalidRows: InvalidRow[]
  invalidRowCount: number
  /** situations about people who are not in this audience */
  strangers: number
  /**
   * What is known about people, and as of when: the newest record's start that is not in the future. A file's own time is not used: a copy
   * or a checkout changes it, and the same bytes must give the same decisions.
   */
  context: { source: string; as_of: string | null; stale: boolean }[]
  /** sha-256 over the bytes of recipients and situations, hex */
  contentHash: string
  /** columns of the recipients */
  columns: string[]
  /** Writes a decision for everybody, sorted by recipient: NDJSON, or Parquet where the name ends so. The same bytes on every run. */
  writeDecisions(decisions: ReadonlyMap<string, AudienceDecision>, out: string): Promise<void>
  /** Rows of those whose decision is wanted, sorted by id, in batches. */
  streamRows(
    decisions: ReadonlyMap<string, AudienceDecision>,
    wanted: (decision: AudienceDecision, key: string) => boolean,
  ): AsyncGenerator<AudienceRow[]>
  /** One recipient's own circumstances; undefined: not in this audience. */
  find(id: string): Promise<Circumstances | undefined>
  close(): Promise<void>
}

/**
 * Reads an audience and what is known about it, answers the policy's questions for everybody and groups people by the answers.
 *
 * @throws InputError for files that are missing, cannot be read, lack a column or hold nobody
 */
export async function openAudience(inputs: AudienceInputs): Promise<Audience> {
  const nowMs = Date.parse(inputs.now)
  if (Number.isNaN(nowMs)) throw new Error(`now is no instant: ${inputs.now}`)
  const db = await openDatabase(inputs)
  try {
    return await readAudience(db, inputs, nowMs)
  } catch (error) {
    await db.close()
    throw error
  }
}

async function readAudience(db: Database, inputs: AudienceInputs, nowMs: number): Promise<Audience> {
  const { ownWords, nameWords, visible } = inputs
  const questions = { ...inputs.questions, facts: mergeFacts(inputs.questions.facts) }
  const recipients = await openSource(db, inputs.recipients, 'id', ['id'])
  const situations =
    inputs.situations === undefined
      ? undefined
      : await openSource(db, inputs.situations, 'recipient_id', ['recipient_id', 'kind', 'at'])

  const columns = columnsAsked(recipients, [
    ...questions.facts.map(({ column }) => column),
    ...visible.fields,
    ...nameWords.fields,
    ...ownWords.fields,
  ])
  const people = await readPeople(db, recipients, columns, inputs.needsEmail)
  const records = situations && (await readRecords(db, situations, questions, nowMs, inputs.severityByKind))
  if (!records) await db.rows('CREATE TABLE record (person BIGINT, code UHUGEINT, ends BIGINT)')

  const known = situations !== undefined
  const maxAgeMs = inputs.maxContextAgeHours === undefined ? undefined : inputs.maxContextAgeHours * 3_600_000
  const stale =
    records !== undefined &&
    maxAgeMs !== undefined &&
    (records.newestMs === undefined || nowMs - records.newestMs > maxAgeMs)
  const flagAll = (flag: Flag): Promise<unknown> =>
    db.rows(`INSERT INTO flag SELECT person, ${text(flag)}, 'situations' FROM staged`)
  if (!known) await flagAll('no_context')
  if (stale) await flagAll('stale_context')
  if (records) await flagBroken(db, records.broken)
  await scanWords(
    db,
    recipients,
    columns,
    { fields: nameWords.fields, scan: (_, value) => nameWords.scan(value) },
    'reading names',
  )
  await flagRepeated(db, recipients, columns, nameWords.fields)
  await scanWords(db, recipients, columns, ownWords, "reading the recipients' own words")
  await askBranches(db, columns, visible)

  await group(db, questions, columns)
  const circumstances = await circumstancesOf(db, questions, known)
  const invalid = [
    ...(await listInvalid(recipients, people.broken, people.bad)),
    ...(situations && records ? await listInvalid(situations, records.broken, records.bad) : []),
  ]
  const [counted] = await db.rows<{ count: number }>('SELECT count(*)::DOUBLE AS count FROM member')
  const codesOf = new Map(circumstances.map(({ circumstances: { key }, codes }) => [key, codes]))
  const same = await unchanged([recipients, ...(situations ? [situations] : [])])

  return {
    recipients: counted?.count ?? 0,
    circumstances: circumstances.map((found) => found.circumstances),
    invalidRows: invalid.slice(0, LISTED),
    invalidRowCount: people.broken.length + people.badCount + (records ? records.broken.length + records.badCount : 0),
    strangers: records?.strangers ?? 0,
    context: situations
      ? [
          {
            source: situations.path,
            as_of: records?.newestMs === undefined ? null : instant(records.newestMs),
            stale,
          },
        ]
      : [],
    contentHash: createHash('sha256')
      .update(`${recipients.hash}\n${situations?.hash ?? 'none'}`)
      .digest('hex'),
    columns: recipients.columns,
    async writeDecisions(decisions, out) {
      await joinDecisions(db, decisions, codesOf, () => true)
      await writeDecisions(db, out)
    },
    async *streamRows(decisions, wanted) {
      await same()
      await joinDecisions(db, decisions, codesOf, wanted)
      yield* readRows(db, recipients, people.duplicates)
    },
    async find(id) {
      const [member] = await db.rows<{ person: string }>(
        `SELECT person::VARCHAR AS person FROM member WHERE id = $id`,
        { id },
      )
      if (!member) return undefined
      const [found] = await circumstancesOf(db, questions, known, member.person)
      return found?.circumstances
    },
    close: () => db.close(),
  }
}

/** Each column once: two questions about one column are a question about all that either asks. */
function mergeFacts(facts: Questions['facts']): Questions['facts'] {
  const merged = new Map<string, Set<string> | undefined>()
  for (const { column, values } of facts) {
    const before = merged.has(column) ? merged.get(column) : new Set<string>()
    merged.set(column, before && values ? new Set([...before, ...values]) : undefined)
  }
  return [...merged]
    .map(([column, values]) => (values ? { column, values: [...values].sort() } : { column }))
    .sort((a, b) => (a.column < b.column ? -1 : 1))
}

/** Columns that something asks about and that the file has, or may have. */
function columnsAsked(source: Source, fields: readonly string[]): string[] {
  const has = new Set(source.columns)
  const asked = fields.flatMap((field) => {
    if (has.has(field)) return [field]
    const top = field.split('.')[0] as string
    return has.has(top) || source.format === 'ndjson' ? [top] : []
  })
  return [...new Set(asked)].sort()
}

/** Whoever a broken record of a situation is about is held. */
async function flagBroken(db: Database, broken: readonly BrokenRow[]): Promise<void> {
  const ids = [...new Set(broken.flatMap(({ id }) => (id === undefined ? [] : [id])))]
  if (ids.length === 0) return
  await db.rows('CREATE TABLE broken_id (id VARCHAR)')
  await insert(
    db,
    'broken_id',
    ids.map((id) => ({ id })),
  )
  await db.rows(`INSERT INTO flag SELECT person, 'unreadable_row', 'situations' FROM staged JOIN broken_id USING (id)`)
  await db.rows('DROP TABLE broken_id')
}

async function listInvalid(
  source: Source,
  broken: readonly BrokenRow[],
  bad: readonly { ordinal: number; reason: string }[],
): Promise<InvalidRow[]> {
  const isBroken = new Set(broken.map(({ row }) => row))
  const rows = await source.rowsOf(bad.map(({ ordinal }) => ordinal))
  return [
    ...broken.map(({ row, reason }) => ({ row, reason })),
    ...bad.map(({ reason }, index) => ({ row: rows[index] ?? 0, reason })).filter(({ row }) => !isBroken.has(row)),
  ]
    .sort((a, b) => a.row - b.row)
    .slice(0, LISTED)
    .map((invalid) => ({ file: source.path, ...invalid }))
}

/** Rows are read again for delivery; they must still be those that were judged. */
async function unchanged(sources: readonly Source[]): Promise<() => Promise<void>> {
  const look = async ({ path }: Source): Promise<string> => {
    const info = await stat(path).catch(() => undefined)
    return `${info?.size} ${info?.mtimeMs}`
  }
  const before = await Promise.all(sources.map(look))
  return async () => {
    for (const [index, source] of sources.entries()) {
      if ((await look(source)) !== before[index])
        throw new InputError('the file changed while it was read', {
          file: source.path,
          expected: 'the same bytes throughout',
        })
    }
  }
}

/** An instant as Temporal writes it. */
const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.?0+Z$/, 'Z')

// ---- grouping ----

/** `member(person, id, key)`: two people have one key exactly where every question that is asked has the same answer for both. */
async function group(db: Database, questions: Questions, columns: readonly string[]): Promise<void> {
  const facts = questions.facts.map(({ column, values }, index) => {
    const at = columns.indexOf(column)
    const value = at < 0 ? 'NULL::VARCHAR' : `(j${at}::JSON ->> '$')`
    const kept =
      values === undefined ? value : `CASE WHEN ${value} IN (${['', ...values].map(text).join(', ')}) THEN ${value} END`
    return `, ${kept} AS f${index}`
  })
  const parts = questions.facts.map((_, index) => `coalesce('=' || replace(f${index}, chr(29), ' '), '')`)
  // A set of codes is told by their bits xor'ed: in any order, and fast.
  await db.step(
    'grouping recipients',
    `CREATE TABLE member AS
     SELECT person, id, md5(concat_ws(chr(29), coalesce(hex(told), ''), coalesce(hex(flags), ''), seen, ${[...parts, "''"].join(', ')})) AS key
     FROM (SELECT person, id${facts.join('')} FROM staged)
     LEFT JOIN (SELECT person, bit_xor(code) AS told FROM (SELECT DISTINCT person, code FROM record) GROUP BY person) USING (person)
     LEFT JOIN (SELECT person, bit_xor(md5_number(flag || chr(31) || field)) AS flags
       FROM (SELECT DISTINCT person, flag, field FROM flag) GROUP BY person) USING (person)
     JOIN branch USING (person)`,
  )
  await db.rows(`CREATE VIEW fact AS SELECT person${facts.join('')} FROM staged`)
}

interface SituationRow extends Omit<Situation, 'at' | 'until'> {
  key: string
  code: string
  began: number
  til: number | null
}

const SITUATION_FIELDS = [
  'kind',
  'state',
  'certainty',
  'severity',
  'who',
  'name',
  'affected',
  'impact',
  'topic',
  'channel',
] as const

/** Circumstances with the codes of their situations, in order; of everybody, or of one person alone. */
async function circumstancesOf(
  db: Database,
  questions: Questions,
  known: boolean,
  person?: string,
): Promise<{ circumstances: Circumstances; codes: string[] }[]> {
  const members = person === undefined ? 'member' : `(SELECT * FROM member WHERE person = ${person})`
  const facts = questions.facts.map((_, index) => `, f${index}`).join('')
  const groups = await db.rows<
    Record<string, unknown> & { key: string; count: number; samples: string[]; seen: string }
  >(
    `SELECT key, count, samples, seen${facts} FROM (
       SELECT key, count(*)::DOUBLE AS count, min(id, 3) AS samples, arg_min(person, id) AS person FROM ${members} GROUP BY key
     ) JOIN fact USING (person) JOIN branch USING (person) ORDER BY count DESC, samples[1]`,
  )
  const first = `(SELECT key, arg_min(person, id) AS person FROM ${members} GROUP BY key)`
  const flags = await db.rows<{ key: string; flag: Flag; field: string }>(
    `SELECT DISTINCT key, flag, field FROM ${first} JOIN flag USING (person) ORDER BY key, flag, field`,
  )
  const told = known
    ? await db.rows<SituationRow>(
        `SELECT key, hex(code) AS code, began::DOUBLE AS began, til::DOUBLE AS til, ${SITUATION_FIELDS.join(', ')}
         FROM ${first} JOIN record USING (person)
         QUALIFY row_number() OVER (PARTITION BY key, record.code ORDER BY ends DESC, began DESC) = 1 ORDER BY key, kind::VARCHAR, record.began, record.code`,
      )
    : []
  const flagsOf = groupBy(flags)
  const toldOf = groupBy(told)
  return groups.map((found) => {
    const own = toldOf.get(found.key) ?? []
    return {
      circumstances: {
        key: found.key,
        recipients: found.count,
        samples: found.samples,
        situations: own.map(settled),
        facts: Object.fromEntries(
          questions.facts.map(({ column }, index) => [column, found[`f${index}`] as string | null]),
        ),
        flags: (flagsOf.get(found.key) ?? []).map(({ flag, field }) => ({ flag, field })),
        visible: JSON.parse(found.seen) as number[],
        known,
      },
      codes: own.map(({ code }) => code),
    }
  })
}

function groupBy<T extends { key: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.key)
    if (group) group.push(row)
    else groups.set(row.key, [row])
  }
  return groups
}

function settled(row: SituationRow): Situation {
  const { kind, began, til, state, certainty, severity, who, name, affected, impact, topic, channel } = row
  // DuckDB gives NULL where a field was left out.
  const given = { name, impact, topic, channel } as Record<string, string | null>
  const optional = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null))
  return {
    kind,
    at: instant(began),
    ...(til !== null && { until: instant(til) }),
    state,
    certainty,
    severity,
    who,
    affected,
    ...(optional as Pick<Situation, 'name' | 'impact' | 'topic' | 'channel'>),
  }
}
