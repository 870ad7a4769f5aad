import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-cheer-from-the-former-employer',
  title: 'No gifts, jokes or celebrations from the employer who ended the job',
  why: 'Whoever ended somebody’s job cannot celebrate with them, remember the good times or promise them a bonus: coming from this sender it is an insult, and no gentler wording mends that. Half a year covers notice, severance and the search for the next job. Papers, pay and help go through untouched.',
  remedy:
    'Take people who were let go out of staff mailings; write to them about their papers, their pay and where to get help.',
  seen: [
    'An employer sent a “Congratulations” gift catalogue for five years of service during the wait for severance, 2011',
    'A company promised a holiday bonus that was a phishing test, after layoffs and cancelled bonuses, 2020',
  ],
  message: { any: ['celebratory', 'nostalgic', 'humour', 'reward'] },
  recipient: { kind: 'layoff', topic: ['by_sender'], state: ['open', 'closed'], within: { days: 180 } },
  spares: ['transactional', 'service', 'safety', 'support', 'condolence', 'apology', 'billing', 'preference'],
  outcome: 'block',
})
