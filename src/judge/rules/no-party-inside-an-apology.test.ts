import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-party-inside-an-apology.ts'

testCareRule(rule, {
  breaks: [
    { name: 'festivity', message: { purpose: 'apology', traits: ['apology', 'celebratory'] } },
    { name: 'a joke', message: { purpose: 'apology', traits: ['humour'] } },
    {
      name: 'an apology by its subject',
      message: { purpose: 'service', subjectTraits: ['apology'], traits: ['humour'] },
    },
    {
      name: 'an apology by its subject, with festivity',
      message: { purpose: 'engagement', subjectTraits: ['apology'], traits: ['celebratory'] },
    },
    { name: 'sympathy with a joke', message: { purpose: 'support', traits: ['supportive', 'humour'] } },
  ],
  passes: [
    { name: 'an apology with a voucher', message: { purpose: 'apology', traits: ['apology', 'reward'] } },
    { name: 'an apology with help', message: { purpose: 'apology', traits: ['apology', 'supportive'] } },
    {
      name: 'an “oops” in a shop’s letter',
      message: { purpose: 'promotional', subjectTraits: ['apology'], traits: ['humour', 'promotional'] },
    },
    {
      name: 'an “oops” in a newsletter',
      message: { purpose: 'newsletter', subjectTraits: ['apology'], traits: ['celebratory'] },
    },
    {
      name: 'a word of apology in the body of good news',
      message: { purpose: 'service', traits: ['apology', 'celebratory'] },
    },
  ],
})
