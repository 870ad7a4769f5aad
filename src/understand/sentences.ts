// Takes: a block's text. Gives: its sentences with their places in it. May not: split inside a merge tag.
import { ParseEnglish } from 'parse-english'

/** A piece of a text; offsets count UTF-16 code units. */
export interface Piece {
  text: string
  start: number
  end: number
}

const TAG = /\{\{\{?[^}]*\}\}\}?|\{%[^%]*%\}|\*\|[^|]*\|\*|<%[^%]*%>/g

/**
 * The sentences of a text, in order, without the space between them. Abbreviations ("Dr. Smith", "e.g.") do not end one.
 */
export function sentencesOf(text: string): Piece[] {
  // A full stop inside a merge tag ends nothing; a placeholder of the same length keeps all places.
  const shielded = text.replace(TAG, (tag) => 'X'.repeat(tag.length))
  const pieces: Piece[] = []
  for (const paragraph of new ParseEnglish().parse(shielded).children) {
    if (!('children' in paragraph)) continue
    for (const sentence of paragraph.children) {
      if (sentence.type !== 'SentenceNode') continue
      const start = sentence.position?.start.offset ?? 0
      const end = sentence.position?.end.offset ?? start
      pieces.push({ text: text.slice(start, end), start, end })
    }
  }
  return pieces
}

/** A text in pieces of at most so many words, cut between words, for what is longer than the reader sees. */
export function cutLong(piece: Piece, words: number): Piece[] {
  const found = [...piece.text.matchAll(/\S+/g)]
  const pieces: Piece[] = []
  for (let at = 0; at < found.length; at += words) {
    const first = found[at]
    const last = found[Math.min(at + words, found.length) - 1]
    if (first === undefined || last === undefined) break
    const end = last.index + last[0].length
    pieces.push({ text: piece.text.slice(first.index, end), start: piece.start + first.index, end: piece.start + end })
  }
  return pieces
}
