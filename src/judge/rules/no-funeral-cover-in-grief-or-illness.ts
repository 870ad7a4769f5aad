import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-funeral-cover-in-grief-or-illness',
  title: 'No funeral plans and no life cover are sold to the bereaved and the seriously ill',
  why: '“Have you thought of your funeral?” lands on the kitchen table beside the undertaker’s bill, or beside the results from the hospital. Here the ordinary offer is the cruel one, and it looks as if the sender had read the file. Half a year lets mourning and treatment pass their hardest part; afterwards some people want to put things in order, and the offer is theirs to refuse. The contract that somebody has, and a claim on it, are not touched.',
  remedy: 'Leave these readers out of the offer for half a year.',
  seen: [
    'An insurer asked “have you thought how hard it would be if you fell ill?” by a name marked as dead of cancer',
  ],
  message: [
    { topics: ['funeral_insurance'], any: ['promotional', 'upsell', 'urgency', 'fear', 'guilt'] },
    { topics: ['funeral_insurance'], purposes: ['promotional', 'upsell', 'winback', 'engagement'] },
  ],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 180,
          partner: 180,
          household: 180,
          parent: 180,
          sibling: 180,
          grandparent: 60,
          relative: 60,
          friend: 60,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 180, partner: 180 } } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 180, child: 180, partner: 180, household: 180 } },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'block',
  grave: true,
})
