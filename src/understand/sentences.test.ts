import { describe, expect, it } from 'vitest'
import { cutLong, sentencesOf } from './sentences.ts'

describe('sentences', () => {
  it('keeps abbreviations and merge tags whole', () => {
    const text = 'Dr. Osei sees you at 10 a.m. on Friday. Bring {{user.first. Name}}’s card! See you?  Bye.'
    const pieces = sentencesOf(text)
    expect(pieces.map((piece) => piece.text)).toEqual([
      'Dr. Osei sees you at 10 a.m. on Friday.',
      'Bring {{user.first. Name}}’s card!',
      'See you?',
      'Bye.',
    ])
    for (const { text: piece, start, end } of pieces) expect(text.slice(start, end)).toBe(piece)
  })

  it('cuts what is long between words', () => {
    const text = 'one two three four five'
    const pieces = cutLong({ text, start: 7, end: 7 + text.length }, 2)
    expect(pieces).toEqual([
      { text: 'one two', start: 7, end: 14 },
      { text: 'three four', start: 15, end: 25 },
      { text: 'five', start: 26, end: 30 },
    ])
  })

  it('finds none in an empty text', () => {
    expect(sentencesOf('')).toEqual([])
  })
})
