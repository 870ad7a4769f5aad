import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-wedding-that-nobody-told-of',
  title: 'No “you are getting married” to somebody of whom no engagement is on file',
  why: 'A board of wedding pictures is no ring. The sentence reaches people who dream, who plan for a sister, or who were left in July. An engagement on file carries two years, as long as most people plan. “Ideas for a wedding” takes nothing for granted and passes.',
  remedy: 'Offer wedding ideas without saying whose wedding it is.',
  seen: ['An image site congratulated single users on their coming wedding, 2014'],
  message: { claims: ['engaged'] },
  recipient: { absent: { kind: 'engaged', within: { days: 730 } } },
  spares: ['transactional', 'safety', 'support', 'condolence', 'apology'],
  outcome: 'hold',
})
