import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-declared-traits.ts'

testLintRule(rule, {
  breaks: [{ name: 'a language that is not judged', subject: lintSubject({ judged: false }), problems: 1 }],
  passes: [{ name: 'English, or declared', subject: lintSubject({ judged: true }) }],
})
