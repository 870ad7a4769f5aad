import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-unescaped-merge-fields.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'three braces',
      subject: lintSubject({ format: 'html', template: '<p>Hello {{{first_name}}}</p>' }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'two braces', subject: lintSubject({ format: 'html', template: '<p>Hello {{first_name}}</p>' }) },
    {
      name: 'an address that the system made',
      subject: lintSubject({ format: 'html', template: '<p>Leave <a href="{{{unsubscribe_url}}}">here</a></p>' }),
    },
    {
      name: 'plain text, where nothing is escaped',
      subject: lintSubject({ format: 'text', template: 'Hello {{{first_name}}}' }),
    },
  ],
})
