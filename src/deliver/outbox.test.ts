import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { createOutbox } from './outbox.ts'
import type { Delivery } from './provider.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-outbox-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = '2026-01-05T06:00:00Z'
const longUrl = `https://acme.example/u/${'abcdef0123456789'.repeat(12)}`

function delivery(id: string, changes: Partial<Delivery['message']> = {}): Delivery {
  return {
    id,
    message: {
      deliveryId: id,
      to: { email: 'ada@example.com' },
      from: { name: 'Müller, "Acme"', email: 'hello@acme.example' },
      replyTo: 'care@acme.example',
      subject: 'Grüße, Zoë: 🎉 ein sehr langer Betreff, der auf keinen Fall in eine einzige Zeile passt, niemals',
      html: '<p>Grüße =)</p>\n<p>.</p>',
      text: 'Grüße =)\n\n.\n\nFrom here',
      headers: { 'List-Unsubscribe': `<${longUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      asmGroup: undefined,
      categories: [],
      contentHash: 'x',
      ...changes,
    },
  }
}

/** A small reader of its own, so that nodemailer is not asked whether nodemailer is right. */
function parseEml(bytes: string) {
  const [head = '', ...rest] = bytes.split('\r\n\r\n')
  const headers = Object.fromEntries(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const body = rest.join('\r\n\r\n')
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1]
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => {
          const [partHead = '', ...partBody] = part.trim().split('\r\n\r\n')
          const quoted = partBody.join('\r\n\r\n').replace(/=\r\n/g, '')
          const text = Buffer.from(
            quoted.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8')
          return { head: partHead, text }
        })
    : []
  return { headers, parts }
}

const decodeWords = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, q: string) =>
      Buffer.from(
        q.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (__, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('latin1'),
    )
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_, b: string) => Buffer.from(b, 'base64').toString('latin1'))

describe('outbox', () => {
  it('writes a message that a mail client reads: headers, both parts, 7-bit lines', async () => {
    const outbox = await createOutbox({ folder: join(folder, 'a', 'b'), now })
    expect(await outbox.handOver([delivery('d1')])).toEqual([{ id: 'd1', kind: 'accepted', providerId: 'd1.eml' }])
    const bytes = readFileSync(join(folder, 'a', 'b', 'd1.eml'), 'latin1')
    const { headers, parts } = parseEml(bytes)
    expect(headers).toMatchObject({
      'message-id': '<d1@acme.example>',
      date: 'Mon, 05 Jan 2026 06:00:00 +0000',
      to: 'ada@example.com',
      'reply-to': 'care@acme.example',
      'mime-version': '1.0',
      'list-unsubscribe': `<${longUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    })
    expect(headers['content-type']).toContain('multipart/alternative')
    expect(Buffer.from(decodeWords(headers.subject ?? ''), 'latin1').toString('utf8')).toBe(
      delivery('x').message.subject,
    )
    expect(Buffer.from(decodeWords(headers.from ?? ''), 'latin1').toString('utf8')).toMatch(
      /Müller, .*Acme.* <hello@acme\.example>/,
    )
    expect(parts.map((part) => part.head.split(';')[0])).toEqual([
      'Content-Type: text/plain',
      'Content-Type: text/html',
    ])
    expect(parts.map((part) => part.text.replaceAll('\r\n', '\n'))).toEqual([
      'Grüße =)\n\n.\n\nFrom here',
      '<p>Grüße =)</p>\n<p>.</p>',
    ])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: seven bits is what is asked
    expect(bytes).toMatch(/^[\x00-\x7f]*$/)
    expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...bytes.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  it('gives the same bytes for the same message and instant', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')]
    for (const path of [one, two]) await (await createOutbox({ folder: path, now })).handOver([delivery('d1')])
    expect(readFileSync(join(one, 'd1.eml'))).toEqual(readFileSync(join(two, 'd1.eml')))
  })

  it('writes plain text alone when there is no HTML', async () => {
    await (await createOutbox({ folder, now })).handOver([delivery('d1', { html: undefined, headers: {} })])
    const { headers } = parseEml(readFileSync(join(folder, 'd1.eml'), 'latin1'))
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers).not.toHaveProperty('list-unsubscribe')
  })

  it('never writes over what was handed over', async () => {
    writeFileSync(join(folder, 'd1.eml'), 'the first')
    const outbox = await createOutbox({ folder, now })
    expect((await outbox.handOver([delivery('d1'), delivery('d2')])).map(({ kind }) => kind)).toEqual([
      'accepted',
      'accepted',
    ])
    expect(readFileSync(join(folder, 'd1.eml'), 'utf8')).toBe('the first')
    expect(readdirSync(folder).sort()).toEqual(['d1.eml', 'd2.eml'])
    expect((statSync(join(folder, 'd2.eml')).mode & 0o777).toString(8)).toBe('600')
  })

  it('rejects, for a later run, what cannot be written', async () => {
    const outbox = await createOutbox({ folder: join(folder, 'gone'), now })
    rmSync(join(folder, 'gone'), { recursive: true })
    expect(await outbox.handOver([delivery('d1')])).toEqual([
      { id: 'd1', kind: 'rejected', code: 'write-failed ENOENT', retry: 'later' },
    ])
  })

  it('reads no file that a template names', async () => {
    const html = '<img src="file:///etc/hostname"><img src="data:image/png;base64,AAAA">'
    await (await createOutbox({ folder, now })).handOver([delivery('d1', { html })])
    const { parts } = parseEml(readFileSync(join(folder, 'd1.eml'), 'latin1'))
    expect(parts[1]?.text).toBe(html)
  })

  it('refuses a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'plain'), '')
    await expect(createOutbox({ folder: join(folder, 'plain', 'x'), now })).rejects.toThrow(InputError)
  })
})
