import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-machine-written-condolence.ts'

testCareRule(rule, {
  breaks: [
    { name: 'sympathy', message: { purpose: 'internal', topics: ['machine_written'], traits: ['supportive'] } },
    { name: 'a condolence', message: { purpose: 'condolence', topics: ['machine_written'] } },
    { name: 'support', message: { purpose: 'support', topics: ['machine_written'] } },
  ],
  passes: [
    { name: 'a summary by a machine', message: { purpose: 'newsletter', topics: ['machine_written'] } },
    { name: 'a condolence by a person', message: { purpose: 'condolence', traits: ['supportive'] } },
  ],
})
