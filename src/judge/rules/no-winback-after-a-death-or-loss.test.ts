import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-winback-after-a-death-or-loss.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the reason was a death, nine years ago',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 3285, topic: 'deceased' }],
    },
    {
      name: 'last day of ten years',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 3650, topic: 'deceased', state: 'closed' }],
    },
    {
      name: 'a lost pregnancy, last day of three years',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1095, topic: 'pregnancy_loss' }],
    },
    {
      name: 'an exit survey',
      message: { purpose: 'survey', traits: ['survey'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, topic: 'deceased' }],
    },
    {
      name: 'a renewal',
      message: { traits: ['renewal'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, topic: 'deceased' }],
    },
    {
      name: 'a receipt that courts them back',
      message: { purpose: 'transactional', traits: ['promotional', 'guilt'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, topic: 'deceased' }],
    },
    {
      name: 'a suspected cancellation is looked at',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, topic: 'deceased', certainty: 'suspected' }],
      outcome: 'hold',
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 5, topic: 'deceased', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'after ten years',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 3651, topic: 'deceased' }],
    },
    {
      name: 'after three years',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1096, topic: 'pregnancy_loss' }],
    },
    {
      name: 'left over the price',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 100, topic: 'price' }],
    },
    {
      name: 'left without a reason',
      message: { purpose: 'winback', traits: ['promotional'] },
      situations: [{ kind: 'cancellation', daysAgo: 100 }],
    },
    {
      name: 'the confirmation of the cancellation',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'cancellation', daysAgo: 1, topic: 'deceased' }],
    },
    {
      name: 'a condolence',
      message: { purpose: 'condolence', traits: ['supportive'] },
      situations: [{ kind: 'cancellation', daysAgo: 1, topic: 'deceased' }],
    },
  ],
})
