import { testCareRule } from '../rule-tester.ts'
import { rule } from './require-judgeable-language.ts'

testCareRule(rule, {
  breaks: [
    { name: 'nobody can read it', message: { purpose: 'newsletter', judged: false }, situations: [] },
    { name: 'a receipt, for it may be anything', message: { purpose: 'transactional', judged: false }, situations: [] },
  ],
  passes: [
    { name: 'read and found plain', message: { purpose: 'newsletter' }, situations: [] },
    { name: 'a safety notice', message: { purpose: 'safety', judged: false }, situations: [] },
  ],
})
