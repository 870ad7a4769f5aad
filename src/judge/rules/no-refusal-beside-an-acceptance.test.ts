import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-refusal-beside-an-acceptance.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'both are on file',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [
        { kind: 'application_accepted', daysAgo: 20 },
        { kind: 'application_rejected', daysAgo: 1 },
      ],
    },
    {
      name: 'last day of the month',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [
        { kind: 'application_accepted', daysAgo: 30 },
        { kind: 'application_rejected', daysAgo: 1 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_accepted', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [
        { kind: 'application_accepted', daysAgo: 31 },
        { kind: 'application_rejected', daysAgo: 1 },
      ],
    },
    {
      name: 'the acceptance was closed',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [
        { kind: 'application_accepted', daysAgo: 20, state: 'closed' },
        { kind: 'application_rejected', daysAgo: 1 },
      ],
    },
    {
      name: 'only rejected',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_rejected', daysAgo: 1 }],
    },
  ],
})
