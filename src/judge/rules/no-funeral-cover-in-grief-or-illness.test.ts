import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-funeral-cover-in-grief-or-illness.ts'

const cover = { purpose: 'newsletter', topics: ['funeral_insurance'], traits: ['promotional'] } as const
const windows = [
  ...(['child', 'partner', 'household', 'parent', 'sibling'] as const).map(
    (who) => [who, { kind: 'bereavement', who, state: 'closed' }, 180] as const,
  ),
  ...(['grandparent', 'relative', 'friend'] as const).map((who) => [who, { kind: 'deceased', who }, 60] as const),
  ...(['self', 'partner'] as const).map(
    (who) => [`lost pregnancy: ${who}`, { kind: 'pregnancy_loss', who, state: 'closed' }, 180] as const,
  ),
  ...(['self', 'child', 'partner', 'household'] as const).map(
    (who) => [`illness: ${who}`, { kind: 'illness', who }, 180] as const,
  ),
  ['an injury', { kind: 'injury' }, 180],
] as const

testCareRule(rule, {
  breaks: [
    ...windows.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: cover,
      situations: [{ ...situation, daysAgo: days }],
    })),
    ...(['upsell', 'urgency', 'fear', 'guilt'] as const).map((trait) => ({
      name: trait,
      message: { ...cover, traits: [trait] },
      situations: [{ kind: 'illness' as const }],
    })),
    ...(['promotional', 'upsell', 'winback', 'engagement'] as const).map((purpose) => ({
      name: `purpose ${purpose}`,
      message: { purpose, topics: ['funeral_insurance'] },
      situations: [{ kind: 'illness' as const }],
    })),
    { name: 'not known who died', message: cover, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
    {
      name: 'only suspected',
      message: cover,
      situations: [{ kind: 'illness', certainty: 'suspected' }],
      outcome: 'hold',
    },
  ],
  passes: [
    ...windows.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: cover,
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    { name: 'another offer', message: { traits: ['promotional'] }, situations: [{ kind: 'illness' }] },
    { name: 'moderate', message: cover, situations: [{ kind: 'illness', severity: 'moderate' }] },
    { name: 'a pet', message: cover, situations: [{ kind: 'bereavement', who: 'pet' }] },
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `their own contract: ${purpose}`,
        message: { purpose, topics: ['funeral_insurance'], traits: ['urgency'] as const },
        situations: [{ kind: 'illness' as const }],
      }),
    ),
  ],
})
