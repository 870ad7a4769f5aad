// Types of one file of recipients or situations, and what its formats ask alike. May not: read.
import { InputError, type InputPlace } from '../input-error.ts'

/** A record that could not be read. `row` is its line, as an editor counts them. */
export interface BrokenRow {
  row: number
  reason: string
  /** the id in it, where one can still be made out */
  id?: string
}

/** SQL that reads certain columns of a file. */
export interface Reading {
  /** a relation with one row a record, in the file's order; of NDJSON a line that is no object is a row of NULLs */
  from: string
  /** a column's value as text, trimmed, NULL where it is blank or not there */
  asText: (column: string) => string
  /** a column's value as JSON, NULL where it is blank or not there */
  asJson: (column: string) => string
}

export interface Source {
  path: string
  format: 'csv' | 'ndjson' | 'parquet'
  /** names of the columns; of NDJSON those of its first records */
  columns: string[]
  /** to read these columns, as text and as JSON; `first` once, to find what is broken, `again` whenever after */
  read: (asText: readonly string[], asJson: readonly string[]) => { first: Reading; again: Reading }
  /** whole records: `record` is SQL for all columns as one JSON object */
  whole: Reading & { record: string }
  /** to be called once the first reading came to its end; sorted by row */
  broken: () => Promise<BrokenRow[]>
  /** lines of the file for places in a reading, which count from 0 and ascend */
  rowsOf: (ordinals: readonly number[]) => Promise<number[]>
  /** sha-256 over the bytes, hex */
  hash: string
}

/** Does it when first asked, and never again. */
export function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => {
    result ??= work()
    return result
  }
}

/** @throws InputError for a column that is missing or there twice */
export function requireColumns(place: InputPlace, columns: readonly string[], required: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of columns) {
    if (seen.has(name))
      throw new InputError(`two columns “${name}”`, { ...place, expected: 'a name of its own for each column' })
    seen.add(name)
  }
  for (const name of required) {
    if (seen.has(name)) continue
    const near = columns.find((column) => column.toLowerCase().replaceAll(/[\s-]/g, '_') === name)
    throw new InputError(`no column “${name}”`, {
      ...place,
      expected: `the columns ${required.join(', ')}`,
      ...(near !== undefined && { advice: `Rename “${near}” to “${name}”` }),
    })
  }
}
