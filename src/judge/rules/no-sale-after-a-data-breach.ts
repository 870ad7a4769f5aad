import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-after-a-data-breach',
  title: 'Nobody whose data was just lost is sold to, cheered at or asked for a rating',
  why: 'Whoever reads that their papers are in strange hands is afraid, and rightly. An offer, a joke or a party from the firm that lost them says that it has moved on, and a mail with a button is just what the thieves send. A month is how long people change passwords, block cards and look at every mail twice; a breach that is closed no longer counts. The notice itself, help and service go.',
  remedy: 'Send what helps first. Declare a variant without the offer, or wait for a month.',
  seen: [],
  message: { any: ['promotional', 'upsell', 'celebratory', 'humour', 'urgency', 'survey'] },
  recipient: { kind: 'data_breach', severity: { from: 'moderate' }, within: { days: 30 } },
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
