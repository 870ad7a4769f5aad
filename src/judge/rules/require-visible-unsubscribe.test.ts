import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-visible-unsubscribe.ts'

testLintRule(rule, {
  breaks: [
    { name: 'no link', subject: lintSubject({}), problems: 1 },
    {
      name: 'a link to something else',
      subject: lintSubject({ template: 'The coat is here. [See it](https://acme.example/coat)' }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'a link with the word',
      subject: lintSubject({ template: 'The coat.\n\n[Unsubscribe](https://acme.example/u/{{t}})' }),
    },
    {
      name: 'in German',
      subject: lintSubject({ template: 'Der Mantel.\n\n[Abmelden](https://acme.example/u/{{t}})' }),
    },
    {
      name: 'the word in the address only',
      subject: lintSubject({ template: 'The coat.\n\n[Click here](https://acme.example/unsubscribe/{{t}})' }),
    },
    {
      name: 'in plain text',
      subject: lintSubject({ format: 'text', template: 'The coat.\n\nTo unsubscribe: https://acme.example/u/{{t}}' }),
    },
    { name: 'a bill', subject: lintSubject({ purpose: 'billing' }) },
    { name: 'sms', subject: lintSubject({ campaign: { channel: 'sms' } }) },
  ],
})
