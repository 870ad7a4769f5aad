import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-image-alternatives.ts'

testLintRule(rule, {
  breaks: [
    { name: 'HTML', subject: lintSubject({ format: 'html', template: '<p>A coat</p><img src="a.png">' }), problems: 1 },
    {
      name: 'MJML',
      subject: lintSubject({
        format: 'mjml',
        template:
          '<mjml><mj-body><mj-section><mj-column><mj-image src="a.png" /></mj-column></mj-section></mj-body></mjml>',
      }),
      problems: 1,
    },
    { name: 'Markdown', subject: lintSubject({ template: '![](https://acme.example/a.png) A coat' }), problems: 1 },
    {
      name: 'two of three',
      subject: lintSubject({
        format: 'html',
        template: '<p>A</p><img src="a.png"><img alt="b" src="b.png"><img src="c.png">',
      }),
      problems: 2,
    },
  ],
  passes: [
    {
      name: 'words',
      subject: lintSubject({ format: 'html', template: '<p>A coat</p><img src="a.png" alt="A coat">' }),
    },
    {
      name: 'mere ornament',
      subject: lintSubject({ format: 'html', template: '<p>A coat</p><img src="a.png" alt="">' }),
    },
    {
      name: 'a pixel',
      subject: lintSubject({ format: 'html', template: '<p>A coat</p><img src="a.png" width="1" height="1">' }),
    },
    {
      name: 'in a comment',
      subject: lintSubject({ format: 'html', template: '<p>A coat</p><!-- <img src="a.png"> -->' }),
    },
    { name: 'Markdown with words', subject: lintSubject({ template: '![A coat](https://acme.example/a.png)' }) },
  ],
})
