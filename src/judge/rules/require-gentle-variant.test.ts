import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-gentle-variant.ts'

testLintRule(rule, {
  breaks: [
    { name: 'a festive one alone', subject: lintSubject({ traits: [{ trait: 'celebratory' }] }), problems: 1 },
    {
      name: 'a look back',
      subject: lintSubject({ purpose: 'recap', traits: [{ trait: 'promotional' }, { trait: 'nostalgic' }] }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'with a variant', subject: lintSubject({ traits: [{ trait: 'celebratory' }], variant: 'gentle' }) },
    {
      name: 'a festive line in a receipt',
      subject: lintSubject({ purpose: 'transactional', traits: [{ trait: 'celebratory' }] }),
    },
    { name: 'a calm one', subject: lintSubject({ traits: [{ trait: 'promotional' }] }) },
  ],
})
