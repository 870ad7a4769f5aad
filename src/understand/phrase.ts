// Takes: what the reader said about a line. Gives: the phrase that carried one answer. May not: read anything again.
import type { Trait } from '../load/words.ts'
import type { Answers, Mention } from './reader.ts'

/** Words that show nothing when they stand alone. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those my your our his her its their i you we he she it they me us him them and or but if so as at by for from in
  into of on to up with is are was were be been am do does did has have had will would can could should may might not no than then too very
  just here there what which who when where how all any some more most it's you're we're i'm we've you've`.split(/\s+/),
)
const MOST_WORDS = 12

/**
 * The run of whole words with the largest shares of an answer, never only merge tags, never a lone function word where there is another.
 *
 * @returns offsets in UTF-16 code units of the text that was read; undefined where it holds no word
 */
export function phraseOf(
  text: string,
  answers: Answers,
  answer: Trait | Mention,
): { start: number; end: number } | undefined {
  const { words } = answers
  const shares = answers.shares(answer)
  const bare = words.map((word) => trimmed(text, word))
  const isSaying = (at: number): boolean => {
    const word = bare[at]
    return word !== undefined && word.start < word.end && !words[at]?.tag
  }
  const isContent = (at: number): boolean => {
    const word = bare[at]
    if (word === undefined || !isSaying(at)) return false
    return !FUNCTION_WORDS.has(text.slice(word.start, word.end).toLowerCase().replaceAll('’', "'"))
  }
  const textOf = (at: number): string => text.slice(words[at]?.start, words[at]?.end)
  const saying = words.map((_, at) => at).filter(isSaying)
  if (saying.length === 0) return undefined
  const loudest = Math.max(...saying.map((at) => shares[at] ?? 0))

  // The run with the largest sum over a floor: weak words between two strong ones are bridged, a weak tail is left off.
  const floor = Math.max(0, loudest * 0.15)
  let best = { from: saying[0] ?? 0, to: saying[0] ?? 0, sum: Number.NEGATIVE_INFINITY }
  let from = 0
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    if (sum <= 0 || at - from >= MOST_WORDS) {
      from = at
      sum = 0
    }
    sum += (words[at]?.tag ? 0 : (shares[at] ?? 0)) - floor
    if (sum > best.sum && isSaying(at)) best = { from, to: at, sum }
  }
  let { from: first, to: last } = best
  const hasContent = (): boolean => saying.some((at) => at >= first && at <= last && isContent(at))
  // A lone function word is drawn out towards its louder neighbour.
  while (!hasContent() && last - first + 1 < Math.min(words.length, MOST_WORDS)) {
    const before = first > 0 ? (shares[first - 1] ?? 0) : Number.NEGATIVE_INFINITY
    const after = last < words.length - 1 ? (shares[last + 1] ?? 0) : Number.NEGATIVE_INFINITY
    if (before > after) first--
    else last++
  }
  while (first < last && (words[first]?.tag || !isSaying(first) || (hasContent() && isDangling(text, bare[first]))))
    first++
  while (
    last > first &&
    (words[last]?.tag ||
      !isSaying(last) ||
      (hasContent() && isDangling(text, bare[last], /^(my|your|our|their|his|her|its)$/i)))
  )
    last--
  // “It's been a great” lacks one word to the end of its clause: it is quoted whole.
  const closes = (at: number): boolean => at === words.length - 1 || /[.,;:!?…)]["'”’]*$/.test(textOf(at))
  const isWhole = (at: number): boolean => isSaying(at) && !/\p{Extended_Pictographic}/u.test(textOf(at))
  if (last + 1 < words.length && !closes(last) && closes(last + 1) && isWhole(last + 1)) last++
  if (first === 1 && !closes(0) && isWhole(0)) first = 0
  const start = bare[first]
  const end = bare[last]
  return start === undefined || end === undefined ? undefined : { start: start.start, end: end.end }
}

/** A word without the punctuation around it; an emoji is kept whole. */
function trimmed(text: string, word: { start: number; end: number }): { start: number; end: number } {
  const written = text.slice(word.start, word.end)
  if (!/[\p{L}\p{N}]/u.test(written)) {
    return /\p{Extended_Pictographic}/u.test(written) ? word : { start: word.start, end: word.start }
  }
  const before = /^[^\p{L}\p{N}{[*<%$€£¥₹#+-]*/u.exec(written)?.[0].length ?? 0
  const after = /[^\p{L}\p{N}\p{M}}\]*>%€£$]*$/u.exec(written)?.[0].length ?? 0
  return { start: word.start + before, end: word.end - after }
}

/** A word that opens something and ends nothing. */
function isDangling(text: string, word: { start: number; end: number } | undefined, too = /^$/): boolean {
  return (
    word === undefined ||
    /^(a|an|the|of|to|and|or|in|on|at|for|with|is|are|by|from|that|this|as)$/i.test(text.slice(word.start, word.end)) ||
    too.test(text.slice(word.start, word.end))
  )
}
