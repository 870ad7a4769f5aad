import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-way-to-a-human.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'only no-reply',
      subject: lintSubject({
        purpose: 'billing',
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } },
      }),
      problems: 1,
    },
    {
      name: 'a reply address that is not read either',
      subject: lintSubject({ purpose: 'onboarding', campaign: { reply_to: 'do-not-reply@acme.example' } }),
      problems: 1,
    },
    {
      name: 'an sms without a number',
      subject: lintSubject({
        purpose: 'transactional',
        campaign: { channel: 'sms' },
        template: 'Your parcel is delayed.',
        format: 'text',
      }),
      problems: 1,
    },
    {
      name: 'no sender at all',
      subject: lintSubject({ purpose: 'service', campaign: { from: undefined } }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'a sender who is answered', subject: lintSubject({ purpose: 'billing' }) },
    {
      name: 'a human contact',
      subject: lintSubject({
        purpose: 'billing',
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' }, human_contact: { phone: '+1 555 0100' } },
      }),
    },
    {
      name: 'a telephone number in the text',
      subject: lintSubject({
        purpose: 'billing',
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } },
        template: 'Call +1 555 0100 and we sort it out.',
      }),
    },
    {
      name: 'a link to talk',
      subject: lintSubject({
        purpose: 'billing',
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } },
        template: 'Is it wrong? [Talk to us](https://acme.example/help).',
      }),
    },
    {
      name: 'a mail link',
      subject: lintSubject({
        purpose: 'billing',
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } },
        template: 'Write to [Ines](mailto:ines@acme.example).',
      }),
    },
    {
      name: 'marketing, which has its own rule',
      subject: lintSubject({
        purpose: 'newsletter',
        campaign: { from: { name: 'Acme', email: 'no-reply@acme.example' } },
      }),
    },
    {
      name: 'a push message, which opens the app',
      subject: lintSubject({
        purpose: 'transactional',
        campaign: { channel: 'push', from: { name: 'Acme', email: 'no-reply@acme.example' } },
        template: 'Your parcel is here.',
        format: 'text',
      }),
    },
  ],
})
