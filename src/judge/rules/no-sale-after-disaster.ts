import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-after-disaster',
  title: 'No selling to people whose place is being hit, or was hit days ago',
  why: 'While the water stands in the house, every offer shows that the sender sees a customer and not a person. Selling stops a day before a severe event that is forecast, when people board up their windows, and waits until two weeks after a severe event, a month where the home was destroyed or damaged or had to be left, and three days after a moderate one. After that people buy again, often because they must replace what they lost. Relief offers, safety notices and receipts always go.',
  remedy: 'Declare a variant without the offer, or leave the affected places out until the window has passed.',
  seen: [
    'A lodging site’s travel offer reached towns that were flooding that day, 2017',
    'Retailers mailed storm discounts to the very states that a hurricane was crossing, 2012',
    'Good practice: several senders dropped all postal codes within 150 miles of a flooded city, 2017',
  ],
  // What is given as relief, or handed out in a safety notice, often reads like an offer. Under these two purposes an offer counts where
  // it is in the subject or asks for more.
  message: [
    { any: ['promotional', 'upsell'], notPurposes: ['support', 'safety'] },
    { any: ['upsell'] },
    { subjectAny: ['promotional'] },
  ],
  recipient: [
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      severity: { from: 'moderate' },
      within: { days: 3 },
    },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      severity: { from: 'severe' },
      ahead: { days: 1 },

      within: { days: 14 },
    },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      impact: ['home_destroyed', 'home_damaged', 'evacuated', 'injured'],
      within: { days: 30 },
    },
  ],
  spares: ['safety', 'support', 'condolence'],
  outcome: 'swap',
})
