import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-machine-over-a-conversation.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'on the telephone right now',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'conversation_open' }],
    },
    { name: 'a plain newsletter', message: { purpose: 'newsletter' }, situations: [{ kind: 'conversation_open' }] },
    { name: 'an answer by machine', message: { purpose: 'support' }, situations: [{ kind: 'conversation_open' }] },
    { name: 'last day', message: { traits: ['promotional'] }, situations: [{ kind: 'conversation_open', daysAgo: 2 }] },
    {
      name: 'unknown whether it concerns them',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'conversation_open', affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'conversation_open', daysAgo: 3 }],
    },
    {
      name: 'it has ended',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'conversation_open', daysAgo: 7, endedDaysAgo: 7, state: 'closed' }],
    },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      situations: [{ kind: 'conversation_open' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'conversation_open' }],
    },
  ],
})
