// Takes: the path of a file. Gives: its bytes' hash, whether they are UTF-8. May not: know what stands in it.
import { isAscii, isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { InputError } from '../input-error.ts'
import type { Progress } from './database.ts'

export const EXPECTED_FILE = 'a file that can be read, .csv, .ndjson, .jsonl or .parquet'

const LINE_FEED = 10
/** Files above this tell how far they are. */
const TELL_FROM_BYTES = 50_000_000

const cannotRead = (file: string, error: unknown): InputError =>
  new InputError(`the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`, {
    file,
    expected: EXPECTED_FILE,
  })

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

function countLines(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1
  return count
}

/** Follows the lines of a text and remembers which are not UTF-8. */
class LetterCheck {
  line = 1
  firstBad: number | undefined
  /** some line beyond ASCII is UTF-8 */
  good = false

  /** @param bytes whole lines */
  add(bytes: Buffer): void {
    const ascii = isAscii(bytes)
    if (ascii || isUtf8(bytes)) {
      if (!ascii) this.good = true
      if (this.firstBad === undefined) this.line += countLines(bytes)
      return
    }
    for (let from = 0; from < bytes.length; ) {
      const feed = bytes.indexOf(LINE_FEED, from)
      const to = feed < 0 ? bytes.length : feed + 1
      const one = bytes.subarray(from, to)
      if (!isAscii(one)) {
        if (isUtf8(one)) this.good = true
        else this.firstBad ??= this.line
      }
      if (this.firstBad === undefined) this.line += 1
      from = to
    }
  }
}

/**
 * Hashes a file; of text it is also checked that it is UTF-8, for a name in the wrong letters is a wrong name.
 *
 * @returns sha-256 in hex, and whether some lines are not UTF-8
 * @throws InputError for a file that cannot be read, or in which nothing beyond ASCII is UTF-8: it was written in another encoding
 */
export async function readBytes(
  path: string,
  size: number,
  isText: boolean,
  progress: Progress,
): Promise<{ hash: string; flawed: boolean }> {
  const hash = createHash('sha256')
  const check = new LetterCheck()
  let done = 0
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      if (isText) {
        if (done === 0) refuseOtherEncoding(path, chunk)
        const lines = Buffer.concat([rest, chunk.subarray(0, chunk.lastIndexOf(LINE_FEED) + 1)])
        const whole = chunk.lastIndexOf(LINE_FEED) >= 0
        if (whole) check.add(lines)
        rest = whole ? chunk.subarray(chunk.lastIndexOf(LINE_FEED) + 1) : Buffer.concat([rest, chunk])
      }
      done += chunk.length
      if (size > TELL_FROM_BYTES) progress(done, size, 'checking bytes')
    }
  } catch (error) {
    throw error instanceof InputError ? error : cannotRead(path, error)
  }
  check.add(rest)
  if (check.firstBad !== undefined && !check.good) throw notUtf8(path, check.firstBad)
  return { hash: hash.digest('hex'), flawed: check.firstBad !== undefined }
}

/**
 * The beginning of a text, up to a megabyte: more than any header.
 *
 * @throws InputError for a file that cannot be read, or whose first line is not UTF-8
 */
export async function readHead(path: string): Promise<string> {
  let head: Buffer
  try {
    const handle = await open(path)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1 << 20), 0, 1 << 20, 0)
      head = buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw cannotRead(path, error)
  }
  refuseOtherEncoding(path, head)
  const firstLineEnd = head.indexOf(LINE_FEED)
  if (!isUtf8(head.subarray(0, firstLineEnd < 0 ? head.length : firstLineEnd))) throw notUtf8(path, 1)
  return head.toString('utf8').replace(/^\uFEFF/, '')
}
