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

  it.each(['hi', 'ta'])('knows %s, in Latin letters and in its own', async (code) => {
    for (const text of messagesOf(`${code}.jsonl`)) expect(await languageOf(text, 'en')).toBe(code)
  })

  it.each([
    ['nl', 'Je bestelling is onderweg en wordt morgen bezorgd. We hebben iets voor je: 20% korting op alle jassen.'],
    ['it', 'Il tuo ordine è stato spedito e arriverà domani. Sconto del 20% su tutte le giacche, solo oggi.'],
    ['sv', 'Din beställning är på väg och levereras i morgon. 20 % rabatt på alla jackor, bara i helgen.'],
    ['hi', 'Aapka parcel kal tak pahunch jayega, tracking link neeche diya gaya hai. Koi sawaal ho toh likhiye.'],
    ['ta', 'Unga parcel naalaikku vandhudum, tracking link keezha irukku. Edhavadhu kelvi irundha ezhudhunga.'],
  ])('tells %s of no corpus from English', async (code, text) => {
    expect(await languageOf(text, 'en')).toBe(code)
  })

  it('takes no Latin spelling of a language that nobody taught it for English', async () => {
    const swahili =
      'Agizo lako liko njiani na litafika kesho. Punguzo la asilimia 20 kwa koti zote, wikendi hii tu. Asante sana.'
    expect(await languageOf(swahili, 'en')).not.toBe('en')
  })

  it('reads Indian names in English as English', async () => {
    const text =
      'Hi Priya, your Diwali hamper from Sharma Sweets in Jaipur is ready. Collect it at Chandni Chowk before noon.'
    expect(await languageOf(text, 'en')).toBe('en')
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
