import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-insecure-links.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'http',
      subject: lintSubject({ format: 'html', template: '<p><a href="http://acme.example/coat">See it</a></p>' }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'https',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://acme.example/coat">See it</a></p>' }),
    },
    {
      name: 'mail',
      subject: lintSubject({ format: 'html', template: '<p><a href="mailto:a@acme.example">See it</a></p>' }),
    },
    {
      name: 'a local machine has its own rule',
      subject: lintSubject({ format: 'html', template: '<p><a href="http://localhost:3000">See it</a></p>' }),
    },
  ],
})
