import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-baby-that-nobody-told-of',
  title: 'No “your baby” to somebody of whom no child is on file',
  why: '“Your baby is almost here” is a guess from what somebody looked at. It reaches those who wish in vain, those who lost one, and the household that was not yet told. A birth on file carries three years of mail about a small child; an expected date, ten months before it and six after. Whoever asks “are you expecting?” takes nothing for granted and passes.',
  remedy: 'Say what the offer is for, without saying that the reader has a child.',
  seen: [
    'A shop’s coupons told a father about the pregnancy of his daughter, 2012',
    'Formula came for children who were never born, 2005',
  ],
  message: { claims: ['new_baby', 'expecting'] },
  recipient: {
    absent: [
      { kind: 'new_baby', within: { days: 1095 } },
      { kind: 'expecting', ahead: { days: 310 }, within: { days: 180 } },
      // What fits or contradicts a loss is judged by the rules about it, which know how near it is.
      { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: 365 } },
    ],
  },
  spares: ['transactional', 'safety', 'support', 'condolence', 'apology'],
  outcome: 'hold',
})
