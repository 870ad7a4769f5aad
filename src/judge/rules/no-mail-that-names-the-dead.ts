import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-mail-that-names-the-dead',
  title: 'No cheerful message that names somebody the reader has lost',
  why: '“It’s Anna’s birthday, wish her well!”, to the friend who stood at Anna’s grave: the shock comes back every time, and no anniversary makes it smaller. So the window is ten years, after which the record itself is old. Condolences, answers and receipts may use the name, for there it is asked for.',
  remedy: 'Take the person out of reminders, memories and suggestions for this reader.',
  seen: [
    'A social network’s birthday reminders for friends who had died, until 2019',
    'A social network’s recap with the face of a dead daughter, 2014',
  ],
  message: { any: ['celebratory', 'nostalgic', 'family_occasion', 'humour'] },
  recipient: {
    kind: ['bereavement', 'deceased', 'pregnancy_loss'],
    meets: 'name',
    state: ['open', 'closed'],
    within: { days: 3650 },
  },
  spares: ['transactional', 'support', 'condolence'],
  outcome: 'block',
  grave: true,
})
