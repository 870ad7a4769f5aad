import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-offer-in-a-receipt.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'one offer',
      subject: lintSubject({ purpose: 'transactional', traits: [{ trait: 'promotional' }] }),
      problems: 1,
    },
    {
      name: 'two lines',
      subject: lintSubject({
        purpose: 'service',
        traits: [
          { trait: 'promotional', block: 2 },
          { trait: 'upsell', block: 3 },
        ],
      }),
      problems: 2,
    },
    {
      name: 'one line twice',
      subject: lintSubject({ purpose: 'billing', traits: [{ trait: 'promotional' }, { trait: 'upsell' }] }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'a plain receipt',
      subject: lintSubject({ purpose: 'transactional', traits: [{ trait: 'transactional' }] }),
    },
    { name: 'what calls itself an offer', subject: lintSubject({ traits: [{ trait: 'promotional' }] }) },
    {
      name: 'a safety notice has its own rule',
      subject: lintSubject({ purpose: 'safety', traits: [{ trait: 'promotional' }] }),
    },
  ],
})
