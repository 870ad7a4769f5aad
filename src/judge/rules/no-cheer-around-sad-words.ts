import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-cheer-around-sad-words',
  title: 'No festive frame around the reader’s own words of loss',
  why: '“Your brightest moment of the year: Grandpa’s last day at home.” The words are the reader’s, and the template adds the balloons. What the field says is the best witness of what happened, better than any record, and it has no date, so there is no window: the moment it is shown in a festive frame it hurts.',
  remedy: 'Show these readers the gentle variant without their captions, or choose another moment for them.',
  seen: [
    'A social network’s “great year” framed a dead child’s picture in dancing clip art, 2014',
    'A recap’s cover was the picture of a house that a flood had ruined',
  ],
  message: { any: ['celebratory', 'nostalgic', 'humour', 'reward'] },
  recipient: {
    flag: ['death', 'illness', 'injury', 'disaster', 'violence', 'separation', 'pregnancy_loss', 'job_loss', 'abuse'],
  },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'swap',
})
