import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-surge-in-an-emergency.ts'

const surge = { traits: ['urgency', 'promotional'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'during an attack', message: surge, situations: [{ kind: 'attack' }] },
    { name: 'an attack, last day', message: surge, situations: [{ kind: 'attack', severity: 'moderate', daysAgo: 2 }] },
    {
      name: 'told to leave, last day',
      message: surge,
      situations: [{ kind: 'disaster', impact: 'evacuated', daysAgo: 6, endedDaysAgo: 2 }],
    },
    {
      name: 'told to leave by tomorrow',
      message: surge,
      situations: [{ kind: 'disaster', impact: 'evacuated', daysAgo: -1 }],
    },
    {
      name: 'an extreme disaster',
      message: surge,
      situations: [{ kind: 'disaster', severity: 'extreme', daysAgo: 2 }],
    },
    {
      name: 'an extreme disaster tomorrow',
      message: surge,
      situations: [{ kind: 'disaster', severity: 'extreme', daysAgo: -1 }],
    },
    {
      name: 'a hurried upsell',
      message: { traits: ['urgency', 'upsell'], purpose: 'service' },
      situations: [{ kind: 'attack' }],
    },
    {
      name: 'hurry by purpose',
      message: { traits: ['urgency'], purpose: 'engagement' },
      situations: [{ kind: 'attack' }],
    },
    {
      name: 'a hurried offer in a service mail',
      message: { traits: ['urgency', 'promotional'], purpose: 'service' },
      situations: [{ kind: 'attack', state: 'closed' }],
    },
    ...(['promotional', 'upsell', 'winback'] as const).map((purpose) => ({
      name: `hurry by the purpose ${purpose}`,
      message: { traits: ['urgency' as const], purpose },
      situations: [{ kind: 'disaster', impact: 'evacuated' as const, state: 'closed' as const }],
    })),
    {
      name: 'a raised price',
      message: { purpose: 'transactional', traits: ['promotional'], topics: ['surge_pricing'] },
      situations: [{ kind: 'attack' }],
    },
    {
      name: 'not known whether they are there',
      message: surge,
      situations: [{ kind: 'attack', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    { name: 'an attack, first day out', message: surge, situations: [{ kind: 'attack', daysAgo: 3 }] },
    { name: 'a minor one', message: surge, situations: [{ kind: 'attack', severity: 'minor' }] },
    {
      name: 'told to leave, first day out',
      message: surge,
      situations: [{ kind: 'disaster', impact: 'evacuated', daysAgo: 6, endedDaysAgo: 3 }],
    },
    {
      name: 'an extreme disaster, first day out',
      message: surge,
      situations: [{ kind: 'disaster', severity: 'extreme', daysAgo: 3 }],
    },
    { name: 'a severe flood elsewhere in town', message: surge, situations: [{ kind: 'disaster' }] },
    {
      name: 'told to leave in two days',
      message: surge,
      situations: [{ kind: 'disaster', impact: 'evacuated', daysAgo: -2 }],
    },
    { name: 'in two days', message: surge, situations: [{ kind: 'disaster', severity: 'extreme', daysAgo: -2 }] },
    { name: 'an offer without hurry', message: { traits: ['promotional'] }, situations: [{ kind: 'attack' }] },
    {
      name: 'get out now',
      message: { purpose: 'safety', traits: ['urgency', 'safety_info'] },
      situations: [{ kind: 'attack' }],
    },
    {
      name: 'a due date in a bill',
      message: { purpose: 'billing', traits: ['urgency', 'payment'] },
      situations: [{ kind: 'attack' }],
    },
    {
      name: 'free rides',
      message: { purpose: 'support', traits: ['urgency', 'supportive'] },
      situations: [{ kind: 'disaster', impact: 'evacuated' }],
    },
  ],
})
