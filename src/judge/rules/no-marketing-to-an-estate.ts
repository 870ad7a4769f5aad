import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-marketing-to-an-estate',
  title: 'Who settles a dead person’s affairs gets what that needs, and no marketing',
  why: 'This reader opens the dead person’s mail to close accounts, usually in grief and for months. An offer, a joke, a rating request or a threat there is addressed to the dead and read by the mourning. For the dead person’s own record it never ends; for a bereaved reader who settles somebody’s estate, half a year is how long most of the paperwork takes. Statements, answers, condolences and the plain bill of the estate go.',
  remedy: 'Write only what the estate needs, in plain words, with a name and a telephone number.',
  seen: [
    'A bank’s letter to an estate: condolences and “apply for a card”, three years after the death, 2013',
    'A council threatened a dead man’s estate with bailiffs, 2024',
  ],
  message: [
    {
      any: [
        'promotional',
        'upsell',
        'celebratory',
        'nostalgic',
        'humour',
        'urgency',
        'guilt',
        'fear',
        'survey',
        'reward',
        'welcome',
        'renewal',
        'family_occasion',
      ],
    },
    {
      purposes: [
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
      ],
    },
  ],
  recipient: [
    { kind: 'deceased', who: ['self'], topic: ['estate'], state: ['open', 'closed'] },
    { kind: 'bereavement', topic: ['estate'], state: ['open', 'closed'], within: { days: 180 } },
    {
      kind: 'deceased',
      who: ['partner', 'child', 'parent', 'sibling', 'grandparent', 'relative', 'friend', 'household'],
      topic: ['estate'],
      state: ['open', 'closed'],
      within: { days: 180 },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'block',
  grave: true,
})
