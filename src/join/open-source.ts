// Takes: the path of one file of recipients or situations. Gives: SQL that reads its records, its bytes' hash, its broken records.
// May not: know what the records mean.
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { InputError } from '../input-error.ts'
import { EXPECTED_FILE, readBytes } from './bytes.ts'
import { openCsv } from './csv.ts'
import { type Database, identifier, text } from './database.ts'
import { openNdjson } from './ndjson.ts'
import { type Reading, requireColumns, type Source } from './source.ts'

/**
 * Opens one file.
 *
 * @param idColumn the column by which broken records are attributed
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
  const { size } = info
  if (extension === '.csv') return openCsv(db, path, size, idColumn, required)
  if (extension === '.ndjson' || extension === '.jsonl') return openNdjson(db, path, size, idColumn)
  if (extension === '.parquet') return openParquet(db, path, size, required)
  throw new InputError(extension === '' ? 'a file without extension' : `a ${extension} file`, {
    file: path,
    expected: '.csv, .ndjson, .jsonl or .parquet',
  })
}

async function openParquet(db: Database, path: string, size: number, required: readonly string[]): Promise<Source> {
  const { hash } = await readBytes(path, size, false, db.progress)
  const from = `read_parquet(${text(path)})`
  const described = await db.rows<{ column_name: string; column_type: string }>(`DESCRIBE FROM ${from}`).catch(() => {
    throw new InputError('not a Parquet file', { file: path, expected: 'Parquet, whole and not encrypted' })
  })
  const columns = described.map(({ column_name }) => column_name)
  requireColumns({ file: path }, columns, required)
  const types = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]))
  // 17.0 in a column of floats is the same id or fact as 17 in a CSV file.
  const tidy = (name: string, sql: string): string =>
    ['DOUBLE', 'FLOAT'].includes(types.get(name) ?? '') ? `regexp_replace(${sql}, '\\.0$', '')` : sql
  const json = (name: string): string => `to_json(${identifier(name)})::VARCHAR`
  const reading: Reading = {
    from,
    asText: (name) =>
      types.has(name) ? `nullif(${tidy(name, `trim(${identifier(name)}::VARCHAR)`)}, '')` : 'NULL::VARCHAR',
    asJson: (name) =>
      types.has(name)
        ? `CASE WHEN ${identifier(name)} IS NOT NULL THEN nullif(${tidy(name, json(name))}, '""') END`
        : 'NULL::VARCHAR',
  }
  return {
    path,
    format: 'parquet',
    columns,
    read: () => ({ first: reading, again: reading }),
    whole: {
      ...reading,
      record: `json_object(${columns.map((name) => `${text(name)}, ${identifier(name)}`).join(', ')})`,
    },
    broken: async () => [],
    rowsOf: async (ordinals) => ordinals.map((ordinal) => ordinal + 1),
    hash,
  }
}
