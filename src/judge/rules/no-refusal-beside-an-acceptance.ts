import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-refusal-beside-an-acceptance',
  title: 'Where an acceptance is on file, a person looks before a refusal goes',
  why: 'Yes and no may both be on file, for two applications or by mistake. A refusal that follows an acceptance frightens people at the moment when they rely on it. A month is how long the two answers of one round lie apart; a closed acceptance no longer counts.',
  remedy: 'Close the earlier answer when it no longer holds, then send.',
  seen: [],
  message: { claims: ['application_rejected'] },
  recipient: { kind: 'application_accepted', within: { days: 30 } },
  spares: [],
  outcome: 'hold',
})
