import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-welcome-after-cancellation.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'a welcome on the last day of the window',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 90 }],
    },
    {
      name: 'a closed cancellation, too',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 20, state: 'closed' }],
    },
    {
      name: 'a promotional text that welcomes',
      message: { traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 5 }],
    },
    {
      name: 'a service message that says that they joined',
      message: { purpose: 'service', claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 5 }],
    },
    {
      name: 'whoever joined long before',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'joined', daysAgo: 400 },
        { kind: 'cancellation', daysAgo: 5 },
      ],
    },
    {
      name: 'a suspected cancellation is looked at',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, certainty: 'suspected' }],
      outcome: 'hold',
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'a day after the window',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 91 }],
    },
    {
      name: 'came back this week',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'cancellation', daysAgo: 900, state: 'closed' },
        { kind: 'joined', daysAgo: 2 },
      ],
    },
    {
      name: 'joined within the window',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [
        { kind: 'cancellation', daysAgo: 60, state: 'closed' },
        { kind: 'joined', daysAgo: 90 },
      ],
    },
    {
      name: 'a winback that welcomes them back',
      message: { purpose: 'winback', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 60 }],
    },
    {
      name: 'an offer without a welcome',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 5 }],
    },
    {
      name: 'the confirmation of the cancellation',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1 }],
    },
    {
      name: 'an answer from support',
      message: { purpose: 'support', traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 1 }],
    },
  ],
})
