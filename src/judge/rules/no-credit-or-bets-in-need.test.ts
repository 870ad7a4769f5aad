import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-credit-or-bets-in-need.ts'

const loan = { purpose: 'newsletter', topics: ['credit'], traits: ['promotional'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'need, last day', message: loan, situations: [{ kind: 'hardship', daysAgo: 180 }] },
    ...(['self', 'partner', 'household'] as const).map((who) => ({
      name: `a lost job, last day: ${who}`,
      message: { ...loan, topics: ['gambling'] },
      situations: [{ kind: 'layoff' as const, who, daysAgo: 90 }],
    })),
    ...(['upsell', 'urgency', 'reward'] as const).map((trait) => ({
      name: trait,
      message: { ...loan, traits: [trait] },
      situations: [{ kind: 'hardship' as const }],
    })),
    ...(['promotional', 'upsell', 'winback', 'reward'] as const).flatMap((purpose) =>
      ['credit', 'gambling'].map((topic) => ({
        name: `${topic} for the purpose ${purpose}`,
        message: { purpose, topics: [topic] },
        situations: [{ kind: 'hardship' as const }],
      })),
    ),
  ],
  passes: [
    { name: 'need, first day out', message: loan, situations: [{ kind: 'hardship', daysAgo: 181 }] },
    ...(['self', 'partner', 'household'] as const).map((who) => ({
      name: `a lost job, first day out: ${who}`,
      message: loan,
      situations: [{ kind: 'layoff' as const, who, daysAgo: 91 }],
    })),
    { name: 'another offer', message: { traits: ['promotional'] }, situations: [{ kind: 'hardship' }] },
    {
      name: 'advice on credit',
      message: { purpose: 'newsletter', topics: ['credit'] },
      situations: [{ kind: 'hardship' }],
    },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { purpose, topics: ['credit'], traits: ['urgency'] as const },
      situations: [{ kind: 'hardship' as const }],
    })),
  ],
})
