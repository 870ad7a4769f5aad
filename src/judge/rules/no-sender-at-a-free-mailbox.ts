import { lintRule, problemAtKey } from '../rule.ts'

const FREE =
  /@(gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|aol|icloud|me|gmx|web|mail|proton|protonmail|yandex)\.(com|net|de|co\.uk|fr|it|es|me|ru)$/i

export const rule = lintRule({
  id: 'no-sender-at-a-free-mailbox',
  title: 'The sender’s address is the firm’s own',
  why: 'Mailbox providers refuse bulk mail that claims to come from their own free mailboxes, since anybody could say so (DMARC). For the reader, too, a bank or a clinic that writes from one looks like a fraud.',
  remedy: 'Send from an address of a domain that you own and have signed (SPF, DKIM, DMARC).',
  seen: [],
  severity: 'error',
  check: ({ campaign, variant }) =>
    variant === undefined && campaign.channel === 'email' && campaign.from && FREE.test(campaign.from.email)
      ? [
          problemAtKey(
            campaign,
            ['from.email', 'from'],
            'A sender at a free mailbox, expected an address of the firm’s own domain',
          ),
        ]
      : [],
})
