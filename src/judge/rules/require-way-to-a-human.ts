import { type LintSubject, lintRule, problemAtKey } from '../rule.ts'

/** Purposes that speak with one reader about their own affairs; whoever gets them may need to answer. */
const PERSONAL = new Set([
  'transactional',
  'service',
  'support',
  'condolence',
  'apology',
  'billing',
  'collections',
  'renewal',
  'onboarding',
  'upsell',
  'winback',
  'survey',
  'preference',
])

const NOBODY = /(^|[._+-])(no|do[._-]?not|donot)[._-]?reply|noreply|mailer-daemon|unattended/i
const PHONE = /\+\d[\d\s().-]{5,}\d|\b0\d[\d\s()/-]{5,}\d|\b1?[-. (]*8\d\d[-. )]+\d{3}[-. ]\d{4}\b/
const TALK = /\b(contact|talk|speak|call|chat)\b|kontakt|contacte|contatt|sprechen|anrufen/i

/** Whether answers reach somebody: the reply address, or the sender's own. */
const isRead = (address: string | undefined): boolean =>
  address !== undefined && !NOBODY.test(address.slice(0, address.lastIndexOf('@')))

function offersOne({ campaign, message }: LintSubject): boolean {
  if (campaign.human_contact) return true
  if (campaign.channel === 'email' && isRead(campaign.reply_to ?? campaign.from?.email)) return true
  if (message.links.some(({ url }) => /^(tel|sms):/i.test(url) || (/^mailto:/i.test(url) && isRead(url.slice(7)))))
    return true
  if (message.links.some(({ url, text }) => TALK.test(text) || TALK.test(url.replace(/^https?:\/\/[^/]+/, ''))))
    return true
  return message.children.some((block) => PHONE.test(block.text))
}

export const rule = lintRule({
  id: 'require-way-to-a-human',
  title: 'Whoever gets a personal message can reach a person',
  why: 'A machine’s message is sometimes wrong, and then the reader needs somebody who can see it and put it right. Where the only address is “no-reply” they are shut in with the mistake. A phone number, an address that is read or a link to talk to somebody is enough.',
  remedy:
    'Set human_contact in the campaign, or a reply_to that somebody reads, or put a telephone number into the text.',
  seen: ['An automated call welcomed a member to a plan that he had never chosen, with no key to press for a person'],
  severity: 'error',
  check: (subject) => {
    const { campaign } = subject
    if (campaign.channel === 'push' || !PERSONAL.has(campaign.purpose) || offersOne(subject)) return []
    return [
      problemAtKey(
        campaign,
        ['reply_to', 'from.email', 'from', 'purpose'],
        'A personal message without a way to a person, expected human_contact, a reply_to that is read, or a telephone number in the text',
      ),
    ]
  },
})
