// Kills senders at numbered points and at random moments, and holds the ledger against what the provider itself has seen.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliveryIdOf, openLedger } from '../src/ledger/ledger.ts'
import type { SenderOrders } from './crash-sender.ts'

const RECIPIENTS = 60
const BATCH = 10
/** points in one batch, see crash-sender.ts */
const POINTS = 4

let folder: string
let orders: SenderOrders
/** how often the provider took each delivery */
let taken: Map<string, number>
let close: () => Promise<void>
/** no answer before this */
let held: Promise<void>
/** called at each request, before it counts as taken and after; may kill the sender */
let onRequest: (count: number, phase: 'before' | 'taken' | 'answered') => void

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'heed-crash-'))
  taken = new Map()
  onRequest = () => {}
  held = Promise.resolve()
  let requests = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      requests += 1
      const count = requests
      onRequest(count, 'before')
      const { personalizations } = JSON.parse(body) as {
        personalizations: [{ to: [{ email: string }]; custom_args: { delivery_id: string } }]
      }
      // One address is refused for good, one at the first try only.
      const { email } = personalizations[0].to[0]
      if (email === 'r7@example.com' || (email === 'r8@example.com' && count < 15)) {
        response.writeHead(400).end()
        return
      }
      const id = personalizations[0].custom_args.delivery_id
      taken.set(id, (taken.get(id) ?? 0) + 1)
      onRequest(count, 'taken')
      setTimeout(async () => {
        await held
        response.writeHead(202, { 'X-Message-Id': 'm' }).end(() => onRequest(count, 'answered'))
      }, Math.random() * 8)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  orders = {
    ledger: join(folder, 'ledger.db'),
    provider: 'sendgrid',
    folder: join(folder, 'outbox'),
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    recipients: RECIPIENTS,
    batch: BATCH,
  }
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

function start(changes: Partial<SenderOrders> = {}) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      fileURLToPath(new URL('./crash-sender.ts', import.meta.url)),
      JSON.stringify({ ...orders, ...changes }),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  const ended = new Promise<{ code: number | null; signal: string | null; errors: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, errors })),
  )
  return { kill: () => child.kill('SIGKILL'), ready: Promise.race([ready, ended]), ended }
}

/** The invariants: copies 0, everybody accounted for, nothing claimed that the provider has not seen. */
async function account() {
  expect(await start().ended).toEqual({ code: 0, signal: null, errors: '' })
  const db = new Database(orders.ledger)
  const rows = db.prepare('SELECT recipient, delivery_id AS id, state FROM delivery').all() as {
    recipient: string
    id: string
    state: string
  }[]
  db.close()
  if (orders.provider === 'outbox') {
    for (const name of readdirSync(orders.folder)) if (name.endsWith('.eml')) taken.set(name.slice(0, -4), 1)
  }
  expect(Math.max(...taken.values())).toBe(1)
  expect(rows.map(({ recipient }) => recipient).sort()).toEqual(
    Array.from({ length: RECIPIENTS }, (_, n) => `r${n}`).sort(),
  )
  for (const { id, state } of rows) {
    expect(['accepted', 'rejected', 'unknown']).toContain(state)
    if (state === 'accepted') expect(taken.get(id)).toBe(1)
    if (state === 'rejected') expect(taken.get(id)).toBeUndefined()
  }
  const ledger = await openLedger(orders.ledger)
  const { campaigns } = await ledger.status()
  await ledger.close()
  expect(campaigns[0]).toMatchObject({ recipients: RECIPIENTS })
  const states = campaigns[0]?.states
  if (!states) throw new Error('no campaign in the ledger')
  return states
}

async function killAtEachPoint() {
  for (let dieAt = 1; dieAt <= 2 * POINTS; dieAt += 1) {
    expect((await start({ dieAt }).ended).signal).toBe('SIGKILL')
  }
  return account()
}

async function killAtRandom(times: number, withinMs: number) {
  for (let n = 0; n < times; n += 1) {
    const sender = start()
    await sender.ready
    setTimeout(sender.kill, Math.random() * withinMs)
    await sender.ended
  }
  return account()
}

describe('SIGKILL', { timeout: 120_000 }, () => {
  it('at each numbered point: sendgrid', async () => {
    const states = await killAtEachPoint()
    // Two points of each batch lie between intention and outcome: what stood there is unknown, all others went out.
    expect(states.unknown).toBeGreaterThanOrEqual(BATCH)
    expect(states.unknown).toBeLessThanOrEqual(4 * BATCH)
    expect(states.rejected).toBeLessThanOrEqual(2)
  })

  it('at each numbered point: outbox', async () => {
    orders.provider = 'outbox'
    const states = await killAtEachPoint()
    expect(states.unknown).toBeGreaterThanOrEqual(BATCH)
    expect(states.rejected).toBe(0)
  })

  it('at random moments: sendgrid', async () => {
    await killAtRandom(6, 120)
  })

  it('at random moments: outbox', async () => {
    orders.provider = 'outbox'
    await killAtRandom(4, 80)
    const names = readdirSync(orders.folder).filter((name) => name.endsWith('.eml'))
    expect(names).toContain(`${deliveryIdOf('crash', '1', 'r59')}.eml`)
    for (const name of names) {
      // Whole, from the first header to the last boundary.
      const eml = readFileSync(join(orders.folder, name), 'utf8')
      expect(eml).toMatch(/^From: Acme <hello@acme\.example>\r\n[\s\S]*<p>Hello<\/p>[\s\S]*--\r\n$/)
    }
  })

  it.each(['before', 'taken', 'answered'] as const)('when a request is %s', async (when) => {
    const sender = start()
    onRequest = (count, phase) => {
      if (phase === when && count === 13) sender.kill()
    }
    expect((await sender.ended).signal).toBe('SIGKILL')
    onRequest = () => {}
    const states = await account()
    expect(states.unknown).toBeGreaterThanOrEqual(1)
    expect(states.unknown).toBeLessThanOrEqual(BATCH)
  })

  it('is not needed: an undisturbed run leaves nobody unknown, and a second one sends nothing', async () => {
    const first = await account()
    expect(first).toMatchObject({ accepted: RECIPIENTS - 2, rejected: 2, unknown: 0, pending: 0 })
    expect(await account()).toMatchObject({ accepted: RECIPIENTS - 1, rejected: 1, unknown: 0, pending: 0 })
  })
})

describe('two runs at once', { timeout: 60_000 }, () => {
  it('the second is refused, and the first goes on undisturbed', async () => {
    let second: ReturnType<typeof start> | undefined
    onRequest = (count, phase) => {
      if (count !== 1 || phase !== 'before') return
      second = start()
      // Nobody gets an answer before the second has ended, so that the first is certainly at work when it comes.
      held = second.ended.then(() => {})
    }
    expect((await start().ended).code).toBe(0)
    expect((await second?.ended)?.code).toBe(3)
    expect(await account()).toMatchObject({ unknown: 0, accepted: RECIPIENTS - 1 })
  })
})
