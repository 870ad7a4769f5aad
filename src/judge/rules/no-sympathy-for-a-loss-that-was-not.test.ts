import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sympathy-for-a-loss-that-was-not.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'no loss is on file',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [{ kind: 'joined', daysAgo: 900 }],
    },
    {
      name: 'looked up, and nothing is there',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [],
      known: true,
    },
  ],
  passes: [
    {
      name: 'a father who died',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [{ kind: 'bereavement', daysAgo: 20, who: 'parent' }],
    },
    {
      name: 'a lost pregnancy',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [{ kind: 'pregnancy_loss', daysAgo: 20 }],
    },
    {
      name: 'a loss long ago',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [{ kind: 'bereavement', daysAgo: 4000, who: 'parent', state: 'closed' }],
    },
    {
      name: 'an attack in town',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [{ kind: 'attack', daysAgo: 2 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'condolence', claims: ['bereavement'], traits: ['supportive'] },
      situations: [],
      known: false,
    },
    {
      name: 'a letter about a tragedy that presumes no loss',
      message: { purpose: 'condolence', traits: ['supportive'] },
      situations: [{ kind: 'joined', daysAgo: 50 }],
    },
  ],
})
