import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-in-the-name-of-a-day-of-mourning',
  title: 'No sale, joke or cheer that uses a day of commemoration',
  why: 'A day on which a country remembers its dead is not a theme for a discount. Where the message itself names the day, or the flood, the fire or the attack that it remembers, nobody can take it for chance. It holds from seven days before, when such campaigns go out, until the day after. A day that is a feast has the topic “festive” and hurts nobody.',
  remedy: 'Take the day out of the offer, or send a plain word of remembrance that sells nothing.',
  seen: [
    'A betting company’s “never forget” bet on the day of the attacks on New York, 2023',
    'A mattress shop’s “twin towers sale”, 2016',
  ],
  message: { any: ['promotional', 'upsell', 'humour', 'celebratory', 'urgency', 'reward'] },
  recipient: [
    {
      kind: 'commemoration',
      notTopic: ['festive'],
      meets: 'topic',
      state: ['open', 'closed'],
      affected: ['yes', 'no', 'unknown'],
      ahead: { days: 7 },
      within: { days: 1 },
    },
    {
      kind: 'commemoration',
      notTopic: ['festive'],
      meets: 'hazard',
      state: ['open', 'closed'],
      affected: ['yes', 'no', 'unknown'],
      ahead: { days: 7 },
      within: { days: 1 },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'block',
})
