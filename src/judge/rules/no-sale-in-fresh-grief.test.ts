import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-in-fresh-grief.ts'

const sale = { traits: ['promotional'] } as const
const windows = [
  ['child', 30],
  ['partner', 30],
  ['household', 21],
  ['parent', 14],
  ['sibling', 14],
  ['grandparent', 7],
  ['friend', 7],
  ['relative', 7],
] as const

testCareRule(rule, {
  breaks: [
    ...windows.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: sale,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    { name: 'a lost pregnancy, last day', message: sale, situations: [{ kind: 'pregnancy_loss', daysAgo: 30 }] },
    {
      name: 'the partner’s lost pregnancy',
      message: { purpose: 'upsell', traits: ['upsell'] },
      situations: [{ kind: 'pregnancy_loss', who: 'partner', daysAgo: 30 }],
    },
    { name: 'not known who died', message: sale, situations: [{ kind: 'bereavement', daysAgo: 30 }], outcome: 'hold' },
    {
      name: 'a condolence that sells',
      message: { purpose: 'condolence', traits: ['promotional'] },
      situations: [{ kind: 'bereavement', who: 'parent' }],
    },
    ...(['support', 'safety'] as const).map((purpose) => ({
      name: `an offer in the subject, called ${purpose}`,
      message: { purpose, subjectTraits: ['promotional' as const] },
      situations: [{ kind: 'bereavement', who: 'partner' as const, state: 'closed' as const }],
    })),
    {
      name: 'an upsell, called support',
      message: { purpose: 'support', traits: ['upsell'] },
      situations: [{ kind: 'bereavement', who: 'partner', state: 'closed' }],
    },
  ],
  passes: [
    ...windows.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: sale,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    { name: 'a lost pregnancy, first day out', message: sale, situations: [{ kind: 'pregnancy_loss', daysAgo: 31 }] },
    { name: 'a colleague', message: sale, situations: [{ kind: 'bereavement', who: 'colleague' }] },
    { name: 'a pet', message: sale, situations: [{ kind: 'bereavement', who: 'pet' }] },
    { name: 'not known who died, first day out', message: sale, situations: [{ kind: 'bereavement', daysAgo: 31 }] },
    {
      name: 'a plain newsletter',
      message: { purpose: 'newsletter' },
      situations: [{ kind: 'bereavement', who: 'child' }],
    },
    {
      name: 'a waived fee that reads like an offer',
      message: { purpose: 'support', traits: ['promotional'] },
      situations: [{ kind: 'bereavement', who: 'partner' }],
    },
    {
      name: 'a condolence',
      message: { purpose: 'condolence', traits: ['supportive'] },
      situations: [{ kind: 'bereavement', who: 'partner' }],
    },
  ],
})
