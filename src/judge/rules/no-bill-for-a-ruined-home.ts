import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-bill-for-a-ruined-home',
  title: 'No bill to people whose home burned, was flooded or had to be left',
  why: 'A bill for power in a house that is gone is absurd and cruel, and most of the harm done after disasters is a charge, not a sale. Three months after the event, or after its end, is how long people live in emergency quarters and sort out insurers. Where it is only known that a severe event hit their place, two weeks. What they used before is billed later, or waived by a person.',
  remedy: 'Declare a variant that says that nothing is collected now, or let a person look at the account.',
  seen: [
    'A power company billed a house that a tornado had destroyed, 2015',
    'A telephone company charged 300 dollars for a receiver that burned with the house, 2007, and 150 for a router, 2025',
  ],
  message: [{ any: ['payment'] }, { claims: ['payment_due', 'payment_failure'] }],
  recipient: [
    {
      kind: 'disaster',
      state: ['open', 'closed'],
      impact: ['home_destroyed', 'home_damaged', 'evacuated', 'injured'],
      within: { days: 90 },
    },
    { kind: 'disaster', severity: { from: 'severe' }, state: ['open', 'closed'], within: { days: 14 } },
  ],
  spares: ['safety', 'support', 'condolence', 'apology', 'transactional'],
  outcome: 'swap',
})
