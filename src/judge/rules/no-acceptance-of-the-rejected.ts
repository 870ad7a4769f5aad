import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-acceptance-of-the-rejected',
  title: 'No “you are in!” to somebody who was turned down',
  why: 'A wrong acceptance is believed, told to the family and then taken back: it hurts more than the first refusal. The record says rejected and nothing says accepted, so the sentence is false, whatever the purpose. A year covers one round of admissions, hirings or loans; next year’s answer is a new one.',
  remedy:
    'Draw the list again from the record of answers. If the answer has changed, put the acceptance on file first.',
  seen: ['A university welcomed some 28,000 applicants whom it had turned down, and took it back within hours, 2009'],
  message: { claims: ['application_accepted'] },
  recipient: { kind: 'application_rejected', within: { days: 365 } },
  unless: { kind: 'application_accepted', within: { days: 365 } },
  spares: [],
  outcome: 'block',
})
