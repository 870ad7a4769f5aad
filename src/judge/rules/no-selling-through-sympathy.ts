import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-selling-through-sympathy',
  title: 'No sympathy and sale in one message while people are hurting',
  why: '“Our thoughts are with you. By the way, 20% off” makes the sympathy the wrapping of the offer, and it is worse than either alone: the reader was moved and then used. It is felt for as long as sympathy is owed at all, so three months after a disaster, a serious illness or a lost job, half a year after a death or in need. Help that costs nothing, a waived fee, a voucher given as relief is no sale.',
  remedy: 'Send the words of sympathy alone, and the offer to others at another time.',
  seen: [
    'A bank’s condolence letter with “apply for a card”, 2013',
    'A search engine promised a dollar for each share of its message to earthquake victims, 2011',
  ],
  message: [
    { all: ['supportive', 'promotional'], notPurposes: ['support', 'safety'] },
    { all: ['supportive', 'upsell'] },
    { all: ['supportive', 'promotional', 'urgency'] },
    { all: ['supportive', 'promotional', 'celebratory'] },
  ],
  recipient: [
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      severity: { from: 'moderate' },
      within: { days: 90 },
    },
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 365,
          partner: 180,
          household: 180,
          parent: 180,
          sibling: 180,
          grandparent: 60,
          friend: 60,
          relative: 60,
          colleague: 30,
          pet: 30,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: 180 } },
    { kind: ['illness', 'injury'], severity: { from: 'severe' }, within: { days: 90 } },
    { kind: 'layoff', within: { days: 90 } },
    { kind: 'hardship', within: { days: 180 } },
    { kind: 'fraud_victim', within: { days: 60 } },
  ],
  spares: ['safety'],
  outcome: 'swap',
  grave: true,
})
