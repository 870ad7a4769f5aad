import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReaderCache, type ReaderCache } from './reader-cache.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'heed-cache-')), '.heed', 'cache')
  path = join(folder, 'reader.bin')
})
afterEach(() => rmSync(join(folder, '..', '..'), { recursive: true, force: true }))

/** What a later process would find. */
const open = (identity = 'model 1', mostBytes?: number): ReaderCache => openReaderCache(folder, identity, mostBytes)
const written = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
const said = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)

describe('the cache of what was read', () => {
  it('gives the same bytes to a later process, floats where floats may stand', async () => {
    const cache = open()
    cache.put('Happy birthday!', 'subject', said(1, 2, 3, 4))
    cache.put('', 'text', said(9))
    cache.put('a \ud800 half', 'text', said(5, 6, 7, 8))
    await written()
    // each once: a header of 36 bytes, 28 a record beside what was said
    expect(statSync(path).size).toBe(36 + 3 * 28 + 9)
    const later = open()
    expect(later.get('Happy birthday!', 'subject')).toEqual(said(1, 2, 3, 4))
    expect(later.get('', 'text')).toEqual(said(9))
    expect((later.get('a \ud800 half', 'text')?.byteOffset ?? 1) % 4).toBe(0)
    // Another half of a surrogate is another text, and so is the same text elsewhere.
    expect(later.get('a \ud801 half', 'text')).toBeUndefined()
    expect(later.get('Happy birthday!', 'preheader')).toBeUndefined()
  })

  it('knows nothing of another model', async () => {
    open().put('One', 'text', said(1))
    await written()
    expect(open('model 2').get('One', 'text')).toBeUndefined()
    const two = open('model 2')
    two.put('Two', 'text', said(2))
    await written()
    expect(open('model 2').get('Two', 'text')).toEqual(said(2))
    expect(open('model 1').get('One', 'text')).toBeUndefined()
  })

  it("never writes a person's own words, nor the text of any line", async () => {
    const cache = open()
    cache.put('Our angel, born sleeping', 'own caption', said(1))
    await written()
    expect(() => statSync(path)).toThrow('ENOENT')
    expect(cache.get('Our angel, born sleeping', 'own caption')).toBeUndefined()
    cache.put('A secret sale', 'subject', said(2))
    await written()
    const bytes = readFileSync(path)
    expect(bytes.length).toBeGreaterThan(40)
    for (const encoding of ['utf8', 'utf16le'] as const)
      expect(bytes.includes(Buffer.from('secret', encoding))).toBe(false)
  })

  it('takes the records of processes that write at once', async () => {
    const [a, b] = [open(), open()]
    a.put('seed', 'text', said(0))
    await written()
    const [c, d] = [open(), open()]
    for (let at = 0; at < 50; at++) {
      c.put(`c${at}`, 'text', said(1, at))
      d.put(`d${at}`, 'text', said(2, at))
      await written()
    }
    // One that began when there was no file yet begins it anew; what is lost is read again, and nothing is wrong.
    b.put('late', 'text', said(3))
    const later = open()
    for (let at = 0; at < 50; at++) {
      expect(later.get(`c${at}`, 'text')).toEqual(said(1, at))
      expect(later.get(`d${at}`, 'text')).toEqual(said(2, at))
    }
  })

  it('passes over damage, wherever it is, and keeps the rest', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`)
    const fill = async (cache: ReaderCache): Promise<void> => {
      for (const [at, line] of lines.entries()) cache.put(line, 'text', said(at, at, at, at, at, at, at, at))
      await written()
    }
    await fill(open())
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at += 7) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      writeFileSync(path, broken)
      const cache = open()
      const known = lines.filter((line, index) => {
        const found = cache.get(line, 'text')
        if (found) expect(found).toEqual(said(index, index, index, index, index, index, index, index))
        return found !== undefined
      })
      // The header takes all with it, a record itself.
      expect(known.length).toBeGreaterThanOrEqual(at < 36 ? 0 : lines.length - 1)
    }
    for (const length of [0, 3, 36, 50, whole.length - 5]) {
      writeFileSync(path, whole.subarray(0, length))
      await fill(open())
      expect(lines.filter((line) => open().get(line, 'text') === undefined)).toEqual([])
    }
    writeFileSync(path, 'nothing of ours')
    await fill(open())
    expect(open().get('line 3', 'text')).toBeDefined()
  })

  it('grows no larger than it may, and forgets the older half when it is full', async () => {
    const most = 4000
    const cache = open('model 1', most)
    for (let at = 0; at < 200; at++) {
      cache.put(`line ${at}`, 'text', said(...new Array<number>(20).fill(at)))
      if (at % 10 === 0) await written()
    }
    await written()
    expect(statSync(path).size).toBeLessThanOrEqual(most)
    const full = statSync(path).size
    // As a file that was filled to the brim by several processes.
    appendFileSync(path, Buffer.alloc(most - full + 10))
    const next = open('model 1', most)
    next.put('new', 'text', said(1))
    await written()
    expect(statSync(path).size).toBeLessThanOrEqual(most / 2 + 100)
    expect(open('model 1', most).get('new', 'text')).toEqual(said(1))
    expect(open('model 1', most).get('line 0', 'text')).toBeUndefined()
  })

  it('does without a file where none can be written', async () => {
    writeFileSync(join(folder, '..', '..', '.heed'), 'a file where the folder should be')
    const cache = open()
    cache.put('One', 'text', said(1))
    await written()
    expect(cache.get('One', 'text')).toEqual(said(1))
    expect(open().get('One', 'text')).toBeUndefined()
  })

  it('reads a file that it may not write', async () => {
    open().put('One', 'text', said(1))
    await written()
    chmodSync(path, 0o444)
    chmodSync(folder, 0o555)
    const cache = open()
    cache.put('Two', 'text', said(2))
    await written()
    expect(cache.get('One', 'text')).toEqual(said(1))
    chmodSync(folder, 0o755)
  })

  it('leaves nothing beside its file but what keeps it out of git', async () => {
    open().put('One', 'text', said(1))
    await written()
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'reader.bin'])
  })
})
