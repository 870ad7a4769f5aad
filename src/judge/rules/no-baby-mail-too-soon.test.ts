import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-baby-mail-too-soon.ts'

const weeks = { purpose: 'engagement', claims: ['expecting'] } as const
const lost = { kind: 'pregnancy_loss', daysAgo: 500 } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: weeks, situations: [{ ...lost, state: 'closed', daysAgo: 730 }] },
    {
      name: 'the partner’s, last day',
      message: { ...weeks, claims: ['new_baby'] },
      situations: [{ ...lost, who: 'partner', daysAgo: 730 }],
    },
    { name: 'an old record of the pregnancy', message: weeks, situations: [lost, { kind: 'expecting', daysAgo: 301 }] },
  ],
  passes: [
    {
      name: 'the partner’s, first day out',
      message: weeks,
      situations: [{ kind: 'pregnancy_loss', who: 'partner', daysAgo: 731 }],
    },
    { name: 'first day out', message: weeks, situations: [{ ...lost, daysAgo: 731 }] },
    { name: 'expecting again', message: weeks, situations: [lost, { kind: 'expecting', daysAgo: 300 }] },
    { name: 'a child was born', message: weeks, situations: [lost, { kind: 'new_baby', daysAgo: 20 }] },
    { name: 'nothing taken for granted', message: { traits: ['family_occasion'] }, situations: [lost] },
    { name: 'condolence', message: { ...weeks, purpose: 'condolence' }, situations: [lost] },
    { name: 'help', message: { ...weeks, purpose: 'support' }, situations: [lost] },
  ],
})
