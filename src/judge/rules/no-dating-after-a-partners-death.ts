import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-dating-after-a-partners-death',
  title: 'No “find somebody new” for people whose partner died, or who parted weeks ago',
  why: 'For the newly widowed an invitation to meet singles says that the one who died can be replaced. Only they know when they are ready; a year is the old measure, and whoever is ready sooner finds the way alone. After a separation two months are enough, since many look for company by then.',
  remedy: 'Leave these readers out, or declare a variant about something else.',
  seen: ['Dating offers chosen by “status changed to single”, which a death had changed'],
  message: [
    { topics: ['dating'], any: ['promotional', 'celebratory', 'humour', 'urgency', 'upsell', 'welcome'] },
    { topics: ['dating'], purposes: ['promotional', 'engagement', 'winback'] },
  ],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      who: ['partner'],
      state: ['open', 'closed'],
      within: { days: { partner: 365 } },
    },
    { kind: 'separation', within: { days: { self: 60 } } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'hold',
})
