import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-mail-against-an-opt-out.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'the day that they opted out of',
      message: { purpose: 'occasion', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 280, topic: 'mothers_day' }],
    },
    {
      name: 'all marketing, years ago',
      message: { purpose: 'newsletter' },
      situations: [{ kind: 'opt_out', daysAgo: 2000, topic: 'all_marketing' }],
    },
    { name: 'without a topic', message: { traits: ['promotional'] }, situations: [{ kind: 'opt_out', daysAgo: 3 }] },
    {
      name: 'the channel, too',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'all_marketing', channel: 'email' }],
    },
    {
      name: 'a bet',
      message: { topics: ['gambling'], traits: ['promotional'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'gambling' }],
    },
    {
      name: 'a receipt full of offers',
      message: { purpose: 'transactional', traits: ['promotional'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'all_marketing' }],
    },
    {
      name: 'a suspected opt-out is looked at',
      message: { purpose: 'occasion', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'mothers_day', certainty: 'suspected' }],
      outcome: 'hold',
    },
    {
      name: 'unknown whether it is theirs',
      message: { purpose: 'occasion', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'mothers_day', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'another topic',
      message: { purpose: 'occasion', topics: ['mothers_day'], traits: ['family_occasion'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'alcohol' }],
    },
    {
      name: 'another channel',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'all_marketing', channel: 'sms' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'all_marketing' }],
    },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'all_marketing' }],
    },
    {
      name: 'their order for the day',
      message: { purpose: 'transactional', topics: ['mothers_day'], traits: ['transactional'] },
      situations: [{ kind: 'opt_out', daysAgo: 3, topic: 'mothers_day' }],
    },
    {
      name: 'opted in again',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'opt_out', daysAgo: 300, topic: 'all_marketing', state: 'closed' }],
    },
    {
      name: 'it has ended',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'opt_out', daysAgo: 300, endedDaysAgo: 1, topic: 'all_marketing' }],
    },
  ],
})
