import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-baby-mail-too-soon',
  title: 'In the second year after a lost pregnancy, a person looks before a message takes a baby for granted',
  why: 'After the first year many parents expect again, and to be left out of joy they share would hurt as well. But old due dates and old programmes wake up too. So until two years have passed, a baby on file within the last 300 days is good news and lets the message go; without one, a person looks where the claim comes from. The record of a new pregnancy cannot be mistaken for the old one by then.',
  remedy: 'Check what the message takes for granted; put the new pregnancy or child on file if there is one.',
  seen: ['Baby programmes that went on for years by the date once given'],
  message: { claims: ['new_baby', 'expecting'] },
  recipient: [{ kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 730, partner: 730 } } }],
  unless: [{ kind: ['new_baby', 'expecting'], within: { days: 300 } }],
  spares: ['support', 'condolence'],
  outcome: 'hold',
})
