import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-unknown-helper.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'a helper that nobody knows',
      subject: lintSubject({ template: 'It costs {{shout price}}.' }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'a helper of SendGrid', subject: lintSubject({ template: 'On {{formatDate due "MMMM D"}}.' }) },
    { name: 'none', subject: lintSubject({}) },
  ],
})
