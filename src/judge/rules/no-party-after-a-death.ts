import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-party-after-a-death',
  title: 'No congratulation and no festivity for the recently bereaved',
  why: 'Confetti in the inbox of somebody who just buried their partner says that nobody there knows them. How long that lasts depends on who died: a year for a child, half a year for a partner, some months for a parent, a brother or a sister, weeks for friends and wider family, two weeks for an animal. After that most people want to be congratulated like anybody else, and to be spared for ever hurts too. Plain letters without festivity are welcome all along.',
  remedy: 'Declare a gentle variant that says the same without festivity.',
  seen: ['Birthday and anniversary mailings that met families in the weeks after a funeral'],
  message: { any: ['celebratory'] },
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 365,
          partner: 180,
          household: 120,
          parent: 120,
          sibling: 120,
          grandparent: 45,
          friend: 45,
          relative: 30,
          colleague: 21,
          pet: 14,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 180, partner: 180 } } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
