import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { Stop } from '../stop.ts'
import { deliveryIdOf, type Intention, openLedger } from './ledger.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-ledger-'))
  file = join(folder, 'ledger.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = '2026-01-05T06:00:00Z'
const run = { campaign: 'recap', plan: 'p1', now }
const intention = (recipient: string, decision: 'send' | 'swap' = 'send'): Intention => ({
  recipient,
  deliveryId: deliveryIdOf('recap', '1', recipient),
  contentHash: 'c0ffee',
  decision,
  variant: decision === 'swap' ? 'gentle' : undefined,
})
const [a, b, c] = ['a', 'b', 'c'].map((recipient) => intention(recipient)) as [Intention, Intention, Intention]

async function statesOf(path = file) {
  const ledger = await openLedger(path)
  const { campaigns } = await ledger.status()
  await ledger.close()
  return campaigns[0]?.states
}

/** A process dies without a word: neither outcome nor end of the run is written. */
function dieAfterIntending(recipients: string[]) {
  const script = `
    import { openLedger, deliveryIdOf } from ${JSON.stringify(new URL('./ledger.ts', import.meta.url).href)}
    const ledger = await openLedger(${JSON.stringify(file)})
    await ledger.recordRun(${JSON.stringify(run)})
    await ledger.intend('recap', '1', ${JSON.stringify(recipients)}.map((recipient) => ({
      recipient, deliveryId: deliveryIdOf('recap', '1', recipient), contentHash: 'x', decision: 'send', variant: undefined })))
    process.kill(process.pid, 'SIGKILL')`
  expect(() =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: 'pipe' }),
  ).toThrow(/SIGKILL|Command failed/)
}

describe('at most once', () => {
  it('lets each recipient through once, across batches, runs and openings', async () => {
    const first = await openLedger(file)
    await first.recordRun(run)
    expect(await first.intend('recap', '1', [a, b])).toEqual({ fresh: [a.deliveryId, b.deliveryId], already: [] })
    expect(await first.intend('recap', '1', [a, a])).toEqual({
      fresh: [],
      already: [
        { id: a.deliveryId, state: 'pending' },
        { id: a.deliveryId, state: 'pending' },
      ],
    })
    await first.settle([
      { id: a.deliveryId, kind: 'accepted', providerId: 'm1' },
      { id: b.deliveryId, kind: 'unknown', cause: 'ECONNRESET' },
    ])
    await first.close()

    const second = await openLedger(file)
    await second.recordRun({ ...run, plan: 'p2' })
    expect(await second.intend('recap', '1', [a, b, c])).toEqual({
      fresh: [c.deliveryId],
      already: [
        { id: a.deliveryId, state: 'accepted' },
        { id: b.deliveryId, state: 'unknown' },
      ],
    })
    await second.close()
  })

  it('lets the same recipient through only once within one batch', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    const { fresh, already } = await ledger.intend('recap', '1', [a, { ...a, contentHash: 'other' }])
    expect([fresh, already]).toEqual([[a.deliveryId], [{ id: a.deliveryId, state: 'pending' }]])
    await ledger.close()
  })

  it('is kept by the database itself: a second row for the recipient is refused', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend('recap', '1', [a])
    await ledger.close()
    const raw = new Database(file)
    const copy = () =>
      raw.exec(
        "INSERT INTO delivery (campaign, step, recipient, state, run, attempts, decision) VALUES (1, '1', 'a', 'pending', 1, 1, 'send')",
      )
    expect(copy).toThrow(/UNIQUE/)
    raw.close()
  })

  it('treats another step and another campaign as another message', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.recordRun({ ...run, campaign: 'other' })
    await ledger.intend('recap', '1', [a])
    const step = { ...a, deliveryId: deliveryIdOf('recap', '2', 'a') }
    const campaign = { ...a, deliveryId: deliveryIdOf('other', '1', 'a') }
    expect((await ledger.intend('recap', '2', [step])).fresh).toEqual([step.deliveryId])
    expect((await ledger.intend('other', '1', [campaign])).fresh).toEqual([campaign.deliveryId])
    await ledger.close()
  })
})

describe('what a later run may do', () => {
  it('tries a rejected one again, but not within the same run', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend('recap', '1', [a])
    await ledger.settle([{ id: a.deliveryId, kind: 'rejected', code: 'http-400', retry: 'never' }])
    expect((await ledger.intend('recap', '1', [a])).already).toEqual([{ id: a.deliveryId, state: 'rejected' }])
    await ledger.endRun('recap')
    await ledger.recordRun(run)
    expect((await ledger.intend('recap', '1', [a])).fresh).toEqual([a.deliveryId])
    await ledger.close()
  })

  it('sends to somebody whom an earlier run held, and never turns accepted into held', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.recordDecisions('recap', '1', [
      { recipient: 'a', outcome: 'hold', rules: ['no-party-after-disaster'] },
      { recipient: 'b', outcome: 'block', rules: ['no-mail-to-the-dead'] },
    ])
    expect((await ledger.status()).campaigns[0]).toMatchObject({ recipients: 2, states: { held: 1, blocked: 1 } })
    await ledger.endRun('recap')
    await ledger.recordRun(run)
    expect((await ledger.intend('recap', '1', [a])).fresh).toEqual([a.deliveryId])
    await ledger.settle([{ id: a.deliveryId, kind: 'accepted' }])
    await ledger.recordDecisions('recap', '1', [{ recipient: 'a', outcome: 'hold', rules: ['x'] }])
    expect((await ledger.status()).campaigns[0]?.states).toMatchObject({ accepted: 1, held: 0, blocked: 1 })
    await ledger.close()
  })
})

describe('settle', () => {
  it('refuses an outcome for what this run has not pending', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend('recap', '1', [a, b])
    await expect(ledger.settle([{ id: c.deliveryId, kind: 'accepted' }])).rejects.toThrow(/not pending/)
    await ledger.settle([{ id: a.deliveryId, kind: 'unknown', cause: 'timeout' }])
    await expect(
      ledger.settle([
        { id: b.deliveryId, kind: 'accepted' },
        { id: a.deliveryId, kind: 'accepted' },
      ]),
    ).rejects.toThrow(/not pending/)
    // all or nothing: b is as it was
    expect((await ledger.status()).campaigns[0]?.states).toMatchObject({ unknown: 1, pending: 1, accepted: 0 })
    await ledger.close()
  })

  it('turns what a run leaves unsettled at its end into unknown', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend('recap', '1', [a])
    await ledger.endRun('recap')
    expect((await ledger.status()).campaigns[0]?.states).toMatchObject({ unknown: 1, pending: 0 })
    await ledger.close()
  })
})

describe('a crash', () => {
  it('turns what the killed run had pending into unknown, which is not sent again', async () => {
    dieAfterIntending(['a', 'b'])
    const ledger = await openLedger(file)
    expect((await ledger.status()).campaigns[0]?.states).toMatchObject({ unknown: 2, pending: 0 })
    await ledger.recordRun(run)
    expect(await ledger.intend('recap', '1', [a, b, c])).toMatchObject({ fresh: [c.deliveryId] })
    await ledger.close()
  })
})

describe('two runs at once', () => {
  it('refuses a second run of a campaign while the first lives, and lets another campaign pass', async () => {
    const first = await openLedger(file)
    await first.recordRun(run)
    await first.intend('recap', '1', [a])
    const second = await openLedger(file)
    await expect(second.recordRun(run)).rejects.toThrow(Stop)
    await expect(first.recordRun(run)).rejects.toThrow(Stop)
    // opening it and looking does not disturb the living run
    expect((await second.status()).campaigns[0]?.states).toMatchObject({ pending: 1, unknown: 0 })
    await second.recordRun({ ...run, campaign: 'other' })
    await first.close()
    expect(await second.recordRun(run)).toEqual({ interrupted: 0 })
    await second.close()
  })
})

describe('the file', () => {
  it('is readable by its owner only, with its companions', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend('recap', '1', [a])
    const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])
    expect(modes.length).toBeGreaterThan(2)
    expect(new Set(modes.map(([, mode]) => mode))).toEqual(new Set(['600']))
    await ledger.close()
  })

  it('holds nothing about a recipient but the id', async () => {
    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend('recap', '1', [intention('r-17', 'swap')])
    await ledger.close()
    const raw = new Database(file)
    expect(raw.prepare('SELECT * FROM delivery').all()).toEqual([
      {
        id: 1,
        campaign: 1,
        step: '1',
        recipient: 'r-17',
        state: 'unknown',
        run: 1,
        attempts: 1,
        delivery_id: deliveryIdOf('recap', '1', 'r-17'),
        content_hash: 'c0ffee',
        decision: 'swap',
        variant: 'gentle',
        rules: null,
        provider_id: null,
        code: 'interrupted',
      },
    ])
    raw.close()
  })

  it('is refused when a newer heed wrote it', async () => {
    await (await openLedger(file)).close()
    const raw = new Database(file)
    raw.exec('PRAGMA user_version = 99')
    raw.close()
    await expect(openLedger(file)).rejects.toThrow(/schema version 99, expected version 1/)
  })

  it('is refused when it is another program’s, no database, or damaged', async () => {
    const other = join(folder, 'other.db')
    const raw = new Database(other)
    raw.exec('CREATE TABLE t (x)')
    raw.close()
    await expect(openLedger(other)).rejects.toThrow(/another program/)

    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'not a ledger\n'.repeat(500))
    await expect(openLedger(text)).rejects.toThrow(InputError)
    expect(readFileSync(text, 'utf8')).toBe('not a ledger\n'.repeat(500))

    const ledger = await openLedger(file)
    await ledger.recordRun(run)
    await ledger.intend(
      'recap',
      '1',
      Array.from({ length: 500 }, (_, n) => intention(`r${n}`)),
    )
    await ledger.close()
    truncateSync(file, statSync(file).size - 3 * 4096)
    await expect(openLedger(file)).rejects.toThrow(/damaged/)
  })

  it('is refused when its folder cannot be made or its address has a scheme', async () => {
    writeFileSync(join(folder, 'plain'), '')
    await expect(openLedger(join(folder, 'plain', 'ledger.db'))).rejects.toThrow(InputError)
    await expect(openLedger('postgres://user:secret@example.com/x')).rejects.toThrow(/"postgres"(?!.*secret)/)
  })

  it('is made with its folder when missing, and an empty one is filled', async () => {
    const deep = join(folder, 'a', 'b', 'ledger.db')
    await (await openLedger(deep)).close()
    writeFileSync(file, '')
    expect(await statesOf()).toBeUndefined()
  })
})

describe('deliveryIdOf', () => {
  it('differs whenever campaign, step or recipient differ, however they are joined', () => {
    const ids = [
      ['a', '1', 'b'],
      ['a', '1b', ''],
      ['a1', '', 'b'],
      ['a', '2', 'b'],
    ].map(([campaign, step, recipient]) => deliveryIdOf(campaign as string, step as string, recipient as string))
    expect(new Set(ids).size).toBe(4)
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
  })
})
