import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-collection-in-hardship',
  title: 'No threats, fees or collection letters to people who said that they cannot pay',
  why: 'Somebody who asked for a payment plan has done the right thing. To answer with a fee or a threat teaches them to hide, and pushes those at the edge over it. Hardship that is still open counts for a year, since it is reviewed once a year; a lost job for two months, a fraud or a grave illness for three. Plain bills and the agreed plan go.',
  remedy: 'Take them off the dunning run and let a person agree on terms.',
  seen: ['Relief money was demanded back from families who had already said that they could not pay, 2011'],
  message: [
    { purposes: ['collections'] },
    { all: ['payment', 'fear'] },
    { all: ['payment', 'urgency'] },
    { all: ['payment', 'guilt'] },
  ],
  recipient: [
    { kind: 'hardship', within: { days: 365 } },
    { kind: 'layoff', within: { days: { self: 60, partner: 60, household: 60 } } },
    { kind: 'fraud_victim', within: { days: 90 } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 90, child: 90, partner: 90 } },
    },
  ],
  spares: ['safety', 'support', 'condolence', 'apology'],
  outcome: 'hold',
})
