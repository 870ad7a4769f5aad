import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-mail-to-the-dead',
  title: 'Nothing is sent to somebody who has died',
  why: 'Whoever opens this letter is the widow, the son, the flatmate. Each one says that the sender does not know, or knows and writes all the same; bills and fines most of all. Death does not pass, so this has no window and nobody can release it. Only where somebody is on file as settling the estate does the post for the estate go, to them.',
  remedy:
    'Take the person out of every list. What the estate needs is written by a person to those who settle it; put them on file with the topic “estate”.',
  seen: [
    'A bill read “denied payer deceased” and charged a fee for late payment, 2013',
    'Letters went to “… RIP” six years after the death, 2014',
    'An insurer sent a fear appeal to “Mrs …, deceased”',
    'A mobile operator tried to win back a customer whose contract had ended with his death',
    'A council threatened a dead man with bailiffs, although his widow had called several times, 2024',
  ],
  message: {},
  recipient: { kind: 'deceased', who: ['self'], certainty: ['confirmed'], state: ['open'], notTopic: ['estate'] },
  spares: [],
  outcome: 'block',
  floor: true,
})
