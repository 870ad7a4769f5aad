import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-a-name-of-their-own',
  title: 'One name for improbably many people is a slip of the merge',
  why: 'When thousands are called Michael, the list was shifted by a row or a default became everybody’s name, and then what else stands beside it is probably somebody else’s too. The share at which it counts leaves room for common names. It lapses when the list is mended. Safety notices and receipts go.',
  remedy: 'Draw the list again and compare a few names by hand.',
  seen: ['An insurer greeted thousands of customers as Michael, 2020'],
  message: {},
  recipient: { flag: ['repeated'] },
  spares: ['safety', 'transactional'],
  outcome: 'hold',
})
