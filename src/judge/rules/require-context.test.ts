import { testCareRule } from '../rule-tester.ts'
import { rule } from './require-context.ts'

testCareRule(rule, {
  breaks: [
    { name: 'no context', message: { traits: ['promotional'] }, flags: [{ flag: 'no_context', field: 'record' }] },
    {
      name: 'stale context',
      message: { traits: ['promotional'] },
      flags: [{ flag: 'stale_context', field: 'record' }],
    },
    {
      name: 'a bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      flags: [{ flag: 'no_context', field: 'record' }],
    },
    {
      name: 'a safety notice that sells',
      message: { purpose: 'safety', traits: ['promotional', 'safety_info'] },
      flags: [{ flag: 'no_context', field: 'record' }],
    },
  ],
  passes: [
    { name: 'nothing is flagged', message: { traits: ['promotional'] }, situations: [] },
    { name: 'another flag', message: { traits: ['promotional'] }, flags: [{ flag: 'illness', field: 'caption' }] },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      flags: [{ flag: 'no_context', field: 'record' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      flags: [{ flag: 'no_context', field: 'record' }],
    },
  ],
})
