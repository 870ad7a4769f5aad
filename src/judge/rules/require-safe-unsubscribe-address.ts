import { lintRule, problemAtKey } from '../rule.ts'

export const rule = lintRule({
  id: 'require-safe-unsubscribe-address',
  title: 'The unsubscribe address is HTTPS, public, and each reader’s own',
  why: 'One-click unsubscribe works without a login, so the address itself must tell who it is (RFC 8058). One address for all cannot know whom to take off the list; one without HTTPS or on a test machine never arrives. Then people believe that they are out, and are not.',
  remedy: 'Write an address such as https://mail.example.com/u/{{unsubscribe_token}}.',
  seen: [],
  severity: 'error',
  check: ({ campaign, variant }) => {
    const url = campaign.send.unsubscribe_url
    if (variant !== undefined || url === undefined) return []
    const at = (message: string) => [problemAtKey(campaign, ['send.unsubscribe_url', 'send'], message)]
    const bare = /^(\{\{|\{%)/.test(url)
    if (!bare && !/^https:\/\//i.test(url)) return at('An unsubscribe address without HTTPS, expected https://…')
    if (/^https:\/\/(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|staging\.|test\.|dev\.|\[::1\])/i.test(url))
      return at('An unsubscribe address on a test machine, expected one that the public reaches')
    if (!/\{\{|\{%|-[a-z_]+-|<%/.test(url))
      return at('One unsubscribe address for all readers, expected a merge tag that makes it each reader’s own')
    return []
  },
})
