import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-family-occasion-after-a-childs-death.ts'

const occasion = { purpose: 'occasion', traits: ['family_occasion'] } as const
const child = { kind: 'bereavement', who: 'child' } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: occasion, situations: [{ ...child, daysAgo: 730 }] },
    ...['mothers_day', 'fathers_day', 'childrens_day', 'back_to_school'].map((topic) => ({
      name: topic,
      message: { purpose: 'promotional' as const, topics: [topic] },
      situations: [child],
    })),
    { name: 'filed as deceased', message: occasion, situations: [{ kind: 'deceased', who: 'child', state: 'closed' }] },
    { name: 'not known who died', message: occasion, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
    { name: 'only suspected', message: occasion, situations: [{ ...child, certainty: 'suspected' }], outcome: 'hold' },
  ],
  passes: [
    { name: 'first day out', message: occasion, situations: [{ ...child, daysAgo: 731 }] },
    { name: 'a parent', message: occasion, situations: [{ kind: 'bereavement', who: 'parent' }] },
    { name: 'an ordinary offer', message: { traits: ['promotional'] }, situations: [{ ...child, daysAgo: 100 }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...occasion, purpose },
      situations: [child],
    })),
  ],
})
