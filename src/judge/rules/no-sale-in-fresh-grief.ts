import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-in-fresh-grief',
  title: 'No selling in the first weeks after a death or a lost pregnancy',
  why: 'The first weeks belong to the funeral and to shock, and an offer in them reads as a hand in the pocket. After about a month for the closest, two weeks for a parent, a brother or a sister, and one for others, ordinary offers are part of an ordinary life again, and to keep them back would hurt nobody less. Newsletters, receipts and help are free all the time.',
  remedy: 'Declare a variant without the offer, or send when the window has passed.',
  seen: [
    'A bank wrote condolences to a family and offered a card in the same letter, 2013',
    'A formula maker’s gift box arrived in the weeks after a stillbirth, 2005',
  ],
  // What is given as relief, or handed out in a safety notice, often reads like an offer. Under these two purposes an offer counts where
  // it is in the subject or asks for more.
  message: [
    { any: ['promotional', 'upsell'], notPurposes: ['support', 'safety'] },
    { any: ['upsell'] },
    { subjectAny: ['promotional'] },
  ],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 30,
          partner: 30,
          household: 21,
          parent: 14,
          sibling: 14,
          grandparent: 7,
          friend: 7,
          relative: 7,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 30, partner: 30 } } },
  ],
  spares: ['safety', 'support', 'condolence'],
  outcome: 'swap',
  grave: true,
})
