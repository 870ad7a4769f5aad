import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-death-news-in-marketing.ts'

testCareRule(rule, {
  breaks: [
    ...(['promotional', 'upsell', 'humour', 'urgency'] as const).flatMap((trait) =>
      (['promotional', 'newsletter', 'engagement'] as const).map((purpose) => ({
        name: `${trait} in ${purpose}`,
        message: { purpose, topics: ['death_news'], traits: [trait] },
      })),
    ),
  ],
  passes: [
    { name: 'an obituary alone', message: { purpose: 'newsletter', topics: ['death_news'], traits: ['supportive'] } },
    { name: 'a sale alone', message: { traits: ['promotional'] } },
    { name: 'help after a death', message: { purpose: 'support', topics: ['death_news'], traits: ['promotional'] } },
  ],
})
