import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-joke-in-hard-times',
  title: 'No jokes for people in fresh grief, serious illness or need',
  why: 'A joke needs a listener who has room for it. In the first weeks after a death, a lost pregnancy or a bad diagnosis, wit from a company reads as not having noticed, and a pun can hit the very thing by chance. Laughter comes back sooner than festivity, so the windows are shorter: half a year after the death of a child, three months for a partner, two for parents and siblings, weeks for others. Those who cannot pay the heating, or lost their job this month, hear scorn in a joke about saving.',
  remedy: 'Declare a gentle variant in plain words.',
  seen: [
    'A language app sent a crying cartoon bird to learners whose silence had a reason',
    'A supplier of energy sent socks and jokes about turning the heating down to people who could not pay for it, 2022',
  ],
  message: { any: ['humour'] },
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 180,
          partner: 90,
          household: 60,
          parent: 60,
          sibling: 60,
          grandparent: 30,
          friend: 30,
          relative: 14,
          colleague: 14,
          pet: 14,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 90, partner: 90 } } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 45, child: 45, partner: 45, household: 30, parent: 30, sibling: 30 } },
    },
    { kind: 'hardship', within: { days: 90 } },
    { kind: 'layoff', within: { days: { self: 30, partner: 30, household: 30 } } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
