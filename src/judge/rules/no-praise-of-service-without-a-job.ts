import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-praise-of-service-without-a-job',
  title: 'Nobody is thanked for their work here where no employment is on file',
  why: 'A message that thanks somebody for their years of work states a fact about them. Where other things are on file, but no employment that is still running, they have left, or are somebody else. Those who left in anger or were let go read it as scorn. It has no window: the job is there or it is not.',
  remedy: 'Draw the list from those employed today.',
  seen: [],
  message: {
    claims: ['employed'],
    any: ['celebratory', 'reward', 'nostalgic', 'welcome'],
  },
  recipient: { absent: { kind: 'employed' } },
  spares: ['transactional', 'safety', 'support', 'condolence', 'apology'],
  outcome: 'hold',
})
