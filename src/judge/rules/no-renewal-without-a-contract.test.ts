import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-renewal-without-a-contract.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'neither a renewal nor a joining',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [{ kind: 'birthday', daysAgo: 3 }],
    },
    {
      name: 'a renewal more than four months off',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [{ kind: 'renewal_due', daysAgo: -121 }],
    },
    {
      name: 'left long ago',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [{ kind: 'joined', daysAgo: 900, state: 'closed' }],
    },
  ],
  passes: [
    {
      name: 'renews in two weeks',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [{ kind: 'renewal_due', daysAgo: -14 }],
    },
    {
      name: 'renews in four months',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [{ kind: 'renewal_due', daysAgo: -120 }],
    },
    {
      name: 'a customer',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [{ kind: 'joined', daysAgo: 900 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'renewal', claims: ['renewal_due'], traits: ['renewal'] },
      situations: [],
      known: false,
    },
    { name: 'an offer to join', message: { traits: ['promotional'] }, situations: [{ kind: 'birthday', daysAgo: 3 }] },
  ],
})
