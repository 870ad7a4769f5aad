import { lintRule, problemAt } from '../rule.ts'

const TEST = /^http:\/\/(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.)/i

export const rule = lintRule({
  id: 'no-insecure-links',
  title: 'Links use HTTPS',
  why: 'Over plain HTTP anybody on the way can read where the reader goes and change what they see. For a bill, a hospital or a shelter that is no small thing, and browsers warn of it.',
  remedy: 'Write https:// instead of http://.',
  seen: [],
  severity: 'warning',
  check: ({ message }) =>
    message.links
      .filter(({ url }) => /^http:\/\/[^/]/i.test(url.trim()) && !TEST.test(url.trim()))
      .map((link) => problemAt(link, `${link.url.trim()} is not encrypted, expected https://`)),
})
