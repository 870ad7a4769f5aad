import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-recap-of-a-year-of-loss',
  title: 'No look back at a year in which somebody lost what mattered most',
  why: 'A recap says “this was your year”, and for this reader the year is the one in which somebody died, a pregnancy ended, the home burned down or the relationship broke. It shows faces and places without warning. The windows therefore reach over the whole year that a recap would show: one year for the closest people, two for a child, whose death parents count in years and not in months. For more distant people, and for what heals sooner, they are shorter; a pet is missed in a recap of the season, hardly in one of the year.',
  remedy:
    'Declare a variant that offers the recap quietly, without pictures and without joy, and lets the reader decide whether to look.',
  seen: [
    'A social network pushed “It’s been a great year!” with the face of a daughter who had died that year, 2014',
    'A social network’s “great year” film with the ruined house on its cover',
  ],
  message: [{ any: ['nostalgic'] }, { any: ['celebratory'], purposes: ['recap'] }],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 730,
          partner: 365,
          parent: 365,
          sibling: 365,
          household: 365,
          grandparent: 180,
          friend: 180,
          relative: 90,
          colleague: 60,
          pet: 90,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 365, partner: 365 } } },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      impact: ['home_destroyed', 'injured'],
      within: { days: 365 },
    },
    { kind: ['disaster', 'attack'], state: ['open', 'closed'], impact: ['home_damaged'], within: { days: 180 } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 180, child: 180, partner: 180, household: 180 } },
    },
    { kind: 'separation', state: ['open', 'closed'], within: { days: { self: 365 } } },
    { kind: 'layoff', within: { days: { self: 90 } } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
