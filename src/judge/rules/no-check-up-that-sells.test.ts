import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-check-up-that-sells.ts'

testCareRule(rule, {
  breaks: [
    {
      name: 'care that ends in a longer contract',
      message: { purpose: 'service', topics: ['check_up'], traits: ['renewal', 'upsell'] },
      situations: [],
    },
    {
      name: 'an offer under support',
      message: { purpose: 'support', topics: ['check_up'], traits: ['promotional'] },
      situations: [],
    },
  ],
  passes: [
    {
      name: 'an offer that calls itself one',
      message: { topics: ['check_up'], traits: ['promotional'] },
      situations: [],
    },
    {
      name: 'a check-up that sells nothing',
      message: { purpose: 'service', topics: ['check_up'], traits: ['supportive'] },
      situations: [],
    },
    {
      name: 'a renewal that calls itself one',
      message: { purpose: 'renewal', topics: ['check_up'], traits: ['renewal'] },
      situations: [],
    },
    {
      name: 'a service message about something else',
      message: { purpose: 'service', traits: ['renewal'] },
      situations: [],
    },
  ],
})
