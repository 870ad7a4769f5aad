import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-onboarding-beside-a-cancellation.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'joined and cancelled within days',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'joined', daysAgo: 10 },
        { kind: 'cancellation', daysAgo: 2 },
      ],
    },
    {
      name: 'last day of the window',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'joined', daysAgo: 80 },
        { kind: 'cancellation', daysAgo: 90 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 2, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'joined', daysAgo: 1 },
        { kind: 'cancellation', daysAgo: 91 },
      ],
    },
    {
      name: 'a closed cancellation',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'joined', daysAgo: 1 },
        { kind: 'cancellation', daysAgo: 10, state: 'closed' },
      ],
    },
    {
      name: 'only joined',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'joined', daysAgo: 1 }],
    },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      situations: [{ kind: 'cancellation', daysAgo: 2 }],
    },
  ],
})
