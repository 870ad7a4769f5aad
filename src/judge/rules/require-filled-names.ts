import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-filled-names',
  title: 'No “Dear null”: a name or a caption that was never filled in waits for a person',
  why: 'A greeting to “null”, “#TOTAL#” or “{{first_name}}” says that nobody has looked, neither at the letter nor at the list, and where one value is broken the row often is. It lapses when the value is filled in or left empty, for which the template has a default. Safety notices and receipts go all the same.',
  remedy: 'Fill in the value, or empty it so that the template’s default is used.',
  seen: [],
  message: {},
  recipient: { flag: ['unfilled'] },
  spares: ['safety', 'transactional'],
  outcome: 'hold',
})
