import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sympathy-for-a-loss-that-was-not',
  title: 'No “sorry for your loss” to somebody of whom no loss is on file',
  why: 'Words of mourning to somebody who lost nobody are a fright: who has died that I do not know of? Where other things are on file, but no loss, the list is wrong. Any loss on file counts, however old, since only a person can tell whether the words come late. A letter about a public tragedy that takes no loss for granted passes.',
  remedy: 'Put the loss on file, or write to those whom it concerns by hand.',
  seen: ['Condolences and notices of death went to the living by a slip in the mail merge, 2021'],
  message: { claims: ['bereavement'] },
  recipient: {
    absent: { kind: ['bereavement', 'deceased', 'pregnancy_loss', 'attack', 'disaster'], state: ['open', 'closed'] },
  },
  spares: [],
  outcome: 'hold',
})
