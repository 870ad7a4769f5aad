import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { createLineReader, type ReaderFiles } from '../understand/reader.ts'
import { createReaderPool } from './reader-pool.ts'

const model = new URL('../understand/model/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, model), 'utf8')
const files: ReaderFiles = {
  model: readFileSync(new URL('reader.onnx', model)),
  tokenizer: text('tokenizer.json'),
  prepare: text('prepare.json'),
  card: text('card.json'),
}
const here = createLineReader(files)
const lines = text('parity.jsonl')
  .trim()
  .split('\n')
  .slice(-120)
  .map((line) => JSON.parse(line) as { text: string; kind?: string })
  .map(({ text, kind = 'own caption' }) => ({ text, prefix: kind }))

/** The same every time, unlike the order it began with. */
function shuffled<T>(list: readonly T[]): T[] {
  const out = [...list]
  let seed = 11
  for (let at = out.length - 1; at > 0; at--) {
    seed = (seed * 16807) % 2147483647
    const other = seed % (at + 1)
    const [a, b] = [out[at], out[other]]
    out[at] = b as T
    out[other] = a as T
  }
  return out
}

const pools: ReturnType<typeof createReaderPool>[] = []
const poolOf = (threads: number, worthAThread: number) => {
  const pool = createReaderPool({ here: () => here, files: () => files, threads, worthAThread })
  pools.push(pool)
  return pool
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())))

/** Lets the event loop turn until it holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('lines read side by side', () => {
  it('get the same answers to the last bit, in any order, in one thread or three', async () => {
    const one = poolOf(1, 1)
    const alone = new Map<string, Uint8Array>()
    for (const { text, prefix } of lines) alone.set(`${prefix}: ${text}`, await one.read(text, prefix))
    expect(one.threads()).toBe(1)

    const three = poolOf(3, 1)
    // Asked again and again until both other threads are up and have had their part.
    let rounds = 0
    do {
      const order = shuffled(lines)
      const said = await Promise.all(order.map(({ text, prefix }) => three.read(text, prefix)))
      for (const [at, { text, prefix }] of order.entries())
        expect(Buffer.from(said[at] ?? []).equals(alone.get(`${prefix}: ${text}`) ?? Buffer.of())).toBe(true)
      rounds++
    } while (three.threads() < 3 && rounds < 40)
    expect(three.threads()).toBe(3)
  }, 120_000)

  it('start no thread for a small job, nor for one who awaits each line', async () => {
    const pool = poolOf(4, 100)
    await Promise.all(lines.slice(0, 40).map(({ text, prefix }) => pool.read(text, prefix)))
    for (const { text, prefix } of lines.slice(0, 65)) await pool.read(text, prefix)
    expect(pool.started()).toBe(0)
  })

  it('are read here when the other threads are ended in the middle', async () => {
    const pool = poolOf(2, 1)
    const first = Promise.all(lines.map(({ text, prefix }) => pool.read(text, prefix)))
    await until(() => pool.started() > 0)
    await pool.close()
    const said = await Promise.all([first, pool.read('Happy birthday!', 'subject')])
    expect(said[0]).toHaveLength(lines.length)
  })

  it('fail one by one when the reader cannot be made, and say why', async () => {
    const pool = createReaderPool({
      here: () => Promise.reject(new Error('no runtime')),
      files: () => files,
      threads: 1,
    })
    const said = await Promise.allSettled([pool.read('One', 'text'), pool.read('Two', 'text')])
    expect(said.map((each) => (each.status === 'rejected' ? each.reason.message : 'read'))).toEqual([
      'no runtime',
      'no runtime',
    ])
  })
})
