// Takes: rendered messages. Gives: what SendGrid said about each. May not: retry, follow a redirect, read the environment.
import sendgrid from '@sendgrid/mail'
import { InputError } from '../input-error.ts'
import type { Delivery, Outcome, Provider } from './provider.ts'
import type { RenderedMessage } from './render.ts'

const PRODUCTION_URL = 'https://api.sendgrid.com/'
const CONCURRENCY = 4
/** Small: all of a batch is unknown when the process dies in the middle of it. */
const BATCH = 20
const TIMEOUT_MS = 30_000
/** SendGrid refuses more, attachments included. */
const MAX_BYTES = 30_000_000
/** Longest answer that is read; SendGrid's own are some hundred bytes. */
const ANSWER_LIMIT = 1_000_000

/** What of @sendgrid/mail's service is used; its own types leave out the client. */
interface MailService {
  client: {
    setApiKey(key: string): void
    setDefaultRequest(options: Record<string, unknown>): void
    defaultRequest: { baseUrl: string }
  }
  send(data: unknown): Promise<[{ headers?: Record<string, unknown> }, unknown]>
}

/** Statuses after which SendGrid certainly has not taken the message (its error pages); all others but 202 leave it open. */
const REFUSALS: Record<number, 'never' | 'later'> = {
  400: 'never',
  401: 'later',
  403: 'later',
  404: 'later',
  405: 'later',
  413: 'never',
  415: 'never',
  429: 'later',
}
/** After these the next request would get the same answer. */
const HOPELESS = new Set([401, 403, 429])
/** No byte of a request has left: the name was not found, nobody listened, or the certificate was not trusted. */
const BEFORE_THE_WIRE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_|ERR_TLS_CERT_ALTNAME_INVALID)/

/**
 * SendGrid through @sendgrid/mail, one recipient a request, each with a client of its own set against what that package does by itself:
 * follow redirects, wait for ever, take any 2xx for success, use a proxy from the environment, put message headers into the HTTP request.
 *
 * @param options.apiKey never shown, logged or put into an outcome
 * @param options.baseUrl default SendGrid's own; http only on this machine
 * @throws InputError for a missing key, an unusable address, or a working directory that breaks @sendgrid/mail
 */
export function createSendgrid(options: {
  apiKey: string | undefined
  baseUrl?: string | undefined
  timeoutMs?: number | undefined
}): Provider {
  const apiKey = checkedKey(options.apiKey)
  const baseUrl = checkedUrl(options.baseUrl ?? PRODUCTION_URL)
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS
  refuseBreakingFolder()

  const closing = new AbortController()
  // Not the package's shared instance: somebody else's key or address could stand in it.
  const { MailService } = sendgrid as unknown as { MailService: new () => MailService }
  const service = new MailService()
  service.client.setApiKey(apiKey)
  // INVARIANT: after the key, since setApiKey sets the address back to production.
  service.client.setDefaultRequest({
    baseUrl,
    timeout: timeoutMs,
    maxRedirects: 0,
    proxy: false,
    validateStatus: (status: number) => status === 202,
    maxContentLength: ANSWER_LIMIT,
    signal: closing.signal,
  })
  if (service.client.defaultRequest.baseUrl !== baseUrl) throw new Error('@sendgrid/mail did not keep its address')

  const handOverOne = async ({ id, message }: Delivery): Promise<{ outcome: Outcome; hopeless?: string }> => {
    const bytes = Buffer.byteLength(message.html ?? '') + Buffer.byteLength(message.text)
    if (bytes > MAX_BYTES) return { outcome: { id, kind: 'rejected', code: 'too-large', retry: 'never' } }
    try {
      const [response] = await withDeadline(service.send(requestOf(id, message)), timeoutMs)
      const providerId = response.headers?.['x-message-id']
      return { outcome: { id, kind: 'accepted', ...(typeof providerId === 'string' && { providerId }) } }
    } catch (error) {
      return classify(id, error, apiKey)
    }
  }

  return {
    name: 'sendgrid',
    caps: { maxDeliveries: BATCH, maxBytes: MAX_BYTES },
    async handOver(batch) {
      const outcomes: Outcome[] = []
      let next = 0
      let hopeless: string | undefined
      const work = async () => {
        for (let index = next++; index < batch.length; index = next++) {
          const delivery = batch[index] as Delivery
          if (hopeless !== undefined) {
            outcomes[index] = { id: delivery.id, kind: 'rejected', code: `not-sent after ${hopeless}`, retry: 'later' }
            continue
          }
          const answer = await handOverOne(delivery)
          outcomes[index] = answer.outcome
          hopeless ??= answer.hopeless
        }
      }
      await Promise.all(Array.from({ length: Math.min(CONCURRENCY, batch.length) }, work))
      return outcomes
    },
    async close() {
      closing.abort()
    },
  }
}

/** A fresh object each time, since @sendgrid/mail writes into it. Addresses are objects, since it misreads strings. */
function requestOf(id: string, message: RenderedMessage): Record<string, unknown> {
  const { to, from, replyTo, subject, html, text, headers, asmGroup, categories } = message
  return {
    personalizations: [
      {
        to: [{ email: to.email }],
        // Here and not at the message, from where they would go into the HTTP request.
        ...(Object.keys(headers).length > 0 && { headers: { ...headers } }),
        // Comes back in every event. Nothing personal: SendGrid cannot erase it.
        customArgs: { delivery_id: id },
      },
    ],
    from: { email: from.email, name: from.name },
    ...(replyTo !== undefined && { replyTo: { email: replyTo } }),
    subject,
    content: [{ type: 'text/plain', value: text }, ...(html === undefined ? [] : [{ type: 'text/html', value: html }])],
    ...(asmGroup !== undefined && { asm: { groupId: asmGroup } }),
    ...(categories.length > 0 && { categories: [...categories] }),
  }
}

/** The client's own timeout starts anew with each byte that trickles in; this one does not. */
async function withDeadline<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })),
      timeoutMs + 100,
    )
  })
  // Whatever comes after the deadline is of no use to anybody.
  answer.catch(() => {})
  try {
    return await Promise.race([answer, deadline])
  } finally {
    clearTimeout(timer)
  }
}

function classify(id: string, error: unknown, apiKey: string): { outcome: Outcome; hopeless?: string } {
  const { code, response, syscall, cause, errors } = error as {
    code?: unknown
    syscall?: unknown
    response?: { status?: unknown; body?: unknown }
    cause?: { syscall?: unknown }
    errors?: { syscall?: unknown }[]
  }
  // @sendgrid/mail's own error carries the status as its code, axios's the response.
  const status = typeof code === 'number' ? code : response?.status
  if (typeof status === 'number') {
    const retry = REFUSALS[status]
    // A 202 gets here when its answer broke off.
    const cause = status === 202 ? 'answer-cut-off' : `http-${status}`
    if (!retry) return { outcome: { id, kind: 'unknown', cause } }
    const reason = reasonOf(response?.body, apiKey)
    return {
      outcome: { id, kind: 'rejected', code: `http-${status}${reason && ` ${reason}`}`, retry },
      ...(HOPELESS.has(status) && { hopeless: `http-${status}` }),
    }
  }
  const name = typeof code === 'string' && code !== '' ? code : 'no-answer'
  const neverConnected =
    BEFORE_THE_WIRE.test(name) ||
    syscall === 'connect' ||
    cause?.syscall === 'connect' ||
    (Array.isArray(errors) && errors.length > 0 && errors.every((one) => one.syscall === 'connect'))
  return {
    outcome: neverConnected
      ? { id, kind: 'rejected', code: name, retry: 'later' }
      : { id, kind: 'unknown', cause: name },
  }
}

/** SendGrid's own words, short, without an address or the key. */
function reasonOf(body: unknown, apiKey: string): string {
  const errors = (body as { errors?: unknown } | null | undefined)?.errors
  if (!Array.isArray(errors)) return ''
  return errors
    .slice(0, 3)
    .map(({ field, message }: { field?: unknown; message?: unknown }) =>
      [field, message].filter((part) => typeof part === 'string' && part !== '').join(': '),
    )
    .join('; ')
    .replaceAll(apiKey, '(key)')
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, '(address)')
    .replace(/\s+/g, ' ')
    .slice(0, 300)
}

function checkedKey(apiKey: string | undefined): string {
  if (apiKey === undefined || apiKey.trim() === '') {
    throw new InputError('no API key for SendGrid', { expected: 'one in the environment as SENDGRID_API_KEY' })
  }
  if (!/^[\x21-\x7e]+$/.test(apiKey.trim())) {
    throw new InputError('an API key for SendGrid with spaces or characters that no key has', {
      expected: 'the key as SendGrid shows it, in SENDGRID_API_KEY',
    })
  }
  return apiKey.trim()
}

function checkedUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url?.hostname ?? '')
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)
  if (url === undefined || !isSafe || url.username !== '') {
    throw new InputError('a SendGrid address over which a key must not go', {
      expected: 'an https URL, or http on this machine, in SENDGRID_BASE_URL',
    })
  }
  return url.href
}

/**
 * @sendgrid/helpers builds a RegExp from the working directory on every error answer, inside a promise's callback: where that throws, the
 * process ends without an outcome.
 */
function refuseBreakingFolder(): void {
  try {
    new RegExp(`${process.cwd()}/`, 'gi')
  } catch {
    throw new InputError('a working directory whose path breaks @sendgrid/mail', {
      file: process.cwd(),
      expected: 'a path without signs such as + or [',
      advice: 'Start heed from another directory.',
    })
  }
}
