import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-party-after-a-death.ts'

const party = { purpose: 'engagement', traits: ['celebratory'] } as const
const windows = [
  ['child', 365],
  ['partner', 180],
  ['household', 120],
  ['parent', 120],
  ['sibling', 120],
  ['grandparent', 45],
  ['friend', 45],
  ['relative', 30],
  ['colleague', 21],
  ['pet', 14],
] as const

testCareRule(rule, {
  breaks: [
    ...windows.map(([who, days]) => ({
      name: `last day: ${who}`,
      message: party,
      situations: [{ kind: 'bereavement', who, daysAgo: days }],
    })),
    {
      name: 'a lost pregnancy, last day',
      message: party,
      situations: [{ kind: 'pregnancy_loss', daysAgo: 180 }],
    },
    {
      name: 'the partner’s lost pregnancy',
      message: party,
      situations: [{ kind: 'pregnancy_loss', who: 'partner', daysAgo: 180 }],
    },
    {
      name: 'not known who died: the longest window, and a person looks',
      message: party,
      situations: [{ kind: 'bereavement', daysAgo: 365 }],
      outcome: 'hold',
    },
    {
      name: 'a case that is closed does not end grief',
      message: party,
      situations: [{ kind: 'bereavement', who: 'parent', state: 'closed', daysAgo: 20 }],
    },
    {
      name: 'a suspicion is enough for the gentle version',
      message: party,
      situations: [{ kind: 'bereavement', who: 'parent', certainty: 'suspected' }],
    },
  ],
  passes: [
    ...windows.map(([who, days]) => ({
      name: `first day out: ${who}`,
      message: party,
      situations: [{ kind: 'bereavement', who, daysAgo: days + 1 }],
    })),
    {
      name: 'a lost pregnancy, first day out',
      message: party,
      situations: [{ kind: 'pregnancy_loss', daysAgo: 181 }],
    },
    { name: 'a friend’s lost pregnancy', message: party, situations: [{ kind: 'pregnancy_loss', who: 'friend' }] },
    { name: 'not known who died, first day out', message: party, situations: [{ kind: 'bereavement', daysAgo: 366 }] },
    {
      name: 'a plain newsletter five months after',
      message: { purpose: 'newsletter' },
      situations: [{ kind: 'bereavement', who: 'partner', daysAgo: 150 }],
    },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...party, purpose },
      situations: [{ kind: 'bereavement', who: 'child' as const }],
    })),
  ],
})
