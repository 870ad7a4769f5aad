import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-while-we-owe',
  title: 'Nothing more is sold to somebody who waits for goods or for their money back',
  why: 'Whoever waits for a refund lends the firm money, and whoever waits for a parcel has paid for air. To be asked for more in that time is brazen. It holds for two months after a refund was due, the longest that honest refunds take, and for two weeks after a delivery failed. Vouchers given as amends belong under the purpose apology or support.',
  remedy: 'Pay back or deliver first. Declare a variant without the offer, or leave them out.',
  seen: [
    'An airline promised to get people home for the holidays while claims from its cancelled flights were open, 2025',
  ],
  message: [{ any: ['promotional', 'upsell', 'urgency'] }, { any: ['renewal'] }],
  recipient: [
    { kind: 'refund_pending', within: { days: 60 } },
    { kind: 'delivery_failure', within: { days: 14 } },
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
