import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-family-occasion-after-pregnancy-loss.ts'

const occasion = { purpose: 'occasion', traits: ['family_occasion'] } as const
const lost = { kind: 'pregnancy_loss' } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: occasion, situations: [{ ...lost, state: 'closed', daysAgo: 365 }] },
    { name: 'the partner’s, last day', message: occasion, situations: [{ ...lost, who: 'partner', daysAgo: 365 }] },
    ...['mothers_day', 'fathers_day', 'childrens_day'].map((topic) => ({
      name: topic,
      message: { purpose: 'promotional' as const, topics: [topic] },
      situations: [lost],
    })),
  ],
  passes: [
    {
      name: 'the partner’s, first day out',
      message: occasion,
      situations: [{ kind: 'pregnancy_loss', who: 'partner', daysAgo: 366 }],
    },
    { name: 'first day out', message: occasion, situations: [{ ...lost, daysAgo: 366 }] },
    { name: 'a sister’s', message: occasion, situations: [{ ...lost, who: 'sibling' }] },
    { name: 'an ordinary offer', message: { traits: ['promotional'] }, situations: [lost] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...occasion, purpose },
      situations: [lost],
    })),
  ],
})
