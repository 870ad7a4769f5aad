import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-praise-of-service-without-a-job.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'no employment is on file',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'joined', daysAgo: 500 }],
    },
    {
      name: 'the employment has ended',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'employed', daysAgo: 1800, endedDaysAgo: 14 }],
    },
  ],
  passes: [
    {
      name: 'employed today',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'employed', daysAgo: 1800 }],
    },
    {
      name: 'nothing is known at all',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [],
      known: false,
    },
    {
      name: 'pay slip',
      message: { purpose: 'transactional', claims: ['employed'], traits: ['celebratory'] },
      situations: [{ kind: 'joined', daysAgo: 500 }],
    },
  ],
})
