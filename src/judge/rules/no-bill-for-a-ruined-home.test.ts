import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-bill-for-a-ruined-home.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the house is gone',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 16, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'last day after its end',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [
        {
          kind: 'disaster',
          daysAgo: 100,
          endedDaysAgo: 90,
          impact: 'home_destroyed',
          topic: 'tornado',
          severity: 'extreme',
        },
      ],
    },
    {
      name: 'had to leave',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 16, impact: 'evacuated', topic: 'tornado' }],
    },
    {
      name: 'a severe event at their place',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 14, topic: 'flood' }],
    },
    {
      name: 'unknown whether it hit them',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 10, topic: 'flood', affected: 'unknown' }],
      outcome: 'hold',
    },
    {
      name: 'suspected',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [
        {
          kind: 'disaster',
          daysAgo: 16,
          certainty: 'suspected',
          impact: 'home_destroyed',
          topic: 'tornado',
          severity: 'extreme',
        },
      ],
    },
  ],
  passes: [
    {
      name: 'a shooting in town',
      message: { traits: ['payment'], purpose: 'billing' },
      situations: [{ kind: 'attack', daysAgo: 3, topic: 'shooting' }],
    },
    {
      name: 'after three months',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 91, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'a severe event, three weeks ago, home unharmed',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 15, topic: 'flood' }],
    },
    {
      name: 'not touched',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [
        {
          kind: 'disaster',
          daysAgo: 1,
          affected: 'no',
          impact: 'home_destroyed',
          topic: 'tornado',
          severity: 'extreme',
        },
      ],
    },
    {
      name: 'a moderate event',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'disaster', daysAgo: 1, severity: 'moderate' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional', 'payment'] },
      situations: [{ kind: 'disaster', daysAgo: 1, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'a waiver',
      message: { purpose: 'support', traits: ['supportive', 'payment'] },
      situations: [{ kind: 'disaster', daysAgo: 1, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
    {
      name: 'the gentle variant, which asks for nothing',
      message: { purpose: 'billing', traits: ['supportive'] },
      situations: [{ kind: 'disaster', daysAgo: 1, impact: 'home_destroyed', topic: 'tornado', severity: 'extreme' }],
    },
  ],
})
