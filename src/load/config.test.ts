import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from './config.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'heed-config-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('loadConfig', () => {
  it('needs no file', async () => {
    expect(await loadConfig(undefined, root)).toEqual({
      policy: undefined,
      personas: undefined,
      ledger: join(root, '.heed/ledger.db'),
      outbox: join(root, 'outbox'),
      salutation_fields: [],
    })
  })

  it('finds policy and personas in their usual places', async () => {
    await mkdir(join(root, 'fixtures/personas'), { recursive: true })
    await writeFile(join(root, 'heed.policy.yaml'), '')
    await writeFile(join(root, 'heed.config.yaml'), '')
    expect(await loadConfig(undefined, root)).toMatchObject({
      policy: join(root, 'heed.policy.yaml'),
      personas: join(root, 'fixtures/personas'),
    })
  })

  it('reads the file that is named, paths beside it', async () => {
    await mkdir(join(root, 'ops'))
    const text =
      'policy: rules.yaml\nledger: postgres://db.example/heed\nmax_context_age_hours: 24\nsalutation_fields: [anrede]\n'
    await writeFile(join(root, 'ops/heed.yaml'), text)
    expect(await loadConfig('ops/heed.yaml', root)).toMatchObject({
      policy: join(root, 'ops/rules.yaml'),
      ledger: 'postgres://db.example/heed',
      outbox: join(root, 'ops/outbox'),
      max_context_age_hours: 24,
      salutation_fields: ['anrede'],
    })
  })

  it.each([
    ['polcy: x', ':1:1: unknown key “polcy”, expected a known key; the nearest is “policy”'],
    ['max_context_age_hours: 0', ':1:24: max_context_age_hours is 0, expected more than 0'],
    ['salutation_fields: anrede', ':1:20: salutation_fields is “anrede”, expected a list'],
  ])('refuses %s', async (text, message) => {
    await writeFile(join(root, 'heed.config.yaml'), text)
    await expect(loadConfig(undefined, root)).rejects.toThrow(`heed.config.yaml${message}`)
  })

  it('refuses a named file that is not there', async () => {
    await expect(loadConfig('missing.yaml', root)).rejects.toThrow('does not exist, expected a configuration')
  })
})
