import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-pun-on-a-tragedy-elsewhere',
  title: 'No sale or joke in the words of a fresh tragedy that happens elsewhere',
  why: 'People who are safe read the news too, and many have somebody there. A sale or a pun in the very words of the event shames its sender everywhere, yet whether the words point at it can only be told by a person who reads them: it may be a plumber’s plain offer. News stays fresh for about a week; then an idiom is an idiom again.',
  remedy: 'Look at the quoted words with the news in mind; reword them, or wait a week.',
  seen: [
    'A lodging site’s “floating world” letter went to the whole country during a flood, 2017',
    'An airline that had lost two aircraft asked for readers’ “bucket list”, 2014',
  ],
  message: { any: ['promotional', 'upsell', 'humour'], hazards: 'any' },
  recipient: {
    kind: ['disaster', 'attack'],
    meets: 'hazard',
    state: ['open', 'closed'],
    affected: ['no'],
    severity: { from: 'severe' },
    within: { days: 7 },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'hold',
})
