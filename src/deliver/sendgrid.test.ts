import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Delivery } from './provider.ts'
import { createSendgrid } from './sendgrid.ts'

const KEY = 'SG.secret-key-of-nobody'

interface Seen {
  method: string | undefined
  url: string | undefined
  headers: IncomingMessage['headers']
  body: Record<string, never>
}
type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

let seen: Seen[]
let answer: Answer
/** called before the body is read; true: the request is dealt with */
let early: ((socket: Socket) => boolean) | undefined
let baseUrl: string
let stop: () => Promise<void>

beforeEach(async () => {
  seen = []
  early = undefined
  answer = accept
  const server = createServer((request, response) => {
    if (early?.(request.socket)) return
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { method, url, headers } = request
      seen.push({ method, url, headers, body: body === '' ? {} : JSON.parse(body) })
      answer(request, response, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
})
afterEach(() => stop())

const accept: Answer = (_, response) => response.writeHead(202, { 'X-Message-Id': 'm-1' }).end()
const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end(body)

function delivery(id = 'd1', changes: Partial<Delivery['message']> = {}): Delivery {
  return {
    id,
    message: {
      deliveryId: id,
      to: { email: `${id}@example.com` },
      from: { name: 'Doe, J <x>', email: 'hello@acme.example' },
      replyTo: 'care@acme.example',
      subject: 'Grüße',
      html: '<p>Hallo</p>',
      text: 'Hallo',
      headers: {
        'List-Unsubscribe': '<https://acme.example/u/1>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      asmGroup: 123,
      categories: ['recap'],
      contentHash: 'x',
      ...changes,
    },
  }
}

async function send(deliveries: Delivery[] = [delivery()], options: { timeoutMs?: number; baseUrl?: string } = {}) {
  const provider = createSendgrid({ apiKey: KEY, baseUrl, timeoutMs: 2000, ...options })
  try {
    return await provider.handOver(deliveries)
  } finally {
    await provider.close()
  }
}

describe('the request', () => {
  it('is one message to one recipient, with nothing personal beside it', async () => {
    expect(await send()).toEqual([{ id: 'd1', kind: 'accepted', providerId: 'm-1' }])
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/v3/mail/send' })
    expect(seen[0]?.body).toEqual({
      personalizations: [
        {
          to: [{ email: 'd1@example.com' }],
          headers: {
            'List-Unsubscribe': '<https://acme.example/u/1>',
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          custom_args: { delivery_id: 'd1' },
        },
      ],
      from: { email: 'hello@acme.example', name: 'Doe, J <x>' },
      reply_to: { email: 'care@acme.example' },
      subject: 'Grüße',
      content: [
        { type: 'text/plain', value: 'Hallo' },
        { type: 'text/html', value: '<p>Hallo</p>' },
      ],
      asm: { group_id: 123 },
      categories: ['recap'],
    })
  })

  it('keeps message headers out of the HTTP request, even one that would replace the key', async () => {
    await send([delivery('d1', { headers: { Authorization: 'Bearer other', 'Content-Length': '3' } })])
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(seen[0]?.body).toMatchObject({ personalizations: [{ headers: { Authorization: 'Bearer other' } }] })
    expect(Object.keys(seen[0]?.headers ?? {})).not.toContain('list-unsubscribe')
  })

  it('changes nothing that it was given', async () => {
    const given = delivery()
    const before = structuredClone(given)
    await send([given])
    expect(given).toEqual(before)
  })

  it('goes to no proxy from the environment', async () => {
    const before = { ...process.env }
    Object.assign(process.env, { HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' })
    try {
      expect(await send()).toMatchObject([{ kind: 'accepted' }])
    } finally {
      process.env = before
    }
  })

  it('goes to its own address with its own key, beside another client in the process', async () => {
    const { default: shared } = await import('@sendgrid/mail')
    shared.setApiKey('SG.other')
    expect(await send()).toMatchObject([{ kind: 'accepted' }])
    expect(seen[0]?.headers.authorization).toBe(`Bearer ${KEY}`)
  })

  const document = new URL('../../../shared/data/sendgrid/tsg_mail_v3.json', import.meta.url)
  it.skipIf(!existsSync(document))('fits the schema of the provider’s own document', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
    ajv.addSchema(JSON.parse(readFileSync(document, 'utf8')), 'api')
    const validate = ajv.compile({
      $ref: 'api#/components/requestBodies/PostMailSend/content/application~1json/schema',
    })
    await send([delivery(), delivery('d2', { headers: {}, asmGroup: undefined, categories: [], html: undefined })])
    expect(seen).toHaveLength(2)
    for (const { body } of seen) expect([validate(body), validate.errors]).toEqual([true, null])
    expect(validate({ ...seen[0]?.body, from: undefined, personalizations: 'x' })).toBe(false)
  })
})

describe('the answer', () => {
  it.each([
    [400, 'never'],
    [401, 'later'],
    [403, 'later'],
    [404, 'later'],
    [405, 'later'],
    [413, 'never'],
    [415, 'never'],
    [429, 'later'],
  ])('%i is certainly not accepted', async (code, retry) => {
    answer = status(code, { 'X-RateLimit-Reset': '1' })
    expect(await send()).toEqual([{ id: 'd1', kind: 'rejected', code: `http-${code}`, retry }])
    expect(seen).toHaveLength(1)
  })

  it.each([200, 201, 204, 301, 304, 402, 408, 409, 500, 502, 503, 504])('%i leaves it open', async (code) => {
    answer = status(code)
    expect(await send()).toEqual([{ id: 'd1', kind: 'unknown', cause: `http-${code}` }])
    expect(seen).toHaveLength(1)
  })

  it.each([302, 303, 307, 308])('a %i is not followed, not even in a circle', async (code) => {
    answer = (request, response) => response.writeHead(code, { Location: request.url ?? '/' }).end()
    expect(await send()).toEqual([{ id: 'd1', kind: 'unknown', cause: `http-${code}` }])
    expect(seen).toHaveLength(1)
  })

  it('accepts a 202 without an id', async () => {
    answer = status(202)
    expect(await send()).toEqual([{ id: 'd1', kind: 'accepted' }])
  })

  it('says what SendGrid says about a 400, without address or key', async () => {
    const errors = [{ message: `Bad d1@example.com for ${KEY}`, field: 'personalizations.0.to', help: null }]
    answer = status(400, { 'Content-Type': 'application/json' }, JSON.stringify({ errors }))
    expect(await send()).toEqual([
      {
        id: 'd1',
        kind: 'rejected',
        code: 'http-400 personalizations.0.to: Bad (address) for (key)',
        retry: 'never',
      },
    ])
  })

  it('asks no more after the key was refused', async () => {
    answer = status(401)
    const outcomes = await send(Array.from({ length: 40 }, (_, n) => delivery(`d${n}`)))
    expect(seen.length).toBeLessThanOrEqual(4)
    expect(outcomes.every(({ kind }) => kind === 'rejected')).toBe(true)
    expect(outcomes.map(({ id }) => id)).toEqual(Array.from({ length: 40 }, (_, n) => `d${n}`))
    expect(outcomes.at(-1)).toEqual({ id: 'd39', kind: 'rejected', code: 'not-sent after http-401', retry: 'later' })
  })

  it('goes on after one bad address', async () => {
    answer = (request, response, body) =>
      body.includes('d1@') ? status(400)(request, response, body) : accept(request, response, body)
    const outcomes = await send([delivery('d0'), delivery('d1'), delivery('d2'), delivery('d3'), delivery('d4')])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'rejected', 'accepted', 'accepted', 'accepted'])
  })

  it.each<[string, () => void]>([
    ['hangs', () => (answer = () => {})],
    [
      'trickles for ever',
      () =>
        (answer = (_, response) => {
          response.writeHead(202)
          const timer = setInterval(() => response.write('x'), 50)
          response.on('close', () => clearInterval(timer))
        }),
    ],
    ['resets before it reads', () => (early = (socket) => socket.resetAndDestroy() !== undefined)],
    ['resets after it read', () => (answer = (request) => request.socket.resetAndDestroy())],
    ['hangs up after it read', () => (answer = (request) => request.socket.destroy())],
    [
      'hangs up in the middle of its answer',
      () =>
        (answer = (request, response) => {
          response.writeHead(202, { 'Content-Length': '100' }).write('half')
          setTimeout(() => request.socket.destroy(), 20)
        }),
    ],
    [
      'answers with what is no HTTP',
      () => (early = (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n\r\n') !== undefined),
    ],
  ])('stays open when the server %s', async (_, arrange) => {
    arrange()
    const outcomes = await send([delivery()], { timeoutMs: 300 })
    expect(outcomes).toEqual([{ id: 'd1', kind: 'unknown', cause: expect.stringMatching(/^[A-Za-z_-]+$/) }])
    expect(JSON.stringify(outcomes)).not.toContain(KEY)
  })

  it('is certainly not accepted where nobody listens or the name is not known', async () => {
    await stop()
    expect(await send()).toEqual([{ id: 'd1', kind: 'rejected', code: 'ECONNREFUSED', retry: 'later' }])
    expect(await send([delivery()], { baseUrl: 'https://heed.invalid/' })).toMatchObject([
      { kind: 'rejected', code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/), retry: 'later' },
    ])
    stop = async () => {}
  })

  it('is not asked for what is too large', async () => {
    const outcomes = await send([delivery('d1', { html: 'x'.repeat(30_000_001) })])
    expect(outcomes).toEqual([{ id: 'd1', kind: 'rejected', code: 'too-large', retry: 'never' }])
    expect(seen).toEqual([])
  })
})

describe('a working directory that breaks @sendgrid/mail', () => {
  const require = createRequire(import.meta.url)
  it.each(['c++app', 'a[b', 'plain'])('%s', (name) => {
    const root = mkdtempSync(join(tmpdir(), 'heed-cwd-'))
    mkdirSync(join(root, name))
    const script = `
      import { createSendgrid } from ${JSON.stringify(new URL('./sendgrid.ts', import.meta.url).href)}
      try { createSendgrid({ apiKey: 'SG.x' }); console.log('made') } catch (error) { console.log(error.name) }`
    const out = execFileSync(
      process.execPath,
      ['--import', pathToFileURL(require.resolve('tsx')).href, '--input-type=module', '-e', script],
      { cwd: join(root, name), encoding: 'utf8' },
    )
    rmSync(root, { recursive: true })
    expect(out.trim()).toBe(name === 'plain' ? 'made' : 'InputError')
  })
})
