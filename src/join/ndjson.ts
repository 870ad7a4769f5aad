// Takes: the path of an NDJSON file. Gives: SQL that reads it, and its broken lines. May not: know what the records mean.
import { readBytes } from './bytes.ts'
import { type Database, identifier, text } from './database.ts'
import { type BrokenRow, onceDone, type Reading, type Source } from './source.ts'

/** Keys of so many first records are listed as columns. */
const KEYS_FROM_RECORDS = 20_000

/** Opens a file with one JSON object a line. */
export async function openNdjson(db: Database, path: string, size: number, idColumn: string): Promise<Source> {
  const { hash } = await readBytes(path, size, true, db.progress)
  const whole = `read_json_objects(${text(path)}, format = 'newline_delimited', ignore_errors = true)`
  const columns = await db.rows<{ name: string }>(
    `SELECT name FROM (SELECT unnest(json_keys(json)) AS name FROM (FROM ${whole} LIMIT ${KEYS_FROM_RECORDS})
       WHERE json IS NOT NULL AND json_type(json) = 'OBJECT') GROUP BY name ORDER BY name`,
  )
  const pointer = (name: string): string => text(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  const fromWhole: Reading = {
    from: whole,
    asText: (name) => `nullif(trim(json_extract_string(json, ${pointer(name)})), '')`,
    asJson: (name) => `nullif(nullif(json_extract(json, ${pointer(name)})::VARCHAR, 'null'), '""')`,
  }
  const lines = onceDone(() => oddLines(db, path, idColumn))
  return {
    path,
    format: 'ndjson',
    columns: columns.map(({ name }) => name),
    read(asText, asJson) {
      const names = [...new Set([...asText, ...asJson])]
      // DuckDB's names know no case: keys that differ only in it are asked of the whole record, which costs more.
      if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
        return { first: fromWhole, again: fromWhole }
      const isJson = new Set(asJson)
      const spec = names.map((name) => `${text(name)}: '${isJson.has(name) ? 'JSON' : 'VARCHAR'}'`).join(', ')
      const value = (name: string): string => (names.includes(name) ? identifier(name) : 'NULL::VARCHAR')
      const reading: Reading = {
        from: `read_json(${text(path)}, format = 'newline_delimited', ignore_errors = true, columns = {${spec}})`,
        asText: (name) => `nullif(trim(${isJson.has(name) ? `(${value(name)} ->> '$')` : value(name)}), '')`,
        asJson: (name) => `nullif(nullif(${value(name)}::VARCHAR, 'null'), '""')`,
      }
      return { first: reading, again: reading }
    },
    whole: { ...fromWhole, record: 'json' },
    broken: async () => (await lines()).broken,
    async rowsOf(ordinals) {
      const { blank } = await lines()
      let passed = 0
      return ordinals.map((ordinal) => {
        while (passed < blank.length && (blank[passed] as number) <= ordinal + 1 + passed) passed += 1
        return ordinal + 1 + passed
      })
    },
    hash,
  }
}

/** Where the broken and the blank lines are; only asked for when there are some. */
async function oddLines(
  db: Database,
  path: string,
  idColumn: string,
): Promise<{ broken: BrokenRow[]; blank: number[] }> {
  const rejects = `rejects_lines_${idColumn}`
  // No text holds this control character, so that each line is one value.
  const lines = `read_csv(${text(path)}, auto_detect = false, header = false, delim = '\x01', quote = '', escape = '', columns = {'line': 'VARCHAR'}, max_line_size = 33554432, store_rejects = true, rejects_limit = 0, rejects_table = ${text(rejects)}, rejects_scan = ${text(`${rejects}_scans`)})`
  await db.rows(`CREATE OR REPLACE TABLE odd_line AS
    SELECT ordinal, line FROM (SELECT row_number() OVER () AS ordinal, line FROM ${lines})
    WHERE line IS NULL OR trim(line) = '' OR NOT json_valid(line) OR json_type(line) <> 'OBJECT'`)
  const rejected = await db.rows<{ row: number; line: string | null }>(
    `SELECT line::DOUBLE AS row, any_value(csv_line) AS line FROM ${identifier(rejects)} GROUP BY line ORDER BY row`,
  )
  const odd = await db.rows<{ ordinal: number; line: string | null }>(
    'SELECT ordinal::DOUBLE AS ordinal, line FROM odd_line ORDER BY ordinal',
  )
  await db.rows('DROP TABLE odd_line')
  const idIn = new RegExp(`"${idColumn}"\\s*:\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(-?\\d+))`)
  const readable = (line: string): { id?: string } => {
    const found = idIn.exec(line)
    const id = (found?.[1] ?? found?.[2])?.trim()
    return id && !/[\uFFFD\\?]/.test(id) ? { id } : {}
  }
  const broken: BrokenRow[] = rejected.map(({ row, line }) => ({
    row,
    reason: 'text that is not UTF-8, or a line too long',
    ...readable(line ?? ''),
  }))
  const blank: number[] = []
  let passed = 0
  for (const { ordinal, line } of odd) {
    while (passed < rejected.length && (rejected[passed]?.row ?? 0) <= ordinal + passed) passed += 1
    const row = ordinal + passed
    if (line === null || line.trim() === '') blank.push(row)
    else broken.push({ row, reason: 'a line that is no JSON object', ...readable(line) })
  }
  return { broken: broken.sort((a, b) => a.row - b.row), blank }
}
