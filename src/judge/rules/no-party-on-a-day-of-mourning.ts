import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-party-on-a-day-of-mourning',
  title: 'No festivity and no jokes on a day of commemoration',
  why: 'On the day itself a laugh or a party in the inbox is out of tune with the silence in the streets. Plain news, ordinary offers and a person’s own birthday or welcome do no harm, since life goes on; feasts have the topic “festive” and are free. It lasts until a day after its date, because the post of the evening is read in the morning and days begin at different hours.',
  remedy: 'Send a day or two later, or declare a gentle variant.',
  seen: ['Scheduled jokes and party mailings that went out in the minute of silence'],
  message: {
    any: ['humour', 'celebratory'],
    purposes: ['promotional', 'newsletter', 'engagement', 'winback', 'recap', 'upsell', 'reward', 'fundraising'],
  },
  recipient: {
    kind: 'commemoration',
    notTopic: ['festive'],
    state: ['open', 'closed'],
    severity: { from: 'moderate' },
    affected: ['yes', 'unknown'],
    within: { days: 1 },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
