import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-private-note-in-an-address',
  title: 'No letter is addressed to somebody’s illness, divorce or misfortune',
  why: 'A name field that carries a note (“terminal cancer, do not call”) prints it above the greeting, and often on the envelope, where the household and the post read it. It was written by a colleague for colleagues, or came with a bought list. The words never expire, so there is no window; a real name that merely looks like such a word is not taken for one. A note on a death has a rule of its own. Warnings go, for a wrong salutation is less harm than a missed warning.',
  remedy:
    'Take the note out of the name field, keep it where only those who need it can see it, and let a person look at the rest of the list.',
  seen: [
    'A shop’s letter bore a stranger’s note on the reader’s loss below his name; the text came with a bought list, 2014',
  ],
  message: {},
  recipient: {
    flag: ['illness', 'injury', 'disaster', 'violence', 'separation', 'pregnancy_loss', 'job_loss', 'abuse'],
    fields: [
      'name',
      'first_name',
      'middle_name',
      'last_name',
      'full_name',
      'display_name',
      'salutation',
      'greeting',
      'title',
      'prefix',
      'suffix',
      'company',
      'address',
      'address_1',
      'address_2',
    ],
  },
  spares: ['safety'],
  outcome: 'hold',
})
