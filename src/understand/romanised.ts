// Takes: a text. Gives: whether it is Hindi or Tamil, as people type them. May not: answer where neither is likely.
import { ROMANISED_BIAS, ROMANISED_WEIGHTS } from './romanised-weights.ts'

/** Below four words a text is too little to tell by. */
const FEWEST_WORDS = 4
/** A text is read this far, in UTF-16 code units. */
const LONGEST = 20_000

/** Pieces of a text's words in Latin letters and their share: whole words and two to four letters, with the word's ends. */
export function piecesOf(text: string): ReadonlyMap<string, number> {
  const words =
    text
      .slice(0, LONGEST)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{Script=Latin}+/gu) ?? []
  const pieces = new Map<string, number>()
  for (const word of words) {
    const bounded = `<${word}>`
    const own = new Set([bounded])
    for (let length = 2; length <= 4; length++) {
      for (let start = 0; start + length <= bounded.length; start++) own.add(bounded.slice(start, start + length))
    }
    for (const piece of own) pieces.set(piece, (pieces.get(piece) ?? 0) + 1 / Math.max(FEWEST_WORDS, words.length))
  }
  return pieces
}

function weightsOf(table: string): ReadonlyMap<string, readonly [hindi: number, tamil: number]> {
  const weights = new Map<string, readonly [number, number]>()
  for (const entry of table.split('|')) {
    const [piece = '', hindi, tamil] = entry.split(' ')
    weights.set(piece, [Number(hindi) / 10, Number(tamil) / 10])
  }
  return weights
}
const WEIGHTS = weightsOf(ROMANISED_WEIGHTS)

/** How likely what a text has in Latin letters is Hindi, Tamil: 0 to 1 each, the rest is neither. */
export function romanisedOdds(text: string): { hi: number; ta: number } {
  let [hindi, tamil]: [number, number] = [ROMANISED_BIAS[0], ROMANISED_BIAS[1]]
  for (const [piece, share] of piecesOf(text)) {
    const weight = WEIGHTS.get(piece)
    if (weight === undefined) continue
    hindi += weight[0] * share
    tamil += weight[1] * share
  }
  const most = Math.max(0, hindi, tamil)
  const [h, t, neither] = [Math.exp(hindi - most), Math.exp(tamil - most), Math.exp(-most)]
  return { hi: h / (h + t + neither), ta: t / (h + t + neither) }
}
