import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-party-on-a-day-of-mourning.ts'

const day = { kind: 'commemoration', topic: 'volkstrauertag', severity: 'moderate' } as const
const party = { purpose: 'newsletter', traits: ['celebratory'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'on the day', message: party, situations: [day] },
    { name: 'closed', message: party, situations: [{ ...day, state: 'closed' }] },
    { name: 'the day after', message: party, situations: [{ ...day, daysAgo: 1 }] },
    { name: 'a joke', message: { ...party, traits: ['humour'] }, situations: [day] },
    { name: 'not known whether it is theirs', message: party, situations: [{ ...day, affected: 'unknown' }] },
    ...(['promotional', 'engagement', 'winback', 'recap', 'upsell', 'reward', 'fundraising'] as const).map(
      (purpose) => ({
        name: purpose,
        message: { ...party, purpose },
        situations: [day],
      }),
    ),
  ],
  passes: [
    { name: 'the day before', message: party, situations: [{ ...day, daysAgo: -1 }] },
    { name: 'two days after', message: party, situations: [{ ...day, daysAgo: 2 }] },
    { name: 'a feast', message: party, situations: [{ ...day, topic: 'festive' }] },
    { name: 'minor', message: party, situations: [{ ...day, severity: 'minor' }] },
    { name: 'in another country', message: party, situations: [{ ...day, affected: 'no' }] },
    { name: 'somebody’s own birthday', message: { ...party, purpose: 'occasion' }, situations: [day] },
    { name: 'a welcome', message: { ...party, purpose: 'onboarding' }, situations: [day] },
    { name: 'an offer', message: { traits: ['promotional'] }, situations: [day] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...party, purpose },
      situations: [day],
    })),
  ],
})
