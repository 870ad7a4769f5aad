import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-bill-in-the-days-of-a-death',
  title: 'No bill to a home in which somebody has just died',
  why: 'Between a death and the funeral nobody should have to find the account number. Two weeks cover the funeral where partner, child or household is concerned, one week for a parent. Nothing is lost by a bill that comes two weeks later, and all other bills go.',
  remedy: 'Declare a variant that moves the date by itself, or send the bill when the two weeks are over.',
  seen: [],
  message: [{ any: ['payment'] }, { claims: ['payment_due', 'payment_failure'] }],
  recipient: {
    kind: ['bereavement', 'deceased'],
    state: ['open', 'closed'],
    within: { days: { partner: 14, child: 14, household: 14, parent: 7 } },
  },
  spares: ['safety', 'support', 'condolence', 'apology', 'transactional'],
  outcome: 'swap',
  grave: true,
})
