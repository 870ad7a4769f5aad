import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-winback-too-soon.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'left yesterday',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1, topic: 'price' }],
    },
    {
      name: 'last day of the month',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 30 }],
    },
    {
      name: 'left in need, last day of half a year',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 180, topic: 'hardship' }],
    },
    {
      name: 'a reproach about leaving',
      message: { claims: ['cancellation'], traits: ['guilt'] },
      situations: [{ kind: 'cancellation', daysAgo: 10 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'after the month',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 31 }],
    },
    {
      name: 'left in need, after half a year',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 181, topic: 'hardship' }],
    },
    {
      name: 'the contract ends next month, and it is four months ago',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 120, topic: 'moved' }],
    },
    {
      name: 'came back this week',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [
        { kind: 'cancellation', daysAgo: 20 },
        { kind: 'joined', daysAgo: 7 },
      ],
    },
    {
      name: 'the confirmation',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1 }],
    },
    {
      name: 'a newsletter that they still get',
      message: { purpose: 'newsletter', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 5 }],
    },
  ],
})
