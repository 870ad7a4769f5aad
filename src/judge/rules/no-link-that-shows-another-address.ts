import { lintRule, problemAt } from '../rule.ts'

const SHOWN = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,24})(?:[:/?#]\S*)?$/i
const GOAL = /^https?:\/\/(?:www\.)?([^/?#:]+)/i

export const rule = lintRule({
  id: 'no-link-that-shows-another-address',
  title: 'A link that shows an address leads to that address',
  why: 'Text that says one address over a link to another is the oldest trick of fraud. Mail programs warn of it, and whoever was robbed that way once is frightened by your letter. Subdomains of the same site are fine.',
  remedy: 'Let the text say what is behind the link, or show the address to which it leads.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.links.flatMap((link) => {
      const shown = SHOWN.exec(link.text.trim())?.[1]?.toLowerCase()
      const goal = GOAL.exec(link.url.trim())?.[1]?.toLowerCase()
      if (shown === undefined || goal === undefined || /[{%<]/.test(goal)) return []
      if (shown === goal || shown.endsWith(`.${goal}`) || goal.endsWith(`.${shown}`)) return []
      return [problemAt(link, `A link that shows ${shown} and leads to ${goal}, expected the same address in both`)]
    }),
})
