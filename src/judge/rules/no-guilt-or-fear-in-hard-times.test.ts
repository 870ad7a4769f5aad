import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-guilt-or-fear-in-hard-times.ts'

const guilt = { purpose: 'engagement', traits: ['guilt'] } as const
const deaths = [
  ['child', 365],
  ['partner', 180],
  ['household', 90],
  ['parent', 90],
  ['sibling', 90],
  ['grandparent', 30],
  ['friend', 30],
  ['relative', 30],
  ['colleague', 14],
  ['pet', 14],
] as const
const others = [
  ['a lost pregnancy', { kind: 'pregnancy_loss' }, 180],
  ['the partner’s lost pregnancy', { kind: 'pregnancy_loss', who: 'partner' }, 180],
  ['own illness', { kind: 'illness', severity: 'moderate' }, 90],
  ['a child’s injury', { kind: 'injury', who: 'child' }, 90],
  ['the partner’s illness', { kind: 'illness', who: 'partner' }, 90],
  ['illness in the household', { kind: 'illness', who: 'household' }, 60],
  ['a parent’s illness', { kind: 'illness', who: 'parent' }, 45],
  ['a sibling’s illness', { kind: 'illness', who: 'sibling' }, 45],
  ['a disaster', { kind: 'disaster' }, 60],
  ['an attack', { kind: 'attack', state: 'closed' }, 60],
  ['need', { kind: 'hardship' }, 180],
  ['own job', { kind: 'layoff' }, 90],
  ['the partner’s job', { kind: 'layoff', who: 'partner' }, 60],
  ['the household’s job', { kind: 'layoff', who: 'household' }, 60],
  ['a separation', { kind: 'separation' }, 60],
  ['fraud', { kind: 'fraud_victim' }, 60],
] as const

testCareRule(rule, {
  breaks: [
    ...deaths.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: guilt,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: { ...guilt, traits: ['fear' as const] },
      situations: [{ ...situation, daysAgo: days }],
    })),
    { name: 'not known who died', message: guilt, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
    {
      name: 'not known whether it touches them',
      message: guilt,
      situations: [{ kind: 'disaster', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    ...deaths.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: guilt,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: { ...guilt, traits: ['fear' as const] },
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    {
      name: 'a warning that hands something out',
      message: { purpose: 'safety', traits: ['fear', 'promotional'] },
      situations: [{ kind: 'disaster' }],
    },
    { name: 'a cold', message: guilt, situations: [{ kind: 'illness', severity: 'minor' }] },
    { name: 'a moderate storm', message: guilt, situations: [{ kind: 'disaster', severity: 'moderate' }] },
    { name: 'hurry has a rule of its own', message: { traits: ['urgency'] }, situations: [{ kind: 'hardship' }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'collections'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { purpose, traits: ['fear'] as const },
      situations: [{ kind: 'disaster' }],
    })),
  ],
})
