import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-at-the-deathbed',
  title: 'No selling to people whose life, or whose closest person’s life, is in danger',
  why: 'Where an illness or injury is extreme, the reader counts days and not savings. An offer then is noise at a bedside, and one for life insurance or travel may be cruel. The window of 30 days starts again with every new entry, so that it does not outlast the danger by much; for illness that is severe but treated, offers are ordinary and welcome.',
  remedy: 'Declare a variant without the offer, or send when the window has passed.',
  seen: [
    'An insurer asked “have you thought how hard it would be if you fell ill?” of a household that a cancer had reached',
  ],
  // What is given as relief, or handed out in a safety notice, often reads like an offer. Under these two purposes an offer counts where
  // it is in the subject or asks for more.
  message: [
    { any: ['promotional', 'upsell'], notPurposes: ['support', 'safety'] },
    { any: ['upsell'] },
    { subjectAny: ['promotional'] },
  ],
  recipient: {
    kind: ['illness', 'injury'],
    severity: { from: 'extreme' },
    within: { days: { self: 30, child: 30, partner: 30, parent: 30, sibling: 30, household: 30 } },
  },
  spares: ['safety', 'support', 'condolence'],
  outcome: 'swap',
  grave: true,
})
