import { lintRule, problemAt } from '../rule.ts'

const SHORTENERS =
  /^https?:\/\/(www\.)?(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|rb\.gy|t\.ly|lnkd\.in|shorturl\.at|tiny\.cc|s\.id|v\.gd|bl\.ink|soo\.gd)([:/?#]|$)/i

export const rule = lintRule({
  id: 'no-shortened-links',
  title: 'Links show where they lead',
  why: 'A shortened address hides its goal, which is why fraudsters use it. Careful people do not press it, and the careless learn to press anything. Filters count it against you.',
  remedy: 'Use the full address of your own site; the mail provider’s tracking shortens what must be short.',
  seen: [],
  severity: 'warning',
  check: ({ message }) =>
    message.links
      .filter(({ url }) => SHORTENERS.test(url.trim()))
      .map((link) => problemAt(link, `${link.url.trim()} hides where it leads, expected the full address`)),
})
