// Takes: what a message says. Gives: its language. May not: load a detector where the words themselves are plain.

/** Frequent English words that are no frequent words of es, fr, de, pt, it, nl, Hindi or Tamil in Latin script. */
const ENGLISH = new Set(
  `the and of you your for with this that are is we our have from will be been has it its it's not can all what when how about they their
  there than then them would could should which while who whose why because please thank thanks here more any every each if or as by at
  today now just new get see read view order need know make out up us was were i'm we're you're don't we've you've i've it'll we'll my`.split(
    /\s+/,
  ),
)
const TAG = /\{\{\{?[^}]*\}\}\}?|\{%[^%]*%\}|\*\|[^|]*\|\*|<%[^%]*%>|https?:\S+|\S+@\S+|www\.\S+/g

/** Share of a text's words that are plain English ones. */
function englishShare(words: readonly string[]): number {
  return words.filter((word) => ENGLISH.has(word)).length / Math.max(1, words.length)
}

/**
 * The language of a text.
 *
 * A text full of plain English words is English without further asking. Otherwise eld decides (`eld/extrasmall`: 99 % of lines in
 * es, fr, de, pt right, loaded in 0.1 s, and only then); where it is unsure, or the text is a few words long, the author's word holds.
 *
 * @param declared a BCP 47 tag
 * @returns ISO 639-1; `und` where it cannot be told
 */
export async function languageOf(text: string, declared: string): Promise<string> {
  const author = declared.toLowerCase().split('-')[0] ?? 'und'
  const bare = text.replace(TAG, ' ').replaceAll('’', "'")
  const words = bare.toLowerCase().match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  if (words.length === 0) return author
  const share = englishShare(words)
  const latin = (bare.match(/\p{Script=Latin}/gu) ?? []).length / Math.max(1, (bare.match(/\p{L}/gu) ?? []).length)
  if (latin > 0.9 && words.length >= 6 && share >= 0.25) return 'en'
  if (author === 'en' && latin > 0.9 && words.length < 6) {
    // Two or three words fool every detector; only what no English word is can be told apart.
    if (words.length < 3 || share > 0) return 'en'
  }
  const { eld } = await import('eld/extrasmall')
  const guess = eld.detect(bare)
  if (guess.language === '' || !guess.isReliable()) {
    if (latin <= 0.9) return 'und'
    if (share >= 0.12) return 'en'
    return words.length < 12 ? author : 'und'
  }
  if (guess.language === author) return author === 'en' && words.length >= 12 && share < 0.05 ? 'und' : author
  // Latin letters and short: the declared language is likelier than a guess among sixty.
  if (words.length < 4 && latin > 0.9) return author
  // Another language's Latin spelling (Hindi, Tamil) is guessed as anything; no English word in many is no English.
  if (guess.language === 'en') return words.length >= 12 && share < 0.05 ? 'und' : 'en'
  return author === 'en' && share >= 0.2 ? 'en' : guess.language
}
