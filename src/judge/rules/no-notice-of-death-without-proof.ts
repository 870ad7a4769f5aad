import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-notice-of-death-without-proof',
  title: 'No message takes the reader’s death for granted without proof on file',
  why: 'To read in a bank’s letter that one has died is a shock, and often the account is frozen by the same mistake. A template for estates that reaches the living does the same a thousandfold. Only a confirmed record, or a reader on file as bereaved, supports such words; a suspicion or an empty file does not, however long ago. It lapses with the record.',
  remedy:
    'Check the death with the family or the registry, and that this template goes only to those who settle an estate.',
  seen: [
    'A bank wrote to a living customer that he had died',
    'Breach notices worded for the families of the dead went to the living, 2021',
  ],
  // Marketing speaks of estates too: wine, houses, cars.
  message: {
    claims: ['deceased'],
    purposes: [
      'transactional',
      'service',
      'safety',
      'support',
      'condolence',
      'apology',
      'billing',
      'collections',
      'preference',
      'renewal',
      'internal',
    ],
  },
  recipient: [
    { kind: 'deceased', certainty: ['suspected'] },
    { absent: [{ kind: 'deceased' }, { kind: 'bereavement', state: ['open', 'closed'] }] },
  ],
  spares: [],
  outcome: 'hold',
})
