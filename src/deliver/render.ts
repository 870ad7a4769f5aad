// Takes: compiled sources and one recipient's values. Gives: the message that goes to them, or why there is none. May not: send, judge.
import { createHash } from 'node:crypto'
import type { Campaign } from '../load/campaign.ts'
import type { CompiledTemplate } from './compile.ts'
import { tidyText } from './plain-text.ts'

/** The engine of the campaign's merge language. `escape` for HTML; throws when the source cannot be rendered with these values. */
export type Render = (source: string, values: Record<string, unknown>, options: { escape: boolean }) => string

/** One message as it goes on the wire. All header values are free of line breaks. */
export interface RenderedMessage {
  deliveryId: string
  to: { email: string }
  from: { name: string; email: string }
  replyTo: string | undefined
  subject: string
  html: string | undefined
  text: string
  /** beyond those above: List-Unsubscribe and List-Unsubscribe-Post */
  headers: Record<string, string>
  asmGroup: number | undefined
  categories: string[]
  /** SHA-256 over all of the above, hex */
  contentHash: string
}

/** Longest address that providers take. */
const ADDRESS_LIMIT = 320

/**
 * Renders the message of one recipient. Nothing is thrown for what stands in a recipient's fields: that recipient gets an error, the others
 * their message. An error says what is wrong without quoting the recipient's values.
 *
 * @param template from `compileTemplate`
 * @param subject its source
 * @param values merge values of the recipient; `email` is where the message goes
 */
export function renderMessage(request: {
  template: CompiledTemplate
  subject: string
  render: Render
  values: Record<string, unknown>
  campaign: Pick<Campaign, 'from' | 'reply_to' | 'send'>
  deliveryId: string
}): { message: RenderedMessage } | { error: string } {
  const { template, render, values, campaign, deliveryId } = request
  const { from, send } = campaign
  if (!from) return { error: 'a campaign without a sender, expected `from` with name and address' }
  const email = typeof values.email === 'string' ? values.email.trim() : ''
  if (!isAddress(email)) return { error: 'no usable address, expected one such as name@example.com' }

  const parts: Record<'subject' | 'html' | 'text', string> = { subject: '', html: '', text: '' }
  let unsubscribe: string | undefined
  try {
    parts.subject = oneLine(render(request.subject, values, { escape: false }))
    parts.text = render(template.text, values, { escape: false })
    if (template.html !== undefined) {
      parts.html = render(template.html, values, { escape: true })
      parts.text = tidyText(parts.text)
    }
    if (send.unsubscribe_url !== undefined) {
      unsubscribe = render(send.unsubscribe_url, values, { escape: false }).trim()
    }
  } catch (error) {
    return { error: `a template that cannot be rendered for this recipient (${reasonOf(error)})` }
  }
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'html' && template.html === undefined) continue
    if (part.trim() === '') return { error: `an empty ${NAMES[name]}, expected words for the reader` }
    const left = /\{\{|\{%|\[object Object\]/.exec(part)
    if (left) return { error: `"${left[0]}" left in the ${NAMES[name]}, expected every merge tag filled in` }
  }
  if (unsubscribe !== undefined && !isOneClickUrl(unsubscribe)) {
    return { error: 'an unsubscribe address that is no https URL, expected one such as https://example.com/u/token' }
  }

  const message: Omit<RenderedMessage, 'contentHash'> = {
    deliveryId,
    to: { email },
    from: { name: oneLine(from.name), email: from.email },
    replyTo: campaign.reply_to,
    subject: parts.subject,
    html: template.html === undefined ? undefined : parts.html,
    text: parts.text,
    // RFC 8058: exactly these two, one HTTPS address.
    headers:
      unsubscribe === undefined
        ? {}
        : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    asmGroup: send.asm_group,
    categories: [...(send.categories ?? [])],
  }
  return { message: { ...message, contentHash: createHash('sha256').update(JSON.stringify(message)).digest('hex') } }
}

const NAMES: Record<string, string> = { subject: 'subject', html: 'HTML part', text: 'plain-text part' }

/** A line break in a header would start another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** Strict enough that no second address, header or comment fits in; the provider knows what really exists. */
function isAddress(email: string): boolean {
  return (
    email.length <= ADDRESS_LIMIT &&
    /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+\.[a-z\p{L}\d-]+$/iu.test(email)
  )
}

function isOneClickUrl(url: string): boolean {
  return /^https:\/\/[^\s<>"]+$/i.test(url) && !/\{\{|\{%/.test(url) && URL.canParse(url)
}

/** The engine's reason in one short line; it quotes the template, not the values. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : 'unknown'
}
