import { describe, expect, it } from 'vitest'
import { baselines } from './baselines.ts'

const measure = (name: string, text: string) => baselines.find((baseline) => baseline.name === name)?.measure(text)

describe('what people use today', () => {
  it('adds up the valence of words and of the list’s own phrases, the longest first', () => {
    // love 3, bad luck -2 (bad alone is -3), five words
    expect(measure('AFINN', 'We love it, bad luck')).toMatchObject({ 'positive sum': 1, 'negative sum': -1 })
    expect(measure('AFINN', 'We love it, bad luck')?.['positive mean']).toBeCloseTo(1 / 5, 12)
    expect(measure('AFINN', '')).toMatchObject({ 'positive sum': 0, 'positive mean': 0 })
  })

  it('gives what VADER says', () => {
    const grief = measure('VADER', 'So sorry for your loss')
    expect(grief?.['positive compound']).toBe(-0.4391)
    expect(grief?.['negative compound']).toBe(0.4391)
  })

  it('counts whole words of a keyword list, however an apostrophe is written', () => {
    const sale = measure('keywords', 'Summer SALE: 20% off. Don’t miss it 🎉 No wholesale.')
    expect(sale).toMatchObject({ promotional: 2, urgency: 1, celebratory: 1, welcome: 0 })
    expect(measure('keywords', 'A wholesaler')).toMatchObject({ promotional: 0 })
  })

  it('counts what alex flags', () => {
    expect(measure('alex', 'The chairman will kill him')?.flags).toBeGreaterThan(0)
    expect(measure('alex', 'Your parcel arrives on Monday')).toEqual({ flags: 0 })
  })
})
