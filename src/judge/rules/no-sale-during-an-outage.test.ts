import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-during-an-outage.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'without power',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'outage', daysAgo: 1 }],
    },
    { name: 'last day', message: { traits: ['promotional'] }, situations: [{ kind: 'outage', daysAgo: 2 }] },
    { name: 'a rating', message: { purpose: 'survey', traits: ['survey'] }, situations: [{ kind: 'outage' }] },
    {
      name: 'on for a week',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'outage', daysAgo: 7, endedDaysAgo: -1 }],
    },
    {
      name: 'unknown whether it hit them',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'outage', daysAgo: 1, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    { name: 'a day after', message: { traits: ['promotional'] }, situations: [{ kind: 'outage', daysAgo: 3 }] },
    {
      name: 'mended',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'outage', daysAgo: 1, state: 'closed' }],
    },
    { name: 'news about it', message: { purpose: 'service', traits: ['apology'] }, situations: [{ kind: 'outage' }] },
    { name: 'a plain newsletter', message: { purpose: 'newsletter' }, situations: [{ kind: 'outage' }] },
  ],
})
