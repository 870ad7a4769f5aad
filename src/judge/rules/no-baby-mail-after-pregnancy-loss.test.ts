import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-baby-mail-after-pregnancy-loss.ts'

const weeks = { purpose: 'engagement', claims: ['expecting'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'last day', message: weeks, situations: [{ kind: 'pregnancy_loss', daysAgo: 365 }] },
    {
      name: 'the partner’s, last day',
      message: weeks,
      situations: [{ kind: 'pregnancy_loss', who: 'partner', daysAgo: 365 }],
    },
    {
      name: 'a birth taken for granted',
      message: { purpose: 'transactional', claims: ['new_baby'] },
      situations: [{ kind: 'pregnancy_loss', daysAgo: 100 }],
    },
    {
      name: 'an old due date on file does not help',
      message: weeks,
      situations: [
        { kind: 'pregnancy_loss', daysAgo: 100 },
        { kind: 'expecting', daysAgo: 200 },
      ],
    },
    {
      name: 'a sale for families',
      message: { traits: ['family_occasion', 'promotional'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
    {
      name: 'about babies',
      message: { purpose: 'newsletter', topics: ['baby'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
    {
      name: 'a child died, last day',
      message: weeks,
      situations: [{ kind: 'bereavement', who: 'child', daysAgo: 730 }],
    },
    {
      name: 'the reason of a cancellation, last day',
      message: weeks,
      situations: [{ kind: 'cancellation', topic: 'pregnancy_loss', daysAgo: 365 }],
    },
    {
      name: 'only suspected',
      message: weeks,
      situations: [{ kind: 'pregnancy_loss', certainty: 'suspected' }],
      outcome: 'hold',
    },
    { name: 'not known who died', message: weeks, situations: [{ kind: 'bereavement' }], outcome: 'hold' },
  ],
  passes: [
    {
      name: 'the partner’s, first day out',
      message: weeks,
      situations: [{ kind: 'pregnancy_loss', who: 'partner', daysAgo: 366 }],
    },
    { name: 'first day out', message: weeks, situations: [{ kind: 'pregnancy_loss', daysAgo: 366 }] },
    {
      name: 'a child died, first day out',
      message: weeks,
      situations: [{ kind: 'bereavement', who: 'child', daysAgo: 731 }],
    },
    {
      name: 'the reason of a cancellation, first day out',
      message: weeks,
      situations: [{ kind: 'cancellation', topic: 'pregnancy_loss', daysAgo: 366 }],
    },
    { name: 'a parent died', message: weeks, situations: [{ kind: 'bereavement', who: 'parent' }] },
    { name: 'another reason', message: weeks, situations: [{ kind: 'cancellation', topic: 'price' }] },
    {
      name: 'a family occasion that sells nothing',
      message: { traits: ['family_occasion'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
    {
      name: 'condolence',
      message: { purpose: 'condolence', claims: ['expecting'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
    { name: 'help', message: { purpose: 'support', claims: ['new_baby'] }, situations: [{ kind: 'pregnancy_loss' }] },
  ],
})
