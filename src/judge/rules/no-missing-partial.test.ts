import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-missing-partial.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'a part that is not there',
      subject: lintSubject({ campaign: { merge_language: 'liquid' }, template: "{% render 'footer' %}" }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'no part', subject: lintSubject({}) },
    { name: 'another problem', subject: lintSubject({ template: 'It costs {{shout price}}.' }) },
  ],
})
