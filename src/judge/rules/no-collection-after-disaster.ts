import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-collection-after-disaster',
  title: 'No debt is collected by machine from people whose home was hit',
  why: 'Threats, fees and collection letters reach people who have lost the papers to answer them. Half a year after the event, or after its end, is how long insurers and relief take to pay; where only the place is known to be hit, one month. A person may still write, knowing the case.',
  remedy: 'Stop fees and collection for these accounts, and let a person agree on terms.',
  seen: [
    'A relief agency demanded its own overpayments back from hurricane victims; 90,000 letters of waiver followed, 2011',
    'A burned router was billed although the waiver had been promised twice, 2025',
  ],
  message: [
    { purposes: ['collections'] },
    { all: ['payment', 'fear'] },
    { all: ['payment', 'urgency'] },
    { all: ['payment', 'guilt'] },
  ],
  recipient: [
    {
      kind: 'disaster',
      state: ['open', 'closed'],
      impact: ['home_destroyed', 'home_damaged', 'evacuated', 'injured'],
      within: { days: 180 },
    },
    { kind: ['disaster', 'attack'], severity: { from: 'severe' }, state: ['open', 'closed'], within: { days: 30 } },
  ],
  spares: ['safety', 'support', 'apology'],
  outcome: 'hold',
})
