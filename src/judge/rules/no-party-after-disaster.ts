import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-party-after-disaster',
  title: 'No party, no fond memories and no jokes for people whose place was just hit',
  why: 'Joy on the screen while the house is under water, or while the street is still closed by the police, reads as mockery. Clearing up, claims and temporary homes take about two months after a severe event, so the window is 60 days from its end; where damage was moderate, ordinary life is back within two weeks. Minor events pass at once. Whoever may be hit gets the quiet version as well: it costs them nothing if they are safe.',
  remedy: 'Declare a gentle variant without festivity, or send when the window has passed.',
  seen: [
    "A social network's “great year” film to a man whose house had just been flooded; its cover was the ruined house",
  ],
  message: { any: ['celebratory', 'nostalgic', 'humour'] },
  recipient: [
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      affected: ['yes', 'unknown'],
      severity: { from: 'severe' },
      within: { days: 60 },
    },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      affected: ['yes', 'unknown'],
      severity: { from: 'moderate' },
      within: { days: 14 },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
