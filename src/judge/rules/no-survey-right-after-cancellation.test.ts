import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-survey-right-after-cancellation.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'an hour after',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'cancellation' }],
    },
    {
      name: 'last day of the window',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'cancellation', daysAgo: 14 }],
    },
    {
      name: 'stars inside an offer',
      message: { traits: ['survey', 'promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 3 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'cancellation', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'cancellation', daysAgo: 15 }],
    },
    {
      name: 'joined again',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [
        { kind: 'cancellation', daysAgo: 10 },
        { kind: 'joined', daysAgo: 2 },
      ],
    },
    {
      name: 'a receipt that asks by the way',
      message: { purpose: 'transactional', traits: ['survey'] },
      situations: [{ kind: 'cancellation', daysAgo: 1 }],
    },
    { name: 'a newsletter', message: { purpose: 'newsletter' }, situations: [{ kind: 'cancellation', daysAgo: 1 }] },
  ],
})
