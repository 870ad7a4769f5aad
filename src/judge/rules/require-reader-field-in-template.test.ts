import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-reader-field-in-template.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'a field that is not there',
      subject: lintSubject({ campaign: { from_reader: ['top_moment.caption'] } }),
      problems: 1,
    },
    {
      name: 'one of two',
      subject: lintSubject({
        campaign: { from_reader: ['caption', 'title'] },
        template: 'You wrote {{insert caption "default=nothing"}} here.',
      }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'shown',
      subject: lintSubject({
        campaign: { from_reader: ['caption'] },
        template: 'You wrote {{insert caption "default=nothing"}} here.',
      }),
    },
    {
      name: 'by its path',
      subject: lintSubject({ campaign: { from_reader: ['top.caption'] }, template: 'You wrote {{top.caption}} here.' }),
    },
    {
      name: 'a part of it',
      subject: lintSubject({ campaign: { from_reader: ['top'] }, template: 'You wrote {{top.caption}} here.' }),
    },
    { name: 'none named', subject: lintSubject({}) },
  ],
})
