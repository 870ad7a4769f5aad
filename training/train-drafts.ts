// Takes the labelled lines of training/corpus: es, fr, de, pt, hi and ta, and the English ones that help them. Gives
// src/understand/model/drafts.bin, which it writes, and on stdout the figures of a cross-validation by industry. May not be imported:
// it trains as soon as it is loaded.
//
//   npx tsx training/train-drafts.ts             about three minutes on one core
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { bucketOf, bucketsOf, MAGIC } from '../src/understand/draft.ts'

const TRAITS = (
  'celebratory nostalgic promotional upsell urgency humour welcome renewal payment survey reward supportive apology safety_info ' +
  'transactional guilt fear family_occasion'
).split(' ')
const LANGUAGES = ['es', 'fr', 'de', 'pt', 'hi', 'ta']
const ALL = [...LANGUAGES, 'en']
const K = TRAITS.length
const BITS = 16
const FOLDS = 5
/** English lines beside the 3,016 others: every n-th, each counting less. */
const ENGLISH = 6000
const ENGLISH_WEIGHT = 0.3
const PASSES = 7
const STEP = 0.3
const PROPOSED = 0.3

/** A row of the corpus. */
interface Row {
  text: string
  industry: string
  traits: string[]
  maybe?: string[]
}

interface Line {
  code: string
  industry: string
  buckets: Int32Array
  values: Float32Array
  /** 1 must be found, -1 may be found (neither right nor wrong), 0 must not */
  labels: Int8Array
  weight: number
  fold: number
}

const corpus = new URL('./corpus/', import.meta.url)
const rowsOf = (file: string): Row[] =>
  readFileSync(new URL(file, corpus), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as Row)

function lineOf(row: Row, code: string): Line {
  const { buckets } = bucketsOf(row.text, code, BITS)
  const industry = row.industry
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '')
  return {
    code,
    industry,
    buckets: Int32Array.from(buckets, ({ bucket }) => bucket),
    values: Float32Array.from(buckets, ({ value }) => value),
    labels: Int8Array.from(TRAITS, (trait) => (row.traits.includes(trait) ? 1 : row.maybe?.includes(trait) ? -1 : 0)),
    weight: code === 'en' ? ENGLISH_WEIGHT : 1,
    // One industry is in one fold in all languages: lines may be one another's translation.
    fold: bucketOf(`fold ${industry}`, 16) % FOLDS,
  }
}

interface Model {
  weights: Float32Array
  bias: Record<string, Float32Array>
}

/** `values[at] += by`: the sum in doubles, then rounded to what the array holds. */
function add(values: Float32Array, at: number, by: number): void {
  values[at] = (values[at] as number) + by
}

/** One-vs-rest logistic regression, AdaGrad, in one fixed order. */
function fitModel(lines: readonly Line[]): Model {
  const weights = new Float32Array(2 ** BITS * K)
  const seen = new Float32Array(2 ** BITS * K).fill(1e-2)
  const bias = Object.fromEntries(ALL.map((code) => [code, new Float32Array(K).fill(-2.5)]))
  const biasSeen = Object.fromEntries(ALL.map((code) => [code, new Float32Array(K).fill(1e-2)]))
  const shuffle = (at: number): number => bucketOf(`order ${at}`, 20)
  const order = lines.map((_, at) => at).sort((a, b) => shuffle(a) - shuffle(b) || a - b)
  const decay = 1 / lines.length
  const slope = new Float32Array(K)
  for (let pass = 0; pass < PASSES; pass++) {
    const step = STEP * (1 - pass / PASSES)
    for (const at of order) {
      const line = lines[at] as Line
      const logits = logitsOf({ weights, bias }, line)
      const [start, startSeen] = [bias[line.code] as Float32Array, biasSeen[line.code] as Float32Array]
      for (let k = 0; k < K; k++) {
        const label = line.labels[k] as number
        slope[k] = label < 0 ? 0 : line.weight * (sigmoid(logits[k] as number) - label)
        // Read back, as single precision has rounded it.
        const down = slope[k] as number
        add(startSeen, k, down * down)
        add(start, k, -(step * down) / Math.sqrt(startSeen[k] as number))
      }
      for (let j = 0; j < line.buckets.length; j++) {
        const row = (line.buckets[j] as number) * K
        const value = line.values[j] as number
        for (let k = 0; k < K; k++) {
          const down = (slope[k] as number) * value + decay * (weights[row + k] as number)
          add(seen, row + k, down * down)
          add(weights, row + k, -(step * down) / Math.sqrt(seen[row + k] as number))
        }
      }
    }
  }
  return { weights, bias }
}

function logitsOf({ weights, bias }: Model, line: Line): Float32Array {
  const logits = Float32Array.from(bias[line.code] as Float32Array)
  for (let j = 0; j < line.buckets.length; j++) {
    const row = (line.buckets[j] as number) * K
    const value = line.values[j] as number
    for (let k = 0; k < K; k++) add(logits, k, (weights[row + k] as number) * value)
  }
  return logits
}

type Scored = { line: Line; logits: Float32Array }
type Curve = { slope: number; shift: number }
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Platt's two numbers, all traits of a language together: ten positives a trait are too few for two numbers each. */
function calibrate(scored: readonly Scored[]): Curve {
  let [slope, shift] = [1, 0]
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { line, logits } of scored) {
      for (let k = 0; k < K; k++) {
        const label = line.labels[k] as number
        if (label < 0) continue
        const logit = logits[k] as number
        const p = sigmoid(slope * logit + shift)
        const [error, spread] = [p - label, p * (1 - p)]
        g0 += error * logit
        g1 += error
        h00 += spread * logit * logit
        h01 += spread * logit
        h11 += spread
      }
    }
    const det = h00 * h11 - h01 * h01
    slope -= (h11 * g0 - h01 * g1) / det
    shift -= (h00 * g1 - h01 * g0) / det
  }
  return { slope, shift }
}

const lines = LANGUAGES.flatMap((code) => rowsOf(`${code}.jsonl`).map((row) => lineOf(row, code)))
const english = readdirSync(new URL('en/', corpus))
  .sort()
  .flatMap((file) => rowsOf(`en/${file}`))
const every = english.length / ENGLISH
const helping = Array.from({ length: ENGLISH }, (_, at) => lineOf(english[Math.floor(at * every)] as Row, 'en'))

// ---- cross-validation: an industry is judged by a model that saw none of its lines, in any language ----
const scored: Scored[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitModel([...lines, ...helping].filter((line) => line.fold !== fold))
  for (const line of lines) if (line.fold === fold) scored.push({ line, logits: logitsOf(model, line) })
}

/** Precision, recall of `p >= at`; what may be found is neither right nor wrong. */
function figures(answers: readonly { p: number; label: number }[], at: number): { precision: number; recall: number } {
  const counted = answers.filter(({ label }) => label >= 0)
  const right = counted.filter(({ p, label }) => p >= at && label === 1).length
  return {
    precision: right / Math.max(1, counted.filter(({ p }) => p >= at).length),
    recall: right / Math.max(1, counted.filter(({ label }) => label === 1).length),
  }
}
const shown = ({ precision, recall }: { precision: number; recall: number }): string =>
  `${precision.toFixed(2)} / ${recall.toFixed(2)}`

const curves: Record<string, Curve> = {}
const byTrait = new Map<string, { p: number; label: number }[]>(TRAITS.map((trait) => [trait, []]))
console.log(
  'precision / recall, held-out industries  | a line at 0.3 | a line at 0.5 | five lines at 0.3 | calibration error',
)
for (const code of LANGUAGES) {
  const own = scored.filter(({ line }) => line.code === code)
  curves[code] = calibrate(own)
  const answers: { p: number; label: number }[] = []
  const joined: { p: number; label: number }[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    // The curve that is measured has not seen what it is measured on.
    const curve = calibrate(own.filter(({ line }) => line.fold !== fold))
    const here = own
      .filter(({ line }) => line.fold === fold)
      .map(({ line, logits }) => ({ line, p: Array.from(logits, (z) => sigmoid(curve.slope * z + curve.shift)) }))
    for (const { line, p } of here) {
      p.forEach((value, k) => {
        const label = line.labels[k] as number
        answers.push({ p: value, label })
        byTrait.get(TRAITS[k] as string)?.push({ p: value, label })
      })
    }
    const ordered = here.sort((a, b) => (a.line.industry < b.line.industry ? -1 : 1))
    for (let at = 0; at + 5 <= ordered.length; at += 5) {
      const five = ordered.slice(at, at + 5)
      for (let k = 0; k < K; k++) {
        const labels = five.map(({ line }) => line.labels[k] as number)
        joined.push({
          p: Math.max(...five.map(({ p }) => p[k] as number)),
          label: labels.includes(1) ? 1 : Math.min(...labels),
        })
      }
    }
  }
  const bins = Array.from({ length: 10 }, (_, bin) =>
    answers.filter(({ p, label }) => label >= 0 && Math.floor(p * 10) === bin),
  )
  const mean = (of: number[]): number => of.reduce((a, b) => a + b, 0) / Math.max(1, of.length)
  const error =
    bins.reduce(
      (sum, bin) => sum + bin.length * Math.abs(mean(bin.map(({ p }) => p)) - mean(bin.map(({ label }) => label))),
      0,
    ) / bins.flat().length
  console.log(
    `${code}: ${shown(figures(answers, 0.3))} | ${shown(figures(answers, 0.5))} | ${shown(figures(joined, PROPOSED))} | ${error.toFixed(3)}`,
  )
}
for (const [trait, answers] of byTrait) console.log(`${trait}: ${shown(figures(answers, PROPOSED))}`)

// ---- the model that is kept ----
const model = fitModel([...lines, ...helping])
const scale = TRAITS.map((_, k) => {
  let most = 0
  for (let row = 0; row < 2 ** BITS; row++) most = Math.max(most, Math.abs(model.weights[row * K + k] as number))
  return most / 127
})
const bytes = new Int8Array(model.weights.length)
for (let at = 0; at < bytes.length; at++)
  bytes[at] = Math.round((model.weights[at] as number) / (scale[at % K] as number))
const header = {
  traits: TRAITS,
  bits: BITS,
  scale: scale.map((value) => Number(value.toPrecision(6))),
  languages: Object.fromEntries(
    LANGUAGES.map((code) => [
      code,
      {
        bias: Array.from(model.bias[code] as Float32Array, (value) => Number(value.toFixed(5))),
        slope: Number((curves[code] as Curve).slope.toFixed(5)),
        shift: Number((curves[code] as Curve).shift.toFixed(5)),
      },
    ]),
  ),
}
const file = Buffer.concat([Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`), Buffer.from(bytes.buffer)])
writeFileSync(new URL('../src/understand/model/drafts.bin', import.meta.url), file)
let furthest = 0
for (const line of lines) {
  const exact = logitsOf(model, line)
  const rough = logitsOf(
    { ...model, weights: Float32Array.from(bytes, (value, at) => value * (scale[at % K] as number)) },
    line,
  )
  for (let k = 0; k < K; k++)
    furthest = Math.max(furthest, Math.abs(sigmoid(exact[k] as number) - sigmoid(rough[k] as number)))
  if (line === lines[60]) break
}
console.log(`drafts.bin: ${file.length} bytes; int8 moves a probability by at most ${furthest.toFixed(3)} (60 lines)`)
