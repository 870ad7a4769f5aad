import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-congratulation-after-layoff',
  title: 'No congratulation for people who just lost their job',
  why: 'A cheerful “what a run you are having!” in the weeks after a dismissal sounds like scorn, whether it went to the one who lost the job or to the one who lives with them. Most people have told their family, sorted out the first forms and sent the first applications after two months; from then on they want to be treated as before. Vouchers, lower prices and plain news are welcome at once: it is only the festive tone that hurts.',
  remedy: 'Declare a gentle variant that offers the same without festivity.',
  seen: ['An employer congratulated a man on five years of service while he waited for his severance papers, 2011'],
  message: { any: ['celebratory'] },
  recipient: { kind: 'layoff', within: { days: { self: 60, partner: 60, household: 60 } } },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
})
