import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-machine-written-condolence',
  title: 'No sympathy that says it was written by a machine',
  why: 'Sympathy is worth what it cost the one who gives it. A footnote that names a text generator tells the mourning that nobody sat down for them, and the footnote shows that nobody read the letter either. It holds for everybody; a person who means the words can sign them.',
  remedy: 'Let somebody write it in their own words and sign it with their name.',
  seen: [
    'A university’s letter after a shooting ended with “paraphrase from” a chat program; two deans stepped back, 2023',
  ],
  message: [
    { topics: ['machine_written'], any: ['supportive'] },
    { topics: ['machine_written'], purposes: ['condolence', 'support'] },
  ],
  recipient: 'everybody',
  spares: [],
  outcome: 'hold',
})
