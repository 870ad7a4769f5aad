import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-customer-mail-after-cancellation.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'a renewal on the last day',
      message: { purpose: 'renewal', traits: ['renewal'] },
      situations: [{ kind: 'cancellation', daysAgo: 90 }],
    },
    { name: 'an upgrade', message: { traits: ['upsell'] }, situations: [{ kind: 'cancellation', daysAgo: 3 }] },
    {
      name: 'thanks for their loyalty',
      message: { claims: ['joined'], purpose: 'reward', traits: ['celebratory'] },
      situations: [{ kind: 'cancellation', daysAgo: 30 }],
    },
    {
      name: 'joined a month and a day ago',
      message: { purpose: 'renewal', traits: ['renewal'] },
      situations: [
        { kind: 'joined', daysAgo: 31 },
        { kind: 'cancellation', daysAgo: 3 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'renewal', traits: ['renewal'] },
      situations: [{ kind: 'cancellation', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'renewal', traits: ['renewal'] },
      situations: [{ kind: 'cancellation', daysAgo: 91 }],
    },
    {
      name: 'joined again within the month',
      message: { purpose: 'renewal', traits: ['renewal'] },
      situations: [
        { kind: 'cancellation', daysAgo: 60 },
        { kind: 'joined', daysAgo: 30 },
      ],
    },
    {
      name: 'a winback with an offer',
      message: { purpose: 'winback', traits: ['upsell', 'promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 40 }],
    },
    {
      name: 'a newsletter',
      message: { purpose: 'newsletter', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 3 }],
    },
    {
      name: 'a cancellation that was withdrawn',
      message: { purpose: 'renewal', traits: ['renewal'] },
      situations: [{ kind: 'cancellation', daysAgo: 3, state: 'closed' }],
    },
    {
      name: 'the confirmation',
      message: { purpose: 'transactional', traits: ['transactional', 'renewal'] },
      situations: [{ kind: 'cancellation', daysAgo: 1 }],
    },
  ],
})
