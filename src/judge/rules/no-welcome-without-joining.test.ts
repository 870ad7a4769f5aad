import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-welcome-without-joining.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'other things are on file, but no joining',
      message: { purpose: 'onboarding', claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'balance_clear', daysAgo: 20 }],
    },
    {
      name: 'looked up, and nothing is there',
      message: { purpose: 'onboarding', claims: ['joined'], traits: ['welcome'] },
      situations: [],
      known: true,
    },
    {
      name: 'a promotional welcome',
      message: { claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'birthday', daysAgo: 3 }],
    },
  ],
  passes: [
    {
      name: 'a place that was accepted',
      message: { purpose: 'onboarding', claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'application_accepted', daysAgo: 2 }],
    },
    {
      name: 'joined last week',
      message: { purpose: 'onboarding', claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'joined', daysAgo: 7 }],
    },
    {
      name: 'joined ten years ago and left',
      message: { purpose: 'onboarding', claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'joined', daysAgo: 3650, state: 'closed' }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'onboarding', claims: ['joined'], traits: ['welcome'] },
      situations: [],
      known: false,
    },
    {
      name: 'a welcome that takes nothing for granted',
      message: { purpose: 'onboarding', traits: ['welcome'] },
      situations: [{ kind: 'new_baby', daysAgo: 20 }],
    },
    {
      name: 'a winback to an old customer',
      message: { purpose: 'winback', claims: ['joined'], traits: ['welcome'] },
      situations: [{ kind: 'cancellation', daysAgo: 200 }],
    },
  ],
})
