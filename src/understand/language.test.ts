import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'

/** Messages of eight lines from the corpus, as a message's text reaches the detector. */
function messagesOf(file: string, most = 40): string[] {
  const lines = readFileSync(new URL(`../../training/corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
  return Array.from({ length: Math.min(most, Math.floor(lines.length / 8)) }, (_, at) =>
    lines.slice(at * 8, at * 8 + 8).join('\n'),
  )
}

describe('language', () => {
  it.each(['es', 'fr', 'de', 'pt'])('tells %s from English whatever was declared', async (code) => {
    for (const text of messagesOf(`${code}.jsonl`)) expect(await languageOf(text, 'en')).toBe(code)
  })

  it.each(['hi', 'ta'])('takes no message in %s for English, in Latin letters neither', async (code) => {
    for (const text of messagesOf(`${code}.jsonl`)) expect(await languageOf(text, 'en')).not.toBe('en')
  })

  it('knows English, declared or not', async () => {
    for (const text of messagesOf('en/mails-shops.jsonl', 200)) {
      expect(await languageOf(text, 'en')).toBe('en')
      expect(await languageOf(text, 'de')).toBe('en')
    }
  })

  it.each(['Sale', 'Hi Jürgen!', 'Pizza tonight?', '🎉', '{{first_name}}', 'Yoga mañana', ''])(
    'trusts the author about a few words: %s',
    async (text) => {
      expect(await languageOf(text, 'en')).toBe('en')
    },
  )

  it('trusts the author about a few words in another language too', async () => {
    expect(await languageOf('Hola', 'es-MX')).toBe('es')
  })
})
