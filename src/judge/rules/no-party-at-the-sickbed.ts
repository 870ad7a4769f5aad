import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-party-at-the-sickbed',
  title: 'No congratulation and no festivity while the reader or their closest people are seriously ill or hurt',
  why: 'Somebody in chemotherapy, or beside a child in hospital, has no party to come to. What is severe takes about three months of treatment and rehabilitation after the last thing known, what may end in death half a year; a sick parent or sibling weighs as much but fills fewer days. A cold, a broken finger or an illness that is over needs no silence, and who is ill is not to be handled like glass: only festivity is kept back.',
  remedy: 'Declare a gentle variant that says the same without festivity.',
  seen: ['A fitness service cheered a patient on to “keep the streak alive” through weeks in hospital'],
  message: { any: ['celebratory'] },
  recipient: [
    {
      kind: ['illness', 'injury'],
      severity: { from: 'severe' },
      within: { days: { self: 90, child: 90, partner: 90, household: 60, parent: 45, sibling: 45 } },
    },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'extreme' },
      within: { days: { self: 180, child: 180, partner: 180, household: 120, parent: 120, sibling: 120 } },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
