import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-welcome-without-joining',
  title: 'Nobody is congratulated on a contract that is not on file',
  why: 'A message that thanks somebody for choosing a plan states a fact about them. Where other things are on file but no joining, the sender has mixed up people or sold something unasked, and the reader fears a bill. There is no window: a welcome needs its reason on file (a contract, a place, a job), however old it is. Where nothing at all is known about the person, the rule stays silent.',
  remedy: 'Put the joining on file, or take the line that presumes it out of the message.',
  seen: ['A health insurer welcomed members to a plan that they had never chosen'],
  message: [
    { claims: ['joined'], any: ['welcome'], notPurposes: ['winback', 'newsletter'] },
    { claims: ['joined'], purposes: ['onboarding'] },
  ],
  recipient: { absent: { kind: ['joined', 'application_accepted', 'employed'], state: ['open', 'closed'] } },
  spares: ['safety', 'support', 'condolence', 'apology', 'preference'],
  outcome: 'hold',
})
