import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-congratulation-after-layoff.ts'

const party = { purpose: 'engagement', traits: ['celebratory'] } as const

testCareRule(rule, {
  breaks: (['self', 'partner', 'household'] as const).map((who) => ({
    name: `last day: ${who}`,
    message: party,
    situations: [{ kind: 'layoff', who, daysAgo: 60 }],
  })),
  passes: [
    ...(['self', 'partner', 'household'] as const).map((who) => ({
      name: `first day out: ${who}`,
      message: party,
      situations: [{ kind: 'layoff', who, daysAgo: 61 }],
    })),
    { name: 'a friend’s job', message: party, situations: [{ kind: 'layoff', who: 'friend' }] },
    { name: 'a new job found', message: party, situations: [{ kind: 'layoff', state: 'closed', daysAgo: 20 }] },
    { name: 'a voucher', message: { purpose: 'reward', traits: ['reward'] }, situations: [{ kind: 'layoff' }] },
    { name: 'a sale', message: { traits: ['promotional'] }, situations: [{ kind: 'layoff' }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...party, purpose },
      situations: [{ kind: 'layoff' }],
    })),
  ],
})
