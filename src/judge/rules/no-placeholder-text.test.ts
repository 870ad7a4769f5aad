import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-placeholder-text.ts'

testLintRule(rule, {
  breaks: [
    { name: 'lorem ipsum', subject: lintSubject({ template: 'Lorem ipsum dolor sit amet.' }), problems: 1 },
    { name: 'TODO', subject: lintSubject({ template: 'TODO write this' }), problems: 1 },
    { name: '123 Main Street', subject: lintSubject({ template: 'Acme, 123 Main Street, Springfield' }), problems: 1 },
    { name: 'your company here', subject: lintSubject({ template: 'Your company name here' }), problems: 1 },
    { name: 'in the subject', subject: lintSubject({ subject: 'TBD' }), problems: 1 },
    { name: 'brackets', subject: lintSubject({ format: 'html', template: '<p>Dear [first name]</p>' }), problems: 1 },
  ],
  passes: [
    { name: 'real text', subject: lintSubject({}) },
    { name: 'a to-do list', subject: lintSubject({ template: 'Your todo list is empty.' }) },
    { name: 'another street', subject: lintSubject({ template: 'Acme, 48 Harbour Row, Portland' }) },
    { name: 'a size', subject: lintSubject({ template: 'In XXXL, too.' }) },
  ],
})
