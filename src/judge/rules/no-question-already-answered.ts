import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-question-already-answered',
  title: 'Nobody is asked again what they have already answered',
  why: 'The kind question “would you rather not hear about Mother’s Day?” is itself a mail about Mother’s Day. Whoever said no once is reminded each spring by the asking, and by each shop anew. The answer holds until they change it, so there is no window. Other people’s and other topics’ questions go.',
  remedy: 'Leave out who has answered, and show the choice on the page of their settings.',
  seen: [
    'A florist was praised for asking once, 2019; by 2024 the flood of such questions hurt, and several shops replaced them by a page of settings',
  ],
  // Only the first test decides; the second finds the words to quote.
  message: [{ purposes: ['preference'] }, { purposes: ['preference'], any: ['family_occasion', 'promotional'] }],
  recipient: [
    { kind: 'opt_out', meets: ['topic', 'channel'] },
    { kind: 'opt_out', topic: ['all_marketing'], meets: 'channel' },
  ],
  spares: [],
  outcome: 'block',
})
