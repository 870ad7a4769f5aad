import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-pun-on-a-tragedy-elsewhere.ts'

const pun = { traits: ['humour'], hazards: ['flood'] } as const
const flood = { kind: 'disaster', topic: 'flood', affected: 'no' } as const

testCareRule(rule, {
  breaks: [
    { name: 'a joke', message: pun, situations: [flood] },
    { name: 'a sale', message: { ...pun, traits: ['promotional'] }, situations: [flood] },
    { name: 'an upsell', message: { ...pun, traits: ['upsell'] }, situations: [flood] },
    {
      name: 'an attack, closed',
      message: { ...pun, hazards: ['shooting'] },
      situations: [{ kind: 'attack', topic: 'shooting', affected: 'no', state: 'closed' }],
    },
    { name: 'last day', message: pun, situations: [{ ...flood, daysAgo: 7 }] },
    { name: 'not known whether it touches them', message: pun, situations: [{ ...flood, affected: 'unknown' }] },
  ],
  passes: [
    { name: 'first day out', message: pun, situations: [{ ...flood, daysAgo: 8 }] },
    { name: 'their own place has a stricter rule', message: pun, situations: [{ ...flood, affected: 'yes' }] },
    { name: 'moderate', message: pun, situations: [{ ...flood, severity: 'moderate' }] },
    { name: 'another hazard', message: { ...pun, hazards: ['storm'] }, situations: [flood] },
    { name: 'celebration without selling', message: { ...pun, traits: ['celebratory'] }, situations: [flood] },
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `spared: ${purpose}`,
        message: { ...pun, purpose },
        situations: [flood],
      }),
    ),
  ],
})
