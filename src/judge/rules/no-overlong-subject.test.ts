import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-overlong-subject.ts'

testLintRule(rule, {
  breaks: [
    { name: 'seventy-nine letters', subject: lintSubject({ subject: 'x'.repeat(79) }), problems: 1 },
    {
      name: 'with a merge field',
      subject: lintSubject({ subject: `${'x'.repeat(71)}{{insert first_name "default=there"}}` }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'seventy-eight letters', subject: lintSubject({ subject: 'x'.repeat(78) }) },
    {
      name: 'a long merge field counts as a name',
      subject: lintSubject({ subject: `${'x'.repeat(70)}{{insert first_name "default=there"}}` }),
    },
    { name: 'none', subject: lintSubject({ subject: null }) },
    { name: 'letters outside the basic plane count once', subject: lintSubject({ subject: '🌱'.repeat(78) }) },
  ],
})
