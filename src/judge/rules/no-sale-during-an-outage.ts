import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-during-an-outage',
  title: 'Nothing is sold, praised or rated while the reader sits without it',
  why: '“Loving your line?” reaches somebody whose line is dead. It shows that the firm does not know its own fault, and each line of joy costs trust. It holds while the outage is on and for two days, in which the backlog is worked off. News about the outage, safety notices and credits go.',
  remedy:
    'Write about the outage first. Declare a variant without the offer, or leave the places out until it is mended.',
  seen: [],
  message: [{ any: ['promotional', 'upsell', 'celebratory', 'humour', 'survey'] }, { purposes: ['survey'] }],
  recipient: { kind: 'outage', within: { days: 2 } },
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'preference',
    'internal',
  ],
  outcome: 'swap',
})
