import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-context',
  title: 'Without knowing what has happened to people, nothing goes but what must',
  why: 'No situations were given, or they are older than the configuration allows. Then everybody looks fine, the flooded and the bereaved too: every case in the museum looked fine to the machine that sent it. It lapses as soon as fresh records are there. Safety notices and receipts go, for they help whoever gets them.',
  remedy: 'Give the situations of today, or refresh the feeds, and run again.',
  seen: ['Nearly every documented case: the sender knew, the sending system did not'],
  message: {},
  recipient: { flag: ['no_context', 'stale_context'] },
  spares: ['safety', 'transactional'],
  outcome: 'hold',
})
