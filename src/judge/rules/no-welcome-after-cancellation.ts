import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-welcome-after-cancellation',
  title: 'No welcome to somebody who has cancelled and not come back',
  why: '“Welcome to your new plan!” after a letter of cancellation tells people that their decision was not heard, or that something was sold to them without asking. They look for a human to undo it and find none. A quarter of a year covers the longest welcome series and most periods of notice, so that no step of a series outlives the contract. Whoever has joined again in that time is a newcomer and is greeted.',
  remedy:
    'Stop the welcome series when a cancellation comes in. If the person did come back, put the new contract on file as joined.',
  seen: [
    'A member with a letter of cancellation got a cheerful call that welcomed him to a plan he had never chosen, with no key to press for a person',
  ],
  message: [
    { any: ['welcome'], notPurposes: ['winback', 'newsletter', 'transactional', 'service', 'internal'] },
    { purposes: ['onboarding'] },
    { claims: ['joined'], any: ['welcome'], notPurposes: ['winback', 'newsletter'] },
    { claims: ['joined'], any: ['celebratory'], notPurposes: ['winback', 'newsletter'] },
  ],
  recipient: { kind: 'cancellation', state: ['open', 'closed'], within: { days: 90 } },
  unless: { kind: 'joined', within: { days: 90 } },
  spares: ['safety', 'support', 'condolence', 'apology', 'preference'],
  outcome: 'block',
})
