import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-demand-during-a-dispute',
  title: 'While a bill is disputed, nobody is asked to pay it',
  why: 'Somebody has said that the bill is wrong and waits for an answer. A demand in that time is the answer of a machine that did not read it, and in many places it is not allowed. It holds while the dispute is open, at most half a year, after which somebody must have decided. A dispute about something else than money does not count.',
  remedy: 'Answer the dispute first. Take the disputed sum out of what is asked.',
  seen: [],
  message: [{ purposes: ['collections'] }, { any: ['payment'] }, { claims: ['payment_due'] }],
  recipient: {
    kind: 'dispute',
    notTopic: ['delivery', 'review', 'content', 'account', 'warranty', 'quality'],
    within: { days: 180 },
  },
  spares: ['safety', 'support', 'condolence', 'apology', 'transactional', 'service'],
  outcome: 'hold',
})
