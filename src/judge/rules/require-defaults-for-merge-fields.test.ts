import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-defaults-for-merge-fields.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'a name without a default',
      subject: lintSubject({ template: 'Hello {{first_name}}, the coat is here.' }),
      problems: 1,
    },
    { name: 'in the subject', subject: lintSubject({ subject: '{{first_name}}, your coat' }), problems: 1 },
    {
      name: 'twice in a line, said once',
      subject: lintSubject({ template: 'Hello {{first_name}}, dear {{first_name}}.' }),
      problems: 1,
    },
    {
      name: 'in Liquid',
      subject: lintSubject({ campaign: { merge_language: 'liquid' }, template: 'Hello {{ first_name }}.' }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'a default', subject: lintSubject({ template: 'Hello {{insert first_name "default=there"}}.' }) },
    {
      name: 'a condition around it',
      subject: lintSubject({ template: '{{#if first_name}}Hello {{first_name}}.{{/if}} It is here.' }),
    },
    {
      name: 'a default in Liquid',
      subject: lintSubject({
        campaign: { merge_language: 'liquid' },
        template: "Hello {{ first_name | default: 'there' }}.",
      }),
    },
    {
      name: 'in an address that nobody reads',
      subject: lintSubject({ template: 'See [your order](https://acme.example/o/{{order_id}}).' }),
    },
  ],
})
