import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-party-at-the-sickbed.ts'

const party = { purpose: 'engagement', traits: ['celebratory'] } as const
const windows = [
  ['self', 90, 180],
  ['child', 90, 180],
  ['partner', 90, 180],
  ['household', 60, 120],
  ['parent', 45, 120],
  ['sibling', 45, 120],
] as const

testCareRule(rule, {
  breaks: [
    ...windows.flatMap(([who, severe, extreme]) => [
      { name: `severe, last day: ${who}`, message: party, situations: [{ kind: 'illness', who, daysAgo: severe }] },
      {
        name: `extreme, last day: ${who}`,
        message: party,
        situations: [{ kind: 'injury', who, severity: 'extreme' as const, daysAgo: extreme }],
      },
    ]),
    {
      name: 'counted from the last thing known',
      message: party,
      situations: [{ kind: 'illness', daysAgo: 400, endedDaysAgo: 90 }],
    },
  ],
  passes: [
    ...windows.flatMap(([who, severe, extreme]) => [
      {
        name: `severe, first day out: ${who}`,
        message: party,
        situations: [{ kind: 'illness', who, daysAgo: severe + 1 }],
      },
      {
        name: `extreme, first day out: ${who}`,
        message: party,
        situations: [{ kind: 'injury', who, severity: 'extreme' as const, daysAgo: extreme + 1 }],
      },
    ]),
    { name: 'moderate', message: party, situations: [{ kind: 'illness', severity: 'moderate' }] },
    { name: 'recovered', message: party, situations: [{ kind: 'illness', state: 'closed', daysAgo: 30 }] },
    { name: 'a colleague', message: party, situations: [{ kind: 'illness', who: 'colleague' }] },
    { name: 'an offer without festivity', message: { traits: ['promotional'] }, situations: [{ kind: 'illness' }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...party, purpose },
      situations: [{ kind: 'illness' }],
    })),
  ],
})
