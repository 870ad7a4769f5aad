import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-survey-in-hard-times',
  title: 'Nobody is asked for stars and ratings in the worst weeks of their life',
  why: '“How did we do?” asks somebody in shock to look after the company’s figures. Often the contact it rates was the call about the death, the fire or the fraud itself. About a month covers shock and funeral, two for a child, a partner or a lost pregnancy, and while a fraud is open there is nothing to rate. A person may still decide to ask, by hand and about the help they gave.',
  remedy: 'Leave these readers out of the survey, or let the person who helped them ask.',
  seen: ['Rating requests sent by themselves after calls that reported a death or a burned house'],
  message: [{ any: ['survey'] }, { purposes: ['survey'] }],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 60,
          partner: 60,
          household: 30,
          parent: 30,
          sibling: 30,
          grandparent: 14,
          friend: 14,
          relative: 7,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 60, partner: 60 } } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 30, child: 30, partner: 30, household: 30, parent: 14, sibling: 14 } },
    },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      severity: { from: 'severe' },
      within: { days: 30 },
    },
    { kind: 'layoff', topic: ['by_sender'], within: { days: 30 } },
    { kind: 'fraud_victim', within: { days: 30 } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'hold',
})
