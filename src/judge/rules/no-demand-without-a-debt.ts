import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-demand-without-a-debt',
  title: 'No demand for money to somebody who owes nothing',
  why: 'A threat of collection to somebody who has paid alarms them, and makes some pay twice. The ledger says that the balance is clear and nothing newer says that anything is due, so the demand is false. A year is as far back as a clear balance is believed; a newer debt on file ends it. The ordinary bill of the month goes.',
  remedy: 'Draw the list from the ledger at the hour of sending, after payments are booked.',
  seen: ['A provider’s “pre-collection notification” went to customers who had paid, about 2021'],
  message: [
    { purposes: ['collections'] },
    { all: ['payment', 'fear'] },
    { all: ['payment', 'guilt'] },
    { all: ['payment', 'urgency'] },
    { claims: ['payment_failure'] },
    { claims: ['payment_due'], notPurposes: ['billing', 'transactional', 'service', 'support'] },
  ],
  recipient: { kind: 'balance_clear', state: ['open', 'closed'], within: { days: 365 } },
  unless: { kind: ['payment_due', 'payment_failure'], within: { days: 365 } },
  spares: ['safety', 'support', 'apology'],
  outcome: 'block',
})
