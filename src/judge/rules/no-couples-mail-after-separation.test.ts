import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-couples-mail-after-separation.ts'

const wedding = { purpose: 'occasion', claims: ['engaged'] } as const
const apart = { kind: 'separation' } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: wedding, situations: [{ ...apart, daysAgo: 365 }] },
    ...['wedding', 'valentines_day', 'couples_anniversary'].map((topic) => ({
      name: topic,
      message: { purpose: 'promotional' as const, topics: [topic] },
      situations: [apart],
    })),
    ...(['celebratory', 'promotional'] as const).map((trait) => ({
      name: `a family occasion, ${trait}`,
      message: { purpose: 'occasion' as const, traits: ['family_occasion' as const, trait] },
      situations: [apart],
    })),
    {
      name: 'a divorce that is through',
      message: wedding,
      situations: [{ ...apart, state: 'closed', topic: 'divorce' }],
    },
  ],
  passes: [
    { name: 'first day out', message: wedding, situations: [{ ...apart, daysAgo: 366 }] },
    { name: 'a friend’s', message: wedding, situations: [{ ...apart, who: 'friend' }] },
    {
      name: 'a plain family mention',
      message: { purpose: 'newsletter', traits: ['family_occasion'] },
      situations: [apart],
    },
    { name: 'an offer', message: { traits: ['promotional'] }, situations: [apart] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...wedding, purpose },
      situations: [apart],
    })),
  ],
})
