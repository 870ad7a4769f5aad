import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-question-already-answered.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'answered last spring',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 360, topic: 'mothers_day' }],
    },
    {
      name: 'opted out of everything',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 500, topic: 'all_marketing' }],
    },
    {
      name: 'unknown whether it is theirs',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'mothers_day', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'another topic',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'alcohol' }],
    },
    {
      name: 'never asked',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'bereavement', daysAgo: 1500, who: 'parent' }],
    },
    {
      name: 'another channel',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'mothers_day', channel: 'sms' }],
    },
    {
      name: 'took it back',
      message: { purpose: 'preference', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 300, topic: 'mothers_day', state: 'closed' }],
    },
  ],
})
