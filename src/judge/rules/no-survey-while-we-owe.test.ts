import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-survey-while-we-owe.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'waits for the money',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'refund_pending', daysAgo: 30 }],
    },
    { name: 'last day', message: { traits: ['celebratory'] }, situations: [{ kind: 'refund_pending', daysAgo: 60 }] },
    { name: 'a recap', message: { purpose: 'recap' }, situations: [{ kind: 'refund_pending', daysAgo: 3 }] },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'refund_pending', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'refund_pending', daysAgo: 61 }],
    },
    {
      name: 'paid back',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'refund_pending', daysAgo: 3, state: 'closed' }],
    },
    {
      name: 'news about the refund',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'refund_pending', daysAgo: 3 }],
    },
  ],
})
