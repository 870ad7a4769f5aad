import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-winback-after-a-death-or-loss',
  title: 'Nobody is courted back where the contract ended with a death or a lost pregnancy',
  why: 'The reason for leaving was written down once, by somebody for whom that was hard. “It is not too late to change your mind” then reaches the widow, or the mother without her child. A death does not pass, so the window is ten years, longer than any list should live; after a lost pregnancy, three years, in which a new wish may have grown. The confirmation of the cancellation goes.',
  remedy:
    'Let the reason of a cancellation travel with it, and take these people out of winback, surveys and renewal for good.',
  seen: [
    'A mobile operator wrote “it’s not too late to change your mind” where the contract had ended with the customer’s death',
    'A parenting site knew from its exit survey that the child was lost; the formula company’s box for the birth came all the same, 2005',
  ],
  message: [
    { purposes: ['winback', 'survey', 'renewal', 'upsell', 'engagement'] },
    // Decides nothing more; finds the words to quote.
    { purposes: ['winback', 'engagement'], any: ['promotional', 'reward', 'urgency'] },
    { any: ['guilt', 'survey', 'renewal', 'upsell', 'welcome'] },
    { claims: ['cancellation'], any: ['promotional'] },
  ],
  recipient: [
    {
      kind: 'cancellation',
      topic: ['deceased', 'death', 'died', 'bereavement'],
      state: ['open', 'closed'],
      within: { days: 3650 },
    },
    {
      kind: 'cancellation',
      topic: ['pregnancy_loss', 'miscarriage', 'stillbirth'],
      state: ['open', 'closed'],
      within: { days: 1095 },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'block',
  grave: true,
})
