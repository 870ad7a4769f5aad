import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { campaignSchema } from '../load/campaign.ts'
import { bucketOf, bucketsOf, createDraft, declarationDraft, featuresOf, MAGIC, spellingOf } from './draft.ts'

const bytes = readFileSync(new URL('./model/drafts.bin', import.meta.url))
const drafter = createDraft(bytes)
const first = (text: string, code: string) => drafter.draftOf([{ text }], code)[0]?.trait

describe('draft', () => {
  it.each([
    ['es', 'Ahorra un 30 % en todas las sillas y compra hoy con este cupón de descuento', 'promotional'],
    ['fr', 'Toutes nos condoléances pour la perte de votre mère, nous sommes à vos côtés', 'supportive'],
    ['de', 'Ihre Rechnung über 84,20 € ist überfällig, bitte zahlen Sie den offenen Betrag', 'payment'],
    ['pt', 'Lembra deste dia? Há cinco anos você tirou estas fotos: relembre as memórias', 'nostalgic'],
    ['hi', 'हमसे गलती हुई, हम माफ़ी चाहते हैं', 'apology'],
    ['hi', 'Humse galti hui, hum maafi chahte hain', 'apology'],
    ['ta', 'உங்கள் கருத்து என்ன? இரண்டு நிமிட ஆய்வில் பங்கேற்று மதிப்பீடு தாருங்கள்', 'survey'],
  ])('guesses in %s: %s', (code, text, trait) => {
    expect(first(text, code)).toBe(trait)
  })

  it('says how likely, and by which words as written', () => {
    const [top] = drafter.draftOf(
      [{ text: 'Bestellnummer 4471' }, { text: 'Herzlichen Glückwunsch zum Geburtstag!' }],
      'de',
    )
    expect(top?.trait).toBe('celebratory')
    expect(top?.words).toContain('Glückwunsch')
    expect(top?.probability).toBeGreaterThan(0.3)
    expect(top?.probability).toBeLessThan(1)
  })

  it('gives the likeliest line of a message, once a trait, likeliest first', () => {
    const lines = ['Lo sentimos', 'Sentimos mucho la pérdida de su padre, nuestro más sentido pésame'].map((text) => ({
      text,
    }))
    const draft = drafter.draftOf(lines, 'es')
    const alone = drafter.draftOf(lines.slice(1), 'es')
    expect(draft.find(({ trait }) => trait === 'supportive')).toEqual(alone.find(({ trait }) => trait === 'supportive'))
    expect(new Set(draft.map(({ trait }) => trait)).size).toBe(draft.length)
    expect(draft.map(({ probability }) => probability)).toEqual(
      draft.map(({ probability }) => probability).sort((a, b) => b - a),
    )
  })

  it('drafts nothing in a language that it does not know, and nothing of nothing', () => {
    expect(drafter.draftOf([{ text: 'Gratis korting op alles' }], 'nl')).toEqual([])
    expect(drafter.draftOf([{ text: '' }, { text: '\ud800\u0000' }], 'es')).toEqual([])
    expect(drafter.draftOf([], 'es')).toEqual([])
  })

  it('answers for a megabyte in one line', () => {
    expect(drafter.draftOf([{ text: 'oferta '.repeat(150_000) }], 'es').length).toBeLessThan(18)
  })

  it.each([
    ['cut short', bytes.subarray(0, bytes.length - 1)],
    ['cut short', bytes.subarray(0, MAGIC.length + 20)],
    ['not a draft model of this version', new TextEncoder().encode('heed draft 9\n{}\n')],
    ['a header that cannot be read', new TextEncoder().encode(`${MAGIC}{}\n`)],
  ])('refuses bytes that are %s', (what, broken) => {
    expect(() => createDraft(broken)).toThrow(what)
  })
})

describe('what is looked at', () => {
  it('spells both scripts of a language alike', () => {
    expect(spellingOf('छूट', 'hi')).toBe(spellingOf('chhoot', 'hi'))
    expect(spellingOf('மணி', 'ta')).toBe(spellingOf('mani', 'ta'))
    expect(spellingOf('Été', 'fr')).toBe('ete')
  })

  it('finds the idea behind the words of each language', () => {
    const concepts = (text: string, code: string) =>
      featuresOf(text, code).features.flatMap(({ name }) => (name.startsWith('k') ? [name] : []))
    expect(concepts('descuentos', 'es')).toEqual(['kdiscount'])
    expect(concepts('discounts', 'en')).toEqual(['kdiscount'])
  })

  it('puts a line on a sphere of one size, in buckets that are there', () => {
    const { buckets } = bucketsOf('Solo hoy: 20 % menos', 'es', 10)
    expect(Math.hypot(...buckets.map(({ value }) => value))).toBeCloseTo(3)
    expect(buckets.every(({ bucket }) => bucket >= 0 && bucket < 1024)).toBe(true)
    expect(bucketOf('wsolo', 10)).toBe(bucketOf('wsolo', 20) & 1023)
  })
})

describe('declaration draft', () => {
  const yaml = declarationDraft(drafter.draftOf([{ text: 'Ahorra hoy con un descuento del 30 %' }], 'es'))

  it('writes a list for campaign.yaml with the doubt behind each guess', () => {
    expect(yaml).toMatch(/^ {2}- \{ is: promotional, because: "" \} # 0\.\d\d, “[^”]+”/m)
    expect(parse(yaml)).toMatchObject({ author_says: expect.arrayContaining([{ is: 'promotional', because: '' }]) })
  })

  it('is never a pass: pasted as it is, the campaign is refused', () => {
    const shape = campaignSchema.shape.author_says
    expect(shape.safeParse(parse(yaml).author_says).success).toBe(false)
    expect(shape.safeParse(parse(yaml.replaceAll('""', '"agreed"')).author_says).success).toBe(true)
  })

  it('says that nothing found is no proof', () => {
    expect(parse(declarationDraft([]))).toBeNull()
    expect(declarationDraft([])).toMatch(/no proof/)
  })
})
