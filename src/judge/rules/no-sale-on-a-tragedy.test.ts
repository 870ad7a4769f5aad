import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-on-a-tragedy.ts'

const pun = { traits: ['promotional'], hazards: ['flood'] } as const
const flood = { kind: 'disaster', topic: 'flood' } as const

testCareRule(rule, {
  breaks: [
    { name: 'a sale in its words', message: pun, situations: [flood] },
    {
      name: 'a joke in its words',
      message: { purpose: 'newsletter', traits: ['humour'], hazards: ['flood'] },
      situations: [flood],
    },
    { name: 'an upsell in its words', message: { traits: ['upsell'], hazards: ['flood'] }, situations: [flood] },
    { name: 'by its purpose alone', message: { purpose: 'promotional', hazards: ['flood'] }, situations: [flood] },
    { name: 'severe, last day', message: pun, situations: [{ ...flood, daysAgo: 60, endedDaysAgo: 30 }] },
    { name: 'moderate, last day', message: pun, situations: [{ ...flood, severity: 'moderate', daysAgo: 14 }] },
    { name: 'three days before', message: pun, situations: [{ ...flood, daysAgo: -3 }] },
    {
      name: 'moderate, three days before',
      message: pun,
      situations: [{ ...flood, severity: 'moderate', daysAgo: -3 }],
    },
    {
      name: 'a shooting',
      message: { traits: ['promotional'], hazards: ['shooting'] },
      situations: [{ kind: 'attack', topic: 'shooting' }],
    },
    {
      name: 'not known whether it touches them',
      message: pun,
      situations: [{ ...flood, affected: 'unknown' }],
      outcome: 'hold',
    },
    { name: 'only suspected', message: pun, situations: [{ ...flood, certainty: 'suspected' }], outcome: 'hold' },
    ...(['moderate', 'severe'] as const).map((severity) => ({
      name: `an attack, ${severity}, closed`,
      message: { traits: ['promotional' as const], hazards: ['shooting'] },
      situations: [{ kind: 'attack' as const, topic: 'shooting', severity, state: 'closed' as const }],
    })),
    {
      name: 'a sale in the name of safety',
      message: { traits: ['promotional', 'safety_info'], hazards: ['flood'] },
      situations: [flood],
    },
    { name: 'an upsell by its purpose', message: { purpose: 'upsell', hazards: ['flood'] }, situations: [flood] },
    {
      name: 'an upsell in a newsletter',
      message: { purpose: 'newsletter', traits: ['upsell', 'supportive'], hazards: ['flood'] },
      situations: [flood],
    },
    {
      name: 'a receipt full of offers',
      message: { purpose: 'transactional', traits: ['promotional'], hazards: ['flood'] },
      situations: [flood],
    },
    {
      name: 'a safety notice that sells',
      message: { purpose: 'safety', traits: ['promotional'], hazards: ['flood'] },
      situations: [flood],
    },
  ],
  passes: [
    { name: 'severe, first day out', message: pun, situations: [{ ...flood, daysAgo: 60, endedDaysAgo: 31 }] },
    { name: 'moderate, first day out', message: pun, situations: [{ ...flood, severity: 'moderate', daysAgo: 15 }] },
    { name: 'four days before', message: pun, situations: [{ ...flood, daysAgo: -4 }] },
    { name: 'moderate, four days before', message: pun, situations: [{ ...flood, severity: 'moderate', daysAgo: -4 }] },
    { name: 'another hazard', message: { ...pun, hazards: ['wildfire'] }, situations: [flood] },
    { name: 'minor', message: pun, situations: [{ ...flood, severity: 'minor' }] },
    { name: 'elsewhere has a rule of its own', message: pun, situations: [{ ...flood, affected: 'no' }] },
    {
      name: 'words of sympathy in a marketing mailing',
      message: { purpose: 'promotional', traits: ['supportive'], hazards: ['flood'] },
      situations: [flood],
    },
    {
      name: 'a safety notice that hands something out',
      message: { purpose: 'safety', traits: ['safety_info', 'promotional'], hazards: ['flood'] },
      situations: [flood],
    },
    {
      name: 'relief that reads like an offer',
      message: { purpose: 'support', traits: ['supportive', 'promotional'], hazards: ['flood'] },
      situations: [flood],
    },
    { name: 'news about the flood', message: { purpose: 'newsletter', hazards: ['flood'] }, situations: [flood] },
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `spared: ${purpose}`,
        message: { purpose, traits: ['humour'] as const, hazards: ['flood'] },
        situations: [flood],
      }),
    ),
  ],
})
