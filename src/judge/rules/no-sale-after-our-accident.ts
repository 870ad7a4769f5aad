import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-sale-after-our-accident',
  title: 'Nobody is sold to, joked at or cheered at after our own accident hurt them',
  why: 'Where the sender’s own ship, plant or aircraft did the harm, an offer to those who were there treats their fear as a sales lead, and a joke treats it as nothing. Nothing gentler of that kind is right either: what is owed is help, an apology and what is due. Half a year covers recovery, first settlements and the inquiry in the news; whoever lost somebody in it is left alone for two years. Compensation sent as support or as an apology goes, as long as it sells nothing.',
  remedy: 'Take the people of the incident out of all marketing; write to them by name, through a person.',
  seen: [
    'A cruise line was reported to offer survivors of its own wreck a discount on the next cruise, 2012; it denied it',
    'An airline that had lost two aircraft ran a “bucket list” contest, 2014',
  ],
  message: { any: ['promotional', 'upsell', 'humour', 'celebratory', 'nostalgic'] },
  recipient: [
    {
      kind: ['disaster', 'attack', 'injury', 'illness', 'pregnancy_loss'],
      topic: ['our_incident'],
      state: ['open', 'closed'],
      within: { days: 180 },
    },
    { kind: 'bereavement', topic: ['our_incident'], state: ['open', 'closed'], within: { days: 730 } },
  ],
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology'],
  outcome: 'block',
  grave: true,
})
