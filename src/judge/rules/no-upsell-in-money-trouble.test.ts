import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-upsell-in-money-trouble.ts'

const upsell = { purpose: 'upsell', traits: ['upsell'] } as const
const windows = [
  ['need', { kind: 'hardship' }, 180],
  ['own job', { kind: 'layoff' }, 60],
  ['partner’s job', { kind: 'layoff', who: 'partner' }, 60],
  ['household’s job', { kind: 'layoff', who: 'household' }, 60],
  ['fraud', { kind: 'fraud_victim' }, 30],
] as const

testCareRule(rule, {
  breaks: windows.map(([name, situation, days]) => ({
    name: `last day: ${name}`,
    message: upsell,
    situations: [{ ...situation, daysAgo: 400, endedDaysAgo: days }],
  })),
  passes: [
    ...windows.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: upsell,
      situations: [{ ...situation, daysAgo: 400, endedDaysAgo: days + 1 }],
    })),
    { name: 'an ordinary offer', message: { traits: ['promotional'] }, situations: [{ kind: 'hardship' }] },
    { name: 'a friend’s job', message: upsell, situations: [{ kind: 'layoff', who: 'friend' }] },
    { name: 'need that is over', message: upsell, situations: [{ kind: 'hardship', state: 'closed', daysAgo: 10 }] },
  ],
})
