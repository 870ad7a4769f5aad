import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-collection-after-disaster.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'burned out',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'disaster', daysAgo: 60, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'last day of half a year',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'disaster', daysAgo: 180, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'place hit a month ago',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'disaster', daysAgo: 30, topic: 'flood' }],
    },
    {
      name: 'a fee for late payment',
      message: { purpose: 'billing', traits: ['payment', 'urgency'] },
      situations: [{ kind: 'disaster', daysAgo: 60, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'unknown whether it hit them',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        {
          kind: 'disaster',
          daysAgo: 60,
          impact: 'home_destroyed',
          topic: 'tornado',
          severity: 'extreme',
          affected: 'unknown',
        },
      ],
    },
  ],
  passes: [
    {
      name: 'after half a year',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'disaster', daysAgo: 181, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'place hit more than a month ago',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [{ kind: 'disaster', daysAgo: 31, topic: 'flood' }],
    },
    {
      name: 'fire years ago',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        {
          kind: 'disaster',
          daysAgo: 2600,
          state: 'closed',
          impact: 'home_destroyed',
          topic: 'tornado',
          severity: 'extreme',
        },
      ],
    },
    {
      name: 'an agreed waiver',
      message: { purpose: 'support', traits: ['supportive', 'payment'] },
      situations: [{ kind: 'disaster', daysAgo: 5, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'not touched',
      message: { purpose: 'collections', traits: ['payment', 'fear'] },
      situations: [
        {
          kind: 'disaster',
          daysAgo: 5,
          impact: 'home_destroyed',
          topic: 'tornado',
          severity: 'extreme',
          affected: 'no',
        },
      ],
    },
  ],
})
