import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-survey-about-what-never-came',
  title: 'Nobody is asked how they like what never arrived',
  why: '“How do you like your new lamp?” reaches somebody who waits for it. The shop’s own record says that it was lost, so the question shows that nobody looks. It holds while the delivery is open, at most a month after it failed, and for a week after it was mended, so that they have had it in their hands.',
  remedy: 'Deliver first. Ask when it has been there for a week.',
  seen: ['A travel firm asked for five stars while the suitcase was still missing'],
  message: [{ any: ['survey', 'celebratory'] }, { purposes: ['survey'] }],
  recipient: [
    { kind: 'delivery_failure', within: { days: 30 } },
    { kind: 'delivery_failure', state: ['closed'], within: { days: 7 } },
  ],
  spares: [
    'transactional',
    'service',
    'safety',
    'support',
    'condolence',
    'apology',
    'billing',
    'preference',
    'internal',
  ],
  outcome: 'hold',
})
