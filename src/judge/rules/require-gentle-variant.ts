import { isMarketing, lintRule } from '../rule.ts'

export const rule = lintRule({
  id: 'require-gentle-variant',
  title: 'A festive or wistful campaign has a gentle variant',
  why: 'In any large list some have just lost somebody, something or their work. With a gentle variant they get a letter that fits, by itself; without one each of them waits until a person decides. It costs a quarter of an hour.',
  remedy: 'Declare a variant under variants: the same news, without cheer, without looking back, without pressure.',
  seen: [
    'A year in review went, in the same balloons, to a man whose house had been flooded and to a father in mourning',
  ],
  severity: 'info',
  check: ({ campaign, understanding, variant }) => {
    if (variant !== undefined || campaign.variants.length > 0 || !isMarketing(campaign.purpose)) return []
    const quote = understanding.traits.find(({ trait }) =>
      ['celebratory', 'nostalgic', 'family_occasion'].includes(trait),
    )
    const first = quote?.evidence[0]
    if (quote === undefined || first === undefined) return []
    const { text, file, line, column, end_line, end_column } = first
    return [
      {
        message: `“${text}” is ${quote.trait.replaceAll('_', ' ')} and there is no other version, expected a gentle variant for those in hard times`,
        file,
        line,
        column,
        end_line,
        end_column,
      },
    ]
  },
})
