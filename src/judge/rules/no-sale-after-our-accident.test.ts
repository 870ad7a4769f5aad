import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-after-our-accident.ts'

const ours = { topic: 'our_incident' } as const
const sale = { traits: ['promotional'] } as const

testCareRule(rule, {
  breaks: [
    {
      name: 'two years for whoever lost somebody',
      message: sale,
      situations: [{ ...ours, kind: 'bereavement', daysAgo: 730 }],
    },
    ...(['disaster', 'attack', 'injury', 'illness', 'bereavement', 'pregnancy_loss'] as const).map((kind) => ({
      name: `${kind}, last day`,
      message: sale,
      situations: [{ ...ours, kind, daysAgo: 180 }],
    })),
    ...(['upsell', 'humour', 'celebratory', 'nostalgic'] as const).map((trait) => ({
      name: trait,
      message: { purpose: 'newsletter' as const, traits: [trait] },
      situations: [{ ...ours, kind: 'disaster' as const }],
    })),
    {
      name: 'a discount called an apology',
      message: { purpose: 'apology', traits: ['apology', 'promotional'] },
      situations: [{ ...ours, kind: 'injury' }],
    },
    {
      name: 'not known whether they were there',
      message: sale,
      situations: [{ ...ours, kind: 'disaster', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    { name: 'first day out', message: sale, situations: [{ ...ours, kind: 'disaster', daysAgo: 181 }] },
    { name: 'two years after a death', message: sale, situations: [{ ...ours, kind: 'bereavement', daysAgo: 731 }] },
    { name: 'somebody else’s accident', message: sale, situations: [{ kind: 'injury', topic: 'traffic' }] },
    { name: 'not there', message: sale, situations: [{ ...ours, kind: 'disaster', affected: 'no' }] },
    {
      name: 'an apology with compensation',
      message: { purpose: 'apology', traits: ['apology', 'reward', 'nostalgic'] },
      situations: [{ ...ours, kind: 'injury' }],
    },
    {
      name: 'help',
      message: { purpose: 'support', traits: ['supportive', 'celebratory'] },
      situations: [{ ...ours, kind: 'disaster' }],
    },
  ],
})
