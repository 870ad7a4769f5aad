import { testCareRule } from '../rule-tester.ts'
import { rule } from './no-sale-on-a-day-of-mourning.ts'

const day = { kind: 'commemoration', topic: 'national_mourning', severity: 'severe' } as const
const sale = { traits: ['promotional'] } as const

testCareRule(rule, {
  breaks: [
    { name: 'on the day', message: sale, situations: [day] },
    { name: 'closed', message: sale, situations: [{ ...day, state: 'closed' }] },
    { name: 'the day after', message: { traits: ['upsell'] }, situations: [{ ...day, daysAgo: 1 }] },
    { name: 'not known whether it is theirs', message: sale, situations: [{ ...day, affected: 'unknown' }] },
  ],
  passes: [
    { name: 'the day before', message: sale, situations: [{ ...day, daysAgo: -1 }] },
    { name: 'two days after', message: sale, situations: [{ ...day, daysAgo: 2 }] },
    { name: 'a yearly day, on which shops are open', message: sale, situations: [{ ...day, severity: 'moderate' }] },
    { name: 'a feast', message: sale, situations: [{ ...day, topic: 'festive' }] },
    { name: 'in another country', message: sale, situations: [{ ...day, affected: 'no' }] },
    { name: 'plain news', message: { purpose: 'newsletter' }, situations: [day] },
  ],
})
