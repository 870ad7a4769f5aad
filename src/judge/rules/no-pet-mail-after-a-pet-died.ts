import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-pet-mail-after-a-pet-died',
  title: 'No letters about pets to people whose animal just died',
  why: 'An empty basket and a mail about treats: for this reader it is about the one who is missing. Many people take another animal after some months, and shops must not decide for them when, so the window is 90 days and then all is as before. Letters that are not about animals are free after two weeks, even the festive ones.',
  remedy: 'Declare a variant without animals, or leave these readers out for three months.',
  seen: ['Pet shops’ birthday vouchers and refill reminders for animals whose death was on file'],
  message: {
    topics: ['pets'],
    any: [
      'celebratory',
      'nostalgic',
      'promotional',
      'upsell',
      'humour',
      'renewal',
      'reward',
      'survey',
      'guilt',
      'urgency',
    ],
  },
  recipient: {
    kind: ['bereavement', 'deceased'],
    who: ['pet'],
    state: ['open', 'closed'],
    within: { days: { pet: 90 } },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
