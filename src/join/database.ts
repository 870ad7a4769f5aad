// Takes: settings and SQL. Gives: rows. May not: know what the rows mean. The only file that imports DuckDB.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'

/** Called while a long step runs. `total` is undefined where it is not known; `what` names the step in plain words. */
export type Progress = (done: number, total: number | undefined, what: string) => void

type Row = Record<string, unknown>

/** One in-memory database with a folder of its own to spill to. */
export interface Database {
  /** Runs statements; the rows of the last one, in JSON's types (whole numbers beyond 2^53 as text). */
  rows<T = Row>(sql: string, values?: Record<string, DuckDBValue>): Promise<T[]>
  /** The same for a step that may take long: progress is told under this name. */
  step<T = Row>(what: string, sql: string): Promise<T[]>
  /** Rows in batches, on a connection of their own, so that other statements may run meanwhile. */
  stream<T = Row>(sql: string): AsyncGenerator<T[]>
  /** Tells progress of a step that JavaScript does. */
  progress: Progress
  close(): Promise<void>
}

/** SQL text literal. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** SQL identifier. */
export const identifier = (value: string): string => `"${value.replaceAll('"', '""')}"`

const PROGRESS_EVERY_MS = 200

/**
 * Opens an empty database that reaches no network and installs nothing.
 *
 * @param options.memoryLimit DuckDB's words, e.g. `2GB`; default: DuckDB's own, 80 % of the machine
 */
export async function openDatabase(options: {
  memoryLimit?: string
  threads?: number
  progress?: Progress
}): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-'))
  const progress = options.progress ?? (() => {})
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.memoryLimit !== undefined && { memory_limit: options.memoryLimit }),
    ...(options.threads !== undefined && { threads: String(options.threads) }),
  })
  const settings =
    "SET TimeZone = 'UTC'; SET Calendar = 'gregorian'; SET enable_progress_bar = true; SET enable_progress_bar_print = false"
  const connect = async (): Promise<DuckDBConnection> => {
    const connection = await instance.connect()
    await connection.run(settings)
    return connection
  }
  const main = await connect()

  const rows = async <T>(sql: string, values?: Record<string, DuckDBValue>): Promise<T[]> =>
    (await main.runAndReadAll(sql, values)).getRowObjectsJson() as T[]

  return {
    rows,
    async step<T>(what: string, sql: string): Promise<T[]> {
      progress(0, undefined, what)
      const timer = setInterval(() => {
        const { percentage, rows_processed, total_rows_to_process } = main.progress
        if (percentage > 0) progress(Number(rows_processed), Number(total_rows_to_process) || undefined, what)
      }, PROGRESS_EVERY_MS)
      timer.unref()
      try {
        return await rows<T>(sql)
      } finally {
        clearInterval(timer)
      }
    },
    async *stream<T>(sql: string): AsyncGenerator<T[]> {
      const connection = await connect()
      try {
        const result = await connection.stream(sql)
        for await (const batch of result.yieldRowObjectJson()) yield batch as T[]
      } finally {
        connection.closeSync()
      }
    },
    progress,
    async close(): Promise<void> {
      main.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
