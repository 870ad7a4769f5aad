import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-weapons-after-a-shooting.ts'

const guns = { topics: ['weapons'], traits: ['promotional'] } as const
const shooting = { kind: 'attack', topic: 'shooting' } as const

testCareRule(rule, {
  breaks: [
    { name: 'the next day', message: guns, situations: [{ ...shooting, daysAgo: 1 }] },
    { name: 'last day', message: guns, situations: [{ ...shooting, severity: 'moderate', daysAgo: 60 }] },
    {
      name: 'in a newsletter',
      message: { ...guns, purpose: 'newsletter' },
      situations: [{ ...shooting, state: 'closed' }],
    },
    ...(['promotional', 'upsell', 'winback', 'reward', 'renewal'] as const).map((purpose) => ({
      name: `purpose ${purpose}`,
      message: { purpose, topics: ['weapons'] },
      situations: [shooting],
    })),
    { name: 'by its purpose alone', message: { purpose: 'engagement', topics: ['weapons'] }, situations: [shooting] },
    ...(['upsell', 'urgency', 'reward', 'humour', 'celebratory'] as const).map((trait) => ({
      name: trait,
      message: { purpose: 'newsletter' as const, topics: ['weapons'], traits: [trait] },
      situations: [shooting],
    })),
    {
      name: 'not known whether it is their place',
      message: guns,
      situations: [{ ...shooting, affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    { name: 'first day out', message: guns, situations: [{ ...shooting, daysAgo: 61 }] },
    { name: 'minor', message: guns, situations: [{ ...shooting, severity: 'minor' }] },
    { name: 'elsewhere', message: guns, situations: [{ ...shooting, affected: 'no' }] },
    { name: 'news about weapons', message: { purpose: 'newsletter', topics: ['weapons'] }, situations: [shooting] },
    { name: 'another sale', message: { traits: ['promotional'] }, situations: [shooting] },
    { name: 'after a flood', message: guns, situations: [{ kind: 'disaster' }] },
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `spared: ${purpose}`,
        message: { purpose, topics: ['weapons'], traits: ['urgency'] as const },
        situations: [shooting],
      }),
    ),
  ],
})
