import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-collection-in-grief',
  title: 'No threats, fees or collection letters to a family in mourning',
  why: 'A letter of collection to a widow says that the money was missed and the man was not. Three months for partner, child or household is how long accounts stay frozen and papers take; two for a parent. Who settles the estate has a year, for a debt of the dead is settled by a person, not by reminders. The plain bill goes after the first weeks.',
  remedy: 'Stop fees and reminders, and let a person write to whoever settles the affairs.',
  seen: [
    'A council threatened a dead man with bailiffs, although his widow had called several times, 2024',
    'A fee for late payment was charged because “payer deceased” had stopped the payment, 2013',
  ],
  message: [
    { purposes: ['collections'] },
    { all: ['payment', 'fear'] },
    { all: ['payment', 'urgency'] },
    { all: ['payment', 'guilt'] },
  ],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: { days: { partner: 90, child: 90, household: 90, parent: 60, sibling: 30 } },
    },
    { kind: 'bereavement', topic: ['estate'], state: ['open', 'closed'], within: { days: 365 } },
  ],
  spares: ['safety', 'support', 'condolence', 'apology'],
  outcome: 'hold',
  grave: true,
})
