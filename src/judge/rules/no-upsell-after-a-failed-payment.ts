import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-upsell-after-a-failed-payment',
  title: 'No “more and dearer” to somebody whose payment has just failed',
  why: 'A card that was declined may be an old card, or an empty account. “Upgrade for only ten more” the day after it shames those for whom it was the second. Two weeks are how long it takes to try again or to call. The message that says plainly what failed and how to mend it goes.',
  remedy: 'Leave them out, or declare a variant without the offer.',
  seen: [],
  message: { any: ['upsell'] },
  recipient: { kind: 'payment_failure', within: { days: 14 } },
  spares: ['safety', 'support', 'condolence'],
  outcome: 'swap',
})
