import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-selling-through-sympathy.ts'

const both = { traits: ['supportive', 'promotional'] } as const
const deaths = [
  ['child', 365],
  ['partner', 180],
  ['household', 180],
  ['parent', 180],
  ['sibling', 180],
  ['grandparent', 60],
  ['friend', 60],
  ['relative', 60],
  ['colleague', 30],
  ['pet', 30],
] as const
const others = [
  ['a disaster', { kind: 'disaster', severity: 'moderate' }, 90],
  ['an attack', { kind: 'attack', state: 'closed' }, 90],
  ['a lost pregnancy', { kind: 'pregnancy_loss' }, 180],
  ['illness', { kind: 'illness' }, 90],
  ['injury', { kind: 'injury' }, 90],
  ['a lost job', { kind: 'layoff' }, 90],
  ['need', { kind: 'hardship' }, 180],
  ['fraud', { kind: 'fraud_victim' }, 60],
] as const

testCareRule(rule, {
  breaks: [
    ...deaths.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: both,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: both,
      situations: [{ ...situation, daysAgo: days }],
    })),
    {
      name: 'a condolence with an upsell',
      message: { purpose: 'condolence', traits: ['supportive', 'upsell'] },
      situations: [{ kind: 'bereavement', who: 'parent' }],
    },
    ...(['urgency', 'celebratory'] as const).map((trait) => ({
      name: `called support, with ${trait}`,
      message: { purpose: 'support' as const, traits: ['supportive' as const, 'promotional' as const, trait] },
      situations: [{ kind: 'disaster' }],
    })),
    { name: 'not known who died', message: both, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
    {
      name: 'not known whether it touches them',
      message: both,
      situations: [{ kind: 'disaster', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    ...deaths.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: both,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: both,
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    { name: 'sympathy alone', message: { traits: ['supportive'] }, situations: [{ kind: 'disaster' }] },
    {
      name: 'an offer alone has rules of its own',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'disaster' }],
    },
    {
      name: 'relief that reads like an offer',
      message: { purpose: 'support', traits: ['supportive', 'promotional', 'reward'] },
      situations: [{ kind: 'disaster' }],
    },
    { name: 'minor', message: both, situations: [{ kind: 'disaster', severity: 'minor' }] },
  ],
})
