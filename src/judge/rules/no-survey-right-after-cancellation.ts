import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-survey-right-after-cancellation',
  title: 'Nobody who has just left is asked how much they like it',
  why: 'The cancellation was the answer. To be asked for stars in the days after it is deaf, and where the leaving was a quarrel it starts the quarrel anew. Two weeks let it end; then a short honest question why may go.',
  remedy: 'Ask once, after two weeks, why they left, and let a person read the answers.',
  seen: [],
  message: [{ any: ['survey'] }, { purposes: ['survey'] }],
  recipient: { kind: 'cancellation', within: { days: 14 } },
  unless: { kind: 'joined', within: { days: 7 } },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'preference', 'internal'],
  outcome: 'hold',
})
