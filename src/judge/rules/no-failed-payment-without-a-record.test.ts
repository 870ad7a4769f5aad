import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-failed-payment-without-a-record.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'no failed payment is on file',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'joined', daysAgo: 300 }],
    },
    {
      name: 'a failure more than a year ago',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'payment_failure', daysAgo: 366 }],
    },
  ],
  passes: [
    {
      name: 'it failed two days ago',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'payment_failure', daysAgo: 2 }],
    },
    {
      name: 'last day of the year',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'payment_failure', daysAgo: 365 }],
    },
    {
      name: 'a bill is open',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [{ kind: 'payment_due', daysAgo: 20 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'billing', claims: ['payment_failure'], traits: ['payment'] },
      situations: [],
      known: false,
    },
    {
      name: 'a bill that says nothing of a failure',
      message: { purpose: 'billing', traits: ['payment'] },
      situations: [{ kind: 'joined', daysAgo: 300 }],
    },
  ],
})
