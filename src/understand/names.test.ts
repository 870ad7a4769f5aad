import { describe, expect, it } from 'vitest'
import { namesIn } from './names.ts'

const names = (text: string): string[] => namesIn(text).map(({ name }) => name)

describe('names of people', () => {
  it.each([
    ['Say happy birthday to Anna', ['Anna']],
    ['In memory of Tom Reyes', ['Tom Reyes']],
    ['Dear Marianne,', ['Marianne']],
    ["It's Priya's birthday on Friday", ['Priya']],
    ['Remember Tom?', ['Tom']],
    ['Celebrating the life of Ada Brook', ['Ada Brook']],
    ['You are booked with Dr Osei', ['Osei']],
    ['Celebrate your husband Daniel', ['Daniel']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    'Dear {{first_name}},',
    'Dear Customer,',
    'Dear Sir or Madam,',
    'Larch & Co has news for you',
    'Acme turns ten',
    "Happy Mother's Day",
    'Remember Monday is a holiday',
    "Valentine's birthday bash",
    'Happy birthday!',
  ])('nobody is named by: %s', (text) => {
    expect(names(text)).toEqual([])
  })
})
