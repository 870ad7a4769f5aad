import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-mail-of-pictures-only.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'one big picture',
      subject: lintSubject({
        format: 'html',
        template:
          '<a href="https://acme.example"><img src="a.png" alt="Spring sale, all coats, half price, today"></a>',
      }),
      problems: 1,
    },
    { name: 'four words', subject: lintSubject({ template: 'The coat is here.' }), problems: 1 },
  ],
  passes: [
    { name: 'five words', subject: lintSubject({ template: 'The new coat is here.' }) },
    { name: 'sms', subject: lintSubject({ template: 'Code 12', format: 'text', campaign: { channel: 'sms' } }) },
  ],
})
