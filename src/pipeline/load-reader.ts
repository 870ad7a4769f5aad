// Takes: nothing, or where else the model's files are and where to keep answers. Gives: the reader, made of files that are what card.json
// says they are. May not: know what it is asked; go on with a file that is missing, cut short or of another version.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { InputError } from '../input-error.ts'
import { traitSchema } from '../load/words.ts'
import {
  createLineReader,
  type LineReader,
  MENTIONS,
  type Reader,
  type ReaderFiles,
  rememberingReader,
} from '../understand/reader.ts'
import { openReaderCache, type ReaderCache } from './reader-cache.ts'
import { createReaderPool } from './reader-pool.ts'

interface ReaderOptions {
  /** the folder of the model's files; default the one in heed */
  folder?: URL
  /** a folder where answers are kept for the next run; left out: nowhere */
  cache?: string
  /** threads that read, this one included; default one a core, at most four */
  threads?: number
}

/** A reader with threads behind it. */
export interface LoadedReader extends Reader {
  /** Ends the threads. Not needed for the process to end: an idle thread keeps nothing alive. */
  close(): Promise<void>
}

const MODEL = new URL('../understand/model/', import.meta.url)
/** What the answers depend on beside the model. Sources, not a version: a cache must not outlive the code that filled it. */
const SOURCES = ['../../package.json', '../understand/reader.ts', '../understand/prepare.ts'].map(
  (path) => new URL(path, import.meta.url),
)
const MOST_THREADS = 4
const REINSTALL = 'Reinstall heed: npm ci in a checkout, npm install otherwise.'

const cardSchema = z.object({
  traits: z.array(z.string()),
  mentions: z.array(z.string()),
  files: z.record(z.string(), z.object({ bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})

/**
 * Loads the reader. Its parts are made when the first line is read that is not in the cache.
 *
 * @throws InputError where a file of the model is missing, cut short or of another version than card.json says
 */
export async function loadReader(options: ReaderOptions = {}): Promise<LoadedReader> {
  const { folder = MODEL, cache: cacheFolder, threads = Math.min(MOST_THREADS, availableParallelism()) } = options
  const card = (await bytesOf(new URL('card.json', folder))).toString('utf8')
  const expected = expectedFiles(card, new URL('card.json', folder))
  const [model, tokenizer, prepare] = await Promise.all(
    (['reader.onnx', 'tokenizer.json', 'prepare.json'] as const).map((name) => checked(name, folder, expected)),
  )
  if (model === undefined || tokenizer === undefined || prepare === undefined) throw new Error('a file was not read')
  const files = (): ReaderFiles => ({
    model,
    tokenizer: tokenizer.toString('utf8'),
    prepare: prepare.toString('utf8'),
    card,
  })

  const pool = createReaderPool({ here: () => started(files()), files, threads })
  const cache: ReaderCache | undefined =
    cacheFolder === undefined ? undefined : openReaderCache(cacheFolder, await identityOf(card))

  async function read(text: string, prefix: string): Promise<Uint8Array> {
    const known = cache?.get(text, prefix)
    if (known !== undefined) return known
    const said = await pool.read(text, prefix)
    cache?.put(text, prefix, said)
    return said
  }

  return { ...rememberingReader(card, { read }), close: pool.close }
}

async function bytesOf(file: URL): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new InputError(`a file of heed's reader cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      file: fileURLToPath(file),
      expected: 'the file that heed came with',
      advice: REINSTALL,
    })
  }
}

/** What card.json says about the files beside it. */
function expectedFiles(card: string, file: URL): z.infer<typeof cardSchema>['files'] {
  const wrong = (what: string, expected: string): InputError =>
    new InputError(what, { file: fileURLToPath(file), expected, advice: REINSTALL })
  let value: unknown
  try {
    value = JSON.parse(card)
  } catch {
    throw wrong(`the card of heed's reader is no JSON`, 'the file that heed came with')
  }
  const { data, error } = cardSchema.safeParse(value)
  if (error) {
    const path = error.issues[0]?.path.join('.') ?? ''
    throw wrong(`the card of heed's reader does not fit at “${path}”`, 'the card of a reader of this version of heed')
  }
  const answers = [...data.traits, ...data.mentions]
  const known: readonly string[] = [...traitSchema.options, ...MENTIONS]
  if (answers.length !== known.length || known.some((answer) => !answers.includes(answer)))
    throw wrong(
      `a reader that answers ${answers.length} questions (${answers.slice(0, 3).join(', ')} …)`,
      `one that answers the ${known.length} of this version of heed`,
    )
  return data.files
}

/** A file of the model, when it is the one that card.json means. */
async function checked(name: string, folder: URL, files: z.infer<typeof cardSchema>['files']): Promise<Buffer> {
  const file = new URL(name, folder)
  const expected = files[name]
  const wrong = (what: string, should: string): InputError =>
    new InputError(what, { file: fileURLToPath(file), expected: should, advice: REINSTALL })
  if (expected === undefined) throw wrong('card.json does not speak of this file', 'its length and its SHA-256')
  const bytes = await bytesOf(file)
  if (bytes.length !== expected.bytes)
    throw wrong(`${bytes.length} bytes of heed's reader`, `${expected.bytes}, as card.json says`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== expected.sha256)
    throw wrong(
      `another version of heed's reader (SHA-256 ${sha256.slice(0, 12)}…)`,
      `${expected.sha256.slice(0, 12)}…, as card.json says`,
    )
  return bytes
}

/** What reads in this thread. The files are right by now: what fails is the runtime. */
async function started(files: ReaderFiles): Promise<LineReader> {
  try {
    return await createLineReader(files)
  } catch (error) {
    const [what = ''] = String((error as Error).message).split('\n')
    throw new InputError(`heed's reader does not start on ${process.platform} ${process.arch} (${what})`, {
      expected: 'onnxruntime-node as heed installs it, on Linux, macOS or Windows',
      advice: REINSTALL,
    })
  }
}

/** All that an answer depends on beside its line. Machines of another kind round differently. */
async function identityOf(card: string): Promise<string> {
  const sources = await Promise.all(SOURCES.map((file) => readFile(file, 'utf8')))
  return [card, ...sources, process.arch, cpus()[0]?.model ?? ''].join('\n')
}
