import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-survey-in-hard-times.ts'

const survey = { purpose: 'survey', traits: ['survey'] } as const
const deaths = [
  ['child', 60],
  ['partner', 60],
  ['household', 30],
  ['parent', 30],
  ['sibling', 30],
  ['grandparent', 14],
  ['friend', 14],
  ['relative', 7],
] as const
const others = [
  ['a lost pregnancy', { kind: 'pregnancy_loss' }, 60],
  ['the partner’s lost pregnancy', { kind: 'pregnancy_loss', who: 'partner' }, 60],
  ['own illness', { kind: 'illness' }, 30],
  ['a child’s injury', { kind: 'injury', who: 'child' }, 30],
  ['the partner’s illness', { kind: 'illness', who: 'partner' }, 30],
  ['illness in the household', { kind: 'illness', who: 'household' }, 30],
  ['a parent’s illness', { kind: 'illness', who: 'parent' }, 14],
  ['a sibling’s illness', { kind: 'illness', who: 'sibling' }, 14],
  ['a disaster', { kind: 'disaster', state: 'closed' }, 30],
  ['an attack', { kind: 'attack' }, 30],
  ['a job that the sender ended', { kind: 'layoff', topic: 'by_sender' }, 30],
  ['fraud', { kind: 'fraud_victim' }, 30],
] as const

testCareRule(rule, {
  breaks: [
    ...deaths.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: survey,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `last day: ${name}`,
      message: survey,
      situations: [{ ...situation, daysAgo: days }],
    })),
    {
      name: 'by its purpose alone',
      message: { purpose: 'survey' },
      situations: [{ kind: 'bereavement', who: 'partner' }],
    },
    {
      name: 'by its text alone',
      message: { purpose: 'newsletter', traits: ['survey'] },
      situations: [{ kind: 'bereavement', who: 'partner' }],
    },
    { name: 'not known who died', message: survey, situations: [{ kind: 'bereavement' }] },
    {
      name: 'not known whether it touches them',
      message: survey,
      situations: [{ kind: 'disaster', affected: 'unknown' }],
    },
  ],
  passes: [
    ...deaths.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: survey,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    ...others.map(([name, situation, days]) => ({
      name: `first day out: ${name}`,
      message: survey,
      situations: [{ ...situation, daysAgo: days + 1 }],
    })),
    { name: 'a colleague', message: survey, situations: [{ kind: 'bereavement', who: 'colleague' }] },
    { name: 'a job that somebody else ended', message: survey, situations: [{ kind: 'layoff' }] },
    { name: 'a fraud that is settled', message: survey, situations: [{ kind: 'fraud_victim', state: 'closed' }] },
    { name: 'moderate', message: survey, situations: [{ kind: 'disaster', severity: 'moderate' }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared, for it asks what is needed: ${purpose}`,
      message: { purpose, traits: ['survey'] as const },
      situations: [{ kind: 'disaster' }],
    })),
  ],
})
