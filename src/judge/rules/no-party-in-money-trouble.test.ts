import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-party-in-money-trouble.ts'

const party = { purpose: 'reward', traits: ['celebratory'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'still in need', message: party, situations: [{ kind: 'hardship', daysAgo: 1 }] },
    { name: 'last day', message: party, situations: [{ kind: 'hardship', daysAgo: 180 }] },
    ...(['promotional', 'upsell', 'engagement', 'winback'] as const).map((purpose) => ({
      name: purpose,
      message: { ...party, purpose },
      situations: [{ kind: 'hardship', daysAgo: 1 } as const],
    })),
  ],
  passes: [
    { name: 'first day out', message: party, situations: [{ kind: 'hardship', daysAgo: 181 }] },
    { name: 'a birthday wish', message: { ...party, purpose: 'occasion' }, situations: [{ kind: 'hardship' }] },
    { name: 'no party', message: { purpose: 'reward', traits: ['reward'] }, situations: [{ kind: 'hardship' }] },
    { name: 'somebody else’s trouble', message: party, situations: [{ kind: 'separation' }] },
    { name: 'nothing on file', message: party, situations: [] },
  ],
})
