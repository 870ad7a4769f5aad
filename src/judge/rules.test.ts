import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { rules } from './rules.ts'

const files = (await readdir(new URL('./rules/', import.meta.url))).sort()
const ids = files
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))

describe('the rules of heed', () => {
  it('are all that stand in the folder, by id, each named as its file', () => {
    expect(rules.map((rule) => rule.id)).toEqual(ids)
  })

  it.each(ids)('%s has a test beside it', (id) => {
    expect(files).toContain(`${id}.test.ts`)
  })

  it('say different things', () => {
    for (const key of ['title', 'why'] as const) expect(new Set(rules.map((rule) => rule[key])).size).toBe(rules.length)
  })
})
