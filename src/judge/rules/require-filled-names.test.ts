import { testCareRule } from '../rule-tester.ts'
import { rule } from './require-filled-names.ts'

testCareRule(rule, {
  breaks: [
    { name: 'unfilled', message: { traits: ['promotional'] }, flags: [{ flag: 'unfilled', field: 'first_name' }] },
    {
      name: 'a bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      flags: [{ flag: 'unfilled', field: 'first_name' }],
    },
    {
      name: 'a safety notice that sells',
      message: { purpose: 'safety', traits: ['promotional', 'safety_info'] },
      flags: [{ flag: 'unfilled', field: 'first_name' }],
    },
  ],
  passes: [
    { name: 'nothing is flagged', message: { traits: ['promotional'] }, situations: [] },
    { name: 'another flag', message: { traits: ['promotional'] }, flags: [{ flag: 'illness', field: 'caption' }] },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      flags: [{ flag: 'unfilled', field: 'first_name' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      flags: [{ flag: 'unfilled', field: 'first_name' }],
    },
  ],
})
