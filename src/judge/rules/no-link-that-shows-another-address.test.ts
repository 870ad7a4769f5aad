import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-link-that-shows-another-address.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'another host',
      subject: lintSubject({
        format: 'html',
        template: '<p><a href="https://evil.example/login">www.bank.example</a></p>',
      }),
      problems: 1,
    },
    {
      name: 'a whole address',
      subject: lintSubject({
        format: 'html',
        template: '<p><a href="https://evil.example">https://bank.example/login</a></p>',
      }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'the same',
      subject: lintSubject({
        format: 'html',
        template: '<p><a href="https://bank.example/login">bank.example</a></p>',
      }),
    },
    {
      name: 'a subdomain',
      subject: lintSubject({
        format: 'html',
        template: '<p><a href="https://login.bank.example/">bank.example</a></p>',
      }),
    },
    {
      name: 'words',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://bank.example">Log in</a></p>' }),
    },
    {
      name: 'merged',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://{{host}}/x">bank.example</a></p>' }),
    },
  ],
})
