import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-demand-without-a-debt.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the balance is clear',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'joined', daysAgo: 1500 },
        { kind: 'balance_clear', daysAgo: 10 },
      ],
    },
    {
      name: 'last day of the year',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'balance_clear', daysAgo: 365 }],
    },
    {
      name: 'a threat inside a bill',
      message: { purpose: 'billing', traits: ['payment', 'fear'] },
      situations: [{ kind: 'balance_clear', daysAgo: 10 }],
    },
    {
      name: 'a failed payment that was none',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 10 }],
    },
    {
      name: 'an offer that says that they owe',
      message: { claims: ['payment_due'], traits: ['promotional'] },
      situations: [{ kind: 'balance_clear', daysAgo: 10 }],
    },
    {
      name: 'a debt from more than a year ago',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'payment_due', daysAgo: 366 },
        { kind: 'balance_clear', daysAgo: 10 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'balance_clear', daysAgo: 10, affected: 'unknown' }],
      outcome: 'hold',
    },
    {
      name: 'a suspected clear balance is looked at',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'balance_clear', daysAgo: 10, certainty: 'suspected' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'cleared more than a year ago',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'balance_clear', daysAgo: 366 }],
    },
    {
      name: 'a newer debt',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'balance_clear', daysAgo: 60 },
        { kind: 'payment_due', daysAgo: 40 },
      ],
    },
    {
      name: 'owes for months',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'payment_due', daysAgo: 90 }],
    },
    {
      name: 'the bill of the month',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 20 }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'balance_clear', daysAgo: 1 }],
    },
  ],
})
