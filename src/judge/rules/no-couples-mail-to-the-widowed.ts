import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-couples-mail-to-the-widowed',
  title: 'No wedding anniversaries, couples’ days or “you two” for people whose partner died',
  why: 'A couple’s anniversary goes on alone for the one who is left, and a cheerful reminder of it, or a table for two, comes from somebody who did not notice the death. Nothing gentler of that kind is right. The first two anniversaries are the hardest, so the window is two years; whoever loves again is seldom hurt by a wedding fair they did not get.',
  remedy: 'Take these readers out of couples’ programmes, and the wedding date off file.',
  seen: ['“Happy anniversary to you two” from jewellers, hotels and florists who kept the date and not the death'],
  message: [
    { claims: ['engaged'] },
    { topics: ['wedding', 'valentines_day', 'couples_anniversary'] },
    { all: ['family_occasion', 'celebratory'] },
    { all: ['family_occasion', 'nostalgic'] },
  ],
  recipient: {
    kind: ['bereavement', 'deceased'],
    who: ['partner'],
    state: ['open', 'closed'],
    within: { days: { partner: 730 } },
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'block',
  grave: true,
})
