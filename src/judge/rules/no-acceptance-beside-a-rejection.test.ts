import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-acceptance-beside-a-rejection.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'both are on file',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [
        { kind: 'application_rejected', daysAgo: 20 },
        { kind: 'application_accepted', daysAgo: 1 },
      ],
    },
    {
      name: 'last day of the month',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [
        { kind: 'application_rejected', daysAgo: 30 },
        { kind: 'application_accepted', daysAgo: 1 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [
        { kind: 'application_rejected', daysAgo: 31 },
        { kind: 'application_accepted', daysAgo: 1 },
      ],
    },
    {
      name: 'the rejection was closed',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [
        { kind: 'application_rejected', daysAgo: 20, state: 'closed' },
        { kind: 'application_accepted', daysAgo: 1 },
      ],
    },
    {
      name: 'only accepted',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_accepted', daysAgo: 1 }],
    },
  ],
})
