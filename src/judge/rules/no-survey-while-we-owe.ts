import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-survey-while-we-owe',
  title: 'Nobody who waits for their money back is asked for stars or congratulated',
  why: 'The matter is not over while the money is with the firm. A rating request in that time counts a case as closed that is open in the reader’s purse, and a cheer is worse. Two months are the longest that honest refunds take.',
  remedy: 'Pay back first, then ask.',
  seen: [],
  message: [{ any: ['survey', 'celebratory', 'nostalgic'] }, { purposes: ['survey', 'recap'] }],
  recipient: { kind: 'refund_pending', within: { days: 60 } },
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'preference',
    'internal',
  ],
  outcome: 'hold',
})
