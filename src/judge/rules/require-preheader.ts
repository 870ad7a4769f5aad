import { lintRule, problemAtKey } from '../rule.ts'

export const rule = lintRule({
  id: 'require-preheader',
  title: 'A preheader tells what the message is about',
  why: 'Mail programs show the first words beside the subject, and without a preheader these are “view in browser” or the alternative text of a logo. Whoever is afraid of news reads it on a locked screen, often in company: better that you choose the words.',
  remedy: 'Set preheader in the campaign, or mj-preview in the template.',
  seen: [],
  severity: 'warning',
  check: ({ campaign, message, variant }) => {
    if (campaign.channel !== 'email') return []
    if (message.children.some((block) => block.type === 'preheader' && block.text.trim() !== '')) return []
    const declared = variant === undefined ? campaign.main : campaign.variants.find(({ name }) => name === variant)
    if (declared?.preheader?.trim()) return []
    return [
      problemAtKey(
        campaign,
        variant === undefined ? ['preheader', 'subject'] : [`variants.${variant}`, 'variants'],
        'A message without preheader, expected one short sentence that tells what it is about',
      ),
    ]
  },
})
