import { testCareRule } from '../rule-tester.ts'
import { rule } from './require-check-of-a-suspected-death.ts'

const suspected = { kind: 'deceased', certainty: 'suspected' } as const

testCareRule(rule, {
  breaks: [
    { name: 'an offer', message: {}, situations: [suspected] },
    { name: 'a bill', message: { purpose: 'billing' }, situations: [suspected] },
    { name: 'a condolence', message: { purpose: 'condolence' }, situations: [suspected] },
    { name: 'years later', message: {}, situations: [{ ...suspected, daysAgo: 3000 }] },
    { name: 'a suspected estate', message: {}, situations: [{ ...suspected, topic: 'estate' }] },
    { name: 'a death record that was closed', message: {}, situations: [{ kind: 'deceased', state: 'closed' }] },
    ...['deceased', 'death', 'died'].flatMap((topic) =>
      (['open', 'closed'] as const).map((state) => ({
        name: `an account closed by a death: ${topic}, ${state}`,
        message: {},
        situations: [{ kind: 'cancellation' as const, topic, state, daysAgo: 900 }],
      })),
    ),

    ...(['first_name', 'last_name', 'name', 'full_name', 'salutation', 'title', 'suffix'] as const).map((field) => ({
      name: `a sign in ${field}`,
      message: {},
      flags: [{ flag: 'death' as const, field }],
    })),
  ],
  passes: [
    ...(['transactional', 'safety', 'support'] as const).map((purpose) => ({
      name: `spared: ${purpose}`,
      message: { purpose },
      situations: [suspected],
    })),
    { name: 'confirmed: the floor', message: {}, situations: [{ kind: 'deceased' }] },
    { name: 'a suspicion that was withdrawn', message: {}, situations: [{ ...suspected, state: 'closed' }] },
    {
      name: 'an estate that was settled',
      message: {},
      situations: [{ kind: 'deceased', topic: 'estate', state: 'closed' }],
    },
    { name: 'another reason to leave', message: {}, situations: [{ kind: 'cancellation', topic: 'price' }] },
    { name: 'somebody else', message: {}, situations: [{ ...suspected, who: 'friend' }] },
    {
      name: 'a death in a picture’s caption is not the reader’s',
      message: {},
      flags: [{ flag: 'death', field: 'top_moment_caption' }],
    },
    { name: 'an unfilled name', message: {}, flags: [{ flag: 'unfilled', field: 'first_name' }] },
  ],
})
