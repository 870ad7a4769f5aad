import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-survey-during-a-complaint.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'unanswered',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 1, topic: 'luggage' }],
    },
    {
      name: 'a small one, last day',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 180, severity: 'minor' }],
    },
    {
      name: 'closed three days ago',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 20, endedDaysAgo: 3, state: 'closed' }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 1, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'after half a year',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 181 }],
    },
    {
      name: 'closed four days ago',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 20, endedDaysAgo: 4, state: 'closed' }],
    },
    { name: 'no question', message: { purpose: 'newsletter' }, situations: [{ kind: 'complaint', daysAgo: 1 }] },
    {
      name: 'asked by the one who helped',
      message: { purpose: 'support', traits: ['survey'] },
      situations: [{ kind: 'complaint', daysAgo: 1 }],
    },
  ],
})
