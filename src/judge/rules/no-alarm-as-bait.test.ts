import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-alarm-as-bait.ts'

testCareRule(rule, {
  breaks: [
    { name: 'a security subject', message: { subjectTraits: ['safety_info'], traits: ['promotional'] } },
    { name: 'with an upsell', message: { purpose: 'service', subjectTraits: ['safety_info'], traits: ['upsell'] } },
    {
      name: 'fear over an upsell',
      message: { purpose: 'service', subjectTraits: ['fear'], traits: ['upsell'] },
    },
    ...(['transactional', 'service', 'billing', 'collections', 'preference'] as const).map((purpose) => ({
      name: `fear over an offer: ${purpose}`,
      message: { purpose, subjectTraits: ['fear' as const], traits: ['promotional' as const] },
    })),
  ],
  passes: [
    ...(['promotional', 'upsell', 'winback', 'renewal', 'engagement'] as const).map((purpose) => ({
      name: `fear that names its offer: ${purpose}`,
      message: { purpose, subjectTraits: ['fear' as const], traits: ['promotional' as const] },
    })),
    {
      name: 'a safety notice that mentions a product',
      message: { purpose: 'safety', subjectTraits: ['safety_info'], traits: ['promotional'] },
    },
    ...(['support', 'condolence', 'apology'] as const).map((purpose) => ({
      name: `no bait: ${purpose}`,
      message: { purpose, subjectTraits: ['safety_info' as const], traits: ['promotional' as const] },
    })),
    { name: 'a true alarm', message: { purpose: 'service', subjectTraits: ['safety_info'], traits: ['safety_info'] } },
    {
      name: 'an offer that says so',
      message: { subjectTraits: ['promotional'], traits: ['safety_info', 'promotional'] },
    },
    { name: 'fear in the news', message: { purpose: 'newsletter', subjectTraits: ['fear'], traits: ['promotional'] } },
    { name: 'fear without an offer', message: { purpose: 'service', subjectTraits: ['fear'] } },
  ],
})
