import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-upsell-in-money-trouble',
  title: 'No “more and dearer” for people who are short of money',
  why: 'Whoever asked for a payment plan, just lost the job or was robbed by a fraud has said that money is short. To be asked for more of it is deaf, and if they agree, it makes things worse. Hardship lasts long, so half a year from its last known date; a lost job two months; a fraud one month, by which most banks have answered. Ordinary offers and lower prices may help and stay free.',
  remedy: 'Declare a variant that shows the cheaper choice or none, or leave these readers out.',
  seen: ['Customers on payment plans got upgrade offers from the company that had granted the plan'],
  message: { any: ['upsell'] },
  recipient: [
    { kind: 'hardship', within: { days: 180 } },
    { kind: 'layoff', within: { days: { self: 60, partner: 60, household: 60 } } },
    { kind: 'fraud_victim', within: { days: 30 } },
  ],
  spares: ['safety', 'support', 'condolence'],
  outcome: 'swap',
})
