import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-collection-right-after-payment.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'both are on file',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'payment_due', daysAgo: 90 },
        { kind: 'balance_clear', daysAgo: 5 },
      ],
    },
    {
      name: 'last day of the month',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'payment_due', daysAgo: 90 },
        { kind: 'balance_clear', daysAgo: 30 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'balance_clear', daysAgo: 5, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'balance_clear', daysAgo: 31 },
        { kind: 'payment_due', daysAgo: 20 },
      ],
    },
    {
      name: 'only a debt',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'payment_due', daysAgo: 90 }],
    },
    {
      name: 'the bill of the month',
      message: { purpose: 'billing', traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 20 }],
    },
  ],
})
