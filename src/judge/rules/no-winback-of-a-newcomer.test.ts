import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-winback-of-a-newcomer.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'joined last month',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'joined', daysAgo: 30 }],
    },
    {
      name: 'last day of the window',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'joined', daysAgo: 60 }],
    },
    {
      name: 'left years ago and came back',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [
        { kind: 'cancellation', daysAgo: 900 },
        { kind: 'joined', daysAgo: 5 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'joined', daysAgo: 5, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'joined', daysAgo: 61 }],
    },
    {
      name: 'joined and left again',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [
        { kind: 'joined', daysAgo: 50 },
        { kind: 'cancellation', daysAgo: 35 },
      ],
    },
    {
      name: 'a welcome',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'joined', daysAgo: 5 }],
    },
  ],
})
