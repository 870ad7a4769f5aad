import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-collection-in-hardship.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'said that they cannot pay',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'hardship', daysAgo: 258 }],
    },
    {
      name: 'last day of the year',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'hardship', daysAgo: 365 }],
    },
    {
      name: 'lost the job, last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'layoff', daysAgo: 60 }],
    },
    {
      name: 'robbed by a fraud, last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'fraud_victim', daysAgo: 90 }],
    },
    {
      name: 'gravely ill, last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'illness', daysAgo: 90 }],
    },
    {
      name: 'a fee for late payment',
      message: { purpose: 'billing', traits: ['payment', 'urgency'] },
      situations: [{ kind: 'hardship', daysAgo: 10 }],
    },
    {
      name: 'unknown whether it touches them',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'hardship', daysAgo: 10, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'after the year',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'hardship', daysAgo: 366 }],
    },
    {
      name: 'the plan is over',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'hardship', daysAgo: 1500, state: 'closed' }],
    },
    {
      name: 'lost the job, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'layoff', daysAgo: 61 }],
    },
    {
      name: 'a fraud, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'fraud_victim', daysAgo: 91 }],
    },
    {
      name: 'ill, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'illness', daysAgo: 91 }],
    },
    {
      name: 'a broken arm',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'injury', daysAgo: 5, severity: 'minor' }],
    },
    {
      name: 'the plain bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'hardship', daysAgo: 10 }],
    },
    {
      name: 'help with the debt',
      message: { purpose: 'support', traits: ['payment', 'supportive'] },
      situations: [{ kind: 'hardship', daysAgo: 10 }],
    },
  ],
})
