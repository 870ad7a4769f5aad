import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-judgeable-language',
  title: 'What heed cannot read, a person reads',
  why: 'The text is in a language that the reader does not know, and its author has not said what it does. Absence of findings would be taken for harmlessness. It holds for everybody, and ends when the author declares the traits under author_says. Safety notices go.',
  remedy:
    'Declare what the text does under author_says (`is: promotional`, …), or let somebody who reads the language release it.',
  seen: [],
  message: { unjudged: true },
  recipient: 'everybody',
  spares: ['safety'],
  outcome: 'hold',
})
