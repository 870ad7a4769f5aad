import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-survey-about-what-never-came.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the parcel is lost',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 2 }],
    },
    {
      name: 'last day',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 30 }],
    },
    {
      name: 'came a week ago',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 20, endedDaysAgo: 7, state: 'closed' }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 2, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 31 }],
    },
    {
      name: 'came eight days ago',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 20, endedDaysAgo: 8, state: 'closed' }],
    },
    {
      name: 'news about the parcel',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 2 }],
    },
    {
      name: 'an offer is judged elsewhere',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'delivery_failure', daysAgo: 2 }],
    },
  ],
})
