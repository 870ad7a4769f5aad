import { describe, expect, it } from 'vitest'
import { ownWords } from '../src/understand/own-words.ts'
import { tone } from '../src/understand/tone.ts'
import { scriptedReader } from './scripted-reader.ts'

describe('understand with another reader behind the same interface', () => {
  const reader = scriptedReader([
    [/confetti/i, 'celebratory', 0.99],
    [/voucher/i, 'promotional', 0.9],
    [/maybe/i, 'fear', 0.3],
    [/grave/i, 'death', 0.9],
  ])

  it("finds what that reader finds, quotes its words, and nothing of the trained one's", async () => {
    const text = 'Confetti for your wedding! Use the voucher, or maybe not.'
    const { traits, evidence } = await tone(reader, text)
    expect(traits).toEqual(['celebratory', 'promotional'])
    expect(evidence).toEqual([
      { trait: 'celebratory', start: 0, end: 8, text: 'Confetti' },
      { trait: 'promotional', start: 35, end: 42, text: 'voucher' },
    ])
  })

  it('serves own words as well', async () => {
    const anything = { weights: Array.from({ length: 29 }, (_, at) => (at === 9 ? 1 : 0)), bias: 0, threshold: 0.5 }
    expect(await ownWords({ reader, anything }, 'caption', 'At the grave with the boys')).toEqual(['death'])
    expect(await ownWords({ reader, anything }, 'caption', 'At the beach with the boys')).toEqual([])
  })
})
