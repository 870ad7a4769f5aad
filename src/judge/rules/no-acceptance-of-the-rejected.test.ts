import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-acceptance-of-the-rejected.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'turned down last week',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 6 }],
    },
    {
      name: 'last day of the year',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 365 }],
    },
    {
      name: 'whatever the purpose',
      message: { purpose: 'support', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 6 }],
    },
    {
      name: 'a suspected rejection is looked at',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 6, certainty: 'suspected' }],
      outcome: 'hold',
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 6, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'last year’s round',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 366 }],
    },
    {
      name: 'came off the waiting list',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [
        { kind: 'application_rejected', daysAgo: 60 },
        { kind: 'application_accepted', daysAgo: 1 },
      ],
    },
    {
      name: 'a rejection that was withdrawn',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 6, state: 'closed' }],
    },
    {
      name: 'a message that accepts nobody',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'application_rejected', daysAgo: 6 }],
    },
  ],
})
