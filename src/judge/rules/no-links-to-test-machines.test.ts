import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-links-to-test-machines.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'localhost',
      subject: lintSubject({ format: 'html', template: '<p><a href="http://localhost:3000/coat">See it</a></p>' }),
      problems: 1,
    },
    {
      name: 'staging',
      subject: lintSubject({
        format: 'html',
        template: '<p><a href="https://staging.acme.example/coat">See it</a></p>',
      }),
      problems: 1,
    },
    {
      name: 'a private address',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://192.168.0.5/coat">See it</a></p>' }),
      problems: 1,
    },
    {
      name: 'a bare #',
      subject: lintSubject({ format: 'html', template: '<p><a href="#">See it</a></p>' }),
      problems: 1,
    },
    {
      name: 'a script',
      subject: lintSubject({ format: 'html', template: '<p><a href="javascript:void(0)">See it</a></p>' }),
      problems: 1,
    },
    {
      name: 'only the scheme',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://">See it</a></p>' }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'public',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://acme.example/coat">See it</a></p>' }),
    },
    {
      name: 'a test in the path',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://acme.example/test/coat">See it</a></p>' }),
    },
    { name: 'an anchor', subject: lintSubject({ format: 'html', template: '<p><a href="#walks">See it</a></p>' }) },
    {
      name: 'telephone',
      subject: lintSubject({ format: 'html', template: '<p><a href="tel:+15550100">See it</a></p>' }),
    },
    { name: 'merged', subject: lintSubject({ format: 'html', template: '<p><a href="{{coat_url}}">See it</a></p>' }) },
    {
      name: 'a name that begins like it',
      subject: lintSubject({
        format: 'html',
        template: '<p><a href="https://testing-ground.example/coat">See it</a></p>',
      }),
    },
  ],
})
