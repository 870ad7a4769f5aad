// Takes: what the model said about lines. Gives: the same again, to this process and to later ones, from a file. May not: keep a text, only
// its hash; keep anything of a recipient's own words; fail: without a file that can be written every line is simply read.
import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

const FILE = 'reader.bin'
/** Some 100,000 lines. */
const MOST_BYTES = 64 * 2 ** 20
/** A record: this mark, the length of what was said, the line's key, what was said, a checksum over key and what was said. */
const MARK = Buffer.from('heed')
const KEY_BYTES = 16
const HEAD_BYTES = MARK.length + 4 + KEY_BYTES
const MOST_SAID_BYTES = 2 ** 16

export interface ReaderCache {
  /** What was said about a line, byte for byte; undefined where it is not known. */
  get(text: string, prefix: string): Uint8Array | undefined
  /** Keeps what was said. It is written before the process ends by itself. */
  put(text: string, prefix: string, said: Uint8Array): void
}

/** A person's own words are never kept, not even as a hash: a name can be guessed from one. */
const isOwn = (prefix: string): boolean => prefix === 'own' || prefix.startsWith('own ')

/**
 * Opens the cache in `folder`; one file, which anybody may delete. Several processes may use it at once: each appends whole records.
 *
 * @param identity of all that an answer depends on beside the line: model, code, machine. What was kept for another is forgotten
 * @param mostBytes the file grows no larger; the older half goes when it is full
 */
export function openReaderCache(folder: string, identity: string, mostBytes = MOST_BYTES): ReaderCache {
  const path = join(folder, FILE)
  const header = Buffer.concat([MARK, createHash('sha256').update(identity).digest()])
  const kept = new Map<string, Uint8Array>()
  const isOurs = load()

  function load(): boolean {
    let file: Buffer
    try {
      file = readFileSync(path)
    } catch {
      return false
    }
    if (!file.subarray(0, header.length).equals(header)) return false
    for (const { key, said } of recordsOf(file, header.length)) kept.set(key, said)
    return file.length < mostBytes
  }

  let pending: Buffer[] = []
  let file: number | undefined
  let closed = false

  /** Writes the file anew, with the newer half of what is known, pending or not. */
  function rewrite(): void {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '.gitignore'), '*\n')
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, Buffer.concat([header, ...newest(kept, mostBytes / 2)]))
    renameSync(draft, path)
  }

  function write(): void {
    const records = Buffer.concat(pending)
    pending = []
    try {
      const isAnew = file === undefined && !isOurs
      if (isAnew) rewrite()
      file ??= openSync(path, 'a')
      // One call, so that records of processes that write at once stand one after another.
      if (!isAnew && fstatSync(file).size + records.length <= mostBytes) writeSync(file, records)
    } catch {
      // Read-only, full, or gone: what is not kept will be read again.
      closed = true
      if (file !== undefined) closeSync(file)
    }
  }

  return {
    get: (text, prefix) => (isOwn(prefix) ? undefined : kept.get(keyOf(text, prefix))),
    put(text, prefix, said) {
      if (isOwn(prefix) || said.length > MOST_SAID_BYTES) return
      const key = keyOf(text, prefix)
      kept.set(key, said)
      if (closed) return
      // What comes in one turn is written at once; an immediate is still run when the process has nothing else to do.
      if (pending.length === 0) setImmediate(write)
      pending.push(recordOf(key, said))
    },
  }
}

/** UTF-16 as it stands: halves of surrogates would all be the same in UTF-8. */
function keyOf(text: string, prefix: string): string {
  return createHash('sha256')
    .update(Buffer.from(`${prefix}\n${text}`, 'utf16le'))
    .digest('binary')
    .slice(0, KEY_BYTES)
}

function recordOf(key: string, said: Uint8Array): Buffer {
  const record = Buffer.alloc(HEAD_BYTES + said.length + 4)
  MARK.copy(record)
  record.writeUInt32LE(said.length, MARK.length)
  record.write(key, MARK.length + 4, 'latin1')
  record.set(said, HEAD_BYTES)
  record.writeUInt32LE(crc32(record.subarray(MARK.length + 4, HEAD_BYTES + said.length)), HEAD_BYTES + said.length)
  return record
}

/** All whole records of a file. What is damaged is passed over, up to the next mark behind which a whole record stands. */
function* recordsOf(file: Buffer, from: number): Generator<{ key: string; said: Uint8Array }> {
  for (let at = from; at >= 0 && at + HEAD_BYTES <= file.length; ) {
    const length = file.readUInt32LE(at + MARK.length)
    const end = at + HEAD_BYTES + length
    const isWhole =
      length <= MOST_SAID_BYTES &&
      end + 4 <= file.length &&
      file.subarray(at, at + MARK.length).equals(MARK) &&
      crc32(file.subarray(at + MARK.length + 4, end)) === file.readUInt32LE(end)
    if (isWhole) {
      const key = file.toString('latin1', at + MARK.length + 4, at + HEAD_BYTES)
      // A copy of its own: floats must stand at a multiple of four, and the file need not stay in memory.
      yield { key, said: new Uint8Array(file.subarray(at + HEAD_BYTES, end)) }
      at = end + 4
    } else at = file.indexOf(MARK, at + 1)
  }
}

/** The records of what was kept last, as many as fit. */
function newest(kept: ReadonlyMap<string, Uint8Array>, mostBytes: number): Buffer[] {
  const records: Buffer[] = []
  let bytes = 0
  for (const [key, said] of [...kept].reverse()) {
    bytes += HEAD_BYTES + said.length + 4
    if (bytes > mostBytes) break
    records.push(recordOf(key, said))
  }
  return records.reverse()
}
