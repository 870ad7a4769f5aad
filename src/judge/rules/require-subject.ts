import { lintRule, problemAtKey } from '../rule.ts'

export const rule = lintRule({
  id: 'require-subject',
  title: 'An e-mail has a subject that reads as one line',
  why: 'Without a subject, or with one that is nothing but a merge field, some readers see an empty line and take the message for spam or for news so bad that it has no title. A line break in it can end the header and start another.',
  remedy: 'Write one plain line, with words of its own beside the merge fields.',
  seen: [],
  severity: 'error',
  check: ({ campaign, message, variant }) => {
    if (campaign.channel !== 'email') return []
    const declared = variant === undefined ? campaign.main : campaign.variants.find(({ name }) => name === variant)
    const block = message.children.find(({ type }) => type === 'subject')
    const subject = declared?.subject ?? block?.text ?? campaign.subject ?? ''
    const keys = variant === undefined ? ['subject'] : [`variants.${variant}.subject`, `variants.${variant}`, 'subject']
    if (/[\r\n]/.test(subject.trim()))
      return [problemAtKey(campaign, keys, 'A subject with a line break, expected one line')]
    const words = subject
      .replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, (tag) => (/default/.test(tag) ? 'x' : ''))
      .replace(/[\s\p{P}]/gu, '')
    return words === ''
      ? [problemAtKey(campaign, keys, 'A subject without words of its own, expected one plain line')]
      : []
  },
})
