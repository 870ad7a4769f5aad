import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-surge-in-an-emergency',
  title: 'No raised price and no “hurry” offer to people who must get away',
  why: 'While an attack is on, or while people are told to leave their homes, a deadline with a price on it makes money from fear. It holds from the day before a forecast disaster, when people leave, for as long as the emergency lasts, and for two days after, when people travel home; after that the longer rules about selling take over.',
  remedy: 'Switch off dynamic prices and timed offers for the area; tell people how to get out and what is free.',
  seen: ['A ride service charged four times the fare, in a chirpy tone, during a siege in the city centre, 2014'],
  message: [
    { all: ['urgency', 'promotional'] },
    { all: ['urgency', 'upsell'] },
    { any: ['urgency'], purposes: ['promotional', 'upsell', 'engagement', 'winback'] },
    { topics: ['surge_pricing'] },
  ],
  recipient: [
    { kind: 'attack', state: ['open', 'closed'], severity: { from: 'moderate' }, within: { days: 2 } },
    { kind: 'disaster', state: ['open', 'closed'], impact: ['evacuated'], ahead: { days: 1 }, within: { days: 2 } },
    {
      kind: 'disaster',
      state: ['open', 'closed'],
      severity: { from: 'extreme' },
      ahead: { days: 1 },
      within: { days: 2 },
    },
  ],
  spares: ['safety', 'support'],
  outcome: 'block',
  grave: true,
})
