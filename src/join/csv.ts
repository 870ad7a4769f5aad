// Takes: the path of a CSV file. Gives: SQL that reads it, and its broken rows by line. May not: know what the rows mean.
import { createReadStream } from 'node:fs'
import { InputError } from '../input-error.ts'
import { readBytes, readHead } from './bytes.ts'
import { type Database, identifier, text } from './database.ts'
import { type BrokenRow, onceDone, type Reading, requireColumns, type Source } from './source.ts'

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34
const DELIMITERS = [',', ';', '\t', '|']

/** Fields of one CSV record (RFC 4180). */
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

/**
 * Opens a CSV file with a header. The delimiter is that of `, ; tab |` which parts the header into most columns.
 *
 * @throws InputError for an empty file, one in another encoding, or a header that lacks a required column
 */
export async function openCsv(
  db: Database,
  path: string,
  size: number,
  idColumn: string,
  required: readonly string[],
): Promise<Source> {
  const start = await readHead(path)
  if (start.trim() === '')
    throw new InputError('an empty file', { file: path, expected: `a header line with ${required.join(', ')}` })
  const delimiter = DELIMITERS.map((char) => ({ char, fields: parseRecord(start, char).length })).reduce((a, b) =>
    b.fields > a.fields ? b : a,
  ).char
  const columns = parseRecord(start, delimiter).map((name) => name.trim())
  requireColumns({ file: path, line: 1 }, columns, required)
  const { hash, flawed } = await readBytes(path, size, true, db.progress)

  // Column names stay out of SQL: c0, c1, … cannot collide in case or with a keyword.
  const spec = columns.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
  const dialect = `read_csv(${text(path)}, auto_detect = false, header = true, delim = ${text(delimiter)}, quote = '"', escape = '"', columns = {${spec}}`
  const rejects = `rejects_${idColumn}`
  // DuckDB checks the letters of those columns only that are read; where some are wrong, all are read.
  const everything = columns.map((_, index) => `c${index}`).join(', ')
  const checked = (read: string): string =>
    flawed ? `(SELECT * FROM ${read} WHERE length(concat_ws('', ${everything})) >= 0)` : read
  const column = (name: string): string => {
    const index = columns.indexOf(name)
    return index < 0 ? 'NULL::VARCHAR' : `c${index}`
  }
  const values = {
    asText: (name: string) => `nullif(trim(${column(name)}), '')`,
    asJson: (name: string) => `CASE WHEN ${column(name)} <> '' THEN to_json(${column(name)})::VARCHAR END`,
  }
  const first: Reading = {
    ...values,
    from: checked(
      `${dialect}, store_rejects = true, rejects_limit = 0, rejects_table = ${text(rejects)}, rejects_scan = ${text(`${rejects}_scans`)})`,
    ),
  }
  const again: Reading = { ...values, from: checked(`${dialect}, ignore_errors = true)`) }
  const rejected = onceDone(() => rejectedRecords(db, path, delimiter, rejects))
  return {
    path,
    format: 'csv',
    columns,
    read: () => ({ first, again }),
    whole: {
      ...again,
      record: `json_object(${columns.map((name, index) => `${text(name)}, nullif(c${index}, '')`).join(', ')})`,
    },
    broken: async () =>
      [...(await rejected()).values()].flatMap((record) =>
        brokenRows(record, columns.length, columns.indexOf(idColumn), delimiter),
      ),
    async rowsOf(ordinals) {
      const wanted = new Set(ordinals)
      const lines: number[] = []
      const bad = await rejected()
      if (wanted.size > 0) {
        await walkRecords(
          path,
          delimiter,
          (record) => bad.has(record),
          ({ ordinal, line }) => {
            if (ordinal !== undefined && wanted.has(ordinal)) lines.push(line)
            return lines.length < wanted.size
          },
        )
      }
      return lines
    },
    hash,
  }
}

interface Rejected {
  line: number
  type: string
  text: string
}

const REASONS: Record<string, string> = {
  'MISSING COLUMNS': 'fewer values than columns',
  'TOO MANY COLUMNS': 'more values than columns',
  'UNQUOTED VALUE': 'a quotation mark that does not close, or text after one that does',
  'INVALID ENCODING': 'text that is not UTF-8',
  'LINE SIZE OVER MAXIMUM': 'a row longer than two million characters',
}

/** What DuckDB could not read, by its count of records; it counts the header and blank lines, people count lines. */
async function rejectedRecords(
  db: Database,
  path: string,
  delimiter: string,
  rejects: string,
): Promise<Map<number, Rejected>> {
  const errors = await db.rows<{ record: number; type: string; text: string | null; at: number }>(
    `SELECT line::DOUBLE AS record, min(byte_position)::DOUBLE AS at, any_value(error_type::VARCHAR) AS type, any_value(csv_line) AS text
     FROM ${identifier(rejects)} GROUP BY line ORDER BY record`,
  )
  const rejected = new Map(
    errors.map(({ record, type, text: raw }) => [record, { line: record, type, text: raw ?? '' }]),
  )
  const last = errors.at(-1)?.record ?? 0
  if (last > 0) {
    await walkRecords(
      path,
      delimiter,
      () => false,
      ({ record, line }) => {
        const found = rejected.get(record)
        if (found) found.line = line
        return record < last
      },
    )
  }
  for (const { record, type, at } of errors) {
    if (type !== 'UNQUOTED VALUE' || (await closesNear(path, at - 1, delimiter))) continue
    throw new InputError('a quotation mark that does not close', {
      file: path,
      line: rejected.get(record)?.line ?? record,
      expected: 'one that closes, so that it can be told where the row ends',
      advice: 'Close it, or double it where it is part of the value',
    })
  }
  return rejected
}

/** So many bytes are kept of what an open quotation mark swallowed; behind more, rows would be lost without a trace. */
const SWALLOWED_BYTES = 65_536

/** Whether the record of a value that begins at a byte, or the file, ends within reach. */
async function closesNear(path: string, from: number, delimiter: string): Promise<boolean> {
  const range = { start: Math.max(0, from), end: Math.max(0, from) + SWALLOWED_BYTES - 1 }
  let bytes = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, range) as AsyncIterable<Buffer>)
    bytes = Buffer.concat([bytes, chunk])
  if (bytes.length < SWALLOWED_BYTES) return true
  const record = bytes.toString('latin1').trimStart()
  let quoted = false
  let mayOpen = true
  for (const char of record) {
    if (quoted) {
      if (char === '"') {
        quoted = false
        mayOpen = true
      }
    } else if (char === '"' && mayOpen) quoted = true
    else if (char === '\n') return true
    else mayOpen = char === delimiter
  }
  return false
}

/** A record that DuckDB rejected, and those that it swallowed. */
function brokenRows(rejected: Rejected, width: number, idAt: number, delimiter: string): BrokenRow[] {
  const readable = (fields: string[]): { id?: string } => {
    const id = fields[idAt]?.trim()
    // DuckDB puts a question mark where a byte is no letter: an id with one was not read as it stands.
    return id && !/["\uFFFD\n?]/.test(id) ? { id } : {}
  }
  const lines = rejected.text.split(/\r\n|\n|\r/).filter((one) => one.trim() !== '')
  const { line, type } = rejected
  const rows: BrokenRow[] = [
    {
      row: line,
      reason: REASONS[type] ?? 'a row that does not fit the header',
      ...readable(parseRecord(lines[0] ?? '', delimiter)),
    },
  ]
  // A quotation mark that never closes swallows the rows behind it; those that look like rows are held by their own id.
  for (const [index, swallowed] of lines.slice(1).entries()) {
    const fields = parseRecord(swallowed, delimiter)
    if (fields.length === width)
      rows.push({ row: line + 1 + index, reason: 'inside a quotation mark that does not close', ...readable(fields) })
  }
  return rows
}

interface Walked {
  /** as DuckDB counts: from 1, with the header and blank lines */
  record: number
  /** the record's place among those that were read, from 0; undefined for header, blank and rejected ones */
  ordinal: number | undefined
  line: number
}

/** Goes through the records of a file, until told to stop. Only done where something in the file is wrong. */
async function walkRecords(
  path: string,
  delimiter: string,
  isRejected: (record: number) => boolean,
  visit: (walked: Walked) => boolean,
): Promise<void> {
  let record = 1
  let line = 1
  let begins = 1
  let ordinal = 0
  let blank = true
  // a quotation mark opens at the start of a value only, or doubled within one
  let quoted = false
  let mayOpen = true
  const between = delimiter.charCodeAt(0)
  const end = (): boolean => {
    const isRead = record > 1 && !blank && !isRejected(record)
    const goOn = visit({ record, ordinal: isRead ? ordinal : undefined, line: begins })
    if (isRead) ordinal += 1
    record += 1
    begins = line
    blank = true
    return goOn
  }
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte === LINE_FEED) line += 1
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) blank = false
      if (quoted) {
        if (byte === QUOTE) {
          quoted = false
          mayOpen = true
        }
      } else if (byte === QUOTE && mayOpen) quoted = true
      else {
        mayOpen = byte === between || byte === LINE_FEED
        if (byte === LINE_FEED && !end()) return
      }
    }
  }
  if (!blank) end()
}
