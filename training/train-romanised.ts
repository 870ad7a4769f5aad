// Takes the lines of training/corpus that stand in Latin letters: hi, ta, es, fr, de, pt, and every 40th English one. Gives
// src/understand/romanised-weights.ts, which it writes, and on stdout the figures of a cross-validation by industry. May not be imported:
// it trains as soon as it is loaded.
//
//   npx tsx training/train-romanised.ts             about a minute
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { piecesOf } from '../src/understand/romanised.ts'

const PIECES = 600
const PASSES = 15
const STEP = 0.5
const FOLDS = 5
/** One English line in so many. */
const ENGLISH = 40

interface Line {
  text: string
  pieces: [string, number][]
  /** 0 neither, 1 Hindi, 2 Tamil */
  label: number
  fold: number
}
type Weights = Map<string, [number, number]>
interface Model {
  weights: Weights
  bias: [number, number]
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

const corpus = new URL('./corpus/', import.meta.url)
const isLatin = (text: string): boolean =>
  (text.match(/\p{Script=Latin}/gu) ?? []).length > 0.9 * (text.match(/\p{L}/gu) ?? []).length
function linesOf(file: string, label: number, every = 1): Line[] {
  return readFileSync(new URL(file, corpus), 'utf8')
    .trim()
    .split('\n')
    .filter((_, at) => at % every === 0)
    .map((row) => JSON.parse(row) as { text: string; industry: string })
    .filter(({ text }) => isLatin(text))
    .map(({ text, industry }) => ({
      text,
      pieces: [...piecesOf(text)],
      label,
      fold:
        hashOf(
          industry
            .toLowerCase()
            .replace(/[^a-z]/g, '')
            .replace(/s$/, ''),
        ) % FOLDS,
    }))
}
const lines = [
  ...linesOf('hi.jsonl', 1),
  ...linesOf('ta.jsonl', 2),
  ...['es', 'fr', 'de', 'pt'].flatMap((code) => linesOf(`${code}.jsonl`, 0)),
  ...readdirSync(new URL('en/', corpus))
    .sort()
    .flatMap((file) => linesOf(`en/${file}`, 0, ENGLISH)),
]

function oddsOf({ weights, bias }: Model, pieces: Iterable<[string, number]>): [number, number, number] {
  const logits: [number, number, number] = [0, bias[0], bias[1]]
  for (const [piece, share] of pieces) {
    const weight = weights.get(piece)
    if (weight === undefined) continue
    logits[1] += weight[0] * share
    logits[2] += weight[1] * share
  }
  const most = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - most)) as [number, number, number]
  const sum = powers[0] + powers[1] + powers[2]
  return [powers[0] / sum, powers[1] / sum, powers[2] / sum]
}

/** Softmax regression, AdaGrad, one fixed order. */
function fitModel(train: readonly Line[], keep: (piece: string) => boolean): Model {
  const model: Model = { weights: new Map(), bias: [0, 0] }
  const seen: Weights = new Map()
  const biasSeen: [number, number] = [0.01, 0.01]
  const inputs = train.map(({ pieces }) => pieces.filter(([piece]) => keep(piece)))
  for (const input of inputs) {
    for (const [piece] of input) {
      model.weights.set(piece, [0, 0])
      seen.set(piece, [0.01, 0.01])
    }
  }
  const order = train.map((_, at) => at).sort((a, b) => hashOf(`order ${a}`) - hashOf(`order ${b}`) || a - b)
  for (let pass = 0; pass < PASSES; pass++) {
    const step = STEP * (1 - pass / PASSES)
    for (const at of order) {
      const input = inputs[at] as [string, number][]
      const { label } = train[at] as Line
      const odds = oddsOf(model, input)
      for (const c of [0, 1] as const) {
        const slope = (odds[c + 1] as number) - (label === c + 1 ? 1 : 0)
        biasSeen[c] += slope * slope
        model.bias[c] -= (step * slope) / Math.sqrt(biasSeen[c])
        for (const [piece, share] of input) {
          const [weight, square] = [model.weights.get(piece), seen.get(piece)] as [[number, number], [number, number]]
          const down = slope * share + 1e-5 * weight[c]
          square[c] += down * down
          weight[c] -= (step * down) / Math.sqrt(square[c])
        }
      }
    }
  }
  return model
}

/** Fitted on every piece that stands in three lines, then again on the heaviest. */
function fitSmall(train: readonly Line[]): Model {
  const counts = new Map<string, number>()
  for (const { pieces } of train) for (const [piece] of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const { weights } = fitModel(train, (piece) => (counts.get(piece) ?? 0) >= 3)
  const heaviest = [...weights]
    .map(([piece, [hindi, tamil]]) => [piece, Math.max(Math.abs(hindi), Math.abs(tamil))] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const kept = new Set(heaviest.slice(0, PIECES).map(([piece]) => piece))
  return fitModel(train, (piece) => kept.has(piece))
}

const names = ['neither', 'hi', 'ta']
const table = (): number[][] => names.map(() => [0, 0, 0, 0])
function count(counts: number[][], label: number, answer: number): void {
  const row = counts[label] as number[]
  row[answer] = (row[answer] as number) + 1
}
const [single, five] = [table(), table()]
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitSmall(lines.filter((line) => line.fold !== fold))
  const answer = (pieces: Iterable<[string, number]>): number => {
    const sure = oddsOf(model, pieces).findIndex((odds) => odds >= 0.8)
    return sure < 0 ? 3 : sure
  }
  for (const label of [0, 1, 2]) {
    const held = lines.filter((line) => line.fold === fold && line.label === label)
    for (const { pieces } of held) count(single, label, answer(pieces))
    for (let at = 0; at + 5 <= held.length; at += 5) {
      const texts = held.slice(at, at + 5).map(({ text }) => text)
      count(five, label, answer(piecesOf(texts.join('\n'))))
    }
  }
}
console.log('held-out industries, at 0.8: neither, hi, ta, unsure')
for (const [what, counts] of [
  ['a line', single],
  ['five lines', five],
] as const) {
  for (const [label, row] of counts.entries()) console.log(`${what}, ${names[label]}: ${row.join(' ')}`)
}

const { weights, bias } = fitSmall(lines)
const entries = [...weights]
  .map(([piece, [hindi, tamil]]) => [piece, Math.round(hindi * 10), Math.round(tamil * 10)] as const)
  .filter(([, hindi, tamil]) => hindi !== 0 || tamil !== 0)
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
writeFileSync(
  new URL('../src/understand/romanised-weights.ts', import.meta.url),
  `// Takes: nothing. Gives: what pieces of words speak for Hindi and for Tamil in Latin letters. May not: be edited by hand
// (training/train-romanised.ts writes it).

/** Where the logits of Hindi and Tamil start; neither is 0. */
export const ROMANISED_BIAS = [${bias.map((value) => value.toFixed(2)).join(', ')}] as const

/** \`piece hindi tamil\`, tenths of a logit for a text of nothing but such words; \`<\` and \`>\` are a word's ends. */
export const ROMANISED_WEIGHTS =
  '${entries.map((entry) => entry.join(' ')).join('|')}'
`,
)
console.log(`${entries.length} pieces`)
