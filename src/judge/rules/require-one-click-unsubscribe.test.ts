import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-one-click-unsubscribe.ts'

testLintRule(rule, {
  breaks: [
    { name: 'marketing without', subject: lintSubject({ campaign: { send: {} } }), problems: 1 },
    {
      name: 'a survey',
      subject: lintSubject({ purpose: 'survey', campaign: { send: { categories: ['survey'] } } }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'an address', subject: lintSubject({}) },
    { name: 'a group of the provider', subject: lintSubject({ campaign: { send: { asm_group: 7 } } }) },
    { name: 'a bill', subject: lintSubject({ purpose: 'billing', campaign: { send: {} } }) },
    { name: 'sms', subject: lintSubject({ campaign: { channel: 'sms', send: {} } }) },
    { name: 'said once, not for each variant', subject: lintSubject({ variant: 'gentle', campaign: { send: {} } }) },
  ],
})
