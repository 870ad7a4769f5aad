import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-guilt-or-fear-in-hard-times',
  title: 'Nobody in grief, illness, danger or need is made to feel guilty or afraid',
  why: 'People in grief blame themselves for what they did not do, the sick and the robbed are afraid already, and those in need feel ashamed. A reproach or a threat adds to the worst of it, and they cannot answer with a purchase what they lack in strength. These feelings last longer than shock does: a year after a child’s death, half a year for a partner, a lost pregnancy or need, one to three months for the rest. A true warning is a safety notice and goes.',
  remedy: 'Declare a variant that says plainly what is offered, without reproach and without threat.',
  seen: [
    'A language app’s crying owl: “these reminders don’t seem to be working”, to people who were ill or grieving',
    'An insurer’s “how hard it would be if you fell ill” to a name marked as deceased of cancer',
    'A telephone company’s “it’s not too late to change your mind” where the customer had died',
  ],
  // A warning frightens by its nature, even one that also hands something out.
  message: [{ any: ['guilt'] }, { any: ['fear'], notPurposes: ['safety'] }],
  recipient: [
    {
      kind: ['bereavement', 'deceased'],
      state: ['open', 'closed'],
      within: {
        days: {
          child: 365,
          partner: 180,
          household: 90,
          parent: 90,
          sibling: 90,
          grandparent: 30,
          friend: 30,
          relative: 30,
          colleague: 14,
          pet: 14,
        },
      },
    },
    { kind: 'pregnancy_loss', state: ['open', 'closed'], within: { days: { self: 180, partner: 180 } } },
    {
      kind: ['illness', 'injury'],
      severity: { from: 'moderate' },
      within: { days: { self: 90, child: 90, partner: 90, household: 60, parent: 45, sibling: 45 } },
    },
    {
      kind: ['disaster', 'attack'],
      state: ['open', 'closed'],
      severity: { from: 'severe' },
      within: { days: 60 },
    },
    { kind: 'hardship', within: { days: 180 } },
    { kind: 'layoff', within: { days: { self: 90, partner: 60, household: 60 } } },
    { kind: 'separation', within: { days: { self: 60 } } },
    { kind: 'fraud_victim', within: { days: 60 } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'collections'],
  outcome: 'swap',
  grave: true,
})
