import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-text-that-fits-its-purpose.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'a survey that asks nothing',
      subject: lintSubject({ purpose: 'survey', traits: [{ trait: 'promotional' }] }),
      problems: 1,
    },
    { name: 'an apology without one', subject: lintSubject({ purpose: 'apology' }), problems: 1 },
  ],
  passes: [
    { name: 'a survey', subject: lintSubject({ purpose: 'survey', traits: [{ trait: 'survey' }] }) },
    { name: 'a purpose that may say anything', subject: lintSubject({ purpose: 'newsletter' }) },
    { name: 'a gentle variant', subject: lintSubject({ purpose: 'billing', variant: 'gentle' }) },
    { name: 'a language that could not be judged', subject: lintSubject({ purpose: 'survey', judged: false }) },
  ],
})
