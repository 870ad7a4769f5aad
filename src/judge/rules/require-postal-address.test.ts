import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-postal-address.ts'

testLintRule(rule, {
  breaks: [
    { name: 'none', subject: lintSubject({}), problems: 1 },
    {
      name: 'a price and a comma are no address',
      subject: lintSubject({ template: 'Now 148 dollars, in four colours.' }),
      problems: 1,
    },
    { name: 'one line of a name', subject: lintSubject({ template: 'The coat.\n\nAcme Outdoor' }), problems: 1 },
  ],
  passes: [
    {
      name: 'a street without a number',
      subject: lintSubject({ template: 'The coat.\n\nMeranti Air, 3rd Floor, Hangar Road, Subang' }),
    },
    {
      name: 'United States',
      subject: lintSubject({ template: 'The coat.\n\nAcme, 48 Harbour Row, Portland, OR 97205, USA' }),
    },
    { name: 'Germany', subject: lintSubject({ template: 'Der Mantel.\n\nAcme GmbH, Lange Straße 5, 10115 Berlin' }) },
    { name: 'a post office box', subject: lintSubject({ template: 'The coat.\n\nAcme, P.O. Box 12, Springfield' }) },
    {
      name: 'Britain',
      subject: lintSubject({ template: 'The coat.\n\nPetal and Stem, 18 Arch Lane, Bristol BS1 4QA' }),
    },
    { name: 'merged by the provider', subject: lintSubject({ template: 'The coat.\n\n{{sender_address}}' }) },
    { name: 'a receipt', subject: lintSubject({ purpose: 'transactional' }) },
  ],
})
