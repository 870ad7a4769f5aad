import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-false-reply-in-the-subject.ts'

testLintRule(rule, {
  breaks: [
    { name: 'Re:', subject: lintSubject({ subject: 'Re: your order' }), problems: 1 },
    { name: 'FWD:', subject: lintSubject({ subject: 'FWD: a deal' }), problems: 1 },
    { name: 'AW:', subject: lintSubject({ purpose: 'renewal', subject: 'AW: Ihr Vertrag' }), problems: 1 },
  ],
  passes: [
    { name: 'a plain one', subject: lintSubject({ subject: 'Regarding your order' }) },
    { name: 'a word that begins like it', subject: lintSubject({ subject: 'Re-opening in May: come by' }) },
    { name: 'an answer of a person', subject: lintSubject({ purpose: 'support', subject: 'Re: your letter' }) },
  ],
})
