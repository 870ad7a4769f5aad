import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-mail-against-an-opt-out',
  title: 'No is no: what somebody opted out of does not reach them',
  why: 'People opt out of Mother’s Day because the day hurts, of betting and wine because they fight with them, of everything because they want to be left alone. Each of these is a request in plain words, in most countries also a right. It ends only when they take it back, so there is no window, and nobody in the firm can lift it. An order of theirs, a bill and a warning are no marketing and go.',
  remedy: 'Leave them out. Only they can opt in again.',
  seen: [
    'Parents’ day mails reached those who had asked to be spared, 2018',
    'A mail service told everybody to call their father, 2011',
  ],
  // Only the first test decides; the second finds the words to quote.
  message: [{}, { any: ['promotional', 'upsell', 'survey', 'celebratory', 'reward', 'welcome', 'nostalgic'] }],
  recipient: { kind: 'opt_out', meets: ['topic', 'channel'] },
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'collections',
    // Asking again is judged by no-question-already-answered.
    'preference',
    'internal',
  ],
  outcome: 'block',
  floor: true,
})
