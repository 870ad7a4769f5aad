import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-at-the-deathbed.ts'

const sale = { traits: ['promotional'] } as const
const WHO = ['self', 'child', 'partner', 'parent', 'sibling', 'household'] as const

testCareRule(rule, {
  breaks: [
    ...WHO.map((who) => ({
      name: `last day: ${who}`,
      message: sale,
      situations: [{ kind: 'illness', who, severity: 'extreme' as const, daysAgo: 30 }],
    })),
    {
      name: 'an injury',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'injury', severity: 'extreme' }],
    },
    ...(['support', 'safety'] as const).map((purpose) => ({
      name: `an offer in the subject, called ${purpose}`,
      message: { purpose, subjectTraits: ['promotional' as const] },
      situations: [{ kind: 'illness', severity: 'extreme' as const }],
    })),
    {
      name: 'an upsell, called support',
      message: { purpose: 'support', traits: ['upsell'] },
      situations: [{ kind: 'illness', severity: 'extreme' }],
    },
  ],
  passes: [
    ...WHO.map((who) => ({
      name: `first day out: ${who}`,
      message: sale,
      situations: [{ kind: 'illness', who, severity: 'extreme' as const, daysAgo: 31 }],
    })),
    { name: 'severe, under treatment', message: sale, situations: [{ kind: 'illness' }] },
    { name: 'a friend', message: sale, situations: [{ kind: 'illness', who: 'friend', severity: 'extreme' }] },
    {
      name: 'past',
      message: sale,
      situations: [{ kind: 'illness', severity: 'extreme', state: 'closed', daysAgo: 3 }],
    },
    {
      name: 'help that reads like an offer',
      message: { purpose: 'support', traits: ['promotional'] },
      situations: [{ kind: 'illness', severity: 'extreme' }],
    },
  ],
})
