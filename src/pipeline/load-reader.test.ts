import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { loadReader } from './load-reader.ts'

const MODEL = new URL('../understand/model/', import.meta.url)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-reader-'))
  for (const name of ['reader.onnx', 'tokenizer.json', 'prepare.json', 'card.json'])
    cpSync(new URL(name, MODEL), join(folder, name))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const load = () => loadReader({ folder: pathToFileURL(`${folder}/`), threads: 1 })
const complaint = async (): Promise<string> => {
  const error: unknown = await load().then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(InputError)
  return (error as Error).message
}
function edit(name: string, change: (value: Record<string, unknown>) => unknown): void {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)))
}

describe('a reader whose files are whole', () => {
  it('reads', async () => {
    const reader = await load()
    const { probability } = await reader.read('Congratulations on your wedding!', 'sentence')
    expect(probability.celebratory).toBeGreaterThan(reader.thresholds.celebratory)
    await reader.close()
  })

  it('answers from the cache, to the last bit, with words and shares', async () => {
    const cache = join(folder, '.heed', 'cache')
    const line = 'Congratulations, {{first_name}}: half price on balloons! 🎈'
    const ask = async (threads: number) => {
      const reader = await loadReader({ folder: pathToFileURL(`${folder}/`), threads, cache })
      const { probability, words, shares, cut } = await reader.read(line, 'subject')
      return { probability, words, cut, celebratory: shares('celebratory'), promotional: shares('promotional') }
    }
    const cold = await ask(1)
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    expect(await ask(1)).toEqual(cold)
    // And it is the cache that answers: another number there (the first probability of the first record) is another answer.
    const file = join(cache, 'reader.bin')
    const kept = readFileSync(file)
    const said = 36 + 24
    const end = said + kept.readUInt32LE(36 + 4)
    kept.writeFloatLE(0.125, said + 8)
    kept.writeUInt32LE(crc32(kept.subarray(36 + 8, end)), end)
    writeFileSync(file, kept)
    expect((await ask(1)).probability).toEqual({ ...cold.probability, celebratory: 0.125 })
  })
})

describe('a reader whose files are not', () => {
  it.each(['reader.onnx', 'tokenizer.json', 'prepare.json', 'card.json'])('says that %s is missing', async (name) => {
    rmSync(join(folder, name))
    expect(await complaint()).toMatch(
      new RegExp(`${name}: .*ENOENT.*, expected the file that heed came with. Reinstall heed: npm ci`),
    )
  })

  it.each(['reader.onnx', 'tokenizer.json', 'prepare.json'])('says that %s is cut short', async (name) => {
    const whole = readFileSync(join(folder, name)).length
    truncateSync(join(folder, name), Math.floor(whole / 2))
    expect(await complaint()).toContain(
      `${name}: ${Math.floor(whole / 2)} bytes of heed's reader, expected ${whole}, as card.json says. Reinstall heed`,
    )
  })

  it('says that a model of the same length is another', async () => {
    const bytes = readFileSync(join(folder, 'reader.onnx'))
    bytes[11_000_000] = (bytes[11_000_000] ?? 0) ^ 1
    writeFileSync(join(folder, 'reader.onnx'), bytes)
    expect(await complaint()).toMatch(/another version of heed's reader \(SHA-256 \w{12}…\), expected \w{12}…, as card/)
  })

  it('says that the card is cut short, or of another version', async () => {
    edit('card.json', ({ files, ...rest }) => rest)
    expect(await complaint()).toContain('does not fit at “files”')
    edit('card.json', (card) => ({
      ...(JSON.parse(readFileSync(new URL('card.json', MODEL), 'utf8')) as Record<string, unknown>),
      traits: (card.traits as string[]).slice(1),
    }))
    expect(await complaint()).toContain('a reader that answers 26 questions')
    truncateSync(join(folder, 'card.json'), 100)
    expect(await complaint()).toContain('is no JSON')
  })

  it('says that the runtime cannot take the model, in one line', async () => {
    const nonsense = Buffer.from('no model at all')
    writeFileSync(join(folder, 'reader.onnx'), nonsense)
    const { createHash } = await import('node:crypto')
    edit('card.json', (card) => ({
      ...card,
      files: {
        ...(card.files as object),
        'reader.onnx': { bytes: nonsense.length, sha256: createHash('sha256').update(nonsense).digest('hex') },
      },
    }))
    const reader = await load()
    const error = await reader.read('Hello', 'text').catch((error: unknown) => error)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toMatch(/^heed's reader does not start on .*Reinstall heed/)
    expect((error as Error).message).not.toContain('\n')
  })
})
