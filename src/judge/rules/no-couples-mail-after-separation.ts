import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-couples-mail-after-separation',
  title: 'No weddings, couples’ days or “you two” for people who just separated',
  why: 'Congratulations on a wedding that was called off, or a dinner for two, tell the reader what they lost and that nobody noticed. A separation shows up in lists long before it is told to companies, so the window is generous where the message is about couples: a year, which holds the first anniversary. Offers, jokes and plain letters about anything else are free.',
  remedy: 'Declare a variant that speaks to one person, or say “wedding ideas” in place of “your wedding”.',
  seen: [
    'A pin board congratulated people on their engagement because they had looked at weddings, some just jilted, 2014',
  ],
  message: [
    { claims: ['engaged'] },
    { topics: ['wedding', 'valentines_day', 'couples_anniversary'] },
    { all: ['family_occasion', 'celebratory'] },
    { all: ['family_occasion', 'promotional'] },
  ],
  recipient: { kind: 'separation', state: ['open', 'closed'], within: { days: { self: 365 } } },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
})
