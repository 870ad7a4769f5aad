import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-request-not-to-reply.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'please do not reply',
      subject: lintSubject({ template: 'This message was created automatically. Please do not reply.' }),
      problems: 1,
    },
    {
      name: 'a mailbox that is not read',
      subject: lintSubject({ template: 'This mailbox is not read.' }),
      problems: 1,
    },
    {
      name: 'in German',
      subject: lintSubject({ template: 'Bitte antworten Sie nicht auf diese E-Mail.' }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'an invitation to reply', subject: lintSubject({ template: 'Do reply, we read every answer.' }) },
    { name: 'nothing about it', subject: lintSubject({}) },
  ],
})
