import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-sender-at-a-free-mailbox.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'gmail',
      subject: lintSubject({ campaign: { from: { name: 'Acme', email: 'acme@gmail.com' } } }),
      problems: 1,
    },
    {
      name: 'gmx.de',
      subject: lintSubject({ campaign: { from: { name: 'Acme', email: 'acme@gmx.de' } } }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'its own', subject: lintSubject({}) },
    {
      name: 'a domain that ends like it',
      subject: lintSubject({ campaign: { from: { name: 'Acme', email: 'a@notgmail.com.example' } } }),
    },
    { name: 'no sender', subject: lintSubject({ campaign: { from: undefined } }) },
    {
      name: 'said once',
      subject: lintSubject({ variant: 'gentle', campaign: { from: { name: 'Acme', email: 'acme@gmail.com' } } }),
    },
  ],
})
