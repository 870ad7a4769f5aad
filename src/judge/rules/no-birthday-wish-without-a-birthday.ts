import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-birthday-wish-without-a-birthday',
  title: 'No birthday wish to somebody of whom no birthday is on file',
  why: 'A wish on the wrong day shows that nobody knows the reader; on somebody else’s birthday it shows them another person’s life. Where other things are on file, but no birthday, the date came from nowhere. A birthday on file counts from two weeks before it, for early wishes, and for ever after, since it comes again each year.',
  remedy: 'Send it only to those whose birthday is on file.',
  seen: [],
  message: [
    {
      claims: ['birthday'],
      purposes: ['occasion', 'reward', 'promotional', 'engagement'],
      any: ['reward', 'promotional'],
    },
  ],
  recipient: { absent: { kind: 'birthday', state: ['open', 'closed'], ahead: { days: 14 } } },
  spares: [],
  outcome: 'hold',
})
