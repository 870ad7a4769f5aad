import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-collection-right-after-payment',
  title: 'Where a balance was cleared within the month, a person looks before a debt is collected',
  why: 'A clear balance and an open debt are both on file, and the demand may have crossed the payment. A debt that came due after the balance was cleared is rarely a month old when it goes to collection, so within thirty days the demand is more likely wrong than right. A person sees the order in the ledger at a glance.',
  remedy: 'Check which is newer, close what is paid, then send.',
  seen: ['A provider’s “pre-collection notification” went to customers who had paid, about 2021'],
  message: [{ purposes: ['collections'] }, { all: ['payment', 'fear'] }],
  recipient: { kind: 'balance_clear', within: { days: 30 } },
  spares: ['safety', 'support', 'apology'],
  outcome: 'hold',
})
