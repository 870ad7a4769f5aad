import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-answer-without-a-decision.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'nothing about an application is on file',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'joined', daysAgo: 300 }],
    },
    {
      name: 'an invented approval in an offer',
      message: { claims: ['application_accepted'], traits: ['promotional'] },
      situations: [],
      known: true,
    },
  ],
  passes: [
    {
      name: 'accepted, however long ago',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_accepted', daysAgo: 2000 }],
    },
    {
      name: 'a rejection is judged elsewhere',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
      situations: [{ kind: 'application_rejected', daysAgo: 3 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'transactional', claims: ['application_accepted'] },
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
