import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-right-after-a-complaint.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'closed an hour ago',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 3, endedDaysAgo: 0, state: 'closed', severity: 'moderate' }],
    },
    {
      name: 'ordinary, last day',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'complaint', daysAgo: 30, endedDaysAgo: 7, state: 'closed', severity: 'moderate' }],
    },
    {
      name: 'severe, last day',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 30, endedDaysAgo: 14, state: 'closed' }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 3, state: 'closed', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'ordinary, a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 30, endedDaysAgo: 8, state: 'closed', severity: 'moderate' }],
    },
    {
      name: 'severe, a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 30, endedDaysAgo: 15, state: 'closed' }],
    },
    {
      name: 'small',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 1, state: 'closed', severity: 'minor' }],
    },
    {
      name: 'open is judged elsewhere',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 1 }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'complaint', daysAgo: 1, state: 'closed' }],
    },
  ],
})
