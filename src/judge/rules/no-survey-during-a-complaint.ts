import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-survey-during-a-complaint',
  title: 'Nobody with an open complaint is asked how satisfied they are',
  why: 'They have told you, at length, and wait for an answer. A form with stars in its place is a mockery, and the closed ticket that it celebrates is open in the reader’s life. It holds for every complaint while it is open, at most half a year, and for three days after it is closed, so that the end is not a machine’s.',
  remedy: 'Answer the complaint; let the person who solved it ask.',
  seen: [
    'A travel firm closed a case by itself, cheered, and asked for five stars while the suitcase was still missing',
  ],
  message: [{ any: ['survey'] }, { purposes: ['survey'] }],
  recipient: [
    { kind: 'complaint', within: { days: 180 } },
    { kind: 'complaint', state: ['closed'], within: { days: 3 } },
  ],
  spares: [
    'safety',
    'support',
    'condolence',
    'transactional',
    'service',
    'apology',
    'billing',
    'preference',
    'internal',
  ],
  outcome: 'hold',
})
