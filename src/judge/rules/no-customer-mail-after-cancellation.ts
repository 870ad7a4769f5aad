import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-customer-mail-after-cancellation',
  title: 'Nobody who has left is sold more, asked to renew or congratulated on their loyalty',
  why: '“Upgrade your plan”, “your membership renews soon”, “one year together!” take for granted that the reader is still a customer. Whoever has just left reads that nobody took note, and wonders whether they will be charged. A quarter of a year covers periods of notice and the last bills. A word about coming back is another matter and has its own rule.',
  remedy: 'Leave out who has cancelled. If they joined again, put that on file.',
  seen: [],
  message: [
    { any: ['upsell', 'renewal'], notPurposes: ['winback'] },
    { purposes: ['upsell', 'renewal'] },
    { claims: ['joined'], any: ['celebratory', 'reward', 'nostalgic'], notPurposes: ['winback', 'newsletter'] },
  ],
  recipient: { kind: 'cancellation', within: { days: 90 } },
  unless: { kind: 'joined', within: { days: 30 } },
  spares: ['transactional', 'safety', 'support', 'condolence', 'apology', 'preference', 'internal'],
  outcome: 'hold',
})
