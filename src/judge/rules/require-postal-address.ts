import { isMarketing, lintRule, problemAt } from '../rule.ts'

const STREET_FIRST = /\b\d{1,5}\s?[a-z]?[\s,]+\p{Lu}[\p{L}.'’-]*(\s[\p{L}.'’-]+){0,5},\s*[\p{Lu}\d]/u
const NUMBER_LAST = /\p{Lu}[\p{L}.'’-]*(\s\p{L}[\p{L}.'’-]*){0,4}\s\d{1,5}\s?[a-z]?\s*[,·|–-]\s*([A-Z]{1,3}-?)?\d{3,6}/u
const STREET_WORD =
  /\p{Lu}[\p{L}.'’-]*\s(Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Court|Row|Square|Drive|Boulevard|Blvd\.?|Quay|Wharf|Terrace),\s*\p{Lu}/u
const BOX = /\b(p\.?\s?o\.?\s?box|postfach|bo[iî]te postale|apartado( de correos)?|postbus|casella postale)\b/i
const MERGED = /\{\{[^}]*address[^}]*\}\}|\{\{[^}]*sender_[^}]*\}\}/i
const POSTCODE_LINE =
  /(^|[\s,])(\d{3}-\d{4}|\d{5}(-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{4}\s?[A-Z]{2})([\s,.]|$)/

export const rule = lintRule({
  id: 'require-postal-address',
  title: 'Marketing says where its sender sits',
  why: 'A street and a town say that there is somebody who answers for the letter. The law asks for it in the United States, Canada and many other countries. Without it, mail looks like what it should not be confused with.',
  remedy: 'Put the postal address of the firm into the footer of every variant.',
  seen: [],
  severity: 'error',
  check: ({ campaign, message }) => {
    if (campaign.channel !== 'email' || !isMarketing(campaign.purpose)) return []
    const body = message.children.filter((block) => block.type !== 'subject' && block.type !== 'preheader')
    const shown = (text: string): boolean =>
      [STREET_FIRST, NUMBER_LAST, STREET_WORD, BOX, MERGED, POSTCODE_LINE].some((pattern) => pattern.test(text))
    // The address stands at the end; a price list in the middle also has numbers and commas.
    if (body.some((block, index) => (block.boilerplate || index >= body.length - 8) && shown(block.text))) return []
    return [
      problemAt(
        body.at(-1) ?? { file: campaign.main.templateFile, position: undefined },
        'Marketing without a postal address, expected street and town of the sender at the end of the text',
      ),
    ]
  },
})
