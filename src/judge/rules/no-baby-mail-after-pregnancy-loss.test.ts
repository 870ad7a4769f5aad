import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-baby-mail-after-pregnancy-loss.ts'

const weeks = { purpose: 'engagement', claims: ['expecting'] } as const

testCareRule(rule, {
  breaks: [
    {
      name: 'a newsletter that takes a birth for granted',
      message: { purpose: 'newsletter', claims: ['new_baby'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
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
      message: { purpose: 'occasion', traits: ['family_occasion', 'promotional'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
    ...(
      ['promotional', 'upsell', 'celebratory', 'nostalgic', 'welcome', 'reward', 'urgency', 'survey', 'humour'] as const
    ).map((trait) => ({
      name: `about babies: ${trait}`,
      message: { purpose: 'occasion' as const, topics: ['baby'], traits: [trait] },
      situations: [{ kind: 'pregnancy_loss' as const, state: 'closed' as const }],
    })),
    ...(['promotional', 'upsell', 'onboarding', 'winback', 'engagement', 'reward'] as const).map((purpose) => ({
      name: `about conceiving, for the purpose ${purpose}`,
      message: { purpose, topics: ['pregnancy_test'] },
      situations: [{ kind: 'pregnancy_loss' as const }],
    })),
    ...(['promotional', 'upsell'] as const).map((purpose) => ({
      name: `a family occasion for the purpose ${purpose}`,
      message: { purpose, traits: ['family_occasion' as const] },
      situations: [{ kind: 'pregnancy_loss' as const }],
    })),

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
      name: 'a path for pushchairs and an offer of boots in one newsletter',
      message: { purpose: 'newsletter', topics: ['baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
    {
      name: 'a mention of babies',
      message: { purpose: 'newsletter', topics: ['baby'] },
      situations: [{ kind: 'pregnancy_loss' }],
    },
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
      message: { purpose: 'newsletter', traits: ['family_occasion'] },
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
