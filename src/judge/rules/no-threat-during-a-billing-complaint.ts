import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-threat-during-a-billing-complaint',
  title: 'Whoever complained about a bill is not threatened over it',
  why: 'A complaint about a bill is a dispute in other words. A fee, a threat or a letter of collection before anybody has answered it turns a mistake into a fight. It holds while the complaint is open, at most a quarter of a year. The plain bill goes.',
  remedy: 'Let a person answer the complaint, then send what is still owed.',
  seen: [],
  message: [
    { purposes: ['collections'] },
    { all: ['payment', 'fear'] },
    { all: ['payment', 'urgency'] },
    { all: ['payment', 'guilt'] },
  ],
  recipient: {
    kind: 'complaint',
    topic: ['billing', 'bill', 'payment', 'payments', 'charge', 'fee', 'fees', 'price', 'invoice', 'refund'],
    within: { days: 90 },
  },
  spares: ['safety', 'support', 'condolence', 'apology'],
  outcome: 'hold',
})
