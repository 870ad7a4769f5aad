import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-sender-that-nobody-reads.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'no-reply as the sender',
      subject: lintSubject({ campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } } }),
      problems: 1,
    },
    {
      name: 'noreply as the reply address',
      subject: lintSubject({ campaign: { reply_to: 'noreply@acme.example' } }),
      problems: 1,
    },
    {
      name: 'a safety notice',
      subject: lintSubject({ purpose: 'safety', campaign: { reply_to: 'alerts+donotreply@acme.example' } }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'a sender who is answered', subject: lintSubject({}) },
    {
      name: 'no-reply with a reply address that is read',
      subject: lintSubject({
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' }, reply_to: 'care@acme.example' },
      }),
    },
    {
      name: 'a name that only looks like it',
      subject: lintSubject({ campaign: { reply_to: 'noor.eply@acme.example' } }),
    },
    {
      name: 'said once, not for each variant',
      subject: lintSubject({ variant: 'gentle', campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } } }),
    },
    {
      name: 'sms',
      subject: lintSubject({ campaign: { channel: 'sms', from: { name: 'Acme', email: 'no-reply@acme.example' } } }),
    },
  ],
})
