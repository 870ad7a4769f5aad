import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-machine-over-a-conversation',
  title: 'A machine does not talk over a person who is talking with the reader',
  why: 'While somebody at the counter or on the telephone is solving a case, the machine’s cheerful mail unmakes it: it closes what is open, sells, or says the opposite. The person cannot see it and cannot take it back. It holds while the conversation is open and two days after its last sign of life, for an entry that nobody closed must not silence everything. Safety notices and receipts go.',
  remedy: 'Let the person who is talking decide, or wait until the conversation is closed.',
  seen: [
    'A case was closed by the system, with a cheer and a survey, while an agent was on the telephone about it',
    'Nine tenths of a journey went well because people helped; the last tenth was a machine that nobody could overrule',
  ],
  // Only the first test decides; the second finds the words to quote.
  message: [{}, { any: ['promotional', 'upsell', 'survey', 'celebratory', 'humour', 'urgency'] }],
  recipient: { kind: 'conversation_open', within: { days: 2 } },
  spares: ['safety', 'transactional'],
  outcome: 'hold',
})
