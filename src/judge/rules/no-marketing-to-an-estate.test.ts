import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-marketing-to-an-estate.ts'

const estate = { kind: 'deceased', topic: 'estate' } as const
const executor = { kind: 'bereavement', who: 'parent', topic: 'estate' } as const

testCareRule(rule, {
  breaks: [
    ...(
      [
        'promotional',
        'newsletter',
        'onboarding',
        'engagement',
        'winback',
        'recap',
        'occasion',
        'survey',
        'reward',
        'upsell',
        'renewal',
        'fundraising',
      ] as const
    ).map((purpose) => ({ name: purpose, message: { purpose }, situations: [{ ...estate, daysAgo: 4000 }] })),
    ...(
      [
        'promotional',
        'upsell',
        'celebratory',
        'nostalgic',
        'humour',
        'survey',
        'reward',
        'welcome',
        'renewal',
        'family_occasion',
      ] as const
    ).map((trait) => ({
      name: `an internal note with ${trait}`,
      message: { purpose: 'internal' as const, traits: [trait] },
      situations: [{ ...estate, state: 'closed' as const }],
    })),
    ...(['guilt', 'fear', 'urgency'] as const).map((trait) => ({
      name: `a demand with ${trait}`,
      message: { purpose: 'collections' as const, traits: ['payment' as const, trait] },
      situations: [estate],
    })),
    {
      name: 'a condolence that sells',
      message: { purpose: 'condolence', traits: ['supportive', 'promotional'] },
      situations: [estate],
    },
    {
      name: 'a bereaved executor, last day',
      message: { traits: ['promotional'] },
      situations: [{ ...executor, daysAgo: 180 }],
    },
    ...(['partner', 'child', 'sibling', 'grandparent', 'relative', 'friend', 'household'] as const).map((who) => ({
      name: `filed as a death: ${who}`,
      message: { traits: ['promotional'] as const },
      situations: [{ ...estate, who, state: 'closed' as const, daysAgo: 180 }],
    })),
    {
      name: 'filed as somebody’s death, last day',
      message: { traits: ['promotional'] },
      situations: [{ ...estate, who: 'parent', daysAgo: 180 }],
    },
    {
      name: 'not known who died',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'bereavement', topic: 'estate', certainty: 'suspected' }],
      outcome: 'hold',
    },
  ],
  passes: [
    ...(['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'] as const).map(
      (purpose) => ({
        name: `what the estate needs: ${purpose}`,
        message: { purpose, traits: ['urgency'] as const },
        situations: [estate],
      }),
    ),
    {
      name: 'a plain demand to the estate',
      message: { purpose: 'collections', traits: ['payment'] },
      situations: [estate],
    },
    ...(['partner', 'child', 'sibling', 'grandparent', 'relative', 'friend', 'household'] as const).map((who) => ({
      name: `filed as a death, long ago: ${who}`,
      message: { traits: ['promotional'] as const },
      situations: [{ ...estate, who, daysAgo: 181 }],
    })),
    { name: 'first day out', message: { traits: ['promotional'] }, situations: [{ ...executor, daysAgo: 181 }] },
    {
      name: 'filed as somebody’s death, first day out',
      message: { traits: ['promotional'] },
      situations: [{ ...estate, who: 'parent', daysAgo: 181 }],
    },
    {
      name: 'bereaved without an estate',
      message: { traits: ['promotional'] },
      situations: [{ kind: 'bereavement', who: 'parent' }],
    },
  ],
})
