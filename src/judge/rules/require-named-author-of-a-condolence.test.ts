import { lintSubject, testLintRule } from '../rule-tester.ts'
import { rule } from './require-named-author-of-a-condolence.ts'

testLintRule(rule, {
  breaks: [
    {
      name: 'signed by a team',
      subject: lintSubject({ purpose: 'condolence', template: 'We are so sorry.\n\nThe Customer Care Team' }),
      problems: 1,
    },
    {
      name: 'the firm’s name in two words',
      subject: lintSubject({ purpose: 'condolence', template: 'We are so sorry.\n\nAcme Outdoor' }),
      problems: 1,
    },
    {
      name: 'an office',
      subject: lintSubject({
        purpose: 'condolence',
        campaign: { from: { name: 'Office of Belonging', email: 'belonging@college.example' } },
        template: 'We mourn with you.',
      }),
      problems: 1,
    },
  ],
  passes: [
    {
      name: 'a sender with a name',
      subject: lintSubject({
        purpose: 'condolence',
        campaign: { from: { name: 'Ellen Marsh, Estates', email: 'ellen.marsh@bank.example' } },
        template: 'We are so sorry.',
      }),
    },
    {
      name: 'a signature',
      subject: lintSubject({ purpose: 'condolence', template: 'We are so sorry.\n\nRuthanne Obi, Dean of Students' }),
    },
    {
      name: 'a name with a particle',
      subject: lintSubject({ purpose: 'condolence', template: 'We are so sorry.\n\nMaria de la Cruz' }),
    },
    { name: 'another purpose', subject: lintSubject({ purpose: 'support', template: 'We can help.\n\nThe team' }) },
  ],
})
