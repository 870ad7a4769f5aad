import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-parents-day-after-a-death.ts'

const day = { purpose: 'occasion', topics: ['mothers_day'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'a parent, last day', message: day, situations: [{ kind: 'bereavement', who: 'parent', daysAgo: 730 }] },
    {
      name: 'a partner, last day',
      message: { ...day, topics: ['fathers_day'] },
      situations: [{ kind: 'bereavement', who: 'partner', daysAgo: 365 }],
    },
    { name: 'filed as deceased', message: day, situations: [{ kind: 'deceased', who: 'parent', state: 'closed' }] },
    { name: 'not known who died', message: day, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
  ],
  passes: [
    {
      name: 'a parent, first day out',
      message: day,
      situations: [{ kind: 'bereavement', who: 'parent', daysAgo: 731 }],
    },
    { name: 'ten years ago', message: day, situations: [{ kind: 'bereavement', who: 'parent', daysAgo: 3650 }] },
    {
      name: 'a partner, first day out',
      message: day,
      situations: [{ kind: 'bereavement', who: 'partner', daysAgo: 366 }],
    },
    { name: 'a friend', message: day, situations: [{ kind: 'bereavement', who: 'friend' }] },
    {
      name: 'another occasion',
      message: { purpose: 'occasion', topics: ['christmas'] },
      situations: [{ kind: 'bereavement', who: 'parent' }],
    },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...day, purpose },
      situations: [{ kind: 'bereavement', who: 'parent' as const }],
    })),
  ],
})
