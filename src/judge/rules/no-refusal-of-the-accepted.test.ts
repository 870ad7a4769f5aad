import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-refusal-of-the-accepted.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'accepted last week',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_accepted', daysAgo: 6 }],
    },
    {
      name: 'last day of the year',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_accepted', daysAgo: 365 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_accepted', daysAgo: 6, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'last year’s round',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_accepted', daysAgo: 366 }],
    },
    {
      name: 'two applications, two answers',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [
        { kind: 'application_accepted', daysAgo: 60 },
        { kind: 'application_rejected', daysAgo: 1 },
      ],
    },
    {
      name: 'a welcome to the accepted',
      message: { traits: ['welcome'] },
      situations: [{ kind: 'application_accepted', daysAgo: 6 }],
    },
  ],
})
