import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'require-check-of-a-suspected-death',
  title: 'Where a death is only suspected, a person looks first',
  why: 'Mail to the dead wounds a family, and treating a living person as dead wounds too: both have happened. A returned letter, a bank’s return code, “RIP” in the name field, an account closed because of a death are signs, not proof, so neither a machine’s yes nor its no is good enough. It takes one call, and it lapses as soon as the record says confirmed or the doubt is withdrawn. Safety notices, receipts and answers to the person still go.',
  remedy: 'Let a person check the record, then set it to confirmed or remove it; write nothing about a death before.',
  seen: [
    'A bank wrote to a living customer that he had died',
    'A printed address read “Daughter killed in car crash” below the name, 2014',
    'Notices worded for the dead went to the living, 2021',
    'A bank’s return code said deceased, and the bill went out with it in print, 2013',
  ],
  message: {},
  recipient: [
    { kind: 'deceased', who: ['self'], certainty: ['suspected'], state: ['open'] },
    { kind: 'deceased', who: ['self'], certainty: ['confirmed'], state: ['closed'], notTopic: ['estate'] },
    { kind: 'cancellation', topic: ['deceased', 'death', 'died'], state: ['open', 'closed'] },
    {
      flag: ['death'],
      fields: [
        'name',
        'first_name',
        'middle_name',
        'last_name',
        'full_name',
        'display_name',
        'salutation',
        'title',
        'prefix',
        'suffix',
      ],
    },
  ],
  spares: ['transactional', 'safety', 'support'],
  outcome: 'hold',
})
