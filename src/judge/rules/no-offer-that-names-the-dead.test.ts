import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-offer-that-names-the-dead.ts'

const offer = { purpose: 'newsletter', traits: ['promotional'], names: ['Bella'] } as const
const bella = { kind: 'bereavement', who: 'pet', name: 'Bella' } as const

testCareRule(rule, {
  breaks: [
    ...(
      [
        'promotional',
        'upsell',
        'renewal',
        'survey',
        'reward',
        'urgency',
        'guilt',
        'fear',
        'welcome',
        'payment',
      ] as const
    ).map((trait) => ({ name: trait, message: { ...offer, traits: [trait] }, situations: [bella] })),
    ...(['promotional', 'engagement', 'winback', 'occasion', 'survey', 'reward', 'upsell', 'renewal'] as const).map(
      (purpose) => ({ name: `purpose ${purpose}`, message: { purpose, names: ['bella'] }, situations: [bella] }),
    ),
    { name: 'last day', message: offer, situations: [{ ...bella, daysAgo: 730 }] },
  ],
  passes: [
    { name: 'first day out', message: offer, situations: [{ ...bella, daysAgo: 731 }] },
    { name: 'another name', message: { ...offer, names: ['Bello'] }, situations: [bella] },
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `spared: ${purpose}`,
        message: { purpose, traits: ['urgency'] as const, names: ['Bella'] },
        situations: [bella],
      }),
    ),
    {
      name: 'a newsletter that mentions it',
      message: { purpose: 'newsletter', names: ['Bella'] },
      situations: [bella],
    },
  ],
})
