import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-right-after-a-complaint',
  title: 'A short pause before selling to somebody whose complaint was just closed',
  why: 'Closed in the system is not yet forgiven. An offer the next morning makes the apology look like a step of the sales process. One week after an ordinary complaint, two after a severe one; small ones need no pause. After that they are customers like all others, and want to be.',
  remedy: 'Declare a variant without the offer, or wait a week.',
  seen: [],
  message: [{ any: ['upsell', 'celebratory', 'humour', 'urgency', 'guilt'] }, { any: ['promotional'] }],
  recipient: [
    { kind: 'complaint', state: ['closed'], severity: { from: 'moderate' }, within: { days: 7 } },
    { kind: 'complaint', state: ['closed'], severity: { from: 'severe' }, within: { days: 14 } },
  ],
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'preference',
    'internal',
  ],
  outcome: 'swap',
})
