// Takes: a row of a whole-messages corpus. Gives: the message, read as the product reads it. May not: look at its labels.
import { parseJudgeLine } from '../src/load/judge-line.ts'
import type { Channel, Purpose } from '../src/load/words.ts'
import { prepare } from '../src/pipeline/judging.ts'
import type { Message } from '../src/read/message.ts'

export interface WholeText {
  purpose: Purpose
  channel: Channel
  subject?: string | undefined
  preheader?: string | undefined
  /** Markdown */
  body: string
}

export function messageOfRow({ subject, preheader, body, purpose, channel }: WholeText): Message {
  const { campaign } = parseJudgeLine(
    JSON.stringify({ message: { subject, preheader, body, format: 'markdown', purpose, channel, language: 'en' } }),
  )
  const [main] = prepare(campaign, '2026-01-01T00:00:00Z').parts
  if (!main) throw new Error('a row without a template')
  return main.message
}
