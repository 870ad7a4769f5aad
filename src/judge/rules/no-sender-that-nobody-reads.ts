import { lintRule, problemAtKey } from '../rule.ts'

const NOBODY = /(^|[._+-])(no|do[._-]?not|donot)[._-]?reply|noreply|mailer-daemon|unattended/i

export const rule = lintRule({
  id: 'no-sender-that-nobody-reads',
  title: 'Answers reach somebody',
  why: 'People answer letters: to say that somebody died, that the bill is wrong, that they want to be left alone. Where the answer goes to “no-reply”, the firm never hears it and writes the next letter. Mailbox providers, too, trust senders more who get answers.',
  remedy: 'Set reply_to to an address that somebody reads.',
  seen: ['A case was closed and celebrated from a mailbox that “is not read”, while the traveller still waited'],
  severity: 'warning',
  check: ({ campaign, variant }) => {
    if (variant !== undefined || campaign.channel !== 'email') return []
    const address = campaign.reply_to ?? campaign.from?.email
    if (address === undefined || !NOBODY.test(address.slice(0, address.lastIndexOf('@')))) return []
    return [
      problemAtKey(
        campaign,
        campaign.reply_to === undefined ? ['from.email', 'from'] : ['reply_to'],
        `Answers go to ${address}, expected an address that somebody reads`,
      ),
    ]
  },
})
