import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-while-we-owe.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'waits for the money',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'refund_pending', daysAgo: 30 }],
    },
    {
      name: 'last day',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'refund_pending', daysAgo: 60 }],
    },
    {
      name: 'waits for the parcel, last day',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 14 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'refund_pending', daysAgo: 3, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'refund_pending', daysAgo: 61 }],
    },
    {
      name: 'the parcel, a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 15 }],
    },
    {
      name: 'paid back',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'refund_pending', daysAgo: 3, state: 'closed' }],
    },
    {
      name: 'an apology with words only',
      message: { purpose: 'apology', traits: ['apology'] },
      situations: [{ kind: 'refund_pending', daysAgo: 3 }],
    },
  ],
})
