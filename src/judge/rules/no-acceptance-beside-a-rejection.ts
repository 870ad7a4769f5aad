import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-acceptance-beside-a-rejection',
  title: 'Where a rejection is on file, a person looks before an acceptance goes',
  why: 'Yes and no may both be on file: somebody came off the waiting list, or applied for two things. It may as well be a slip, and the two cannot be told apart by date alone. A month is how long the two answers of one round lie apart; a closed rejection no longer counts.',
  remedy: 'Close the earlier answer when it no longer holds, then send.',
  seen: [],
  message: { claims: ['application_accepted'] },
  recipient: { kind: 'application_rejected', within: { days: 30 } },
  spares: [],
  outcome: 'hold',
})
