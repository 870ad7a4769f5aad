import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-shortened-links.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'bit.ly',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://bit.ly/3xyz">See it</a></p>' }),
      problems: 1,
    },
    {
      name: 'with www',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://www.tinyurl.com/abc">See it</a></p>' }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'full',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://acme.example/coat">See it</a></p>' }),
    },
    {
      name: 'a host that ends like it',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://rabbit.ly.example/x">See it</a></p>' }),
    },
    {
      name: 'a word in the path',
      subject: lintSubject({ format: 'html', template: '<p><a href="https://acme.example/bit.ly">See it</a></p>' }),
    },
  ],
})
