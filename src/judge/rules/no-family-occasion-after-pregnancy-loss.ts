import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-family-occasion-after-pregnancy-loss',
  title: 'No family occasions and no parents’ days in the year after a lost pregnancy',
  why: 'Mother’s Day asks a woman who lost her child before it was born whether she is a mother, and a friend’s baby shower in the mail asks it again. The first year holds the due date and every first occasion without the child; after it most people take part as before, and some expect again. Messages that take a baby for granted or sell for one have a stricter rule.',
  remedy: 'Declare a variant without the occasion, and offer everybody, early and once, to be left out.',
  seen: ['Mother’s Day mailings to mothers of stillborn children, until senders began to offer to be left out, 2019'],
  message: [{ any: ['family_occasion'] }, { topics: ['mothers_day', 'fathers_day', 'childrens_day'] }],
  recipient: { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 365, partner: 365 } } },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
  grave: true,
})
