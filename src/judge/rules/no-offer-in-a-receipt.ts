import { lintRule } from '../rule.ts'

const PLAIN = new Set(['transactional', 'service', 'support', 'apology', 'billing', 'collections', 'preference'])

export const rule = lintRule({
  id: 'no-offer-in-a-receipt',
  title: 'What is called a receipt, a service or an answer does not sell',
  why: 'A receipt goes to people who asked for no advertising, and past rules that protect people in trouble. With offers in it, it is advertising: the law treats it so in most countries, and heed does too, so that it loses its free passage. The reader looks for a number and is sold to.',
  remedy: 'Take the offer out, or give the campaign the purpose that it has: promotional, upsell, renewal.',
  seen: [],
  severity: 'warning',
  check: ({ campaign, understanding }) => {
    if (!PLAIN.has(campaign.purpose)) return []
    const seen = new Set<number>()
    return understanding.traits
      .filter(({ trait }) => trait === 'promotional' || trait === 'upsell')
      .flatMap(({ evidence }) => evidence)
      .filter((quote) => (seen.has(quote.block) ? false : seen.add(quote.block) !== undefined))
      .map(({ text, file, line, column, end_line, end_column }) => ({
        message: `“${text}” sells under the purpose ${campaign.purpose}, expected a text that keeps to its purpose`,
        file,
        line,
        column,
        end_line,
        end_column,
      }))
  },
})
