import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-inside-a-condolence.ts'

testCareRule(rule, {
  breaks: (['promotional', 'upsell', 'humour', 'celebratory', 'urgency', 'survey'] as const).map((trait) => ({
    name: trait,
    message: { purpose: 'condolence', traits: ['supportive', trait] },
  })),
  passes: [
    { name: 'a condolence', message: { purpose: 'condolence', traits: ['supportive'] } },
    { name: 'a memory of the dead', message: { purpose: 'condolence', traits: ['supportive', 'nostalgic'] } },
    { name: 'a sale', message: { traits: ['promotional'] } },
  ],
})
