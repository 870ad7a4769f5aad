import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-upsell-after-a-failed-payment.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the day after',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'payment_failure', daysAgo: 1 }],
    },
    {
      name: 'last day',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'payment_failure', daysAgo: 14 }],
    },
    {
      name: 'inside a receipt',
      message: { purpose: 'transactional', traits: ['upsell'] },
      situations: [{ kind: 'payment_failure', daysAgo: 1 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'payment_failure', daysAgo: 1, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'a day after the window',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'payment_failure', daysAgo: 15 }],
    },
    {
      name: 'mended',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'payment_failure', daysAgo: 1, state: 'closed' }],
    },
    {
      name: 'the plain word about the failure',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'payment_failure', daysAgo: 1 }],
    },
    {
      name: 'an ordinary offer',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'payment_failure', daysAgo: 1 }],
    },
  ],
})
