// Takes: one text. Gives: its traits, each with the words that show it. May not: know what message it stands in.
import type { Trait } from '../load/words.ts'
import { phraseOf } from './phrase.ts'
import { type Answers, MENTIONS, type Reader } from './reader.ts'
import { cutLong, type Piece, sentencesOf } from './sentences.ts'

export const LINE_KINDS = ['subject', 'preheader', 'sentence', 'button', 'push', 'paragraph'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Words that show a trait; offsets count UTF-16 code units of the text that was given. */
interface ToneEvidence {
  trait: Trait
  start: number
  end: number
  text: string
}

interface Tone {
  /** strongest first */
  traits: Trait[]
  evidence: ToneEvidence[]
}

/** One piece of a text as the reader saw it. */
export interface ReadPiece extends Piece {
  answers: Answers
}

/** A sentence longer than the reader sees is read in pieces of so many words (96 tokens less the prefix, at 1.3 tokens a word). */
const WORDS_A_PIECE = 60

/**
 * Reads a text whole; one that is longer than the reader sees, sentence by sentence.
 *
 * @param prefix as `Reader.read` takes it
 */
export async function readPieces(reader: Reader, text: string, prefix: string): Promise<ReadPiece[]> {
  const whole: Piece = { text, start: 0, end: text.length }
  const answers = await reader.read(text, prefix)
  if (!answers.cut) return [{ ...whole, answers }]
  const sentences = sentencesOf(text)
  const pieces: ReadPiece[] = []
  for (const sentence of sentences) {
    const said = await reader.read(sentence.text, prefix)
    if (!said.cut) pieces.push({ ...sentence, answers: said })
    else {
      for (const part of cutLong(sentence, WORDS_A_PIECE)) {
        pieces.push({ ...part, answers: await reader.read(part.text, prefix) })
      }
    }
  }
  return pieces
}

/** The traits, not the mentions: what a message's line is asked for. */
export function traitsOf(reader: Reader): Trait[] {
  const mentions: readonly string[] = MENTIONS
  return (Object.keys(reader.thresholds) as Trait[]).filter((answer) => !mentions.includes(answer))
}

/**
 * What one text does to whoever reads it, for `heed tone`. An empty text does nothing.
 *
 * @param kind what the text is; left out: not known
 */
export async function tone(reader: Reader, text: string, kind?: LineKind): Promise<Tone> {
  if (text.trim() === '') return { traits: [], evidence: [] }
  const pieces = await readPieces(reader, text, kind ?? 'text')
  const found: { trait: Trait; strength: number; evidence: ToneEvidence[] }[] = []
  for (const trait of traitsOf(reader)) {
    const carrying = pieces
      .filter((piece) => piece.answers.probability[trait] > reader.thresholds[trait])
      .sort((a, b) => b.answers.probability[trait] - a.answers.probability[trait])
    const [strongest] = carrying
    if (strongest === undefined) continue
    const evidence = carrying.flatMap((piece): ToneEvidence[] => {
      const phrase = phraseOf(piece.text, piece.answers, trait)
      if (phrase === undefined) return []
      const start = piece.start + phrase.start
      const end = piece.start + phrase.end
      return [{ trait, start, end, text: text.slice(start, end) }]
    })
    // A text of merge tags alone says nothing that could be quoted.
    if (evidence.length > 0) found.push({ trait, strength: strongest.answers.probability[trait], evidence })
  }
  found.sort((a, b) => b.strength - a.strength)
  return { traits: found.map(({ trait }) => trait), evidence: found.flatMap(({ evidence }) => evidence) }
}
