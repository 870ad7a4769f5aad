import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-broken-template.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'a tag that MJML does not know',
      subject: lintSubject({
        format: 'mjml',
        template:
          '<mjml><mj-body><mj-section><mj-column><mj-texd>Hello</mj-texd></mj-column></mj-section></mj-body></mjml>',
      }),
    },
  ],
  passes: [
    {
      name: 'a whole one',
      subject: lintSubject({
        format: 'mjml',
        template:
          '<mjml><mj-body><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>',
      }),
    },
    { name: 'a problem with its own page', subject: lintSubject({ template: 'It costs {{shout price}}.' }) },
  ],
})
