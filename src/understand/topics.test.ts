import { describe, expect, it } from 'vitest'
import { TOPICS, topicsIn } from './topics.ts'

const topics = (text: string): string[] => [...new Set(topicsIn(text).map(({ topic }) => topic))]

describe('topics', () => {
  it.each([
    ["Don't forget Mum: Mother's Day is Sunday", 'mothers_day'],
    ['Gifts for dad', 'fathers_day'],
    ["Be my valentine: Valentine's Day menus", 'valentines_day'],
    ['Bet £10, get £30 in free spins', 'gambling'],
    ['Two bottles of wine for £12', 'alcohol'],
    ['New rifles and ammo in stock', 'weapons'],
    ['Lose 5 kg in a month', 'weight_loss'],
    ['A payday loan in minutes', 'credit'],
    ['Everything for your newborn', 'baby'],
    ['Treats for your dog', 'pets'],
    ['A funeral plan for peace of mind', 'funeral_insurance'],
    ["Paraphrase from OpenAI's ChatGPT", 'machine_written'],
    ['As an AI language model, I cannot grieve', 'machine_written'],
    ['Time for your annual policy check-up', 'check_up'],
    ['Fares are higher than usual due to high demand', 'surge_pricing'],
    ['Never forget: 9/11 mattress sale', 'september_11'],
    ['Our colleague Ada passed away', 'death_news'],
    ['Back to school in style', 'back_to_school'],
  ])('%s: %s', (text, topic) => {
    expect(topics(text)).toContain(topic)
  })

  it.each([
    'That is a safe bet',
    'Mother Nature has plans',
    'A glue gun for crafts',
    'Ginger beer, cold',
    'Small baby steps',
    'Your dental check-up is on Tuesday',
    'A hot dog for lunch',
  ])('none of them: %s', (text) => {
    expect(topics(text)).toEqual([])
  })

  it('has one entry a topic, with a title', () => {
    expect(new Set(TOPICS.map(({ topic }) => topic)).size).toBe(TOPICS.length)
    for (const { title } of TOPICS) expect(title).toMatch(/^[A-Z0-9]/)
  })
})
