import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-bill-right-after-payment',
  title: 'Nobody who paid days ago gets a bill for which nothing is on file',
  why: 'Who paid on Monday and is asked on Thursday thinks that the money is lost. Within three days of a cleared balance and without a newer debt on file, the bill most likely crossed the payment. Three days is how long payments take to be booked everywhere.',
  remedy: 'Put the new debt on file before the bill goes, or wait until payments are booked.',
  seen: [],
  message: [{ any: ['payment'] }, { claims: ['payment_due'] }],
  recipient: { kind: 'balance_clear', within: { days: 3 } },
  unless: { kind: ['payment_due', 'payment_failure'], within: { days: 60 } },
  spares: ['safety', 'support', 'apology', 'transactional'],
  outcome: 'hold',
})
