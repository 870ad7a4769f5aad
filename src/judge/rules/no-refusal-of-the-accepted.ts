import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-refusal-of-the-accepted',
  title: 'No refusal to somebody who was accepted',
  why: 'Somebody who was told yes gives up other offers, gives notice, moves. A refusal by mistake frightens them, and some act on it before it is put right. The record says accepted and nothing says rejected. A year covers one round of admissions, hirings or loans.',
  remedy: 'Draw the list again from the record of answers. If the answer has changed, a person says so, by name.',
  seen: [],
  message: { claims: ['application_rejected'] },
  recipient: { kind: 'application_accepted', within: { days: 365 } },
  unless: { kind: 'application_rejected', within: { days: 365 } },
  spares: [],
  outcome: 'block',
})
