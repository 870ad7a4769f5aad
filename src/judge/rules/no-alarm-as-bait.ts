import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-alarm-as-bait',
  title: 'No alarm in the subject with an offer in the body',
  why: '“Security alert” opens the letter because people are afraid for their money or their home; to find an offer inside is a trick, and the next true alarm is not opened. It hurts everybody, so it needs no record. It may be an honest maker of smoke alarms, so a person looks.',
  remedy: 'Name the offer in the subject. Send a true warning by itself, with the purpose safety.',
  seen: [
    'Account “alerts” from shops and insurers that opened on a price list',
    'A false “final notice” to customers who had paid',
  ],
  message: [
    {
      subjectAny: ['safety_info'],
      bodyAny: ['promotional', 'upsell'],
      notPurposes: ['safety', 'support', 'condolence', 'apology'],
    },
    {
      subjectAny: ['fear'],
      bodyAny: ['promotional', 'upsell'],
      // Fear that names its offer is a matter for those whom it hits; fear under a service's name is a trick on everybody.
      purposes: ['transactional', 'service', 'billing', 'collections', 'preference'],
    },
  ],
  recipient: 'everybody',
  spares: [],
  outcome: 'hold',
})
