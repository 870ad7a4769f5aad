import { readFileSync } from 'node:fs'
import { Tokenizer } from '@huggingface/tokenizers'
import { describe, expect, it } from 'vitest'
import { createPrepare } from './prepare.ts'
import { createReader, MENTIONS } from './reader.ts'

const model = new URL('./model/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, model), 'utf8')
const files = {
  model: readFileSync(new URL('reader.onnx', model)),
  tokenizer: text('tokenizer.json'),
  prepare: text('prepare.json'),
  card: text('card.json'),
}
const reader = await createReader(files)
const card = JSON.parse(files.card) as { traits: string[] }

interface ParityLine {
  text: string
  kind?: string
  field?: string
  prepared: string
  ids: number[]
  p: number[]
}
const parity = text('parity.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ParityLine)

describe('the port of the trained reader', () => {
  const prepare = createPrepare(JSON.parse(files.prepare))
  const tokenizer = new Tokenizer(JSON.parse(files.tokenizer), {})
  const prefixOf = (line: ParityLine): string =>
    line.field === undefined ? (line.kind ?? 'text') : `own ${line.field}`

  it('prepares and encodes all lines of parity.jsonl as the training did', () => {
    expect(parity).toHaveLength(300)
    for (const line of parity) {
      const prepared = `${prefixOf(line)}: ${prepare(line.text).text}`
      expect(prepared).toBe(line.prepared)
      expect(tokenizer.encode(prepared).ids).toEqual(line.ids)
    }
  })

  it('answers all lines of parity.jsonl as the training did', async () => {
    let worst = 0
    for (const line of parity) {
      const { probability } = await reader.read(line.text, prefixOf(line))
      const all = [...card.traits, ...MENTIONS].map((answer) => probability[answer as keyof typeof probability])
      for (const [at, p] of line.p.entries()) worst = Math.max(worst, Math.abs(p - (all[at] ?? 9)))
    }
    expect(worst).toBeLessThan(0.00015)
  })

  it('maps every unit of a prepared text to where it came from', () => {
    const original = '  Hi {{first_name}} — it’s 🎉 time\u200b! {{#if vip}}VIP{{/if}} '
    const prepared = prepare(original)
    expect(prepared.text).toBe("Hi first name - it's party popper time! VIP")
    for (const written of ['Hi', 'time', '!', 'VIP']) {
      const at = prepared.text.indexOf(written)
      expect(original.slice(prepared.starts[at], prepared.ends[at + written.length - 1])).toBe(written)
    }
    const tag = prepared.text.indexOf('first name')
    expect(original.slice(prepared.starts[tag], prepared.ends[tag])).toBe('{{first_name}}')
    const emoji = prepared.text.indexOf('party')
    expect(original.slice(prepared.starts[emoji], prepared.ends[emoji + 5])).toBe('🎉')
  })

  it('does not take the keyword `constructor` in a merge tag for anything else', () => {
    expect(prepare('{{constructor}} {{__proto__}}').text).toBe('constructor proto')
  })
})

describe('words and their shares', () => {
  it('joins pieces, apostrophes and punctuation into whole words of the original', async () => {
    const line = '🎉Congratulations, {{first_name}}! We’re “über” happy—truly for you.'
    const { words } = await reader.read(line, 'subject')
    expect(words.map((word) => line.slice(word.start, word.end))).toEqual([
      '🎉',
      'Congratulations,',
      '{{first_name}}!',
      'We’re',
      '“über”',
      'happy—',
      'truly',
      'for',
      'you.',
    ])
  })

  it('gives shares that carry the answer', async () => {
    const line = 'Your order 4411 has shipped. Congratulations on your wedding!'
    const answers = await reader.read(line, 'paragraph')
    const shares = answers.shares('celebratory')
    const share = (word: string): number =>
      shares[answers.words.findIndex(({ start, end }) => line.slice(start, end) === word)] ?? 0
    expect(share('Congratulations')).toBeGreaterThan(4 * share('order'))
    expect(share('wedding!')).toBeGreaterThan(4 * share('shipped.'))
  })

  it('says when a line was cut, and reads what fits', async () => {
    const answers = await reader.read(`Congratulations on your new baby! ${'and so on '.repeat(80)}`, 'paragraph')
    expect(answers.cut).toBe(true)
    expect(answers.words.length).toBeLessThan(96)
  })

  it('reads an empty line', async () => {
    const answers = await reader.read('', 'text')
    expect(answers.words).toEqual([])
  })
})

describe('any text whatever', () => {
  const megabyte = 2 ** 20
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u3000\u2028 '],
    ['control characters', '\u0000\u0007\u001b[31m\u0085\u001cHappy\u0000 birthday'],
    ['half a surrogate', '\ud83c'],
    ['the other half, among words', 'Happy \udf89 birthday \ud83c!'],
    ['only emoji', '🎉🎂👩‍👩‍👧🏳️‍🌈'],
    ['only merge tags', '{{first_name}}{{{last_name}}} *|FNAME|* %{name} <%= name %> [First Name]'],
    ['merge tags that never end', '{{{{#if {{ {% <%= *| %{'],
    ['mixed scripts', 'Happy 生日快乐 с днём рождения जन्मदिन يوم ميلاد יום הולדת ΓΕΝΈΘΛΙΑ İyi ki 생일 축하'],
    ['what the tokenizer writes itself', '[CLS] [SEP][UNK] [PAD]![MASK]s ##ing'],
    ['combining marks alone', '\u0301\u0301\u20e3\u200d\ufe0f'],
    ['a megabyte of words', 'Happy birthday to you. '.repeat(megabyte / 23)],
    ['a megabyte without a space', 'a'.repeat(megabyte)],
    ['a megabyte of spaces', ' '.repeat(megabyte)],
    ['a megabyte of marks', '!'.repeat(megabyte)],
    ['a megabyte of open tags', '{'.repeat(megabyte)],
    ['a megabyte of half surrogates', '\ud83c'.repeat(megabyte)],
    ['a megabyte of emoji', '🎉'.repeat(megabyte / 2)],
  ])('is answered: %s', async (_, line) => {
    const answers = await reader.read(line, 'sentence')
    for (const p of Object.values(answers.probability)) expect(p >= 0 && p <= 1).toBe(true)
    expect(answers.cut).toBe(line.length >= megabyte - 23)
    expect(answers.words.length).toBeLessThan(96)
    for (const { start, end } of answers.words) expect(start >= 0 && start < end && end <= line.length).toBe(true)
    for (const share of answers.shares('celebratory')) expect(Number.isFinite(share)).toBe(true)
    expect(answers.shares('celebratory')).toHaveLength(answers.words.length)
  })

  it('is answered by what stands first, as if the rest were not there', async () => {
    const start = 'Congratulations on your new baby, we are so happy for you all! '
    const some = await reader.read(start.repeat(12), 'paragraph')
    const endless = await reader.read(start.repeat(20_000), 'paragraph')
    expect(some.cut && endless.cut).toBe(true)
    expect(endless.probability).toEqual(some.probability)
    expect(endless.words).toEqual(some.words)
  })
})

describe('the encoder', () => {
  it('cuts where the whole would be cut, whatever it is made of', async () => {
    const tokenizer = new Tokenizer(JSON.parse(files.tokenizer), {})
    const prepare = createPrepare(JSON.parse(files.prepare))
    const atoms = [
      'ΟΔΥΣΣΕΥΣ',
      'İstanbul',
      '[SEP]x',
      '你好吗',
      '한국어',
      'don’t',
      'a\u0007b',
      '##ing',
      '\ufeffend',
      '?!',
      '\ud800',
    ]
    for (let length = 20; length < 80; length += 7) {
      const line = Array.from({ length }, (_, at) => atoms[(at * length) % atoms.length]).join(' ')
      const whole = tokenizer.encode(`text: ${prepare(line).text}`).ids.length
      expect((await reader.read(line, 'text')).cut).toBe(whole > 96)
    }
  })

  it('finds each word of Chinese, and what follows it', async () => {
    const line = '你好 $4.99 世 happy birthday'
    const { words } = await reader.read(line, 'text')
    expect(words.map(({ start, end }) => line.slice(start, end))).toEqual(['你好', '$4.99', '世', 'happy', 'birthday'])
  })
})
