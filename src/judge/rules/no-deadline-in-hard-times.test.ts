import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-deadline-in-hard-times.ts'

const hurry = { purpose: 'promotional', traits: ['urgency'] } as const
const deaths = [
  ['child', 60],
  ['partner', 45],
  ['household', 30],
  ['parent', 21],
  ['sibling', 21],
  ['grandparent', 7],
  ['friend', 7],
] as const
const others = [
  ['a lost pregnancy', { kind: 'pregnancy_loss' }, 30],
  ['the partner’s lost pregnancy', { kind: 'pregnancy_loss', who: 'partner' }, 30],
  ['own illness', { kind: 'illness' }, 30],
  ['a child’s injury', { kind: 'injury', who: 'child' }, 30],
  ['the partner’s illness', { kind: 'illness', who: 'partner' }, 30],
  ['illness in the household', { kind: 'illness', who: 'household' }, 30],
  ['a parent’s illness', { kind: 'illness', who: 'parent' }, 14],
  ['a sibling’s illness', { kind: 'illness', who: 'sibling' }, 14],
  ['a disaster', { kind: 'disaster', state: 'closed' }, 30],
  ['an attack', { kind: 'attack' }, 30],
  ['need', { kind: 'hardship' }, 180],
  ['own job', { kind: 'layoff' }, 30],
  ['the partner’s job', { kind: 'layoff', who: 'partner' }, 30],
  ['fraud', { kind: 'fraud_victim' }, 30],
] as const

testCareRule(rule, {
  breaks: [
    ...deaths.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: hurry,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: hurry,
      situations: [{ ...situation, daysAgo: days }],
    })),
    { name: 'not known who died', message: hurry, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
    {
      name: 'not known whether it touches them',
      message: hurry,
      situations: [{ kind: 'disaster', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    ...deaths.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: hurry,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: hurry,
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    {
      name: 'a warning that hands something out',
      message: { purpose: 'safety', traits: ['urgency', 'promotional'] },
      situations: [{ kind: 'disaster' }],
    },
    { name: 'a colleague', message: hurry, situations: [{ kind: 'bereavement', who: 'colleague' }] },
    { name: 'a separation', message: hurry, situations: [{ kind: 'separation' }] },
    { name: 'moderate illness', message: hurry, situations: [{ kind: 'illness', severity: 'moderate' }] },
    ...(
      [
        'transactional',
        'service',
        'safety',
        'support',
        'condolence',
        'apology',
        'billing',
        'collections',
        'preference',
      ] as const
    ).map((purpose) => ({
      name: `spared, for the deadline is real: ${purpose}`,
      message: { ...hurry, purpose },
      situations: [{ kind: 'hardship' }],
    })),
  ],
})
