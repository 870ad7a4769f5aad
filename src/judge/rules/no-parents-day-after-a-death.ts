import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-parents-day-after-a-death',
  title: 'No Mother’s Day and no Father’s Day mail in the first years after a parent’s or a partner’s death',
  why: 'For years the day was theirs, and “don’t forget to call Dad” now names what cannot be done. The first two of these days are the hardest, so two years for a parent; for a widowed parent of children the first one. Later the day is a memory among others: somebody whose father died ten years ago gets the same letter as everybody, unless they said that they do not want it. Asking everybody early and once whether they want such letters is kind, asking again is not.',
  remedy: 'Declare a variant without the occasion, and offer a preference that leaves it out.',
  seen: [
    'A mail service reminded everybody to “call dad”, 2011',
    'A photo service asked for a clip of Dad before Father’s Day; for a reader ten years on it was jarring, not harmful',
  ],
  message: { topics: ['mothers_day', 'fathers_day'] },
  recipient: {
    kind: ['bereavement', 'deceased'],
    state: ['open', 'closed'],
    within: { days: { parent: 730, partner: 365 } },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
})
