import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-preheader.ts'

testLintRule(rule, {
  breaks: [
    { name: 'none', subject: lintSubject({ preheader: null }), problems: 1 },
    { name: 'only spaces', subject: lintSubject({ preheader: '  ' }), problems: 1 },
  ],
  passes: [
    { name: 'one', subject: lintSubject({}) },
    {
      name: 'mj-preview',
      subject: lintSubject({
        preheader: null,
        format: 'mjml',
        template:
          '<mjml><mj-head><mj-preview>Warm and dry.</mj-preview></mj-head><mj-body><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>',
      }),
    },
    { name: 'sms', subject: lintSubject({ preheader: null, campaign: { channel: 'sms' } }) },
  ],
})
