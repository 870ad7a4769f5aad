import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-death-news-in-marketing',
  title: 'No sale, joke or deadline beside the news of a death',
  why: 'A death between two offers makes content of somebody’s end, whoever it was, and every reader who mourns somebody sees it. It may be a festival for the dead, a novel or a funeral home’s honest advertisement, so a person looks; no record of the reader is needed.',
  remedy: 'Send the word of remembrance alone, or leave it to others; then send the offer another day.',
  seen: ['A property site put the news of an actor’s death into its marketing letter, 2014'],
  message: {
    topics: ['death_news'],
    any: ['promotional', 'upsell', 'humour', 'urgency'],
    purposes: ['promotional', 'newsletter', 'engagement'],
  },
  recipient: 'everybody',
  spares: [],
  outcome: 'hold',
})
