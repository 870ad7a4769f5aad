// Takes: what a message says. Gives: its language. May not: load a detector where the words themselves are plain.
import { romanisedOdds } from './romanised.ts'

/** Frequent English words that are no frequent words of es, fr, de, pt, it, nl, Hindi or Tamil in Latin script. */
const ENGLISH = new Set(
  `the and of you your for with this that are is we our have from will be been has it its it's not can all what when how about they their
  there than then them would could should which while who whose why because please thank thanks here more any every each if or as by at
  today now just new get see read view order need know make out up us was were i'm we're you're don't we've you've i've it'll we'll my`.split(
    /\s+/,
  ),
)
/** Frequent words of es, fr, de, pt, it, nl, da and sv that no English sentence needs. */
const NOT_ENGLISH = new Set(
  `el los las del que y una por con para su sus tu es le les des du et est vous votre nous dans sur pour avec une ne pas ce der das und
    ist nicht sie ihr ihre mit von zu den dem ein eine einen auf für wir bei o os da em não uma sua você seu il di per è non sono gli
    het een van je niet op te ons zijn uw det och att är på som og til af er av`.split(/\s+/),
)
const TAG = /\{\{\{?[^}]*\}\}\}?|\{%[^%]*%\}|\*\|[^|]*\|\*|<%[^%]*%>|https?:\S+|\S+@\S+|www\.\S+/g

/** From these odds on a text in Latin letters is Hindi or Tamil. */
const ROMANISED = 0.8
/** Languages in Latin letters that eld tells surely: none of them is what it takes typed Hindi or Tamil for, in a message's length. */
const KNOWS_BETTER = new Set([
  'es',
  'fr',
  'de',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'no',
  'pl',
  'tr',
  'vi',
  'ca',
  'ro',
  'fi',
  'cs',
  'hu',
])

/** Share of a text's words that stand in a list. */
function shareIn(list: ReadonlySet<string>, words: readonly string[]): number {
  return words.filter((word) => list.has(word)).length / Math.max(1, words.length)
}

/**
 * The language of a text.
 *
 * A text with plain English words and hardly any of its neighbours' is English without further asking (training/README.md has the
 * figures); one in Tamil letters is Tamil. Hindi and Tamil in Latin letters, which eld guesses as anything, are told by pieces of their
 * words (`romanisedOdds`) wherever eld does not know better. Otherwise eld decides (`eld/extrasmall`: 99 % of lines in es, fr, de, pt
 * right, loaded in a quarter of a second, and only then); where it is unsure, or the text is a few words long, the author's word holds.
 *
 * @param declared a BCP 47 tag
 * @returns ISO 639-1; `und` where it cannot be told
 */
export async function languageOf(text: string, declared: string): Promise<string> {
  const author = declared.toLowerCase().split('-')[0] ?? 'und'
  const bare = text.replace(TAG, ' ').replaceAll('’', "'")
  const words = bare.toLowerCase().match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  if (words.length === 0) return author
  const share = shareIn(ENGLISH, words)
  const foreign = shareIn(NOT_ENGLISH, words)
  const letters = Math.max(1, (bare.match(/\p{L}/gu) ?? []).length)
  const latin = (bare.match(/\p{Script=Latin}/gu) ?? []).length / letters
  if ((bare.match(/\p{Script=Tamil}/gu) ?? []).length / letters > 0.5) return 'ta'
  const { hi, ta } = latin > 0.2 && words.length >= 4 ? romanisedOdds(bare) : { hi: 0, ta: 0 }
  const romanised = hi >= ROMANISED ? 'hi' : ta >= ROMANISED ? 'ta' : undefined
  if (latin > 0.9 && words.length >= 6 && share >= 0.15 && foreign <= share / 4 && hi + ta < 0.5) return 'en'
  if (author === 'en' && latin > 0.9 && words.length < 6 && romanised === undefined) {
    // Two or three words fool every detector; only what no English word is can be told apart.
    if (words.length < 3 || share > 0) return 'en'
  }
  const { eld } = await import('eld/extrasmall')
  const guess = eld.detect(bare)
  const known = guess.language !== '' && guess.isReliable()
  if (romanised !== undefined && !(known && KNOWS_BETTER.has(guess.language))) return romanised
  if (!known) {
    if (latin <= 0.9) return 'und'
    if (share >= 0.12 && foreign <= share / 2) return 'en'
    return words.length < 12 ? author : 'und'
  }
  if (guess.language === 'en' && words.length >= 12 && (share < 0.05 || foreign > share / 2)) return 'und'
  if (guess.language === author) return author
  // Latin letters and short: the declared language is likelier than a guess among sixty.
  if (words.length < 4 && latin > 0.9) return author
  return author === 'en' && share >= 0.2 && foreign <= share / 4 ? 'en' : guess.language
}
