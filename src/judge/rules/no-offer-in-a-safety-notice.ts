import { lintRule } from '../rule.ts'

export const rule = lintRule({
  id: 'no-offer-in-a-safety-notice',
  title: 'A safety notice or a condolence sells nothing',
  why: 'These two pass where nothing else does: to the flooded, to the mourning, to those who opted out. Whatever sells under their name abuses that, and the next warning is not opened. One stray phrase may be a misreading; an offer in the subject or two of them in the text are not.',
  remedy: 'Take the offer out and send it under its own purpose to those who may get it.',
  seen: ['A bank’s condolence came with “apply for a card”, 2013'],
  severity: 'error',
  check: ({ campaign, understanding }) => {
    if (campaign.purpose !== 'safety' && campaign.purpose !== 'condolence') return []
    const quotes = understanding.traits
      .filter(({ trait }) => trait === 'promotional' || trait === 'upsell')
      .flatMap(({ evidence }) => evidence)
    const lines = new Set(quotes.map((quote) => quote.block))
    if (lines.size < 2 && !quotes.some((quote) => quote.part !== 'body')) return []
    const seen = new Set<number>()
    return quotes
      .filter((quote) => (seen.has(quote.block) ? false : seen.add(quote.block) !== undefined))
      .map(({ text, file, line, column, end_line, end_column }) => ({
        message: `“${text}” sells under the purpose ${campaign.purpose}, expected nothing that sells`,
        file,
        line,
        column,
        end_line,
        end_column,
      }))
  },
})
