import { isMarketing, lintRule, problemAtKey } from '../rule.ts'

export const rule = lintRule({
  id: 'require-one-click-unsubscribe',
  title: 'Marketing can be ended with one click, from the mail program itself',
  why: 'Whoever wants no more mail should not need to look for the way out. Mail programs show a button for it when the message carries the one-click headers (RFC 8058); large mailbox providers ask for them from everybody who sends in bulk. Without the button people press “spam”, which hurts all your mail.',
  remedy:
    'Set send.unsubscribe_url to an HTTPS address with a merge tag that is different for each reader, or send.asm_group.',
  seen: [],
  severity: 'error',
  check: (subject) => {
    const { campaign, variant } = subject
    if (variant !== undefined || campaign.channel !== 'email' || !isMarketing(campaign.purpose)) return []
    if (campaign.send.unsubscribe_url !== undefined || campaign.send.asm_group !== undefined) return []
    return [
      problemAtKey(
        campaign,
        ['send', 'purpose'],
        'Marketing without one-click unsubscribe, expected send.unsubscribe_url or send.asm_group',
      ),
    ]
  },
})
