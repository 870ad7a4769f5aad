import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-safe-unsubscribe-address.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'without HTTPS',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: 'http://acme.example/u/{{t}}' } } }),
      problems: 1,
    },
    {
      name: 'a local machine',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: 'https://localhost/u/{{t}}' } } }),
      problems: 1,
    },
    {
      name: 'a test machine',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: 'https://staging.acme.example/u/{{t}}' } } }),
      problems: 1,
    },
    {
      name: 'one for all',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: 'https://acme.example/unsubscribe' } } }),
      problems: 1,
    },
    {
      name: 'mail only',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: 'mailto:out@acme.example' } } }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'each reader’s own',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: 'https://acme.example/u/{{t}}' } } }),
    },
    {
      name: 'the whole address is merged',
      subject: lintSubject({ campaign: { send: { unsubscribe_url: '{{unsubscribe_url}}' } } }),
    },
    { name: 'none, which another rule says', subject: lintSubject({ campaign: { send: {} } }) },
  ],
})
