import { lintRule, problemAt } from '../rule.ts'

const TEST =
  /^https?:\/\/(localhost|127\.\d|0\.0\.0\.0|10\.\d|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|([^/]*\.)?(staging|stage|test|dev|preview|uat)\.[^/]+\.|[^/]*\.(local|internal|test|localhost)([:/?#]|$))/i

export const rule = lintRule({
  id: 'no-links-to-test-machines',
  title: 'No link leads to a test machine or nowhere',
  why: 'A link that works on the author’s desk and nowhere else leaves the reader in front of an error, in the worst case in front of the help they were promised. A link to “#” does nothing at all.',
  remedy: 'Put in the public address.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.links.flatMap((link) => {
      const url = link.url.trim()
      if (TEST.test(url)) return [problemAt(link, `${url} leads to a test machine, expected a public address`)]
      // An anchor such as “#top” is fine; a bare “#” is a gap that was never filled.
      if (url === '' || url === '#' || /^https?:\/\/?$/i.test(url) || /^(javascript|about|file|data):/i.test(url))
        return [problemAt(link, `“${url}” leads nowhere, expected an address`)]
      return []
    }),
})
