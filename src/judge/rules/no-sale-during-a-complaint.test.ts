import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-during-a-complaint.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the third letter lies unanswered',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'complaint', daysAgo: 12, topic: 'outage' }],
    },
    {
      name: 'small, last day',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 14, severity: 'minor' }],
    },
    {
      name: 'ordinary, last day',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 90, severity: 'moderate' }],
    },
    {
      name: 'severe, last day',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 180 }],
    },
    {
      name: 'a party',
      message: { purpose: 'newsletter', traits: ['celebratory'] },
      situations: [{ kind: 'complaint', daysAgo: 3, severity: 'moderate' }],
    },
    {
      name: 'a recap without a festive word',
      message: { purpose: 'recap' },
      situations: [{ kind: 'complaint', daysAgo: 3 }],
    },
    {
      name: 'a receipt full of offers',
      message: { purpose: 'transactional', traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 3 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 3, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'small, a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 15, severity: 'minor' }],
    },
    {
      name: 'ordinary, a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 91, severity: 'moderate' }],
    },
    {
      name: 'severe, a day after',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 181 }],
    },
    {
      name: 'long solved',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'complaint', daysAgo: 300, endedDaysAgo: 299, state: 'closed' }],
    },
    {
      name: 'the answer',
      message: { purpose: 'support', traits: ['supportive'] },
      situations: [{ kind: 'complaint', daysAgo: 3 }],
    },
    {
      name: 'the apology',
      message: { purpose: 'apology', traits: ['apology'] },
      situations: [{ kind: 'complaint', daysAgo: 3 }],
    },
    { name: 'a plain newsletter', message: { purpose: 'newsletter' }, situations: [{ kind: 'complaint', daysAgo: 3 }] },
  ],
})
