import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-idle-author-word.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'contradicts nothing, or has expired',
      subject: lintSubject({ campaign: { author_says: [{ not: 'celebratory', because: 'The name of the product' }] } }),
      problems: 1,
    },
    {
      name: 'says what is not counted',
      subject: lintSubject({
        campaign: { author_says: [{ is: 'promotional', because: 'It sells', until: '2020-01-01' }] },
      }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'takes a finding away',
      subject: lintSubject({
        campaign: { author_says: [{ not: 'celebratory', because: 'The name of the product' }] },
        authorSays: [{ trait: 'celebratory', says: 'not', because: 'The name of the product', evidence: [] }],
      }),
    },
    {
      name: 'adds a finding',
      subject: lintSubject({
        campaign: { author_says: [{ is: 'promotional', because: 'It sells' }] },
        traits: [{ trait: 'promotional' }],
      }),
    },
    {
      name: 'a variant does without',
      subject: lintSubject({
        variant: 'gentle',
        campaign: { author_says: [{ not: 'celebratory', because: 'The name of the product' }] },
      }),
    },
    { name: 'nothing said', subject: lintSubject({}) },
  ],
})
