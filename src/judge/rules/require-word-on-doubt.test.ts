import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-word-on-doubt.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'likely, and not sure',
      subject: lintSubject({ traits: [{ trait: 'celebratory', certainty: 'likely' }] }),
      problems: 1,
    },
    {
      name: 'just below the threshold',
      subject: lintSubject({ traits: [{ trait: 'guilt', certainty: 'faint' }] }),
      problems: 1,
    },
    {
      name: 'asks for each trait once',
      subject: lintSubject({
        traits: [
          { trait: 'guilt', certainty: 'faint' },
          { trait: 'fear', certainty: 'likely' },
          { trait: 'promotional' },
        ],
      }),
      problems: 2,
    },
  ],
  passes: [
    { name: 'sure', subject: lintSubject({ traits: [{ trait: 'celebratory' }] }) },
    { name: 'nothing found', subject: lintSubject({}) },
  ],
})
