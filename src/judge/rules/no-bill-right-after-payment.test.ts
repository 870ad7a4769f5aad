import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-bill-right-after-payment.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'paid yesterday',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 1 }],
    },
    {
      name: 'last day',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 3 }],
    },
    {
      name: 'a debt of long ago',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [
        { kind: 'payment_due', daysAgo: 61 },
        { kind: 'balance_clear', daysAgo: 1 },
      ],
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 1, affected: 'unknown' }],
    },
  ],
  passes: [
    {
      name: 'a day after',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 4 }],
    },
    {
      name: 'the new bill is on file',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 1 }, { kind: 'payment_due' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['payment'] },
      situations: [{ kind: 'balance_clear', daysAgo: 1 }],
    },
    { name: 'a newsletter', message: { purpose: 'newsletter' }, situations: [{ kind: 'balance_clear', daysAgo: 1 }] },
  ],
})
