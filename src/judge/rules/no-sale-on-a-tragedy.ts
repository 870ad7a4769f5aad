import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-on-a-tragedy',
  title: 'No sale and no joke in the words of the disaster that the reader is living through',
  why: '“Stay above the water”, “bored during the storm?”, “fire sale”: in front of people who live through exactly that, such words make fun of their danger or make money from it. Meant in earnest or as an idiom, it reads the same to them. The words stay raw for as long as the aftermath does, so the window is 30 days from the end of a severe event and 14 of a moderate one, and it opens three days before one that is forecast; afterwards the idiom is an idiom again.',
  remedy: 'Take the words out, or leave the affected places out. No variant of the joke is right there.',
  seen: [
    'A lodging site wrote “stay above the water” during a hurricane flood, 2017',
    'A fashion chain sold with a hurricane’s name as voucher code to the nine states in its path, 2012',
    'An airline invited readers to “check out the oil on our beaches” during a spill that killed eleven, 2010',
    'A boutique used the name of a town after the shooting there to sell a dress, 2012',
  ],
  // A notice about the flood itself names it and may hand something out: what warns or comforts under a purpose of care is not meant here.
  message: [
    {
      any: ['promotional', 'upsell', 'humour'],
      hazards: 'any',
      notPurposes: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
    },
    { any: ['promotional', 'upsell', 'humour'], hazards: 'any', none: ['safety_info', 'supportive'] },
    { purposes: ['promotional', 'upsell'], hazards: 'any', none: ['supportive', 'safety_info', 'apology'] },
  ],
  recipient: [
    {
      kind: ['disaster', 'attack'],
      meets: 'hazard',
      state: ['open', 'closed'],
      severity: { from: 'severe' },
      ahead: { days: 3 },
      within: { days: 30 },
    },
    {
      kind: ['disaster', 'attack'],
      meets: 'hazard',
      state: ['open', 'closed'],
      severity: { from: 'moderate' },
      ahead: { days: 3 },
      within: { days: 14 },
    },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing'],
  outcome: 'block',
  grave: true,
})
