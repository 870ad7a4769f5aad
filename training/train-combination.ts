// Learns how the reader's answers on lines and passages make the traits of a whole message.
//
//     npx tsx training/train-combination.ts [model folder, default src/understand/model]
//
// Takes training/corpus/whole-messages.dev.en.jsonl, understood as the product does it, and writes combination.json beside the model:
// for each trait the weights of a logistic regression over `FEATURES`, its bias and its threshold. The weights of all traits share a common
// part, since some traits have few examples; a trait departs from it as far as its own examples tell. How strongly is chosen by
// cross-validation, and so are the thresholds. The test part (whole-messages.test.en.jsonl) is not touched.
// Deterministic: the same corpus and reader give the same file.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Trait } from '../src/load/words.ts'
import { loadReader } from '../src/pipeline/load-reader.ts'
import { FEATURES, featuresOf, type View } from '../src/understand/combine.ts'
import { linesOf } from '../src/understand/lines.ts'
import { readAll } from '../src/understand/understand.ts'
import { sigmoid, solve } from './logistic.ts'
import { messageOfRow, type WholeText } from './whole-messages.ts'

interface Row extends WholeText {
  id: string
  traits: Trait[]
  maybe: Trait[]
  hard: boolean
}

interface Example {
  features: number[]
  holds: boolean
  /** `maybe`: neither right nor wrong */
  counts: boolean
}

const CORPUS = new URL('./corpus/whole-messages.dev.en.jsonl', import.meta.url)
const MODEL = process.argv[2]
  ? pathToFileURL(`${process.argv[2]}/`)
  : new URL('../src/understand/model/', import.meta.url)
const OUT = new URL('combination.json', MODEL)
const FOLDS = 8
const GRID = { ridge: [1, 3, 10], departure: [0, 0.25, 0.5] }

// ---- what is known of each message ----

const rows = readFileSync(CORPUS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
const reader = await loadReader({ folder: MODEL })
const traits = (Object.keys(reader.thresholds) as Trait[]).slice(0, 18)

const viewOf = (row: Row): Promise<View> => readAll(linesOf(messageOfRow(row), row.channel, undefined), reader)

const examples: Example[][] = []
const ahead: Promise<View>[] = []
for (const [at, row] of rows.entries()) {
  // a few at once, for the threads
  for (let next = ahead.length; next < Math.min(rows.length, at + 8); next++) ahead.push(viewOf(rows[next] as Row))
  const view = await (ahead[at] as Promise<View>)
  examples.push(
    traits.map((trait) => ({
      features: featuresOf(view, trait, reader.thresholds[trait]),
      holds: row.traits.includes(trait),
      counts: row.traits.includes(trait) || !row.maybe.includes(trait),
    })),
  )
  if (at % 100 === 99) console.error(`${at + 1} of ${rows.length} messages read`)
}
await reader.close()

// ---- fitting ----

interface Scale {
  mean: number[]
  deviation: number[]
}

function scaleOf(all: readonly Example[][]): Scale {
  const flat = all.flat()
  const mean = FEATURES.map((_, f) => flat.reduce((sum, { features }) => sum + (features[f] ?? 0), 0) / flat.length)
  const deviation = FEATURES.map((_, f) =>
    Math.sqrt(flat.reduce((sum, { features }) => sum + ((features[f] ?? 0) - (mean[f] ?? 0)) ** 2, 0) / flat.length),
  )
  return { mean, deviation: deviation.map((value) => Math.max(value, 1e-6)) }
}

interface Settings {
  /** how strongly weights are held to nothing */
  ridge: number
  /** how far a trait may depart from what is common to all */
  departure: number
}

interface Fitted {
  weights: number[][]
  bias: number[]
}

/** Newton's method on the ridge-penalised log loss of all traits together: common weights, and for each trait a bias and its own departure. */
function fitWeights(all: readonly Example[][], scale: Scale, { ridge, departure }: Settings): Fitted {
  const F = FEATURES.length
  const per = F + 1
  const size = F + traits.length * per
  const weights = new Float64Array(size)
  const penalty = new Float64Array(size).fill(ridge)
  for (let t = 0; t < traits.length; t++) penalty[F + t * per] = 0.3
  const at = new Int32Array(2 * F + 1)
  const value = new Float64Array(2 * F + 1)
  for (let round = 0; round < 15; round++) {
    const gradient = Float64Array.from(weights, (weight, i) => weight * (penalty[i] ?? 0))
    const hessian = Array.from({ length: size }, (_, i) => {
      const row = new Float64Array(size)
      row[i] = penalty[i] ?? 0
      return row
    })
    for (const message of all) {
      for (const [t, { features, holds, counts }] of message.entries()) {
        if (!counts) continue
        const base = F + t * per
        at[0] = base
        value[0] = 1
        for (let f = 0; f < F; f++) {
          const z = ((features[f] ?? 0) - (scale.mean[f] ?? 0)) / (scale.deviation[f] ?? 1)
          at[1 + f] = f
          value[1 + f] = z
          at[1 + F + f] = base + 1 + f
          value[1 + F + f] = z * departure
        }
        let sum = 0
        for (let k = 0; k < at.length; k++) sum += (weights[at[k] ?? 0] ?? 0) * (value[k] ?? 0)
        const p = sigmoid(sum)
        const slope = p - (holds ? 1 : 0)
        const curve = p * (1 - p)
        for (let k = 0; k < at.length; k++) {
          const i = at[k] ?? 0
          const v = value[k] ?? 0
          gradient[i] = (gradient[i] ?? 0) + slope * v
          const row = hessian[i]
          if (row)
            for (let l = 0; l < at.length; l++) row[at[l] ?? 0] = (row[at[l] ?? 0] ?? 0) + curve * v * (value[l] ?? 0)
        }
      }
    }
    const step = solve(hessian, gradient)
    for (let i = 0; i < size; i++) weights[i] = (weights[i] ?? 0) - (step[i] ?? 0)
    if (step.every((part) => Math.abs(part) < 1e-6)) break
  }
  const fitted: Fitted = { weights: [], bias: [] }
  for (let t = 0; t < traits.length; t++) {
    const base = F + t * per
    const own = FEATURES.map(
      (_, f) => ((weights[f] ?? 0) + departure * (weights[base + 1 + f] ?? 0)) / (scale.deviation[f] ?? 1),
    )
    fitted.weights.push(own)
    fitted.bias.push((weights[base] ?? 0) - own.reduce((sum, weight, f) => sum + weight * (scale.mean[f] ?? 0), 0))
  }
  return fitted
}

const answer = (fitted: Fitted, t: number, features: readonly number[]): number =>
  sigmoid(features.reduce((sum, value, f) => sum + value * (fitted.weights[t]?.[f] ?? 0), fitted.bias[t] ?? 0))

// ---- choosing, by messages that were not learned from ----

function heldOut(settings: Settings): number[][] {
  const p: number[][] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = examples.filter((_, m) => m % FOLDS !== fold)
    const fitted = fitWeights(learned, scaleOf(learned), settings)
    for (let m = fold; m < examples.length; m += FOLDS)
      p[m] = traits.map((_, t) => answer(fitted, t, examples[m]?.[t]?.features ?? []))
  }
  return p
}

function loss(p: number[][]): number {
  let sum = 0
  for (const [m, message] of examples.entries())
    for (const [t, { holds, counts }] of message.entries())
      if (counts) sum -= Math.log(Math.max(1e-9, holds ? (p[m]?.[t] ?? 0) : 1 - (p[m]?.[t] ?? 0)))
  return sum / examples.length
}

function f1(p: number[][], t: number, threshold: number): number {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const [m, message] of examples.entries()) {
    const { holds, counts } = message[t] ?? { holds: false, counts: false }
    const found = (p[m]?.[t] ?? 0) > threshold
    if (found && holds) right++
    else if (found && counts) wrong++
    else if (holds) missed++
  }
  return (2 * right) / Math.max(1, 2 * right + wrong + missed)
}

const round = (value: number): number => Math.round(value * 1e5) / 1e5
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

let best: { settings: Settings; loss: number; p: number[][] } | undefined
for (const ridge of GRID.ridge) {
  for (const departure of GRID.departure) {
    const settings = { ridge, departure }
    const p = heldOut(settings)
    const found = loss(p)
    const macro = mean(traits.map((_, t) => f1(p, t, 0.4)))
    console.log(
      `ridge ${ridge}, departure ${departure}: log loss ${found.toFixed(4)}, macro F1 at 0.4 ${macro.toFixed(3)}`,
    )
    if (best === undefined || found < best.loss) best = { settings, loss: found, p }
  }
}
if (best === undefined) throw new Error('nothing to choose from')
const { settings, p } = best

/** False traits and missed ones together: a false stop counts as much as a miss. */
function errors(p: number[][], t: number, threshold: number): number {
  return examples.filter((message, m) => {
    const { holds, counts } = message[t] ?? { holds: false, counts: false }
    return counts && (p[m]?.[t] ?? 0) > threshold !== holds
  }).length
}

/** Probabilities are calibrated, so that a half is right unless the held-out messages plainly say otherwise. */
const tried = Array.from({ length: 31 }, (_, i) => 0.35 + i * 0.01)
const thresholds = traits.map((_, t) => {
  const least = Math.min(...tried.map((threshold) => errors(p, t, threshold)))
  const good = tried.filter((threshold) => errors(p, t, threshold) <= least + 2)
  return good.reduce((a, b) => (Math.abs(b - 0.5) < Math.abs(a - 0.5) ? b : a))
})
console.log(`chosen: ridge ${settings.ridge}, departure ${settings.departure}`)
for (const [t, trait] of traits.entries())
  console.log(
    `${trait.padEnd(16)} ${(thresholds[t] ?? 0).toFixed(2)}  F1 held out ${f1(p, t, thresholds[t] ?? 0).toFixed(3)}`,
  )
console.log(`macro F1 held out ${mean(traits.map((_, t) => f1(p, t, thresholds[t] ?? 0))).toFixed(3)}`)
const plain = rows.flatMap((row, m) => (row.traits.length === 0 ? [m] : []))
const falsely = plain.filter((m) =>
  traits.some((_, t) => (p[m]?.[t] ?? 0) > (thresholds[t] ?? 1) && examples[m]?.[t]?.counts === true),
)
console.log(`plain messages with a false trait ${falsely.length} of ${plain.length}`)

const final = fitWeights(examples, scaleOf(examples), settings)
writeFileSync(
  OUT,
  `${JSON.stringify(
    {
      features: FEATURES,
      traits: Object.fromEntries(
        traits.map((trait, t) => [
          trait,
          {
            weights: (final.weights[t] ?? []).map(round),
            bias: round(final.bias[t] ?? 0),
            threshold: round(thresholds[t] ?? 1),
          },
        ]),
      ),
    },
    undefined,
    1,
  )}\n`,
)
