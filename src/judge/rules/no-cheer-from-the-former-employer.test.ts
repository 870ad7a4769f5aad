import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-cheer-from-the-former-employer.ts'

const ended = { kind: 'layoff', topic: 'by_sender' } as const

testCareRule(rule, {
  breaks: [
    ...(['celebratory', 'nostalgic', 'humour', 'reward'] as const).map((trait) => ({
      name: trait,
      message: { purpose: 'internal' as const, traits: [trait] },
      situations: [{ ...ended, daysAgo: 180 }],
    })),
    {
      name: 'a new job elsewhere does not make it kinder',
      message: { purpose: 'internal', traits: ['reward'] },
      situations: [{ ...ended, state: 'closed', daysAgo: 20 }],
    },
    {
      name: 'only suspected',
      message: { purpose: 'internal', traits: ['reward'] },
      situations: [{ ...ended, certainty: 'suspected' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'first day out',
      message: { purpose: 'internal', traits: ['celebratory'] },
      situations: [{ ...ended, daysAgo: 181 }],
    },
    {
      name: 'a voucher from a shop',
      message: { traits: ['reward'] },
      situations: [{ kind: 'layoff', topic: 'other' }],
    },
    { name: 'no topic', message: { traits: ['reward'] }, situations: [{ kind: 'layoff' }] },
    { name: 'plain news', message: { purpose: 'internal' }, situations: [ended] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { purpose, traits: ['reward'] as const },
      situations: [ended],
    })),
  ],
})
