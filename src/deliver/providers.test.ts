import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { createProvider } from './providers.ts'

const options = { channel: 'email', now: '2026-01-05T06:00:00Z', folder: join(tmpdir(), 'heed-never-made') } as const

describe('createProvider', () => {
  it('makes the two that there are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heed-providers-'))
    expect((await createProvider('outbox', { ...options, folder })).name).toBe('outbox')
    expect((await createProvider('sendgrid', { ...options, apiKey: 'SG.x' })).name).toBe('sendgrid')
    rmSync(folder, { recursive: true })
  })

  it.each(['pigeon', 'constructor', ''])('refuses the provider "%s" and lists those it knows', async (name) => {
    const attempt = createProvider(name, options)
    await expect(attempt).rejects.toThrow(InputError)
    await expect(attempt).rejects.toThrow('expected one of outbox, sendgrid')
  })

  it.each([undefined, '', '  '])('refuses %j as an API key', async (apiKey) => {
    await expect(createProvider('sendgrid', { ...options, apiKey })).rejects.toThrow(/SENDGRID_API_KEY/)
  })

  it('refuses a key that would break out of its header, without showing it', async () => {
    const attempt = createProvider('sendgrid', { ...options, apiKey: 'SG.geheim\r\nX: y' })
    await expect(attempt).rejects.toThrow(InputError)
    await expect(attempt).rejects.not.toThrow(/geheim/)
  })

  it.each(['http://api.example.com/', 'ftp://127.0.0.1/', 'no url', 'https://user:pw@example.com/'])(
    'refuses to send a key to %s',
    async (baseUrl) => {
      await expect(createProvider('sendgrid', { ...options, apiKey: 'SG.x', baseUrl })).rejects.toThrow(/BASE_URL/)
    },
  )

  it('refuses a campaign for another channel', async () => {
    await expect(createProvider('outbox', { ...options, channel: 'sms' })).rejects.toThrow(/for sms/)
  })
})
