import { testCareRule } from '../rule-tester.ts'
import { rule } from './require-readable-records.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'unreadable row',
      message: { traits: ['promotional'] },
      flags: [{ flag: 'unreadable_row', field: 'record' }],
    },
    { name: 'unknown kind', message: { traits: ['promotional'] }, flags: [{ flag: 'unknown_kind', field: 'record' }] },
    {
      name: 'senseless date',
      message: { traits: ['promotional'] },
      flags: [{ flag: 'senseless_date', field: 'record' }],
    },
    {
      name: 'a bill',
      message: { purpose: 'billing', claims: ['payment_due'], traits: ['payment'] },
      flags: [{ flag: 'unreadable_row', field: 'record' }],
    },
    {
      name: 'a safety notice that sells',
      message: { purpose: 'safety', traits: ['promotional', 'safety_info'] },
      flags: [{ flag: 'unreadable_row', field: 'record' }],
    },
  ],
  passes: [
    { name: 'nothing is flagged', message: { traits: ['promotional'] }, situations: [] },
    { name: 'another flag', message: { traits: ['promotional'] }, flags: [{ flag: 'illness', field: 'caption' }] },
    {
      name: 'a safety notice',
      message: { purpose: 'safety', traits: ['safety_info'] },
      flags: [{ flag: 'unreadable_row', field: 'record' }],
    },
    {
      name: 'a receipt',
      message: { purpose: 'transactional', traits: ['transactional'] },
      flags: [{ flag: 'unreadable_row', field: 'record' }],
    },
  ],
})
