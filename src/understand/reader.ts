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
  /**
   * what each word adds to the logit of an answer, along `words`; what a full stop or a comma adds belongs to no word. All nothing for an
   * answer of a probability below `FAINT`: nobody quotes words for what was not said
   */
  shares: (answer: Answer) => number[]
  /** the line was longer than the reader sees; its end is not in the answer */
  cut: boolean
}

/** Any model can stand behind this. */
export interface Reader {
  /** an answer holds when its probability is above this */
  thresholds: Readonly<Record<Answer, number>>
  /**
   * Reads one line. Many may be asked for at once; what is asked for together may be read side by side.
   *
   * @param text as written, merge tags and all; any text whatever, of any length
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

/**
 * What the model says about one line, as numbers that cross threads and can be kept. 32-bit words in the machine's own order: how many
 * words the text has (highest bit: it was cut); which answers have shares, a bit each; a probability (float) an answer; start, end and tag
 * of each word; for each answer that has shares a float a word.
 */
type PackedAnswers = Uint8Array

/** Reads lines in this thread, each afresh. */
export interface LineReader {
  read(text: string, prefix: string): Promise<PackedAnswers>
}

const cardSchema = z.object({
  traits: z.array(z.string()),
  mentions: z.array(z.enum(MENTIONS)),
  thresholds: z.array(z.number()),
  max_tokens: z.int().positive(),
})

interface Card {
  answers: Answer[]
  thresholds: number[]
  maxTokens: number
}

function cardOf(text: string): Card {
  const card = cardSchema.parse(JSON.parse(text))
  const answers: Answer[] = [...(card.traits as Trait[]), ...card.mentions]
  if (card.thresholds.length !== answers.length || answers.length > 32)
    throw new Error('card.json: thresholds do not fit its answers')
  return { answers, thresholds: card.thresholds, maxTokens: card.max_tokens }
}

/** Distinct lines remembered by one reader; about half a KB each. */
const REMEMBERED = 4096
/**
 * Code units of a text that are looked at. 96 tokens of English are some 450; what lies beyond is not in the answer. A merge tag is followed
 * to its end within these. INVARIANT: below 2^14, as an offset is packed.
 */
const SEEN = 8192
/** A probability below this says nothing, and what each word adds to nothing is not kept. */
const FAINT = 0.01

/**
 * Makes a reader of the model's files. The same files and text give the same answers on every run.
 *
 * @throws Error where the files do not fit together
 */
export async function createReader(files: ReaderFiles): Promise<Reader> {
  return rememberingReader(files.card, await createLineReader(files))
}

/**
 * A reader over whatever reads lines: cuts what is endless, and remembers.
 *
 * @param card the text of card.json
 * @throws Error for a card that does not fit
 */
export function rememberingReader(card: string, lines: LineReader): Reader {
  const { answers, thresholds } = cardOf(card)
  const remembered = new Map<string, Promise<Answers>>()

  async function readAfresh(seen: string, prefix: string, cut: boolean): Promise<Answers> {
    const said = unpacked(await lines.read(seen, prefix), answers)
    return cut ? { ...said, cut } : said
  }

  return {
    thresholds: Object.fromEntries(answers.map((answer, at) => [answer, thresholds[at] ?? 1])) as Record<
      Answer,
      number
    >,
    read(text, prefix) {
      const cut = text.length > SEEN
      const seen = cut ? text.slice(0, isHighSurrogate(text.charCodeAt(SEEN - 1)) ? SEEN - 1 : SEEN) : text
      const key = `${prefix}\n${cut ? 'cut' : ''}\n${seen}`
      const known = remembered.get(key)
      if (known !== undefined) return known
      if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '')
      const said = readAfresh(seen, prefix, cut)
      remembered.set(key, said)
      said.catch(() => remembered.delete(key))
      return said
    },
  }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/**
 * Makes what reads lines in this thread, of the model's files.
 *
 * @throws Error where the files do not fit together
 */
export async function createLineReader(files: ReaderFiles): Promise<LineReader> {
  const { answers, maxTokens } = cardOf(files.card)
  const prepare = createPrepare(JSON.parse(files.prepare) as PrepareTables)
  const encode = createEncode(new Tokenizer(JSON.parse(files.tokenizer) as object, {}), maxTokens)
  // Loaded when a reader is made, not with this file: commands that read no text should not wait for it.
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(files.model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    executionProviders: ['cpu'],
    logSeverityLevel: 3,
  })

  return {
    async read(text, prefix) {
      const prepared = prepare(text)
      const { ids, tokens, cut } = encode(`${prefix}: ${prepared.text}`)
      // One line a call: in a batch the int8 ranges are shared between lines, so that neighbours would change an answer.
      const result = await session.run({
        ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
        mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
      })
      const p = result.p?.data
      const share = result.share?.data
      if (!(p instanceof Float32Array) || p.length !== answers.length || !(share instanceof Float32Array))
        throw new Error('reader.onnx: answers that do not fit card.json')
      const { words, wordOfToken } = joinWords(tokens, prepared, prefix.length + 2)
      return packed(p, words, cut, (sums, column) => {
        for (const [at, word] of wordOfToken.entries()) {
          // The model gathers much of an answer in the mark that ends a sentence. Nobody quotes an exclamation mark for a reason.
          if (word !== undefined && !tokens[at]?.punctuation)
            sums[word] = (sums[word] ?? 0) + (share[(at + 1) * answers.length + column] ?? 0)
        }
      })
    },
  }
}

function packed(
  p: Float32Array,
  words: readonly Word[],
  cut: boolean,
  addShares: (sums: Float32Array, column: number) => void,
): PackedAnswers {
  const columns = [...p.keys()].filter((at) => (p[at] ?? 0) >= FAINT)
  const buffer = new ArrayBuffer(4 * (2 + p.length + words.length * (1 + columns.length)))
  const head = new Uint32Array(buffer, 0, 2)
  head[0] = words.length + (cut ? 2 ** 31 : 0)
  head[1] = columns.reduce((bits, column) => bits + 2 ** column, 0)
  new Float32Array(buffer, 8, p.length).set(p)
  let at = 8 + 4 * p.length
  const places = new Uint32Array(buffer, at, words.length)
  for (const [index, { start, end, tag }] of words.entries()) places[index] = start * 2 ** 16 + end * 2 + Number(tag)
  for (const column of columns) {
    at += 4 * words.length
    addShares(new Float32Array(buffer, at, words.length), column)
  }
  return new Uint8Array(buffer)
}

function unpacked({ buffer, byteOffset }: PackedAnswers, answers: readonly Answer[]): Answers {
  const [head = 0, bits = 0] = new Uint32Array(buffer, byteOffset, 2)
  const length = head % 2 ** 31
  const p = new Float32Array(buffer, byteOffset + 8, answers.length)
  const from = byteOffset + 8 + 4 * answers.length
  let words: Word[] | undefined
  return {
    probability: Object.fromEntries(answers.map((answer, at) => [answer, p[at] ?? 0])) as Record<Answer, number>,
    // Most lines carry nothing and are never asked for their words.
    get words() {
      words ??= Array.from(new Uint32Array(buffer, from, length), (place) => ({
        start: place >>> 16,
        end: (place & 0xffff) >>> 1,
        tag: (place & 1) === 1,
      }))
      return words
    },
    shares(answer) {
      const column = answers.indexOf(answer)
      if (column < 0 || ((bits >>> column) & 1) === 0) return new Array<number>(length).fill(0)
      const before = answers.filter((_, at) => at < column && ((bits >>> at) & 1) === 1).length
      return Array.from(new Float32Array(buffer, from + 4 * length * (1 + before), length))
    },
    cut: head >= 2 ** 31,
  }
}

/** A token and where it stands in what was encoded; `undefined` where it stands for nothing that can be found there. */
interface Token {
  id: number
  start: number | undefined
  end: number
  punctuation: boolean
}

/** Words remembered by one encoder, and how long they may be. */
const REMEMBERED_WORDS = 20_000
const SHORT_WORD = 32

/**
 * Encodes word by word and stops where the reader sees no more. Nothing that the tokenizer does looks past a space, so that the ids are
 * those of the whole; messages use the same words over and over.
 */
function createEncode(tokenizer: Tokenizer, maxTokens: number) {
  const [first = 0, last = 0] = tokenizer.encode('').ids
  const remembered = new Map<string, readonly Token[]>()

  function tokensOf(word: string): readonly Token[] {
    const known = remembered.get(word)
    if (known !== undefined) return known
    const { ids, tokens } = tokenizer.encode(word, { add_special_tokens: false })
    const ranges = tokenRanges(word, tokens)
    const found = ids.map((id: number, at: number): Token => {
      const range = ranges[at]
      return {
        id,
        start: range?.start,
        end: range?.end ?? 0,
        punctuation: range !== undefined && MARKS.test(word.slice(range.start, range.end)),
      }
    })
    if (word.length <= SHORT_WORD) {
      if (remembered.size >= REMEMBERED_WORDS) remembered.clear()
      remembered.set(word, found)
    }
    return found
  }

  /** `ids` with what opens and closes every line; `tokens` without. */
  return (text: string): { ids: number[]; tokens: Token[]; cut: boolean } => {
    const tokens: Token[] = []
    const most = maxTokens - 2
    for (let from = 0; from < text.length && tokens.length <= most; ) {
      const space = text.indexOf(' ', from)
      const to = space < 0 ? text.length : space
      if (to > from) {
        for (const token of tokensOf(text.slice(from, to))) {
          tokens.push({
            ...token,
            start: token.start === undefined ? undefined : token.start + from,
            end: token.end + from,
          })
          if (tokens.length > most) break
        }
      }
      from = to + 1
    }
    const cut = tokens.length > most
    if (cut) tokens.length = most
    return { ids: [first, ...tokens.map(({ id }) => id), last], tokens, cut }
  }
}

/** What BERT's pre-tokenizer splits off by itself, white space aside: ASCII symbols, Unicode punctuation. */
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u
const SPACE = /\s/u
/** Each of these is a word to BERT. */
const HAN = /[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\u{20000}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/u
/** What a text may not mean, but can say: the tokenizer takes it as it stands. */
const WRITTEN_SPECIAL = /^\[(?:CLS|SEP|PAD|MASK)\]$/
const MARKS = /^[.!?,;:"'()-]+$/

/**
 * Where each token stands in a word that was encoded. The tokenizer gives no offsets, but what it does to the text (lower case, accents
 * off, control characters dropped) goes character by character and can be followed.
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
  const isApart = (character: string): boolean =>
    SPACE.test(character) || PUNCTUATION.test(character) || HAN.test(character)
  let at = 0
  return tokens.map((token) => {
    while (at < units.length && SPACE.test(units[at]?.character ?? '')) at++
    const first = units[at]
    if (first === undefined) return undefined
    if (token !== '[UNK]') at += WRITTEN_SPECIAL.test(token) ? token.length : [...token.replace(/^##/, '')].length
    // A bracket alone is no unknown: somebody wrote `[UNK]`.
    else if (first.character === '[') at += token.length
    else {
      at++
      if (!isApart(first.character)) while (at < units.length && !isApart(units[at]?.character ?? ' ')) at++
    }
    return { start: first.start, end: units[Math.min(at, units.length) - 1]?.end ?? first.end }
  })
}

/** Dashes and slashes stand between words without a space. */
const JOINT = /^[-–—/|…]+$/u

/** Joins tokens that touch in the original text into its words. Tokens before `prefixLength` are the prefix's and belong to none. */
function joinWords(
  tokens: readonly Token[],
  prepared: Prepared,
  prefixLength: number,
): { words: Word[]; wordOfToken: (number | undefined)[] } {
  const words: Word[] = []
  let open = false
  const wordOfToken = tokens.map((token) => {
    if (token.start === undefined || token.start < prefixLength) return undefined
    const from = token.start - prefixLength
    const to = token.end - prefixLength
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
