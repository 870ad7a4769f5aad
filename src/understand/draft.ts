// Takes: a model's bytes and lines in Spanish, French, German, Portuguese, Hindi or Tamil. Gives: a draft of what their author may declare.
// May not: read a file, pass anything: a draft is a question to the author.
import { z } from 'zod'
import type { Trait } from '../load/words.ts'
import { CONCEPTS } from './concepts.ts'

/** One trait that lines in a language seem to have. */
export interface DraftTrait {
  trait: Trait
  /** 0 to 1, of the line that shows it most; calibrated on lines of industries that were held out (training/README.md) */
  probability: number
  /** at most three words of that line, as written, which carried it most; heaviest first */
  words: string[]
}

/** A drafter of declarations. */
export interface Drafter {
  /** ISO 639-1 codes that it knows */
  languages: readonly string[]
  /**
   * Traits that the lines seem to have, likeliest first; empty where nothing reaches `PROPOSED` or the language is not known.
   *
   * A draft is wrong about often: nothing may be sent on its word.
   */
  draftOf(lines: readonly { text: string }[], code: string): DraftTrait[]
}

/** A trait is proposed from this probability on. */
const PROPOSED = 0.3
const MOST_WORDS = 3
/** A line is read this far, in UTF-16 code units; a line of mail is a tenth of it. */
const LONGEST = 4000

/** What the model file begins with, version included. */
export const MAGIC = 'heed draft 1\n'

/** How the weights are laid out: [buckets, traits] int8, behind the header. */
const headerSchema = z.object({
  traits: z.array(z.string()).min(1),
  /** buckets are 2^bits */
  bits: z.int().min(8).max(20),
  /** a weight is its int8 times this, one a trait */
  scale: z.array(z.number()),
  /** what a logit starts from, and how it becomes a probability: sigmoid(slope * logit + shift) */
  languages: z.record(z.string(), z.object({ bias: z.array(z.number()), slope: z.number(), shift: z.number() })),
})

// ---- what is looked at in a line ----

const CONSONANTS = {
  Devanagari:
    'क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh म m य y र r ल l ळ l व v श sh ष sh स s ह h',
  Tamil: 'க k ங n ச s ஞ n ட t ண n த th ந n ப p ம m ய y ர r ல l வ v ழ zh ள l ற r ன n ஜ j ஷ sh ஸ s ஹ h',
}
const VOWELS =
  'अ a आ a इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ओ o औ au ऑ o ऍ e அ a ஆ a இ i ஈ i உ u ஊ u எ e ஏ e ஐ ai ஒ o ஓ o ஔ au ं n ँ n ः h'
const SIGNS = 'ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ॉ o ॅ e ் ् ா a ி i ீ i ு u ூ u ெ e ே e ை ai ொ o ோ o ௌ au'
const NO_VOWEL = ['्', '்']

function pairs(text: string): Map<string, string> {
  const parts = text.split(' ')
  return new Map(
    Array.from({ length: parts.length >> 1 }, (_, at) => [parts[2 * at] as string, parts[2 * at + 1] as string]),
  )
}
const CONSONANT = pairs(`${CONSONANTS.Devanagari} ${CONSONANTS.Tamil}`)
const VOWEL = pairs(VOWELS)
const SIGN = pairs(SIGNS.replace('் ् ', ''))
const IN_TAMIL = /\p{Script=Tamil}/u

/**
 * A word as it is compared: small letters, no accents; Hindi and Tamil in Latin letters, as people type them, so that both scripts meet
 * ("छूट" and "chhoot" are "chut"; long vowels and doubled letters are written once).
 */
export function spellingOf(word: string, code: string): string {
  const letters = [...word.toLowerCase().normalize('NFC')]
  let latin = ''
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string
    const consonant = CONSONANT.get(letter)
    if (consonant === undefined) {
      latin += VOWEL.get(letter) ?? letter
      continue
    }
    latin += consonant
    if (letters[at + 1] === '़') at += 1
    const next = letters[at + 1]
    const sign = next === undefined ? undefined : SIGN.get(next)
    if (sign !== undefined || (next !== undefined && NO_VOWEL.includes(next))) {
      latin += sign ?? ''
      at += 1
      // A bare consonant has an "a" after it, in Hindi not at the end of a word.
    } else if (next !== undefined || IN_TAMIL.test(letter)) latin += 'a'
  }
  const plain = latin.normalize('NFD').replace(/\p{M}/gu, '')
  if (code !== 'hi' && code !== 'ta') return plain
  return plain
    .replace(/aa/g, 'a')
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/w/g, 'v')
    .replace(/chh/g, 'ch')
    .replace(/(.)\1/g, '$1')
}

function conceptsByLanguage(): ReadonlyMap<string, readonly { concept: string; start: string; whole: boolean }[]> {
  const byLanguage = new Map<string, { concept: string; start: string; whole: boolean }[]>()
  for (const [concept, words] of CONCEPTS) {
    for (const [code, list] of Object.entries(words)) {
      const entries = byLanguage.get(code) ?? []
      byLanguage.set(code, entries)
      for (const word of list.split(' ')) {
        entries.push({ concept, start: spellingOf(word.replace('$', ''), code), whole: word.endsWith('$') })
      }
    }
  }
  return byLanguage
}
const CONCEPTS_OF = conceptsByLanguage()

/** FNV-1a with a finisher: a feature's bucket. */
export function bucketOf(feature: string, bits: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return (hash >>> 0) & (2 ** bits - 1)
}

const TOKEN = /\{\{[^}]*\}\}|\p{Extended_Pictographic}|[\p{L}\p{M}]+|\d+(?:[.,:]\d+)*|[%€$£₹!?…]/gu
const GRAM = 4
const WEIGHT = { word: 1, gram: 0.5, concept: 5, pair: 3, length: 1 }

interface Feature {
  /** `w` word, emoji, figure or mark; `c` four letters; `k` concept; `p` two concepts; `n` length */
  name: string
  weight: number
  /** the words that it stands in, as indices */
  words: number[]
}

/** What a line shows, each feature once, and its words as written. */
export function featuresOf(text: string, code: string): { features: Feature[]; words: string[] } {
  const found = new Map<string, Feature>()
  const add = (name: string, weight: number, words: number[]): void => {
    if (!found.has(name)) found.set(name, { name, weight, words })
  }
  const words = (text.slice(0, LONGEST).match(TOKEN) ?? []) as string[]
  const concepts = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    if (word.startsWith('{{')) add('w{}', WEIGHT.word, [at])
    else if (/^\d/.test(word)) add(`w#${Math.min(3, word.replace(/\D/g, '').length)}`, WEIGHT.word, [at])
    else if (!/\p{L}/u.test(word)) add(`w${word}`, WEIGHT.word, [at])
    else {
      const spelling = spellingOf(word, code)
      add(`w${spelling}`, WEIGHT.word, [at])
      const bounded = `<${spelling}>`
      for (let start = 0; start + GRAM <= bounded.length; start++) {
        add(`c${bounded.slice(start, start + GRAM)}`, WEIGHT.gram, [at])
      }
      for (const { concept, start, whole } of CONCEPTS_OF.get(code) ?? []) {
        if ((whole ? spelling === start : spelling.startsWith(start)) && !concepts.has(concept))
          concepts.set(concept, at)
      }
    }
  }
  const sorted = [...concepts].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [i, [concept, at]] of sorted.entries()) {
    add(`k${concept}`, WEIGHT.concept, [at])
    for (const [other, where] of sorted.slice(i + 1)) add(`p${concept} ${other}`, WEIGHT.pair, [at, where])
  }
  add(`n${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`, WEIGHT.length, [])
  return { features: [...found.values()], words }
}

/** A line's features in buckets: each once for all languages, words and letters once more for its own; values to length 3. */
export function bucketsOf(
  text: string,
  code: string,
  bits: number,
): { buckets: { bucket: number; value: number; words: number[] }[]; words: string[] } {
  const { features, words } = featuresOf(text, code)
  const buckets = features.flatMap(({ name, weight, words: at }) => [
    { bucket: bucketOf(name, bits), value: weight, words: at },
    ...(code !== 'en' && !/^[kp]/.test(name)
      ? [{ bucket: bucketOf(code + name, bits), value: weight, words: at }]
      : []),
  ])
  const length = Math.sqrt(buckets.reduce((sum, { value }) => sum + value * value, 0)) / 3
  return { buckets: buckets.map((entry) => ({ ...entry, value: entry.value / length })), words }
}

// ---- the model ----

/**
 * Makes a drafter of the bytes of `model/drafts.bin`: hashed words, four-letter pieces and concepts, one logistic regression a trait.
 *
 * @throws Error where the bytes are no such model, of another version or cut short
 */
export function createDraft(bytes: Uint8Array): Drafter {
  const wrong = (what: string): Error =>
    new Error(`drafts.bin: ${what}, expected the file that came with heed; install heed again`)
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC) throw wrong('not a draft model of this version')
  const headerEnd = bytes.indexOf(0x0a, MAGIC.length)
  if (headerEnd < 0) throw wrong('cut short')
  const read = headerSchema.safeParse(parsed(new TextDecoder().decode(bytes.subarray(MAGIC.length, headerEnd))))
  if (!read.success) throw wrong('a header that cannot be read')
  const { traits, bits, scale, languages } = read.data
  const count = traits.length
  const weights = new Int8Array(new Uint8Array(bytes.subarray(headerEnd + 1)).buffer)
  if (weights.length !== 2 ** bits * count) throw wrong('cut short')

  const lineOf = (text: string, code: string): DraftTrait[] => {
    const language = languages[code]
    if (language === undefined) return []
    const { buckets, words } = bucketsOf(text, code, bits)
    if (words.length === 0) return []
    return traits.map((trait, at): DraftTrait => {
      const shares = new Float64Array(words.length)
      let logit = language.bias[at] ?? 0
      for (const { bucket, value, words: where } of buckets) {
        const share = (weights[bucket * count + at] ?? 0) * (scale[at] ?? 0) * value
        logit += share
        for (const word of where) shares[word] = (shares[word] ?? 0) + share / where.length
      }
      const heaviest = [...shares.keys()]
        .filter((word) => (shares[word] ?? 0) > 0 && /[\p{L}\p{Extended_Pictographic}]/u.test(words[word] ?? ''))
        .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b)
      return {
        trait: trait as Trait,
        probability: 1 / (1 + Math.exp(-(language.slope * logit + language.shift))),
        words: [...new Set(heaviest.map((word) => words[word] ?? ''))]
          .filter((word) => !word.startsWith('{{'))
          .slice(0, MOST_WORDS),
      }
    })
  }

  return {
    languages: Object.keys(languages),
    draftOf: (lines, code) => {
      const best = new Map<Trait, DraftTrait>()
      for (const { text } of lines) {
        for (const draft of lineOf(text, code)) {
          if (draft.probability < PROPOSED || draft.probability <= (best.get(draft.trait)?.probability ?? 0)) continue
          best.set(draft.trait, draft)
        }
      }
      return [...best.values()].sort((a, b) => b.probability - a.probability || (a.trait < b.trait ? -1 : 1))
    },
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/**
 * A draft as YAML for `campaign.yaml`, with each guess's doubt behind it.
 *
 * INVARIANT: pasted as it is, `campaign.yaml` refuses it, since an empty `because` is no reason: a draft is never a pass.
 */
export function declarationDraft(draft: readonly DraftTrait[]): string {
  if (draft.length === 0) {
    return '# Nothing was found, which is no proof that nothing is there: heed cannot judge this language.\n'
  }
  const lines = draft.map(({ trait, probability, words }) => {
    const why = [probability.toFixed(2), ...words.map((word) => `“${word}”`)].join(', ')
    return `  - { is: ${trait}, because: "" } # ${why}`
  })
  return ['# A guess, often wrong: correct it, and say why under because.', 'author_says:', ...lines, ''].join('\n')
}
