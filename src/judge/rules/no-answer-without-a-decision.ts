import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-answer-without-a-decision',
  title: 'Nobody is told that they are accepted where no acceptance is on file',
  why: 'A yes to an application changes plans and lives. Where other things are known about the person, but no acceptance, nothing supports the sentence. It needs the decision on file, however old. A congratulation to people with an invented approval is also how bad credit is sold.',
  remedy: 'Put the decision on file before it is announced, or say what is offered without saying that it was granted.',
  seen: [],
  message: { claims: ['application_accepted'] },
  recipient: { absent: { kind: ['application_accepted', 'application_rejected'], state: ['open', 'closed'] } },
  spares: ['safety', 'support', 'condolence'],
  outcome: 'hold',
})
