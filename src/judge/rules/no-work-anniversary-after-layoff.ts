import { careRule } from '../rule.ts'

export const rule = careRule({
  id: 'no-work-anniversary-after-layoff',
  title: 'No “thank you for your years with us” from the employer who ended the job',
  why: 'The system knows the first day and forgets the last one. The anniversary mail, the catalogue of gifts, the survey about “your workplace” then reach somebody who clears the desk. Calendars run for years, so this has two years. Papers, pay and help go.',
  remedy: 'End every calendar entry of a person with their last day.',
  seen: [
    'An employer sent a “Congratulations” gift catalogue for five years of service during the wait for severance, 2011',
  ],
  message: [
    { claims: ['employed'], any: ['celebratory', 'reward', 'nostalgic', 'humour', 'survey', 'welcome'] },
    { claims: ['employed'], purposes: ['reward', 'occasion', 'recap', 'survey', 'onboarding', 'engagement'] },
  ],
  recipient: { kind: 'layoff', topic: ['by_sender'], within: { days: 730 } },
  spares: ['transactional', 'safety', 'support', 'condolence', 'apology'],
  outcome: 'block',
})
