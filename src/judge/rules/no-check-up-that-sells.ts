import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-check-up-that-sells',
  title: 'No check-up that turns out to be a sales talk',
  why: '“A free check-up, no strings attached” is trusted because it sounds like a doctor or a friend. When it ends with a longer contract, the trust was taken, not earned, most of all from the old and the ill. It hurts everybody, so it needs no record. An offer that calls itself an offer passes.',
  remedy:
    'Call the offer by its name and give it the purpose promotional, upsell or renewal; or check and sell nothing.',
  seen: ['An insurer’s free check-up out of care turned out to be the pitch for a renewal four weeks later'],
  message: {
    topics: ['check_up'],
    any: ['promotional', 'upsell', 'renewal', 'urgency'],
    notPurposes: ['promotional', 'upsell', 'renewal', 'reward', 'occasion', 'newsletter', 'winback'],
  },
  recipient: 'everybody',
  spares: [],
  outcome: 'hold',
})
