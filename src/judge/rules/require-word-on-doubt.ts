import { lintRule } from '../rule.ts'

export const rule = lintRule({
  id: 'require-word-on-doubt',
  title: 'Where heed is not sure what the text does, its author says so',
  why: 'Some texts can be read either way. heed gives a probability, and near the threshold it does not pretend to know: for people in grave trouble it counts the trait as there, for all others it goes by the likelier answer. The author knows what was meant, and one line in the campaign settles it for every run.',
  remedy:
    'Answer in campaign.yaml under author_says: { not: TRAIT, because: "…" } or { is: TRAIT, because: "…" }; or write the line so that nobody can take it the other way.',
  seen: [],
  severity: 'info',
  check: ({ understanding }) =>
    [...understanding.traits, ...understanding.faint]
      .filter(({ doubt }) => doubt)
      .flatMap(({ trait, strength, evidence: [quote] }) => {
        if (quote === undefined) return []
        const { text, file, line, column, end_line, end_column } = quote
        const name = trait.replaceAll('_', ' ')
        return [
          {
            message: `“${text}”: is this ${name}? Perhaps (${strength.toFixed(2)}), expected a word of the author: author_says, is or not ${trait}`,
            file,
            line,
            column,
            end_line,
            end_column,
          },
        ]
      }),
})
