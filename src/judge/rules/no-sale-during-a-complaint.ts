import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-during-a-complaint',
  title: 'Nothing is sold or celebrated while somebody waits for the answer to a complaint',
  why: 'First they are heard by a person, then the trouble is mended, and only then is there something to offer. An offer in between says: we read our list and not your letter. It holds while the complaint is open: two weeks for a small one, a quarter of a year for an ordinary and half a year for a severe one, after which somebody must have decided. What answers the complaint goes: support, service, an apology, a receipt.',
  remedy: 'Let a person answer, close the complaint, then write again.',
  seen: [
    'Three angry letters about a line that kept failing were answered by an offer of the same line at a higher price',
    'An airline promised to get people home for the holidays while claims from its own cancelled flights were open, 2025',
  ],
  message: [
    {
      any: [
        'promotional',
        'upsell',
        'celebratory',
        'humour',
        'nostalgic',
        'reward',
        'renewal',
        'urgency',
        'guilt',
        'welcome',
      ],
    },
    { purposes: ['promotional', 'upsell', 'winback', 'renewal', 'reward', 'recap', 'fundraising'] },
  ],
  recipient: [
    { kind: 'complaint', within: { days: 14 } },
    { kind: 'complaint', severity: { from: 'moderate' }, within: { days: 90 } },
    { kind: 'complaint', severity: { from: 'severe' }, within: { days: 180 } },
  ],
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'collections',
    'preference',
    'internal',
  ],
  outcome: 'hold',
})
