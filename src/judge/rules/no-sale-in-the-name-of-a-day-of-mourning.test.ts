import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-in-the-name-of-a-day-of-mourning.ts'

const day = { kind: 'commemoration', topic: 'september_11' } as const
const sale = { traits: ['promotional'], topics: ['september_11'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'on the day', message: sale, situations: [day] },
    { name: 'a week before', message: sale, situations: [{ ...day, daysAgo: -7 }] },
    { name: 'the day after', message: sale, situations: [{ ...day, daysAgo: 1 }] },
    ...(['upsell', 'humour', 'celebratory', 'urgency', 'reward'] as const).map((trait) => ({
      name: trait,
      message: { ...sale, purpose: 'newsletter' as const, traits: [trait] },
      situations: [day],
    })),
    {
      name: 'in the words of what the day remembers',
      message: { traits: ['promotional'], hazards: ['flood'] },
      situations: [{ kind: 'commemoration', topic: 'flood' }],
    },
    ...[-7, 1].map((daysAgo) => ({
      name: `in those words, ${daysAgo} days from it`,
      message: { traits: ['promotional' as const], hazards: ['flood'] },
      situations: [{ kind: 'commemoration', topic: 'flood', state: 'closed' as const, daysAgo }],
    })),
    { name: 'in another country', message: sale, situations: [{ ...day, affected: 'no' }] },
    { name: 'not known whether it is theirs', message: sale, situations: [{ ...day, affected: 'unknown' }] },
  ],
  passes: [
    { name: 'eight days before', message: sale, situations: [{ ...day, daysAgo: -8 }] },
    { name: 'two days after', message: sale, situations: [{ ...day, daysAgo: 2 }] },
    { name: 'a sale that names no day', message: { traits: ['promotional'] }, situations: [day] },
    ...[-8, 2].map((daysAgo) => ({
      name: `in those words, ${daysAgo} days from it`,
      message: { traits: ['promotional' as const], hazards: ['flood'] },
      situations: [{ kind: 'commemoration', topic: 'flood', daysAgo }],
    })),
    { name: 'another day', message: { ...sale, topics: ['christmas'] }, situations: [day] },
    {
      name: 'a feast',
      message: { ...sale, topics: ['festive'] },
      situations: [{ kind: 'commemoration', topic: 'festive' }],
    },
    {
      name: 'words of remembrance',
      message: { ...sale, purpose: 'newsletter', traits: ['supportive'] },
      situations: [day],
    },
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `spared: ${purpose}`,
        message: { ...sale, purpose, traits: ['urgency'] as const },
        situations: [day],
      }),
    ),
  ],
})
