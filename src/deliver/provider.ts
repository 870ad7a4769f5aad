// Types only: what a provider is. A provider owns the bytes on the wire and the meaning of the answers, nothing else.
import type { RenderedMessage } from './render.ts'

/** One message to one recipient. */
export interface Delivery {
  /** = `message.deliveryId` */
  id: string
  message: RenderedMessage
}

/**
 * What is known after a hand-over. `accepted`: the provider has it. `rejected`: it certainly has it not; `retry` says whether the same message
 * can ever pass. `unknown`: it may have it, so that it must not be sent again by itself. `code` and `cause` hold no address and no key.
 */
export type Outcome = { id: string } & (
  | { kind: 'accepted'; providerId?: string }
  | { kind: 'rejected'; code: string; retry: 'never' | 'later' }
  | { kind: 'unknown'; cause: string }
)

export interface Provider {
  name: string
  /** deliveries in one hand-over, and bytes of one message at most */
  caps: { maxDeliveries: number; maxBytes: number }
  /** Hands over each delivery once, never retries, and answers for each, in order. Never throws for what a provider answers. */
  handOver(batch: readonly Delivery[]): Promise<Outcome[]>
  close(): Promise<void>
}
