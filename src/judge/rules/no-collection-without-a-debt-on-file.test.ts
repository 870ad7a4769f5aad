import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-collection-without-a-debt-on-file.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'nothing is owed on file',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'joined', daysAgo: 1000 }],
    },
    {
      name: 'a debt that was closed',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'payment_due', daysAgo: 90, state: 'closed' }],
    },
  ],
  passes: [
    {
      name: 'owes for months',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'payment_due', daysAgo: 90 }],
    },
    {
      name: 'an old debt',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'payment_due', daysAgo: 2000 }],
    },
    {
      name: 'a failed payment',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'payment_failure', daysAgo: 40 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [],
      known: false,
    },
    {
      name: 'the bill of the month',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'joined', daysAgo: 1000 }],
    },
  ],
})
