import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-notice-of-death-without-proof.ts'

const notice = { purpose: 'transactional', claims: ['deceased'] } as const

testCareRule(rule, {
  breaks: [
    ...(
      [
        'service',
        'support',
        'condolence',
        'apology',
        'billing',
        'collections',
        'preference',
        'renewal',
        'internal',
      ] as const
    ).map((purpose) => ({ name: purpose, message: { ...notice, purpose }, situations: [{ kind: 'joined' }] })),
    { name: 'only suspected', message: notice, situations: [{ kind: 'deceased', certainty: 'suspected' }] },
    { name: 'nothing of the kind on file', message: notice, situations: [{ kind: 'joined' }] },
    { name: 'looked up and nothing found', message: { ...notice, purpose: 'safety' }, situations: [], known: true },
  ],
  passes: [
    { name: 'a confirmed death', message: notice, situations: [{ kind: 'deceased', topic: 'estate' }] },
    { name: 'a bereaved reader', message: notice, situations: [{ kind: 'bereavement', who: 'parent' }] },
    {
      name: 'a case long closed',
      message: notice,
      situations: [{ kind: 'bereavement', who: 'parent', state: 'closed' }],
    },
    { name: 'nothing is known at all', message: notice, situations: [], known: false },
    { name: 'wine from an estate', message: { ...notice, purpose: 'promotional' }, situations: [{ kind: 'joined' }] },
    { name: 'no such claim', message: { purpose: 'transactional' }, situations: [{ kind: 'joined' }] },
  ],
})
