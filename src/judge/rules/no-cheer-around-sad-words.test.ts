import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-cheer-around-sad-words.ts'

const recap = { purpose: 'recap', traits: ['celebratory'] } as const
const field = 'top_moment_caption'

testCareRule(rule, {
  breaks: [
    ...(
      [
        'death',
        'illness',
        'injury',
        'disaster',
        'violence',
        'separation',
        'pregnancy_loss',
        'job_loss',
        'abuse',
      ] as const
    ).map((flag) => ({ name: flag, message: recap, flags: [{ flag, field }] })),
    ...(['nostalgic', 'humour', 'reward'] as const).map((trait) => ({
      name: trait,
      message: { ...recap, traits: [trait] },
      flags: [{ flag: 'death' as const, field }],
    })),
  ],
  passes: [
    { name: 'no such words', message: recap },
    { name: 'an unfilled caption', message: recap, flags: [{ flag: 'unfilled', field }] },
    { name: 'a plain letter', message: { purpose: 'newsletter' }, flags: [{ flag: 'death', field }] },
    ...(
      ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'] as const
    ).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { ...recap, purpose },
      flags: [{ flag: 'death' as const, field }],
    })),
  ],
})
