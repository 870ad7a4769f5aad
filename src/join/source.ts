// Takes: the path of one file of recipients or situations. Gives: SQL that reads its records, its bytes' hash, its broken records.
// May not: know what the records mean.
import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { InputError } from '../input-error.ts'
import { type Database, identifier, text } from './database.ts'

/** A record that could not be read. `row` as an editor or a spreadsheet counts it: the header of a CSV file is row 1. */
export interface BrokenRow {
  row: number
  reason: string
  /** the id in it, where one can still be made out */
  id?: string
}

export interface Source {
  path: string
  format: 'csv' | 'ndjson' | 'parquet'
  /** names of the columns; of NDJSON those of its first records */
  columns: string[]
  /** SQL of a relation with one row a record, in the file's order; to be read once */
  from: string
  /** the same for every later reading */
  reread: string
  /** SQL for a column's value as text, trimmed, NULL where it is blank or not there */
  asText: (column: string) => string
  /** SQL for a column's value as JSON, NULL where it is blank or not there */
  asJson: (column: string) => string
  /** SQL that is true where a record could not be read as one (NDJSON only; the others skip them) */
  isBroken: string
  /** SQL for all columns of a record as one JSON object */
  record: string
  /** to be called once `from` was read to its end; sorted by row */
  broken: () => Promise<BrokenRow[]>
  /** row of the file for a record's place in `from`, counted from 0 */
  rowOf: (ordinal: number) => Promise<number>
  /** sha-256 over the bytes, hex */
  hash: string
}

const EXPECTED_FILE = 'a file that can be read, .csv, .ndjson, .jsonl or .parquet'

/**
 * Opens one file.
 *
 * @param idColumn the column that must be there, by which broken records are attributed
 * @param required all columns that must be there (where the format knows its columns)
 * @throws InputError for a file that is missing, cannot be read, has another extension or encoding, or lacks a column
 */
export async function openSource(
  db: Database,
  path: string,
  idColumn: string,
  required: readonly string[],
): Promise<Source> {
  const extension = extname(path).toLowerCase()
  const info = await stat(path).catch(() => undefined)
  if (!info) throw new InputError('no such file', { file: path, expected: EXPECTED_FILE })
  if (!info.isFile()) throw new InputError('not a file', { file: path, expected: EXPECTED_FILE })
  const size = info.size
  if (extension === '.csv') return openCsv(db, path, size, idColumn, required)
  if (extension === '.ndjson' || extension === '.jsonl') return openNdjson(db, path, size, idColumn)
  if (extension === '.parquet') return openParquet(db, path, size, required)
  throw new InputError(extension === '' ? 'a file without extension' : `a ${extension} file`, {
    file: path,
    expected: '.csv, .ndjson, .jsonl or .parquet',
  })
}

// ---- bytes ----

const LINE_FEED = 10

/**
 * Hashes a file; of text it is also checked that it is UTF-8, for a name in the wrong letters is a wrong name.
 *
 * @returns the hash, and whether some lines are not UTF-8
 */
async function readBytes(
  db: Database,
  path: string,
  size: number,
  isText: boolean,
): Promise<{ hash: string; flawed: boolean }> {
  const hash = createHash('sha256')
  let done = 0
  let line = 1
  let rest: Buffer = Buffer.alloc(0)
  let firstBad: number | undefined
  let good = false
  const check = (bytes: Buffer): void => {
    if (isAscii(bytes)) {
      if (firstBad === undefined) line += countLines(bytes)
      return
    }
    if (isUtf8(bytes)) {
      good = true
      if (firstBad === undefined) line += countLines(bytes)
      return
    }
    let from = 0
    while (from < bytes.length) {
      const feed = bytes.indexOf(LINE_FEED, from)
      const to = feed < 0 ? bytes.length : feed + 1
      const one = bytes.subarray(from, to)
      if (!isAscii(one)) {
        if (isUtf8(one)) good = true
        else firstBad ??= line
      }
      if (firstBad === undefined) line += 1
      from = to
    }
  }
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (isText) {
        if (done === 0) refuseOtherEncoding(path, chunk)
        const last = chunk.lastIndexOf(LINE_FEED)
        if (last < 0) rest = Buffer.concat([rest, chunk])
        else {
          check(rest.length === 0 ? chunk.subarray(0, last + 1) : Buffer.concat([rest, chunk.subarray(0, last + 1)]))
          rest = chunk.subarray(last + 1)
        }
      }
      done += chunk.length
      if (size > 50_000_000) db.progress(done, size, 'checking bytes')
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
    throw new InputError(`the file cannot be read (${code})`, { file: path, expected: EXPECTED_FILE })
  }
  check(rest)
  // One broken row among good ones is a broken row; a file in which nothing beyond ASCII is UTF-8 was written in another encoding.
  if (firstBad !== undefined && !good) throw notUtf8(path, firstBad)
  return { hash: hash.digest('hex'), flawed: firstBad !== undefined }
}

function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1
  return count
}

const notUtf8 = (file: string, line: number): InputError =>
  new InputError('text that is not UTF-8', {
    file,
    line,
    expected: 'UTF-8 throughout',
    advice: 'Save or export the file as UTF-8',
  })

function refuseOtherEncoding(path: string, head: Buffer): void {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (isUtf16 || head.subarray(0, 4096).includes(0)) throw notUtf8(path, 1)
}

/** The first bytes of a file, up to a megabyte: more than any header. */
async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`the file cannot be read (${error.code})`, { file: path, expected: EXPECTED_FILE })
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

// ---- CSV ----

/** Fields of one CSV record (RFC 4180) and where it ends. */
function parseRecord(source: string, delimiter: string): string[] {
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] as string
    if (quoted) {
      if (char !== '"') field += char
      else if (source[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === delimiter) {
      fields.push(field)
      field = ''
    } else if (char === '\n' || char === '\r') break
    else field += char
  }
  fields.push(field)
  return fields
}

const DELIMITERS = [',', ';', '\t', '|']

async function openCsv(
  db: Database,
  path: string,
  size: number,
  idColumn: string,
  required: readonly string[],
): Promise<Source> {
  const head = await readHead(path)
  refuseOtherEncoding(path, head)
  const firstLineEnd = head.indexOf(LINE_FEED)
  if (!isUtf8(head.subarray(0, firstLineEnd < 0 ? head.length : firstLineEnd))) throw notUtf8(path, 1)
  const start = head.toString('utf8').replace(/^\uFEFF/, '')
  if (start.trim() === '')
    throw new InputError('an empty file', { file: path, expected: `a header line with ${required.join(', ')}` })
  const delimiter = DELIMITERS.map((char) => ({ char, fields: parseRecord(start, char).length })).reduce((a, b) =>
    b.fields > a.fields ? b : a,
  ).char
  const columns = parseRecord(start, delimiter).map((name) => name.trim())
  requireColumns(path, columns, required)
  const idAt = columns.indexOf(idColumn)

  const { hash, flawed } = await readBytes(db, path, size, true)
  const spec = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  const rejects = `rejects_${hash.slice(0, 8)}_${idColumn}`
  // Column names stay out of SQL: c0, c1, … cannot collide in case or with a keyword.
  const dialect = `read_csv(${text(path)}, auto_detect = false, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"', columns = {${spec}}`
  const from = `${dialect}, store_rejects = true, rejects_limit = 0, rejects_table = ${text(rejects)}, rejects_scan = ${text(`${rejects}_scans`)})`
  let found: Promise<BrokenRow[]> | undefined
  const broken = (): Promise<BrokenRow[]> => {
    found ??= brokenCsvRows(db, rejects, columns.length, idAt, delimiter)
    return found
  }
  const column = (name: string): string => {
    const index = columns.indexOf(name)
    return index < 0 ? 'NULL::VARCHAR' : `c${index}`
  }
  return {
    path,
    format: 'csv',
    columns,
    from,
    reread: `${dialect}, ignore_errors = true)`,
    asText: (name) => `nullif(trim(${column(name)}), '')`,
    asJson: (name) => `CASE WHEN ${column(name)} <> '' THEN to_json(${column(name)})::VARCHAR END`,
    // DuckDB checks the letters of those columns only that are read; this reads them all, and is never true.
    isBroken: flawed ? `length(concat_ws('', ${columns.map((_, index) => `c${index}`).join(', ')})) < 0` : 'false',
    record: `json_object(${columns.map((name, index) => `${text(name)}, nullif(c${index}, '')`).join(', ')})`,
    broken,
    rowOf: async (ordinal) => {
      let row = ordinal + 2
      for (const reject of await broken()) if (reject.row <= row) row += 1
      return row
    },
    hash,
  }
}

function requireColumns(path: string, columns: readonly string[], required: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of columns) {
    if (seen.has(name))
      throw new InputError(`two columns “${name}”`, {
        file: path,
        line: 1,
        expected: 'a name of its own for each column',
      })
    seen.add(name)
  }
  for (const name of required) {
    if (columns.includes(name)) continue
    const near = columns.find((column) => column.toLowerCase().replaceAll(/[\s-]/g, '_') === name)
    throw new InputError(`no column “${name}”`, {
      file: path,
      line: 1,
      expected: `the columns ${required.join(', ')}`,
      ...(near !== undefined && { advice: `Rename “${near}” to “${name}”` }),
    })
  }
}

const CSV_REASONS: Record<string, string> = {
  'MISSING COLUMNS': 'fewer values than columns',
  'TOO MANY COLUMNS': 'more values than columns',
  'UNQUOTED VALUE': 'a quotation mark that does not close, or text after one that does',
  'INVALID ENCODING': 'text that is not UTF-8',
  'LINE SIZE OVER MAXIMUM': 'a row longer than two million characters',
}

async function brokenCsvRows(
  db: Database,
  rejects: string,
  width: number,
  idAt: number,
  delimiter: string,
): Promise<BrokenRow[]> {
  const errors = await db.rows<{ row: string; type: string; line: string | null }>(
    `SELECT line::VARCHAR AS row, any_value(error_type::VARCHAR) AS type, any_value(csv_line) AS line
     FROM ${identifier(rejects)} GROUP BY line ORDER BY min(line)`,
  )
  const readable = (fields: string[]): { id?: string } => {
    const id = fields[idAt]?.trim()
    // A replacement character or a quotation mark in an id means that it was not read as it stands.
    return id && !/["\uFFFD\n?]/.test(id) ? { id } : {}
  }
  return errors.flatMap(({ row, type, line }) => {
    const lines = (line ?? '').split(/\r\n|\n|\r/).filter((one) => one.trim() !== '')
    const first = Number(row)
    const reason = CSV_REASONS[type] ?? 'a row that does not fit the header'
    const rows: BrokenRow[] = [{ row: first, reason, ...readable(parseRecord(lines[0] ?? '', delimiter)) }]
    // A quotation mark that never closes swallows the rows behind it; those that look like rows are held by their own id.
    lines.slice(1).forEach((swallowed, index) => {
      const fields = parseRecord(swallowed, delimiter)
      if (fields.length === width)
        rows.push({
          row: first + 1 + index,
          reason: 'inside a quotation mark that does not close',
          ...readable(fields),
        })
    })
    return rows
  })
}

// ---- NDJSON ----

/** Keys of so many first records are listed as columns. */
const KEYS_FROM_RECORDS = 20_000

async function openNdjson(db: Database, path: string, size: number, idColumn: string): Promise<Source> {
  const { hash } = await readBytes(db, path, size, true)
  const from = `read_json_objects(${text(path)}, format = 'newline_delimited', ignore_errors = true)`
  const isBroken = `(json IS NULL OR json_type(json) <> 'OBJECT')`
  const columns = await db.rows<{ name: string }>(
    `SELECT name FROM (SELECT unnest(json_keys(json)) AS name FROM (FROM ${from} LIMIT ${KEYS_FROM_RECORDS}) WHERE NOT ${isBroken})
     GROUP BY name ORDER BY name`,
  )
  const pointer = (name: string): string => text(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  let lines: Promise<{ broken: BrokenRow[]; blank: number[] }> | undefined
  const look = (): Promise<{ broken: BrokenRow[]; blank: number[] }> => {
    lines ??= ndjsonLines(db, path, idColumn)
    return lines
  }
  return {
    path,
    format: 'ndjson',
    columns: columns.map(({ name }) => name),
    from,
    reread: from,
    asText: (name) => `nullif(trim(json_extract_string(json, ${pointer(name)})), '')`,
    asJson: (name) => `nullif(nullif(json_extract(json, ${pointer(name)})::VARCHAR, 'null'), '""')`,
    isBroken,
    record: 'json',
    broken: async () => (await look()).broken,
    rowOf: async (ordinal) => {
      let row = ordinal + 1
      for (const blank of (await look()).blank) if (blank <= row) row += 1
      return row
    },
    hash,
  }
}

/** Where the broken and the blank lines are; only asked for when there are some. */
async function ndjsonLines(
  db: Database,
  path: string,
  idColumn: string,
): Promise<{ broken: BrokenRow[]; blank: number[] }> {
  const rejects = `rejects_lines_${idColumn}`
  // No text holds these control characters, so that each line is one value.
  const lines = `read_csv(${text(path)}, auto_detect = false, header = false, delim = '\x01', quote = '', escape = '', columns = {'line': 'VARCHAR'}, max_line_size = 33554432, store_rejects = true, rejects_limit = 0, rejects_table = ${text(rejects)}, rejects_scan = ${text(`${rejects}_scans`)})`
  await db.rows(`CREATE OR REPLACE TEMP TABLE odd_lines AS
    SELECT ordinal, line FROM (SELECT row_number() OVER () AS ordinal, line FROM ${lines})
    WHERE line IS NULL OR trim(line) = '' OR NOT json_valid(line) OR json_type(line) <> 'OBJECT'`)
  const rejected = await db.rows<{ row: string; line: string | null }>(
    `SELECT line::VARCHAR AS row, any_value(csv_line) AS line FROM ${identifier(rejects)} GROUP BY ALL ORDER BY 1`,
  )
  const odd = await db.rows<{ ordinal: string; line: string | null }>('FROM odd_lines ORDER BY ordinal')
  const rejectedRows = rejected.map(({ row }) => Number(row)).sort((a, b) => a - b)
  const idIn = new RegExp(`"${idColumn}"\\s*:\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(-?\\d+))`)
  const readable = (line: string): { id?: string } => {
    const found = idIn.exec(line)
    const id = (found?.[1] ?? found?.[2])?.trim()
    return id && !/[\uFFFD\\]/.test(id) ? { id } : {}
  }
  const broken: BrokenRow[] = rejected.map(({ row, line }) => ({
    row: Number(row),
    reason: 'text that is not UTF-8, or a line too long',
    ...readable(line ?? ''),
  }))
  const blank: number[] = []
  for (const { ordinal, line } of odd) {
    let row = Number(ordinal)
    for (const reject of rejectedRows) if (reject <= row) row += 1
    if (line === null || line.trim() === '') blank.push(row)
    else broken.push({ row, reason: 'a line that is no JSON object', ...readable(line) })
  }
  await db.rows('DROP TABLE odd_lines')
  return { broken: broken.sort((a, b) => a.row - b.row), blank }
}

// ---- Parquet ----

async function openParquet(db: Database, path: string, size: number, required: readonly string[]): Promise<Source> {
  const { hash } = await readBytes(db, path, size, false)
  const from = `read_parquet(${text(path)})`
  const described = await db.rows<{ column_name: string; column_type: string }>(`DESCRIBE FROM ${from}`).catch(() => {
    throw new InputError('not a Parquet file', { file: path, expected: 'Parquet, whole and not encrypted' })
  })
  const columns = described.map(({ column_name }) => column_name)
  requireColumns(path, columns, required)
  const types = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]))
  // 17.0 in a column of floats is the same id or fact as 17 in a CSV file.
  const whole = (name: string, sql: string): string =>
    ['DOUBLE', 'FLOAT'].includes(types.get(name) ?? '') ? `regexp_replace(${sql}, '\\.0$', '')` : sql
  const asText = (name: string): string =>
    types.has(name) ? `nullif(${whole(name, `trim(${identifier(name)}::VARCHAR)`)}, '')` : 'NULL::VARCHAR'
  return {
    path,
    format: 'parquet',
    columns,
    from,
    reread: from,
    asText,
    asJson: (name) =>
      types.has(name)
        ? `CASE WHEN ${identifier(name)} IS NOT NULL THEN nullif(${whole(name, `to_json(${identifier(name)})::VARCHAR`)}, '""') END`
        : 'NULL::VARCHAR',
    isBroken: 'false',
    record: `json_object(${columns.map((name) => `${text(name)}, ${identifier(name)}`).join(', ')})`,
    broken: async () => [],
    rowOf: async (ordinal) => ordinal + 1,
    hash,
  }
}
