import { testCareRule } from '../rule-tester.ts'
import { rule } from './require-one-record-per-person.ts'

testCareRule(rule, {
  breaks: [
    { name: 'duplicate id', message: { traits: ['promotional'] }, flags: [{ flag: 'duplicate_id', field: 'record' }] },
    {
      name: 'a bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      flags: [{ flag: 'duplicate_id', field: 'record' }],
    },
    {
      name: 'a safety notice that sells',
      message: { purpose: 'safety', traits: ['promotional', 'safety_info'] },
      flags: [{ flag: 'duplicate_id', field: 'record' }],
    },
    {
      name: 'a receipt, for it may be another person’s',
      message: { purpose: 'transactional', traits: ['transactional'] },
      flags: [{ flag: 'duplicate_id', field: 'record' }],
    },
  ],
  passes: [
    { name: 'nothing is flagged', message: { traits: ['promotional'] }, situations: [] },
    { name: 'another flag', message: { traits: ['promotional'] }, flags: [{ flag: 'illness', field: 'caption' }] },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      flags: [{ flag: 'duplicate_id', field: 'record' }],
    },
  ],
})
