import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-after-disaster.ts'

const sale = { traits: ['promotional'] } as const
const flood = { kind: 'disaster', topic: 'flood' } as const

testCareRule(rule, {
  breaks: [
    { name: 'while the water stands', message: sale, situations: [flood] },
    { name: 'an upsell', message: { purpose: 'upsell', traits: ['upsell'] }, situations: [flood] },
    { name: 'severe, last day', message: sale, situations: [{ ...flood, daysAgo: 30, endedDaysAgo: 14 }] },
    { name: 'severe, the day before', message: sale, situations: [{ ...flood, daysAgo: -1 }] },
    { name: 'moderate, last day', message: sale, situations: [{ ...flood, severity: 'moderate', daysAgo: 3 }] },
    ...(['home_destroyed', 'home_damaged', 'evacuated', 'injured'] as const).map((impact) => ({
      name: `${impact}, last day`,
      message: sale,
      situations: [{ ...flood, impact, daysAgo: 30 }],
    })),
    { name: 'after an attack', message: sale, situations: [{ kind: 'attack', severity: 'extreme', daysAgo: 14 }] },
    {
      name: 'not known whether it touches them',
      message: sale,
      situations: [{ ...flood, affected: 'unknown' }],
      outcome: 'hold',
    },
    {
      name: 'a receipt full of offers',
      message: { purpose: 'transactional', traits: ['transactional', 'promotional'] },
      situations: [flood],
    },
    ...(['support', 'safety'] as const).flatMap((purpose) => [
      {
        name: `an offer in the subject, called ${purpose}`,
        message: { purpose, subjectTraits: ['promotional' as const] },
        situations: [flood],
      },
      { name: `an upsell, called ${purpose}`, message: { purpose, traits: ['upsell' as const] }, situations: [flood] },
    ]),
    { name: 'an upsell by a newsletter', message: { purpose: 'newsletter', traits: ['upsell'] }, situations: [flood] },
    ...(['disaster', 'attack'] as const).flatMap((kind) =>
      (['moderate', 'severe'] as const).map((severity) => ({
        name: `closed: ${severity} ${kind}`,
        message: sale,
        situations: [{ kind, severity, state: 'closed' as const }],
      })),
    ),
    {
      name: 'evacuated by a storm that was entered as minor, closed',
      message: sale,
      situations: [{ ...flood, severity: 'minor', impact: 'evacuated', state: 'closed' }],
    },
  ],
  passes: [
    { name: 'severe, first day out', message: sale, situations: [{ ...flood, daysAgo: 30, endedDaysAgo: 15 }] },
    { name: 'severe, two days before', message: sale, situations: [{ ...flood, daysAgo: -2 }] },
    { name: 'moderate, first day out', message: sale, situations: [{ ...flood, severity: 'moderate', daysAgo: 4 }] },
    {
      name: 'home destroyed, first day out',
      message: sale,
      situations: [{ ...flood, impact: 'home_destroyed', daysAgo: 31 }],
    },
    {
      name: 'no harm at home, third week',
      message: sale,
      situations: [{ ...flood, impact: 'none', daysAgo: 20 }],
    },
    { name: 'minor', message: sale, situations: [{ ...flood, severity: 'minor' }] },
    { name: 'elsewhere', message: sale, situations: [{ ...flood, affected: 'no' }] },
    { name: 'a newsletter without offers', message: { purpose: 'newsletter' }, situations: [flood] },
    {
      name: 'a voucher as relief',
      message: { purpose: 'support', traits: ['reward', 'supportive'] },
      situations: [flood],
    },
    {
      name: 'a waived fee that reads like an offer',
      message: { purpose: 'support', traits: ['promotional', 'supportive'] },
      situations: [flood],
    },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info', 'urgency'] },
      situations: [flood],
    },
    { name: 'a receipt', message: { purpose: 'transactional', traits: ['transactional'] }, situations: [flood] },
  ],
})
