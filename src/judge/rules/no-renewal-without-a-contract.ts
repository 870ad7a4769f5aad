import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-renewal-without-a-contract',
  title: 'Nobody is told that something renews where no contract is on file',
  why: '“Your membership renews soon” to somebody who has none makes them fear a charge and search for a contract they never signed. It is also how scams are written. Where other things are on file, but neither a renewal nor a joining, a person looks. A renewal counts from four months before its day, the earliest that notices go out.',
  remedy: 'Draw the list from the contracts that do renew.',
  seen: [],
  message: { claims: ['renewal_due'] },
  recipient: {
    absent: [
      { kind: 'renewal_due', ahead: { days: 120 }, within: { days: 365 } },
      { kind: 'joined', state: ['open'] },
    ],
  },
  spares: ['safety', 'support', 'apology'],
  outcome: 'hold',
})
