import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-offer-that-names-the-dead',
  title: 'An offer or a question that names somebody the reader has lost is looked at by a person',
  why: '“Time to restock for Bella”, “how does Tom like his plan?”: the name makes an ordinary letter cruel when that animal or that person is dead. It may also be somebody else of the same name, even the sender’s own signature, so a person looks. Two years reach past most subscriptions, plans and reminders that were set up while they lived.',
  remedy: 'Remove the name from the reader’s profile, plan or order, with their word; then send.',
  seen: ['Pet shops’ refill reminders by name, after the animal had died'],
  message: [
    { any: ['promotional', 'upsell', 'renewal', 'survey', 'reward', 'urgency', 'guilt', 'fear', 'welcome', 'payment'] },
    { purposes: ['promotional', 'engagement', 'winback', 'occasion', 'survey', 'reward', 'upsell', 'renewal'] },
  ],
  recipient: {
    kind: ['bereavement', 'deceased', 'pregnancy_loss'],
    meets: 'name',
    state: ['open', 'closed'],
    within: { days: 730 },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'hold',
  grave: true,
})
