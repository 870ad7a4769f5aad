import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-readable-records',
  title: 'Where a record about somebody cannot be read, a person reads it first',
  why: 'A row that does not fit, a kind that nobody knows, a date in the year 2201: something was written about this person and got lost on the way. It may be a birthday or a death, and only a person can see which. It lapses when the row is mended. Safety notices and receipts go.',
  remedy: 'Mend the rows that the report lists with file and line, then run again.',
  seen: ['“Payer deceased” was a code in a column that the dunning run did not read, 2013'],
  message: {},
  recipient: { flag: ['unreadable_row', 'unknown_kind', 'senseless_date'] },
  spares: ['safety', 'transactional'],
  outcome: 'hold',
})
