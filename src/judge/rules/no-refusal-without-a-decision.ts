import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-refusal-without-a-decision',
  title: 'Nobody is told that they were turned down where no refusal is on file',
  why: 'A no to an application ends a hope. Where other things are known about the person, but no decision, nothing supports the sentence, and those who never applied wonder who did so in their name. It needs the decision on file, however old.',
  remedy: 'Put the decision on file before it is announced.',
  seen: [],
  message: { claims: ['application_rejected'] },
  recipient: { absent: { kind: ['application_accepted', 'application_rejected'], state: ['open', 'closed'] } },
  spares: ['safety', 'support', 'condolence'],
  outcome: 'hold',
})
