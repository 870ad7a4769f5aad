import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-bill-in-the-days-of-a-death.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the partner, last day',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 14, who: 'partner' }],
    },
    {
      name: 'a child',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 3, who: 'child' }],
    },
    {
      name: 'a parent, last day',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 7, who: 'parent' }],
    },
    {
      name: 'nobody said who',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 14 }],
      outcome: 'hold',
    },
    {
      name: 'unknown whether it touches them',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 1, who: 'partner', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'the partner, a day after',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 15, who: 'partner' }],
    },
    {
      name: 'a parent, a day after',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 8, who: 'parent' }],
    },
    {
      name: 'a friend',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 1, who: 'friend' }],
    },
    {
      name: 'nobody said who, a day after the longest',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 15 }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 1, who: 'partner' }],
    },
  ],
})
