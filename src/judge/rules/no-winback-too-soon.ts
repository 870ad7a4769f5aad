import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-winback-too-soon',
  title: 'Nobody who has just left is courted at once',
  why: 'Leaving is a decision. To be asked back in the same week says that a no does not count, and while the last bill is open it feels like a trap. Thirty days let the contract end and the mood settle; after that, one friendly word may be welcome. Who left in ill health or in need waits for half a year, since nothing about the offer has changed for them.',
  remedy: 'Send it when a month has passed; until then only the confirmation goes, with a name to turn to.',
  seen: [],
  message: [
    { purposes: ['winback'] },
    // Decides nothing more; finds the words to quote.
    { purposes: ['winback'], any: ['promotional', 'guilt', 'welcome', 'upsell'] },
    { any: ['guilt'], claims: ['cancellation'] },
  ],
  recipient: [
    { kind: 'cancellation', within: { days: 30 } },
    { kind: 'cancellation', topic: ['illness', 'hardship', 'layoff', 'care', 'fraud'], within: { days: 180 } },
  ],
  unless: { kind: 'joined', within: { days: 7 } },
  spares: ['transactional', 'safety', 'support', 'condolence', 'apology', 'preference'],
  outcome: 'hold',
})
