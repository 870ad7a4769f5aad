import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-demand-during-a-dispute.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'disputes the bill',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'payment_due', daysAgo: 70 },
        { kind: 'dispute', daysAgo: 21, topic: 'billing' },
      ],
    },
    {
      name: 'without a subject',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'dispute', daysAgo: 3 }],
    },
    {
      name: 'last day',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'dispute', daysAgo: 180, topic: 'billing' }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'dispute', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'after half a year',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'dispute', daysAgo: 181 }],
    },
    {
      name: 'settled',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        { kind: 'dispute', daysAgo: 450, state: 'closed', topic: 'billing' },
        { kind: 'payment_due', daysAgo: 90 },
      ],
    },
    {
      name: 'about a delivery',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'dispute', daysAgo: 3, topic: 'delivery' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['payment'] },
      situations: [{ kind: 'dispute', daysAgo: 3 }],
    },
    { name: 'an offer', message: { traits: ['promotional'] }, situations: [{ kind: 'dispute', daysAgo: 3 }] },
  ],
})
