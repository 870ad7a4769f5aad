import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-baby-mail-after-pregnancy-loss',
  title: 'No message takes a baby for granted, or sells for one, after a pregnancy was lost or a child died',
  why: '“Your baby is 20 weeks today” keeps counting for a child who will not come. The date on file goes on by itself: the gift box arrives near the due date, the vouchers on what would have been the birthday, and each is a second loss. A full year covers the due date and the first anniversary; for a child who died it is two. What is on file as expected does not contradict a loss, so nothing about it lifts this.',
  remedy:
    'End every programme that counts weeks or birthdays, pass the loss on to partners, and take the due date off file.',
  seen: [
    'Baby advertisements and “finish registering your child” to a mother whose stillbirth was known, 2018',
    'A formula maker’s “welcome addition” box near the due date of a stillborn child, 2005',
  ],
  message: [
    { claims: ['new_baby', 'expecting'] },
    // In a newsletter the pushchair and the offer are seldom in one story; there, what takes a baby for granted still counts.
    { all: ['family_occasion', 'promotional'], notPurposes: ['newsletter'] },
    { any: ['family_occasion'], purposes: ['promotional', 'upsell'] },
    {
      topics: ['baby', 'pregnancy_test'],
      any: ['promotional', 'upsell', 'celebratory', 'nostalgic', 'welcome', 'reward', 'urgency', 'survey', 'humour'],
      notPurposes: ['newsletter'],
    },
    {
      topics: ['baby', 'pregnancy_test'],
      purposes: ['promotional', 'upsell', 'onboarding', 'winback', 'engagement', 'reward'],
    },
  ],
  recipient: [
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 365, partner: 365 } } },
    { kind: ['bereavement', 'deceased'], who: ['child'], state: ['open', 'closed'], within: { days: { child: 730 } } },
    {
      kind: 'cancellation',
      topic: ['pregnancy_loss'],
      state: ['open', 'closed'],
      within: { days: 365 },
    },
  ],
  spares: ['support', 'condolence'],
  outcome: 'block',
  grave: true,
})
