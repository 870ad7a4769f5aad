import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-work-anniversary-after-layoff.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'under notice',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [
        { kind: 'employed', daysAgo: 1800 },
        { kind: 'layoff', daysAgo: 13, topic: 'by_sender' },
      ],
    },
    {
      name: 'last day of two years',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'layoff', daysAgo: 730, topic: 'by_sender' }],
    },
    {
      name: 'a survey about the workplace',
      message: { purpose: 'survey', claims: ['employed'] },
      situations: [{ kind: 'layoff', daysAgo: 5, topic: 'by_sender' }],
    },
    {
      name: 'a suspected layoff is looked at',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'layoff', daysAgo: 5, topic: 'by_sender', certainty: 'suspected' }],
      outcome: 'hold',
    },
    {
      name: 'unknown whether it concerns them',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'layoff', daysAgo: 5, topic: 'by_sender', affected: 'unknown' }],
      outcome: 'hold',
    },
  ],
  passes: [
    {
      name: 'after two years',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'layoff', daysAgo: 731, topic: 'by_sender' }],
    },
    {
      name: 'let go by another firm',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [
        { kind: 'employed', daysAgo: 300 },
        { kind: 'layoff', daysAgo: 2500 },
      ],
    },
    {
      name: 'hired again: the layoff is closed',
      message: { purpose: 'internal', claims: ['employed'], traits: ['celebratory', 'reward'] },
      situations: [
        { kind: 'layoff', daysAgo: 100, topic: 'by_sender', state: 'closed' },
        { kind: 'employed', daysAgo: 20 },
      ],
    },
    {
      name: 'the certificate of employment',
      message: { purpose: 'transactional', claims: ['employed'], traits: ['transactional'] },
      situations: [{ kind: 'layoff', daysAgo: 5, topic: 'by_sender' }],
    },
    {
      name: 'a party that presumes no job',
      message: { purpose: 'internal', traits: ['celebratory'] },
      situations: [{ kind: 'layoff', daysAgo: 5, topic: 'by_sender' }],
    },
  ],
})
