import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-collection-in-grief.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'his widow',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 90, who: 'partner' }],
    },
    {
      name: 'a parent, last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 60, who: 'parent' }],
    },
    {
      name: 'a sibling, last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 30, who: 'sibling' }],
    },
    {
      name: 'settles the estate, half a year on',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 180, who: 'partner', topic: 'estate' }],
    },
    {
      name: 'the estate, last day',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 365, who: 'relative', topic: 'estate' }],
    },
    {
      name: 'a fee for late payment',
      message: { purpose: 'billing', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 20, who: 'partner' }],
    },
    {
      name: 'nobody said who',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 90 }],
    },
    {
      name: 'unknown whether it touches them',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 5, who: 'partner', affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'his widow, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 91, who: 'partner' }],
    },
    {
      name: 'a parent, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 61, who: 'parent' }],
    },
    {
      name: 'a sibling, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 31, who: 'sibling' }],
    },
    {
      name: 'the estate, a day after',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 366, who: 'relative', topic: 'estate' }],
    },
    {
      name: 'a friend',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'bereavement', daysAgo: 3, who: 'friend' }],
    },
    {
      name: 'the plain bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'bereavement', daysAgo: 20, who: 'partner' }],
    },
  ],
})
