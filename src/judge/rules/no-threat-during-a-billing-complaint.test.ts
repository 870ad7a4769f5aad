import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-threat-during-a-billing-complaint.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'complained about the bill',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 10, topic: 'billing' }],
    },
    {
      name: 'last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 90, topic: 'fees' }],
    },
    {
      name: 'a fee for late payment',
      message: { purpose: 'billing', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 10, topic: 'billing' }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 10, topic: 'billing', affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 91, topic: 'billing' }],
    },
    {
      name: 'about the line',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 10, topic: 'outage' }],
    },
    {
      name: 'closed',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'complaint', daysAgo: 10, topic: 'billing', state: 'closed' }],
    },
    {
      name: 'the plain bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'complaint', daysAgo: 10, topic: 'billing' }],
    },
  ],
})
