import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-party-after-disaster.ts'

const party = { purpose: 'newsletter', traits: ['celebratory'] } as const
const flood = { kind: 'disaster', topic: 'flood' } as const

testCareRule(rule, {
  breaks: [
    { name: 'joy during a flood', message: party, situations: [flood] },
    {
      name: 'a recap on the last day after it',
      message: { purpose: 'recap', traits: ['nostalgic'] },
      situations: [{ ...flood, daysAgo: 70, endedDaysAgo: 60 }],
    },
    { name: 'a joke after an attack', message: { traits: ['humour'] }, situations: [{ kind: 'attack', daysAgo: 59 }] },
    {
      name: 'moderate, last day',
      message: party,
      situations: [{ ...flood, severity: 'moderate', daysAgo: 20, endedDaysAgo: 14 }],
    },
    {
      name: 'not known whether it touches them: the quiet version costs nothing',
      message: party,
      situations: [{ ...flood, affected: 'unknown' }],
    },
    {
      name: 'an event that is closed leaves its aftermath',
      message: party,
      situations: [{ ...flood, state: 'closed' }],
    },
    {
      name: 'moderate, closed, not known whether it touches them',
      message: party,
      situations: [{ kind: 'attack', severity: 'moderate', affected: 'unknown', state: 'closed' }],
    },
    {
      name: 'a receipt that sells is no receipt',
      message: { purpose: 'transactional', traits: ['celebratory', 'promotional'] },
      situations: [flood],
    },
  ],
  passes: [
    { name: 'first day out', message: party, situations: [{ ...flood, daysAgo: 90, endedDaysAgo: 61 }] },
    { name: 'a year ago', message: party, situations: [{ ...flood, daysAgo: 365 }] },
    {
      name: 'moderate, first day out',
      message: party,
      situations: [{ ...flood, severity: 'moderate', daysAgo: 20, endedDaysAgo: 15 }],
    },
    { name: 'minor', message: party, situations: [{ ...flood, severity: 'minor' }] },
    { name: 'elsewhere', message: party, situations: [{ ...flood, affected: 'no' }] },
    { name: 'a plain letter', message: { purpose: 'newsletter' }, situations: [flood] },
    { name: 'tomorrow', message: party, situations: [{ ...flood, daysAgo: -1 }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({ name: `spared: ${purpose}`, message: { ...party, purpose }, situations: [flood] })),
  ],
})
