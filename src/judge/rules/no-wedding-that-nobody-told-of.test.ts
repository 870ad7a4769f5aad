import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-wedding-that-nobody-told-of.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'only a member',
      message: { claims: ['engaged'], purpose: 'engagement', traits: ['celebratory', 'family_occasion'] },
      situations: [{ kind: 'joined', daysAgo: 900 }],
    },
    {
      name: 'an engagement that was called off',
      message: { claims: ['engaged'], purpose: 'engagement', traits: ['celebratory', 'family_occasion'] },
      situations: [{ kind: 'engaged', daysAgo: 100, state: 'closed' }],
    },
    {
      name: 'engaged more than two years ago',
      message: { claims: ['engaged'], purpose: 'engagement', traits: ['celebratory', 'family_occasion'] },
      situations: [{ kind: 'engaged', daysAgo: 731 }],
    },
  ],
  passes: [
    {
      name: 'engaged',
      message: { claims: ['engaged'], purpose: 'engagement', traits: ['celebratory', 'family_occasion'] },
      situations: [{ kind: 'engaged', daysAgo: 66 }],
    },
    {
      name: 'last day of two years',
      message: { claims: ['engaged'], purpose: 'engagement', traits: ['celebratory', 'family_occasion'] },
      situations: [{ kind: 'engaged', daysAgo: 730 }],
    },
    {
      name: 'nothing is known at all',
      message: { claims: ['engaged'], purpose: 'engagement', traits: ['celebratory', 'family_occasion'] },
      situations: [],
      known: false,
    },
    {
      name: 'wedding ideas',
      message: { traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'joined', daysAgo: 900 }],
    },
  ],
})
