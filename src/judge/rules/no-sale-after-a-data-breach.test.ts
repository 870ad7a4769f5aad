import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-after-a-data-breach.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'days after the notice',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'data_breach', daysAgo: 5 }],
    },
    {
      name: 'last day',
      message: { traits: ['celebratory'] },
      situations: [{ kind: 'data_breach', daysAgo: 30, severity: 'moderate' }],
    },
    {
      name: 'unknown whether it hit them',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'data_breach', daysAgo: 5, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    { name: 'a day after', message: { traits: ['promotional'] }, situations: [{ kind: 'data_breach', daysAgo: 31 }] },
    {
      name: 'a small one',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'data_breach', daysAgo: 5, severity: 'minor' }],
    },
    {
      name: 'closed',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'data_breach', daysAgo: 5, state: 'closed' }],
    },
    {
      name: 'the notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      situations: [{ kind: 'data_breach', daysAgo: 1 }],
    },
    {
      name: 'the apology',
      message: { purpose: 'apology', traits: ['apology'] },
      situations: [{ kind: 'data_breach', daysAgo: 1 }],
    },
  ],
})
