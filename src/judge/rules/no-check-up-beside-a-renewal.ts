import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-check-up-beside-a-renewal',
  title: 'No check-up out of care in the weeks before the contract renews or a payment is due',
  why: 'Somebody offers a check-up just when the contract is about to end, and the reader cannot know whether it is care or calculation. Even honest care looks like a trick then. Sixty days before a renewal is when sales begin to call; a week around a payment is when people ask themselves what they pay for. Safety checks go.',
  remedy: 'Offer the check-up at another time of the year, or say plainly that it is about the renewal.',
  seen: ['A “free check-up” came four weeks before the policy ended'],
  message: [
    { topics: ['check_up'], any: ['promotional', 'upsell', 'renewal', 'urgency', 'reward'] },
    { topics: ['check_up'], purposes: ['service', 'support', 'engagement', 'promotional', 'upsell', 'survey'] },
  ],
  recipient: [
    { kind: 'renewal_due', ahead: { days: 60 }, within: { days: 14 } },
    { kind: 'payment_due', ahead: { days: 7 }, within: { days: 7 } },
  ],
  spares: ['safety', 'transactional'],
  outcome: 'hold',
})
