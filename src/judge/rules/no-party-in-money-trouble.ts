import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-party-in-money-trouble',
  title: 'No party around a purchase for people who cannot pay their bills',
  why: 'Confetti over a present or an offer tells somebody who pays in parts that the sender has money for fun and has not noticed. It reads as scorn most of all from the firm that they owe. A birthday or a holiday greeting asks for nothing and goes out; what sells, rewards or wins back under festive noise waits for a plainer text. Half a year is about as long as a payment plan runs.',
  remedy: 'Declare a gentle variant that says what it offers in plain words, and where help with bills is.',
  seen: [
    'A supplier of energy sent socks and cheer about turning the heating down to people who could not pay for it, 2022',
  ],
  message: {
    any: ['celebratory'],
    purposes: ['promotional', 'reward', 'upsell', 'engagement', 'winback'],
  },
  recipient: { kind: 'hardship', within: { days: 180 } },
  spares: [],
  outcome: 'swap',
})
