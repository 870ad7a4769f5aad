import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-birthday-wish-without-a-birthday.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'no birthday is on file',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'joined', daysAgo: 900 }],
    },
    {
      name: 'a birthday in fifteen days',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'birthday', daysAgo: -15 }],
    },
  ],
  passes: [
    {
      name: 'today',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'birthday' }],
    },
    {
      name: 'in two weeks',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'birthday', daysAgo: -14 }],
    },
    {
      name: 'the day of birth itself',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory', 'reward'] },
      situations: [{ kind: 'birthday', daysAgo: 12000 }],
    },
    {
      name: 'nothing is known at all',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory', 'reward'] },
      situations: [],
      known: false,
    },
    {
      name: 'news of a friend’s birthday without a gift',
      message: { claims: ['birthday'], purpose: 'occasion', traits: ['celebratory'] },
      situations: [{ kind: 'joined', daysAgo: 900 }],
    },
  ],
})
