import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-recap-of-a-year-of-loss.ts'

const recap = { purpose: 'recap', traits: ['nostalgic'] } as const
const deaths = [
  ['child', 730],
  ['partner', 365],
  ['parent', 365],
  ['sibling', 365],
  ['household', 365],
  ['grandparent', 180],
  ['friend', 180],
  ['relative', 90],
  ['colleague', 60],
  ['pet', 90],
] as const
const others = [
  ['a lost pregnancy', { kind: 'pregnancy_loss' }, 365],
  ['a partner’s lost pregnancy', { kind: 'pregnancy_loss', who: 'partner' }, 365],
  ['a home destroyed', { kind: 'disaster', impact: 'home_destroyed' }, 365],
  ['hurt in an attack', { kind: 'attack', impact: 'injured' }, 365],
  ['a home damaged', { kind: 'disaster', impact: 'home_damaged' }, 180],
  ['serious illness', { kind: 'illness' }, 180],
  ['a child’s serious injury', { kind: 'injury', who: 'child' }, 180],
  ['a separation', { kind: 'separation' }, 365],
  ['a lost job', { kind: 'layoff' }, 90],
] as const

testCareRule(rule, {
  breaks: [
    ...deaths.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: recap,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: recap,
      situations: [{ ...situation, daysAgo: days }],
    })),
    {
      name: 'joy in a recap is a look back',
      message: { purpose: 'recap', traits: ['celebratory'] },
      situations: [{ kind: 'bereavement', who: 'partner', daysAgo: 300 }],
    },
    {
      name: 'memories in a newsletter',
      message: { purpose: 'newsletter', traits: ['nostalgic'] },
      situations: [{ kind: 'bereavement', who: 'child', daysAgo: 700 }],
    },
    {
      name: 'not known who died',
      message: recap,
      situations: [{ kind: 'bereavement', daysAgo: 500 }],
      outcome: 'hold',
    },
    {
      name: 'not known whose home burned',
      message: recap,
      situations: [{ kind: 'disaster', impact: 'home_destroyed', affected: 'unknown' }],
      outcome: 'hold',
    },
    {
      name: 'a partner’s death that was filed as deceased',
      message: recap,
      situations: [{ kind: 'deceased', who: 'partner', daysAgo: 300 }],
    },
  ],
  passes: [
    ...deaths.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: recap,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: recap,
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    {
      name: 'joy outside a recap has a rule of its own',
      message: { purpose: 'promotional', traits: ['celebratory'] },
      situations: [{ kind: 'bereavement', who: 'partner', daysAgo: 300 }],
    },
    { name: 'moderate illness', message: recap, situations: [{ kind: 'illness', severity: 'moderate' }] },
    { name: 'a parent’s illness', message: recap, situations: [{ kind: 'illness', who: 'parent' }] },
    { name: 'illness that is over', message: recap, situations: [{ kind: 'illness', state: 'closed', daysAgo: 20 }] },
    { name: 'a disaster without harm at home', message: recap, situations: [{ kind: 'disaster', impact: 'none' }] },
    { name: 'a friend’s separation', message: recap, situations: [{ kind: 'separation', who: 'friend' }] },
    {
      name: 'a condolence that remembers',
      message: { purpose: 'condolence', traits: ['nostalgic', 'supportive'] },
      situations: [{ kind: 'bereavement', who: 'child', daysAgo: 5 }],
    },
  ],
})
