import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settle, situationRecordSchema } from '../situations/situation.ts'
import { loadPersonas, personaSchema } from './personas.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-personas-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const LENA = `id: lena
title: Lena, whose father died
recipient: { id: p1, first_name: Lena, country: DE, photos: 3, vip: true, region: null }
situations:
  - { kind: bereavement, who: parent, at: -10d, until: +2w }
  - { kind: layoff, at: 2026-01-05 }
expect: { year-in-review: hold, billing: send }
`

const NOW = '2026-03-31T12:00:00Z'

describe('loadPersonas', () => {
  it('gives people with times counted from now', async () => {
    await writeFile(join(folder, 'lena.yaml'), LENA)
    await writeFile(join(folder, 'notes.txt'), 'no persona')
    const [lena, ...others] = await loadPersonas(folder)
    expect(others).toEqual([])
    expect(lena).toMatchObject({
      id: 'lena',
      recipient: { id: 'p1', photos: 3, vip: true, region: null },
      expect: { 'year-in-review': 'hold', billing: 'send' },
    })
    expect(lena?.situations(NOW)).toEqual([
      { kind: 'bereavement', who: 'parent', at: '2026-03-21T12:00:00Z', until: '2026-04-14T12:00:00Z' },
      { kind: 'layoff', at: '2026-01-05' },
    ])
    expect(lena?.situations(NOW).map((record) => settle(record).kind)).toEqual(['bereavement', 'layoff'])
  })

  it.each([
    ['-6h', '2026-03-31T06:00:00Z'],
    ['-1m', '2026-02-28T12:00:00Z'],
    ['-1y', '2025-03-31T12:00:00Z'],
    ['+1d', '2026-04-01T12:00:00Z'],
    ['2026-03-01T09:00:00+01:00', '2026-03-01T09:00:00+01:00'],
  ])('reads %s', async (time, instant) => {
    await writeFile(join(folder, 'a.yaml'), LENA.replace('-10d', time).replace(', until: +2w', ''))
    const [lena] = await loadPersonas(folder)
    expect(lena?.situations(NOW)[0]?.at).toBe(instant)
  })

  it.each([
    ['at: -10d', 'at: yesterday', 5, 'is “yesterday”, expected'],
    ['at: -10d', 'at: 2026-03-01T09:00:00', 5, 'expected'],
    [
      'who: parent',
      'whom: parent',
      5,
      'unknown key “whom” in situations.0, expected a known key; the nearest is “who”',
    ],
    ['id: p1, ', '', 3, 'missing key “id” in recipient'],
    ['hold', 'maybe', 7, 'is “maybe”, expected one of send, swap, hold, block'],
    ['photos: 3', 'photos: [3]', 3, 'recipient.photos is a list, expected'],
  ])('refuses %j written as %j', async (good, bad, line, message) => {
    const file = join(folder, 'a.yaml')
    await writeFile(file, LENA.replace(good, bad))
    const error = await loadPersonas(folder).catch((thrown: unknown) => thrown)
    expect(String(error)).toContain(message)
    expect(error).toMatchObject({ place: { file, line } })
  })

  it('refuses two personas with one id, and a folder that is not there; without a folder there are none', async () => {
    await writeFile(join(folder, 'a.yaml'), LENA)
    await writeFile(join(folder, 'b.yaml'), LENA)
    await expect(loadPersonas(folder)).rejects.toThrow(/b\.yaml:1:5: persona id “lena” is also that of .*a\.yaml/)
    await expect(loadPersonas(join(folder, 'missing'))).rejects.toThrow('folder of personas does not exist')
    expect(await loadPersonas(undefined)).toEqual([])
  })

  it('knows the same fields of a situation as an export has', () => {
    const { note, ...fields } = personaSchema.shape.situations.unwrap().element.shape
    expect(Object.keys(fields)).toEqual(Object.keys(situationRecordSchema.shape))
    expect(note).toBeDefined()
  })
})
