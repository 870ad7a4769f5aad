// Takes: a provider's name and what it needs. Gives: the provider. May not: read the environment; the command line hands in what is there.
import { InputError } from '../input-error.ts'
import type { Channel } from '../load/words.ts'
import { createOutbox } from './outbox.ts'
import type { Provider } from './provider.ts'
import { createSendgrid } from './sendgrid.ts'

export interface ProviderOptions {
  channel: Channel
  /** ISO 8601, for the Date header of what is written */
  now: string
  /** where `outbox` writes */
  folder: string
  /** SENDGRID_API_KEY */
  apiKey?: string | undefined
  /** SENDGRID_BASE_URL */
  baseUrl?: string | undefined
  /** longest wait for one answer; default 30 s */
  timeoutMs?: number | undefined
}

/**
 * @param name `outbox` or `sendgrid`
 * @throws InputError for an unknown name, a channel that the provider does not serve, or a missing key
 */
export async function createProvider(name: string, options: ProviderOptions): Promise<Provider> {
  const { channel, folder, now, apiKey, baseUrl, timeoutMs } = options
  const known: Record<string, () => Provider | Promise<Provider>> = {
    outbox: () => createOutbox({ folder, now }),
    sendgrid: () => createSendgrid({ apiKey, baseUrl, timeoutMs }),
  }
  const create = Object.hasOwn(known, name) ? known[name] : undefined
  if (!create) throw new InputError(`provider "${name}"`, { expected: `one of ${Object.keys(known).join(', ')}` })
  if (channel !== 'email') {
    throw new InputError(`a campaign for ${channel}, which ${name} does not hand over`, { expected: 'channel email' })
  }
  return create()
}
