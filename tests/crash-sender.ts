// A process to be killed: sends to a list of recipients through the ledger, batch by batch, and can die at a numbered point of its way.
import type { Delivery } from '../src/deliver/provider.ts'
import { createProvider } from '../src/deliver/providers.ts'
import { renderMessage } from '../src/deliver/render.ts'
import { deliveryIdOf, openLedger } from '../src/ledger/ledger.ts'
import { Stop } from '../src/stop.ts'

export interface SenderOrders {
  ledger: string
  provider: 'outbox' | 'sendgrid'
  folder: string
  baseUrl?: string
  recipients: number
  batch: number
  /** die at this point, counted from 1; points are: before and after each intention, after each hand-over, after each settling */
  dieAt?: number
}

const orders = JSON.parse(process.argv[2] ?? '{}') as SenderOrders
const now = '2026-01-05T06:00:00Z'
let point = 0
const pass = () => {
  point += 1
  if (point === orders.dieAt) process.kill(process.pid, 'SIGKILL')
}

try {
  const provider = await createProvider(orders.provider, {
    channel: 'email',
    now,
    folder: orders.folder,
    apiKey: 'SG.crash-test',
    baseUrl: orders.baseUrl,
    timeoutMs: 20_000,
  })
  // The parent counts from here, so that its blows fall on the work and not on the loading.
  process.stdout.write('ready\n')
  const ledger = await openLedger(orders.ledger)
  await ledger.recordRun({ campaign: 'crash', plan: 'p', now })
  for (let from = 0; from < orders.recipients; from += orders.batch) {
    const batch: Delivery[] = []
    for (let n = from; n < Math.min(from + orders.batch, orders.recipients); n += 1) {
      const deliveryId = deliveryIdOf('crash', '1', `r${n}`)
      const rendered = renderMessage({
        template: { html: '<p>Hello</p>', text: 'Hello' },
        subject: 'Hello',
        render: (source) => source,
        values: { email: `r${n}@example.com` },
        campaign: { from: { name: 'Acme', email: 'hello@acme.example' }, reply_to: undefined, send: {} },
        deliveryId,
      })
      if ('error' in rendered) throw new Error(rendered.error)
      batch.push({ id: deliveryId, message: rendered.message })
    }
    pass()
    const { fresh } = await ledger.intend(
      'crash',
      '1',
      batch.map(({ id, message }, index) => ({
        recipient: `r${from + index}`,
        deliveryId: id,
        contentHash: message.contentHash,
        decision: 'send',
        variant: undefined,
      })),
    )
    pass()
    const outcomes = await provider.handOver(batch.filter(({ id }) => fresh.includes(id)))
    pass()
    await ledger.settle(outcomes)
    pass()
  }
  await ledger.endRun('crash')
  await ledger.close()
  await provider.close()
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.exitCode = 3
}
