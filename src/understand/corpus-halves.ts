// Takes: sentences labelled by hand, and what was found in them. Gives: the half each belongs to, precision and recall. May not: be used
// outside tests.

/** `dev` may be looked at and tuned on; `test` is only measured. */
type Half = 'dev' | 'test'

/** The half of a text, by its own hash (FNV-1a): it stays there whatever is added around it. */
function halfOf(text: string): Half {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return ((hash >>> 16) & 1) === 0 ? 'dev' : 'test'
}

/** The lines of a corpus (JSON Lines) that belong to one half. */
export function halfOfCorpus<T extends { text: string }>(corpus: string, half: Half): T[] {
  return corpus
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
    .filter(({ text }) => halfOf(text) === half)
}

interface Figures {
  /** share of what was found that is there, 0 to 1 */
  precision: number
  /** share of what is there that was found, 0 to 1 */
  recall: number
  /** found, and not there: `<what> in: <text>` */
  wrong: string[]
  /** there, and not found */
  missed: string[]
}

/** Adds up over texts what was found rightly, wrongly, and missed. */
export function figuresOf(
  read: readonly { text: string; right: readonly string[]; wrong: readonly string[]; missed: readonly string[] }[],
): Figures {
  const right = read.reduce((sum, line) => sum + line.right.length, 0)
  const listed = (what: 'wrong' | 'missed'): string[] =>
    read.flatMap((line) => line[what].map((found) => `${found} in: ${line.text}`))
  const [wrong, missed] = [listed('wrong'), listed('missed')]
  return {
    precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
    recall: right + missed.length === 0 ? 1 : right / (right + missed.length),
    wrong,
    missed,
  }
}
