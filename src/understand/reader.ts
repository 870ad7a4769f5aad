// Takes: the model's files as bytes and text. Gives: a reader that says what a line does to whoever reads it, and which words did it.
// May not: read a file, keep anything outside the reader it made, know what a message is.
import { Tokenizer } from '@huggingface/tokenizers'
import { z } from 'zod'
import type { Trait } from '../load/words.ts'
import { createPrepare, MADE_BY_EMOJI, MADE_BY_TAG, type Prepared, type PrepareTables } from './prepare.ts'

/** What a person's own words can mention; a part of the contract's flags. */
export const MENTIONS = [
  'death',
  'illness',
  'injury',
  'disaster',
  'violence',
  'separation',
  'pregnancy_loss',
  'job_loss',
  'abuse',
] as const
export type Mention = (typeof MENTIONS)[number]
type Answer = Trait | Mention

/** A word of the text as written: no white space inside, save for merge tags. Offsets count UTF-16 code units of the text. */
interface Word {
  start: number
  end: number
  /** nothing but a merge tag, and marks behind it */
  tag: boolean
}

/** What the reader says about one line. */
export interface Answers {
  /** 0 to 1 for each of 18 traits and 9 mentions */
  probability: Readonly<Record<Answer, number>>
  words: readonly Word[]
  /** what each word adds to the logit of an answer, along `words`; what a full stop or a comma adds belongs to no word */
  shares: (answer: Answer) => number[]
  /** the line was longer than the reader sees; its end is not in the answer */
  cut: boolean
}

/** Any model can stand behind this. */
export interface Reader {
  /** an answer holds when its probability is above this */
  thresholds: Readonly<Record<Answer, number>>
  /**
   * Reads one line.
   *
   * @param text as written, merge tags and all
   * @param prefix the line's kind (`subject, preheader, sentence, button, push, paragraph`), `text` when it is not known, `own <field>`
   *   for a person's own words
   */
  read(text: string, prefix: string): Promise<Answers>
}

/** The files of `src/understand/model/`, handed in: the core reads none. */
export interface ReaderFiles {
  model: Uint8Array
  tokenizer: string
  prepare: string
  card: string
}

const cardSchema = z.object({
  traits: z.array(z.string()),
  mentions: z.array(z.enum(MENTIONS)),
  thresholds: z.array(z.number()),
  max_tokens: z.int().positive(),
})

/** Distinct lines remembered by one reader; about 4 KB each. */
const REMEMBERED = 4096

/**
 * Makes a reader of the model's files. The same files and text give the same answers on every run.
 *
 * @throws Error where the files do not fit together
 */
export async function createReader(files: ReaderFiles): Promise<Reader> {
  const card = cardSchema.parse(JSON.parse(files.card))
  const answers: Answer[] = [...(card.traits as Trait[]), ...card.mentions]
  if (card.thresholds.length !== answers.length) throw new Error('card.json: thresholds do not fit its answers')
  const prepare = createPrepare(JSON.parse(files.prepare) as PrepareTables)
  const tokenizer = new Tokenizer(JSON.parse(files.tokenizer) as object, {})
  // Loaded when a reader is made, not with this file: commands that read no text should not wait for it.
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(files.model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    executionProviders: ['cpu'],
    logSeverityLevel: 3,
  })

  async function readAfresh(text: string, prefix: string): Promise<Answers> {
    const prepared = prepare(text)
    const whole = `${prefix}: ${prepared.text}`
    const { ids, tokens } = tokenizer.encode(whole)
    const cut = ids.length > card.max_tokens
    const kept = cut ? [...ids.slice(0, card.max_tokens - 1), ids[ids.length - 1] ?? 0] : ids
    // One line a call: in a batch the int8 ranges are shared between lines, so that neighbours would change an answer.
    const result = await session.run({
      ids: new Tensor('int64', BigInt64Array.from(kept.map((id: number) => BigInt(id))), [1, kept.length]),
      mask: new Tensor('int64', new BigInt64Array(kept.length).fill(1n), [1, kept.length]),
    })
    const p = result.p?.data as Float32Array
    const share = result.share?.data as Float32Array
    const probability = Object.fromEntries(answers.map((answer, at) => [answer, p[at] ?? 0])) as Record<Answer, number>
    const ranges = tokenRanges(whole, tokens.slice(0, cut ? card.max_tokens - 1 : undefined))
    const { words, wordOfToken } = joinWords(ranges, prepared, prefix.length + 2)
    // The model gathers much of an answer in the mark that ends a sentence. Nobody quotes an exclamation mark for a reason.
    const isPunctuation = ranges.map((range) => range !== undefined && MARKS.test(whole.slice(range.start, range.end)))
    const shares = (answer: Answer): number[] => {
      const column = answers.indexOf(answer)
      const sums = new Array<number>(words.length).fill(0)
      for (const [token, word] of wordOfToken.entries()) {
        if (word !== undefined && !isPunctuation[token])
          sums[word] = (sums[word] ?? 0) + (share[token * answers.length + column] ?? 0)
      }
      return sums
    }
    return { probability, words, shares, cut }
  }

  const remembered = new Map<string, Promise<Answers>>()
  return {
    thresholds: Object.fromEntries(answers.map((answer, at) => [answer, card.thresholds[at] ?? 1])) as Record<
      Answer,
      number
    >,
    read(text, prefix) {
      const key = `${prefix}\n${text}`
      const known = remembered.get(key)
      if (known !== undefined) return known
      if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '')
      const answer = readAfresh(text, prefix)
      remembered.set(key, answer)
      return answer
    },
  }
}

/** What BERT's pre-tokenizer splits off by itself, white space aside: ASCII symbols, Unicode punctuation. */
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u
const SPACE = /\s/u
const MARKS = /^[.!?,;:"'()-]+$/

/**
 * Where each token stands in the text that was encoded; undefined for special tokens. The tokenizer gives no offsets, but what it does
 * to the text (lower case, accents off, control characters dropped) goes character by character and can be followed.
 */
function tokenRanges(text: string, tokens: readonly string[]): ({ start: number; end: number } | undefined)[] {
  const units: { character: string; start: number; end: number }[] = []
  let offset = 0
  for (const character of text) {
    const end = offset + character.length
    for (const plain of character.toLowerCase().normalize('NFD')) {
      if (/\p{Mn}|\p{Cc}|\p{Cf}|\ufffd/u.test(plain) && !SPACE.test(plain)) continue
      units.push({ character: plain, start: offset, end })
    }
    offset = end
  }
  let at = 0
  return tokens.map((token) => {
    if (token === '[CLS]' || token === '[SEP]') return undefined
    while (at < units.length && SPACE.test(units[at]?.character ?? '')) at++
    const first = units[at]
    if (first === undefined) return undefined
    if (token === '[UNK]') {
      at++
      if (!PUNCTUATION.test(first.character)) {
        while (
          at < units.length &&
          !SPACE.test(units[at]?.character ?? '') &&
          !PUNCTUATION.test(units[at]?.character ?? '')
        )
          at++
      }
    } else {
      at += [...token.replace(/^##/, '')].length
    }
    return { start: first.start, end: units[Math.min(at, units.length) - 1]?.end ?? first.end }
  })
}

/** Dashes and slashes stand between words without a space. */
const JOINT = /^[-–—/|…]+$/u

/** Joins tokens that touch in the original text into its words. Tokens before `prefixLength` are the prefix's and belong to none. */
function joinWords(
  ranges: readonly ({ start: number; end: number } | undefined)[],
  prepared: Prepared,
  prefixLength: number,
): { words: Word[]; wordOfToken: (number | undefined)[] } {
  const words: Word[] = []
  let open = false
  const wordOfToken = ranges.map((range) => {
    if (range === undefined || range.start < prefixLength) return undefined
    const from = range.start - prefixLength
    const to = range.end - prefixLength
    const start = prepared.starts[from] ?? 0
    const end = prepared.ends[to - 1] ?? start
    const made = prepared.made[from] ?? 0
    const last = words[words.length - 1]
    const touches = last !== undefined && start <= last.end
    const sameSource = last !== undefined && start < last.end
    if (last !== undefined && touches && (sameSource || (open && made !== MADE_BY_EMOJI))) {
      last.end = Math.max(last.end, end)
      last.tag = last.tag && (made === MADE_BY_TAG || MARKS.test(prepared.text.slice(from, to)))
    } else {
      words.push({ start, end, tag: made === MADE_BY_TAG })
    }
    open = made !== MADE_BY_EMOJI && !JOINT.test(prepared.text.slice(from, to))
    return words.length - 1
  })
  return { words, wordOfToken }
}
