import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-deadline-in-hard-times',
  title: 'No “hurry, last chance” for people who have no strength or money to hurry',
  why: 'A false deadline takes from people what they have least of just now: a clear head. Days after a death, a fire or a diagnosis they cannot decide, in need they decide wrongly, and to somebody just robbed by a fraud it sounds like the trick that robbed them. The windows are those of shock, about a month, and of need, half a year. Real deadlines of a bill, a claim or a booking are told and go.',
  remedy: 'Declare a variant without the pressure, or give these readers more time and say so.',
  seen: ['“In case you’re bored during the storm”: 36 hours only, to nine states under a hurricane, 2012'],
  // A warning hurries by its nature, even one that also hands something out.
  message: { any: ['urgency'], notPurposes: ['safety'] },
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: { days: { child: 60, partner: 45, household: 30, parent: 21, sibling: 21, grandparent: 7, friend: 7 } },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 30, partner: 30 } } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 30, child: 30, partner: 30, household: 30, parent: 14, sibling: 14 } },
    },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      severity: { from: 'severe' },
      within: { days: 30 },
    },
    { kind: 'hardship', within: { days: 180 } },
    { kind: 'layoff', within: { days: { self: 30, partner: 30, household: 30 } } },
    { kind: 'fraud_victim', within: { days: 30 } },
  ],
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'collections',
    'preference',
  ],
  outcome: 'swap',
  grave: true,
})
