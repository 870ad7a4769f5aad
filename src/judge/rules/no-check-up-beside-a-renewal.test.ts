import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-check-up-beside-a-renewal.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'four weeks before the renewal',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'renewal_due', daysAgo: -28 }],
    },
    {
      name: 'first day',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'renewal_due', daysAgo: -60 }],
    },
    {
      name: 'last day',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'renewal_due', daysAgo: 14 }],
    },
    {
      name: 'a payment is due in a week',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'payment_due', daysAgo: -7 }],
    },
    {
      name: 'was due a week ago',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'payment_due', daysAgo: 7 }],
    },
    {
      name: 'a promotional check-up',
      message: { topics: ['check_up'], traits: ['promotional'] },
      situations: [{ kind: 'renewal_due', daysAgo: -28 }],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'renewal_due', daysAgo: -28, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'more than sixty days before',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'renewal_due', daysAgo: -61 }],
    },
    {
      name: 'more than two weeks after',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'renewal_due', daysAgo: 15 }],
    },
    {
      name: 'a payment in eight days',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'payment_due', daysAgo: -8 }],
    },
    {
      name: 'due eight days ago',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [{ kind: 'payment_due', daysAgo: 8 }],
    },
    {
      name: 'a safety check',
      message: { purpose: 'safety', topics: ['check_up'], traits: ['safety_info'] },
      situations: [{ kind: 'renewal_due', daysAgo: -28 }],
    },
    { name: 'no check-up', message: { purpose: 'service' }, situations: [{ kind: 'renewal_due', daysAgo: -28 }] },
  ],
})
