import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-weapons-after-a-shooting',
  title: 'No selling of weapons where people were just attacked',
  why: 'An offer of guns or knives in a town that still buries its dead is cruel to the families and frightening to everybody else. Funerals, vigils and the first hearings fill about two months, and no wording makes the offer right during them.',
  remedy: 'Leave the area out for 60 days.',
  seen: [
    'A daily-deals site ran a gun-show deal in the city of a school shooting within a day of it',
    'A shooting centre advertised “up to 50% off guns” for going back to school, a week after two massacres, 2019',
  ],
  message: [
    { topics: ['weapons'], any: ['promotional', 'upsell', 'urgency', 'reward', 'humour', 'celebratory'] },
    { topics: ['weapons'], purposes: ['promotional', 'upsell', 'winback', 'reward', 'renewal', 'engagement'] },
  ],
  recipient: {
    kind: 'attack',
    state: ['open', 'closed'],
    severity: { from: 'moderate' },
    within: { days: 60 },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'block',
})
