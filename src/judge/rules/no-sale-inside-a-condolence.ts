import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-inside-a-condolence',
  title: 'No condolence carries an offer, a joke or a rating request',
  why: 'A condolence is read by somebody in grief, by its very purpose, so it needs no record to tell that an offer in it will hurt. It holds for everybody and at all times.',
  remedy: 'Take everything out of the condolence but the condolence, a name and a way to reach that person.',
  seen: ['A bank’s condolence letter with “apply for a card”, to the estate of a woman three years dead, 2013'],
  message: { purposes: ['condolence'], any: ['promotional', 'upsell', 'humour', 'celebratory', 'urgency', 'survey'] },
  recipient: 'everybody',
  spares: [],
  outcome: 'block',
})
