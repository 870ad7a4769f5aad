import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-credit-or-bets-in-need',
  title: 'No loans, cards or bets for people who are short of money',
  why: 'To somebody who cannot pay, a loan or a bet looks like the way out, and mostly it is the way further in. What makes the offer work is the need, which is why the sender should not make it. Half a year after the last known date of hardship, three months after a lost job: by then the pressure has changed, for better or by advice.',
  remedy: 'Leave these readers out, or write to them, as support, about payment plans and free advice on debts.',
  seen: ['Lenders’ and betting companies’ offers to customers who had just asked for a payment plan'],
  message: [
    { topics: ['credit', 'gambling'], any: ['promotional', 'upsell', 'urgency', 'reward'] },
    { topics: ['credit', 'gambling'], purposes: ['promotional', 'upsell', 'winback', 'reward'] },
  ],
  recipient: [
    { kind: 'hardship', within: { days: 180 } },
    { kind: 'layoff', within: { days: { self: 90, partner: 90, household: 90 } } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'hold',
})
