// Learns how likely a person's own words mention anything painful at all, from all that the reader answers about them.
//
//     npx tsx training/train-mentions.ts [model folder, default src/understand/model]
//
// Takes the calibration and the test part of training/corpus/own-words.en.jsonl (by hash, as train.py splits it: the reader has learned from
// neither) and writes mentions.json beside the model. The later test parts (own-words.later, own-words.test) are not touched.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { loadReader } from '../src/pipeline/load-reader.ts'
import { featuresOfMentions } from '../src/understand/own-words.ts'
import { fitLogistic, sigmoid } from './logistic.ts'

interface Row {
  text: string
  field: string
  mentions: string[]
  maybe?: string[]
}

const MODEL = process.argv[2]
  ? pathToFileURL(`${process.argv[2]}/`)
  : new URL('../src/understand/model/', import.meta.url)
const RIDGE = 0.03
const FOLDS = 10
/** Likelier than not: half of these texts mention something, of ordinary ones hardly any, and a false flag costs somebody their message. */
const THRESHOLD = 0.5

const rows = readFileSync(new URL('./corpus/own-words.en.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row)
  .filter(({ text }) => {
    const part = Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) % 8
    return part === 1 || part === 2
  })
  .filter(({ mentions, maybe = [] }) => mentions.length > 0 || maybe.length === 0)
const reader = await loadReader({ folder: MODEL })
const features = await Promise.all(
  rows.map(async ({ text, field }) => featuresOfMentions(await reader.read(text, `own ${field}`))),
)
await reader.close()
const holds = rows.map(({ mentions }) => mentions.length > 0)

const answer = (weights: readonly number[], x: readonly number[]): number =>
  sigmoid([...x, 1].reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0))
const heldOut: number[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const learned = rows.map((_, at) => at).filter((at) => at % FOLDS !== fold)
  const weights = fitLogistic(
    learned.map((at) => features[at] ?? []),
    learned.map((at) => holds[at] ?? false),
    RIDGE * learned.length,
  )
  for (let at = fold; at < rows.length; at += FOLDS) heldOut[at] = answer(weights, features[at] ?? [])
}
const at = (threshold: number): { precision: number; recall: number } => {
  const flagged = heldOut.flatMap((p, i) => (p > threshold ? [holds[i] ?? false] : []))
  const right = flagged.filter(Boolean).length
  return { precision: right / Math.max(1, flagged.length), recall: right / holds.filter(Boolean).length }
}
for (const shown of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
  const { precision, recall } = at(shown)
  console.log(`above ${shown.toFixed(2)}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`)
}
console.log(`${rows.length} texts, each held out once`)
const round = (value: number): number => Math.round(value * 1e5) / 1e5
const weights = fitLogistic(features, holds, RIDGE * rows.length).map(round)
writeFileSync(
  new URL('mentions.json', MODEL),
  `${JSON.stringify({ weights: weights.slice(0, -1), bias: weights.at(-1), threshold: THRESHOLD }, undefined, 1)}\n`,
)
