import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-onboarding-beside-a-cancellation',
  title: 'Where somebody has joined and cancelled, a person looks before anything is welcomed',
  why: 'Many people cancel within days of joining, as the law lets them, and the welcome series runs on. Others cancel an old plan because they take a new one, and then the welcome is right. The record says both and not which counts, so a person decides. A quarter of a year is as long as a welcome series runs; a cancellation that is closed no longer counts.',
  remedy: 'Close the cancellation when a new contract has taken its place; otherwise stop the series.',
  seen: [],
  message: [
    { any: ['welcome'], notPurposes: ['winback', 'newsletter', 'transactional', 'service', 'internal'] },
    { purposes: ['onboarding'] },
  ],
  recipient: { kind: 'cancellation', within: { days: 90 } },
  spares: ['safety', 'support', 'condolence', 'apology', 'preference'],
  outcome: 'hold',
})
