import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-failed-payment-without-a-record',
  title: 'Nobody is told that their payment failed where none is on file',
  why: '“Your payment failed” makes people check their bank account with a pounding heart, and it is the favourite line of fraudsters. Where other things are on file, but no failed or open payment, the message is wrong or looks like a fraud. It has no window: the failure is on file or it is not.',
  remedy: 'Draw the list from payments that failed, at the hour of sending.',
  seen: ['A provider told customers who had paid that their case was about to go to collection, about 2021'],
  message: { claims: ['payment_failure'] },
  recipient: { absent: { kind: ['payment_failure', 'payment_due'], within: { days: 365 } } },
  spares: ['safety', 'support', 'apology'],
  outcome: 'hold',
})
