import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './no-offer-in-a-safety-notice.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'two offers',
      subject: lintSubject({
        purpose: 'safety',
        traits: [
          { trait: 'promotional', block: 2 },
          { trait: 'upsell', block: 3 },
        ],
      }),
      problems: 2,
    },
    {
      name: 'an offer in the subject',
      subject: lintSubject({ purpose: 'condolence', traits: [{ trait: 'promotional', part: 'subject', block: 0 }] }),
      problems: 1,
    },
  ],
  passes: [
    { name: 'one stray phrase', subject: lintSubject({ purpose: 'safety', traits: [{ trait: 'promotional' }] }) },
    {
      name: 'a notice that only warns',
      subject: lintSubject({ purpose: 'safety', traits: [{ trait: 'safety_info' }] }),
    },
    {
      name: 'a newsletter with offers',
      subject: lintSubject({
        purpose: 'newsletter',
        traits: [
          { trait: 'promotional', block: 2 },
          { trait: 'promotional', block: 3 },
        ],
      }),
    },
  ],
})
