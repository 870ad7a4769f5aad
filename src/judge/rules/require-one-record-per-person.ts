import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-one-record-per-person',
  title: 'One id, one person: whoever is on the list twice waits',
  why: 'Two rows share an id, so what is known about one may be held against the other: a widow gets the party, or somebody reads another person’s bill. A machine cannot tell whose record is whose. It lapses when the list is mended. Safety notices go, for they hold for both.',
  remedy: 'Give each person an id of their own, or remove the row that is there twice.',
  seen: ['A bank told a living customer that he had died, after two accounts were mixed up'],
  message: {},
  recipient: { flag: ['duplicate_id'] },
  spares: ['safety'],
  outcome: 'hold',
})
