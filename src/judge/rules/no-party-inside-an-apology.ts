import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-party-inside-an-apology',
  title: 'No festivity and no jokes in an apology',
  why: 'Whoever was let down hears from the joke that it was not meant. Every reader of an apology was let down, so it needs no record; how big the fault was, and whether a light word is all right, only a person can tell. A voucher or a refund in an apology is fine, and so is thanks.',
  remedy: 'Say what went wrong, what is done about it and who to talk to; keep cheer and wit for another day.',
  seen: [
    'A supplier of energy made light of customers who could not afford to heat, and said sorry twice',
    'A payment company’s apology for a false alarm began with a jolly greeting',
  ],
  message: [
    { purposes: ['apology'], any: ['celebratory', 'humour'] },
    { subjectAny: ['apology'], bodyAny: ['celebratory', 'humour'], notPurposes: ['promotional', 'newsletter'] },
    { purposes: ['support'], all: ['supportive', 'humour'] },
  ],
  recipient: 'everybody',
  spares: [],
  outcome: 'hold',
})
