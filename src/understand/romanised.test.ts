import { describe, expect, it } from 'vitest'
import { piecesOf, romanisedOdds } from './romanised.ts'

describe('romanised', () => {
  it('tells typed Hindi from typed Tamil', () => {
    expect(romanisedOdds('Aapka order kal tak aa jayega, chinta mat kijiye').hi).toBeGreaterThan(0.8)
    expect(romanisedOdds('Unga order naalaikku vandhudum, kavalai vendaam').ta).toBeGreaterThan(0.8)
  })

  it.each([
    'Your order arrives tomorrow, and there is nothing to do',
    'Su pedido llega mañana, no tiene que hacer nada',
    '',
  ])('answers neither for: %s', (text) => {
    const { hi, ta } = romanisedOdds(text)
    expect(hi + ta).toBeLessThan(0.5)
  })

  it('counts a piece once a word, with the ends of the word', () => {
    expect(piecesOf('ha ha Hä ho').get('<ha>')).toBe(0.75)
  })
})
