import { describe, expect, it } from 'vitest'
import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-mail-to-the-dead.ts'

testCareRule(rule, {
  breaks: [
    ...(
      [
        'promotional',
        'newsletter',
        'winback',
        'survey',
        'billing',
        'collections',
        'transactional',
        'service',
        'safety',
        'support',
        'condolence',
        'apology',
        'internal',
      ] as const
    ).map((purpose) => ({ name: purpose, message: { purpose }, situations: [{ kind: 'deceased' }] })),
    {
      name: 'for ever',
      message: { purpose: 'billing' },
      situations: [{ kind: 'deceased', daysAgo: 30_000 }],
    },
    { name: 'with another topic', message: {}, situations: [{ kind: 'deceased', topic: 'registry' }] },
  ],
  passes: [
    {
      name: 'suspected: another rule asks a person',
      message: {},
      situations: [{ kind: 'deceased', certainty: 'suspected' }],
    },
    { name: 'an estate', message: { purpose: 'billing' }, situations: [{ kind: 'deceased', topic: 'estate' }] },
    { name: 'somebody else died', message: {}, situations: [{ kind: 'deceased', who: 'friend' }] },
    { name: 'the bereaved', message: {}, situations: [{ kind: 'bereavement', who: 'partner' }] },
    { name: 'a record that was closed', message: {}, situations: [{ kind: 'deceased', state: 'closed' }] },
  ],
})

describe('no-mail-to-the-dead', () => {
  it('is of the floor, for nobody may release it', () => {
    expect(rule.floor).toBe(true)
  })
})
