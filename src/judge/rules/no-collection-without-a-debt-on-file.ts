import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-collection-without-a-debt-on-file',
  title: 'No debt is collected that is not on file',
  why: 'A demand frightens whoever gets it, so it has to stand on a record. Where other things are known about the person, but no open debt, the demand is a mistake or somebody else’s. It has no window: the debt is open on file or it is not.',
  remedy: 'Draw the list from open debts at the hour of sending.',
  seen: ['A provider’s “pre-collection notification” went to customers whose balance was zero, about 2021'],
  message: { purposes: ['collections'] },
  recipient: { absent: { kind: ['payment_due', 'payment_failure'], within: { days: 3650 } } },
  spares: [],
  outcome: 'hold',
})
