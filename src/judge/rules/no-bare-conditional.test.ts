import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-bare-conditional.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'between sections',
      subject: lintSubject({
        format: 'mjml',
        template:
          '<mjml><mj-body>{{#if vip}}<mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section>{{/if}}</mj-body></mjml>',
      }),
    },
  ],
  passes: [
    {
      name: 'inside mj-raw',
      subject: lintSubject({
        format: 'mjml',
        template:
          '<mjml><mj-body><mj-raw>{{#if vip}}</mj-raw><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section><mj-raw>{{/if}}</mj-raw></mj-body></mjml>',
      }),
    },
    { name: 'in Markdown', subject: lintSubject({ template: '{{#if vip}}Hello{{/if}}' }) },
  ],
})
