import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-family-occasion-after-a-childs-death',
  title: 'No family feasts, children’s occasions or parents’ days for parents whose child died',
  why: 'A card for Mother’s Day, a school start or a child’s birthday asks a bereaved parent which of them counts. Nothing gentler is right that still celebrates the family. Parents tell that the second year is often no easier than the first, so the window is two years. A question whether somebody wants such letters at all may go, once.',
  remedy: 'Take these readers out of the occasion. Offer everybody, early and once, to be left out.',
  seen: ['Mother’s Day promotions to mothers of dead children, until senders began to offer to be left out, 2019'],
  message: [
    { any: ['family_occasion'] },
    { topics: ['mothers_day', 'fathers_day', 'childrens_day', 'back_to_school'] },
  ],
  recipient: [
    { kind: ['bereavement', 'deceased'], who: ['child'], state: ['open', 'closed'], within: { days: { child: 730 } } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'block',
  grave: true,
})
