import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-winback-of-a-newcomer',
  title: 'Nobody who has only just joined is told that they are missed',
  why: '“We miss you, come back for half the price” to somebody who joined last month says that nobody knows them, and that they paid too much. Two months cover the first bills and the first use. Who joined and left again in that time is judged as one who left.',
  remedy: 'Take new and returned customers off the list of those who left.',
  seen: [],
  // Only the first test decides; the second finds the words to quote.
  message: [{ purposes: ['winback'] }, { purposes: ['winback'], any: ['promotional', 'guilt', 'welcome', 'upsell'] }],
  recipient: { kind: 'joined', within: { days: 60 } },
  unless: { kind: 'cancellation', within: { days: 60 } },
  spares: [],
  outcome: 'hold',
})
