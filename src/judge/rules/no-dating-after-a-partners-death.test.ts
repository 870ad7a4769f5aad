import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-dating-after-a-partners-death.ts'

const singles = { purpose: 'newsletter', topics: ['dating'], traits: ['promotional'] } as const
const widowed = { kind: 'bereavement', who: 'partner' } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: singles, situations: [{ ...widowed, state: 'closed', daysAgo: 365 }] },
    { name: 'filed as deceased', message: singles, situations: [{ kind: 'deceased', who: 'partner' }] },
    { name: 'a separation, last day', message: singles, situations: [{ kind: 'separation', daysAgo: 60 }] },
    { name: 'not known who died', message: singles, situations: [{ kind: 'bereavement' }] },
    ...(['celebratory', 'humour', 'urgency', 'upsell', 'welcome'] as const).map((trait) => ({
      name: trait,
      message: { ...singles, traits: [trait] },
      situations: [widowed],
    })),
    ...(['promotional', 'engagement', 'winback'] as const).map((purpose) => ({
      name: `purpose ${purpose}`,
      message: { purpose, topics: ['dating'] },
      situations: [widowed],
    })),
  ],
  passes: [
    { name: 'first day out', message: singles, situations: [{ ...widowed, daysAgo: 366 }] },
    { name: 'a separation, first day out', message: singles, situations: [{ kind: 'separation', daysAgo: 61 }] },
    { name: 'a parent died', message: singles, situations: [{ kind: 'bereavement', who: 'parent' }] },
    { name: 'another offer', message: { traits: ['promotional'] }, situations: [widowed] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { purpose, topics: ['dating'], traits: ['urgency'] as const },
      situations: [widowed],
    })),
  ],
})
