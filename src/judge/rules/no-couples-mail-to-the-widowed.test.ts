import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-couples-mail-to-the-widowed.ts'

const couples = { purpose: 'promotional', topics: ['couples_anniversary'] } as const
const widowed = { kind: 'bereavement', who: 'partner' } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: couples, situations: [{ ...widowed, daysAgo: 730 }] },
    { name: 'an engagement taken for granted', message: { claims: ['engaged'] }, situations: [widowed] },
    ...['wedding', 'valentines_day'].map((topic) => ({
      name: topic,
      message: { topics: [topic] },
      situations: [widowed],
    })),
    ...(['celebratory', 'nostalgic'] as const).map((trait) => ({
      name: `a family occasion, ${trait}`,
      message: { purpose: 'occasion' as const, traits: ['family_occasion' as const, trait] },
      situations: [widowed],
    })),
    { name: 'filed as deceased', message: couples, situations: [{ kind: 'deceased', who: 'partner' }] },
    { name: 'not known who died', message: couples, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
  ],
  passes: [
    { name: 'first day out', message: couples, situations: [{ ...widowed, daysAgo: 731 }] },
    { name: 'a parent died', message: couples, situations: [{ kind: 'bereavement', who: 'parent' }] },
    {
      name: 'a plain family mention',
      message: { purpose: 'newsletter', traits: ['family_occasion'] },
      situations: [widowed],
    },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...couples, purpose },
      situations: [widowed],
    })),
  ],
})
