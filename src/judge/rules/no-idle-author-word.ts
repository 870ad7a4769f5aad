import { lintRule, problemAtKey } from '../rule.ts'

export const rule = lintRule({
  id: 'no-idle-author-word',
  title: 'The author’s word about a trait is still needed',
  why: 'An entry under author_says switches off a finding. One that has expired, or that contradicts nothing, protects nobody and waits to silence a finding in a later text that its author never saw.',
  remedy: 'Remove the entry, or renew its date after reading the text again.',
  seen: [],
  severity: 'warning',
  check: ({ campaign, understanding, variant }) => {
    // A variant may well do without what the main text needs.
    if (variant !== undefined) return []
    return campaign.author_says.flatMap((entry, index) => {
      const says = 'not' in entry ? 'not' : 'is'
      const trait = 'not' in entry ? entry.not : entry.is
      const used =
        understanding.authorSays.some((word) => word.trait === trait && word.says === says) ||
        (says === 'is' && understanding.traits.some((found) => found.trait === trait))
      return used
        ? []
        : [
            problemAtKey(
              campaign,
              [`author_says.${index}.${says}`, `author_says.${index}`, 'author_says'],
              `“${says} ${trait}” changes nothing (it has expired, or nothing contradicts it), expected an entry that is needed`,
            ),
          ]
    })
  },
})
