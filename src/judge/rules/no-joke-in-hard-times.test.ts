import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-joke-in-hard-times.ts'

const joke = { purpose: 'engagement', traits: ['humour'] } as const
const deaths = [
  ['child', 180],
  ['partner', 90],
  ['household', 60],
  ['parent', 60],
  ['sibling', 60],
  ['grandparent', 30],
  ['friend', 30],
  ['relative', 14],
  ['colleague', 14],
  ['pet', 14],
] as const
const others = [
  ['a lost pregnancy', { kind: 'pregnancy_loss' }, 90],
  ['own illness', { kind: 'illness' }, 45],
  ['a child’s injury', { kind: 'injury', who: 'child' }, 45],
  ['the partner’s illness', { kind: 'illness', who: 'partner' }, 45],
  ['illness in the household', { kind: 'illness', who: 'household' }, 30],
  ['a parent’s illness', { kind: 'illness', who: 'parent' }, 30],
  ['a sibling’s illness', { kind: 'illness', who: 'sibling' }, 30],
  ['need', { kind: 'hardship' }, 90],
  ['a lost job', { kind: 'layoff' }, 30],
  ['the partner’s lost job', { kind: 'layoff', who: 'partner' }, 30],
] as const

testCareRule(rule, {
  breaks: [
    ...deaths.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: joke,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: joke,
      situations: [{ ...situation, daysAgo: days }],
    })),
    { name: 'not known who died', message: joke, situations: [{ kind: 'bereavement', daysAgo: 1 }], outcome: 'hold' },
  ],
  passes: [
    ...deaths.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: joke,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: joke,
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    { name: 'a cold', message: joke, situations: [{ kind: 'illness', severity: 'minor' }] },
    { name: 'a separation', message: joke, situations: [{ kind: 'separation' }] },
    { name: 'no joke', message: { traits: ['celebratory'] }, situations: [{ kind: 'hardship' }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...joke, purpose },
      situations: [{ kind: 'illness' }],
    })),
  ],
})
