import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-on-a-day-of-mourning',
  title: 'No selling on a day of severe mourning',
  why: 'Most days of commemoration are also ordinary days on which shops are open, and a plain offer does no harm. Where a day is entered as severe (a national mourning just proclaimed, the anniversary of a massacre in the very town), trade falls silent by custom, and whoever sells is remembered for it. It lasts until a day after its date, because the post of the evening is read in the morning.',
  remedy: 'Send a day or two later.',
  seen: ['Retailers’ flash sales during days of national mourning'],
  message: { any: ['promotional', 'upsell'] },
  recipient: {
    kind: 'commemoration',
    notTopic: ['festive'],
    state: ['open', 'closed'],
    severity: { from: 'severe' },
    affected: ['yes', 'unknown'],
    within: { days: 1 },
  },
  spares: ['safety', 'support', 'condolence'],
  outcome: 'swap',
})
