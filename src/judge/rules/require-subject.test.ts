import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-subject.ts'

testLintRule(rule, {
  breaks: [
    { name: 'none', subject: lintSubject({ subject: null }), problems: 1 },
    { name: 'only a merge field', subject: lintSubject({ subject: '{{headline}}' }), problems: 1 },
    { name: 'a line break', subject: lintSubject({ subject: 'A new coat\nBcc: all@acme.example' }), problems: 1 },
    { name: 'only marks', subject: lintSubject({ subject: '!!!' }), problems: 1 },
  ],
  passes: [
    { name: 'words', subject: lintSubject({}) },
    { name: 'a merge field with a default', subject: lintSubject({ subject: '{{insert headline "default=News"}}' }) },
    { name: 'sms', subject: lintSubject({ subject: null, campaign: { channel: 'sms' } }) },
    { name: 'words in another script', subject: lintSubject({ subject: '新しいコート' }) },
  ],
})
