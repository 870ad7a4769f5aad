import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-refusal-without-a-decision.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'nothing about an application is on file',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'joined', daysAgo: 300 }],
    },
    {
      name: 'looked up, and nothing is there',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [],
      known: true,
    },
  ],
  passes: [
    {
      name: 'rejected, however long ago',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_rejected', daysAgo: 2000 }],
    },
    {
      name: 'an acceptance is judged elsewhere',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [{ kind: 'application_accepted', daysAgo: 3 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'transactional', claims: ['application_rejected'] },
      situations: [],
      known: false,
    },
    {
      name: 'an invitation to apply',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'joined', daysAgo: 300 }],
    },
  ],
})
