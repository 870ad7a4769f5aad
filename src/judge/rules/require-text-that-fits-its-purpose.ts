import { type LintSubject, lintRule, problemAt } from '../rule.ts'

type Purpose = LintSubject['campaign']['purpose']
type Trait = LintSubject['understanding']['traits'][number]['trait']

/** What one expects to find; one of them is enough. Purposes that may say anything are left out. */
const EXPECTED: Partial<Record<Purpose, readonly Trait[]>> = {
  survey: ['survey'],
  billing: ['payment', 'transactional'],
  collections: ['payment'],
  recap: ['nostalgic', 'celebratory', 'reward', 'transactional'],
  reward: ['reward', 'promotional', 'celebratory'],
  upsell: ['upsell', 'promotional'],
  renewal: ['renewal', 'payment', 'transactional'],
  onboarding: ['welcome', 'transactional', 'promotional', 'celebratory', 'family_occasion'],
  condolence: ['supportive'],
  apology: ['apology'],
  safety: ['safety_info'],
  promotional: ['promotional', 'upsell', 'reward', 'urgency'],
  occasion: ['family_occasion', 'celebratory', 'promotional', 'reward', 'nostalgic'],
}

export const rule = lintRule({
  id: 'require-text-that-fits-its-purpose',
  title: 'The text does what its purpose says',
  why: 'The purpose decides what a message may pass. A survey that asks nothing or an apology that does not apologise is either mislabelled or not finished. The reader of a text can be wrong, so this only tells.',
  remedy: 'Choose the purpose that fits, or declare under author_says what the text does.',
  seen: [],
  severity: 'info',
  check: ({ campaign, message, understanding, variant }) => {
    const expected = EXPECTED[campaign.purpose]
    // A gentler variant leaves out what the purpose would do; that is what it is for.
    if (variant !== undefined || expected === undefined || !understanding.language.judged) return []
    if (understanding.traits.some(({ trait }) => expected.includes(trait))) return []
    const subject = message.children.find((block) => block.type === 'subject') ?? message.children[0]
    return [
      problemAt(
        subject ?? { file: campaign.main.templateFile, position: undefined },
        `Nothing in the text fits the purpose ${campaign.purpose}, expected one of these: ${expected.join(', ')}`,
      ),
    ]
  },
})
