import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-pet-mail-after-a-pet-died.ts'

const treats = { topics: ['pets'], traits: ['promotional'] } as const
const pet = { kind: 'bereavement', who: 'pet' } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: treats, situations: [{ ...pet, daysAgo: 90 }] },
    ...(
      ['celebratory', 'nostalgic', 'upsell', 'humour', 'renewal', 'reward', 'survey', 'guilt', 'urgency'] as const
    ).map((trait) => ({ name: trait, message: { ...treats, traits: [trait] }, situations: [pet] })),
    { name: 'not known who died', message: treats, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
  ],
  passes: [
    { name: 'first day out', message: treats, situations: [{ ...pet, daysAgo: 91 }] },
    { name: 'not about animals', message: { traits: ['promotional'] }, situations: [pet] },
    { name: 'somebody else died', message: treats, situations: [{ kind: 'bereavement', who: 'parent' }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { purpose, topics: ['pets'], traits: ['renewal'] as const },
      situations: [pet],
    })),
  ],
})
