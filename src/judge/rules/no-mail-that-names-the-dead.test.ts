import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-mail-that-names-the-dead.ts'

const reminder = { purpose: 'occasion', traits: ['celebratory'], names: ['Anna'] } as const
const anna = { kind: 'bereavement', who: 'friend', name: 'anna' } as const

testCareRule(rule, {
  breaks: [
    { name: 'a birthday reminder', message: reminder, situations: [{ ...anna, daysAgo: 1000 }] },
    { name: 'last day', message: reminder, situations: [{ ...anna, state: 'closed', daysAgo: 3650 }] },
    ...(['nostalgic', 'family_occasion', 'humour'] as const).map((trait) => ({
      name: trait,
      message: { ...reminder, traits: [trait] },
      situations: [anna],
    })),
    { name: 'filed as deceased', message: reminder, situations: [{ kind: 'deceased', who: 'friend', name: 'Anna' }] },
    { name: 'a child never born', message: reminder, situations: [{ kind: 'pregnancy_loss', name: 'Anna' }] },
    { name: 'only suspected', message: reminder, situations: [{ ...anna, certainty: 'suspected' }], outcome: 'hold' },
  ],
  passes: [
    { name: 'first day out', message: reminder, situations: [{ ...anna, daysAgo: 3651 }] },
    { name: 'another name', message: { ...reminder, names: ['Anton'] }, situations: [anna] },
    { name: 'no name on file', message: reminder, situations: [{ kind: 'bereavement', who: 'friend' }] },
    { name: 'a plain mention', message: { purpose: 'newsletter', names: ['Anna'] }, situations: [anna] },
    ...(['transactional', 'support', 'condolence'] as const).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...reminder, purpose },
      situations: [anna],
    })),
  ],
})
