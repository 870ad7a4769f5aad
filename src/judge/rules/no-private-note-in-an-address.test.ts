import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-private-note-in-an-address.ts'

const FLAGS = [
  'illness',
  'injury',
  'disaster',
  'violence',
  'separation',
  'pregnancy_loss',
  'job_loss',
  'abuse',
] as const

testCareRule(rule, {
  breaks: [
    ...FLAGS.map((flag) => ({ name: `${flag} in a salutation`, message: {}, flags: [{ flag, field: 'salutation' }] })),
    ...['first_name', 'last_name', 'company', 'address_2'].map((field) => ({
      name: `a note in ${field}`,
      message: { purpose: 'transactional' as const, traits: ['transactional' as const] },
      flags: [{ flag: 'illness' as const, field }],
    })),
  ],
  passes: [
    { name: 'the same words in a caption', message: {}, flags: [{ flag: 'illness', field: 'top_moment_caption' }] },
    { name: 'a death, which has its own rule', message: {}, flags: [{ flag: 'death', field: 'salutation' }] },
    { name: 'a warning', message: { purpose: 'safety' }, flags: [{ flag: 'illness', field: 'salutation' }] },
    { name: 'nothing found', message: {}, situations: [{ kind: 'illness' }] },
  ],
})
