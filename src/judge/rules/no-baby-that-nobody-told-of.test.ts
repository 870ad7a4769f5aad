import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-baby-that-nobody-told-of.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'no child is on file',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'joined', daysAgo: 50 }],
    },
    {
      name: 'looked up, and nothing is there',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [],
      known: true,
    },
    {
      name: 'a birth more than three years ago',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'new_baby', daysAgo: 1096 }],
    },
    {
      name: 'a due date that passed half a year ago',
      message: { claims: ['expecting'], traits: ['promotional'] },
      situations: [{ kind: 'expecting', daysAgo: 181 }],
    },
    {
      name: 'an expectation that was closed',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'expecting', daysAgo: -20, state: 'closed' }],
    },
  ],
  passes: [
    {
      name: 'born three weeks ago',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'new_baby', daysAgo: 21 }],
    },
    {
      name: 'last day of three years',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'new_baby', daysAgo: 1095 }],
    },
    {
      name: 'due in ten months',
      message: { claims: ['expecting'], traits: ['promotional'] },
      situations: [{ kind: 'expecting', daysAgo: -310 }],
    },
    {
      name: 'due half a year ago',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'expecting', daysAgo: 180 }],
    },
    {
      name: 'a loss is judged by its own rules',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'pregnancy_loss', daysAgo: 21 }],
    },
    {
      name: 'nothing is known at all',
      message: { claims: ['new_baby'], traits: ['promotional', 'family_occasion'] },
      situations: [],
      known: false,
    },
    {
      name: 'a question that presumes nothing',
      message: { traits: ['promotional', 'family_occasion'] },
      situations: [{ kind: 'joined', daysAgo: 50 }],
    },
    {
      name: 'their order of baby clothes',
      message: { purpose: 'transactional', claims: ['new_baby'], traits: ['transactional'] },
      situations: [{ kind: 'joined', daysAgo: 50 }],
    },
  ],
})
