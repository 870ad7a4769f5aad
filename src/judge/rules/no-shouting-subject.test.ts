import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-shouting-subject.ts'

testLintRule(rule, {
  breaks: [
    { name: 'capitals', subject: lintSubject({ subject: 'LAST CHANCE TO SAVE' }), problems: 1 },
    { name: 'marks', subject: lintSubject({ subject: 'A new coat!!' }), problems: 1 },
    { name: 'mixed marks', subject: lintSubject({ subject: 'Really?!' }), problems: 1 },
  ],
  passes: [
    { name: 'plain', subject: lintSubject({ subject: 'A new coat!' }) },
    { name: 'a short acronym', subject: lintSubject({ subject: 'USA, UK, EU' }) },
    {
      name: 'a merge field in capitals',
      subject: lintSubject({ subject: 'Hello {{insert FIRST_NAME_OF_READER "default=YOU"}}' }),
    },
  ],
})
