// Takes: a message. Gives: the lines that the reader reads one by one. May not: read them.
import type { Channel } from '../load/words.ts'
import type { Block, Message, Role } from '../read/message.ts'
import { sentencesOf } from './sentences.ts'

/** One sentence, subject or button; `start` counts UTF-16 code units of its block's text. */
export interface Line {
  block: Block
  text: string
  start: number
  /** as `Reader.read` takes it */
  prefix: string
}

const PREFIX: Partial<Record<Role, string>> = { subject: 'subject', preheader: 'preheader', button: 'button' }
const WORD = /\p{L}\p{M}*\p{L}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic}/u
const TAG = /\{\{\{?[^}]*\}\}\}?|\{%[^%]*%\}|\*\|[^|]*\|\*|<%[^%]*%>/g

/**
 * The lines of a message in reading order. Boilerplate (addresses, legal lines, unsubscribe lines) says nothing to the reader and is left
 * out, and so is what holds no word beside merge tags.
 *
 * @param visible indices of the blocks that count; undefined: all
 */
export function linesOf(message: Message, channel: Channel, visible: readonly number[] | undefined): Line[] {
  const seen = visible && new Set(visible)
  return message.children
    .filter((block) => !block.boilerplate && (seen?.has(block.index) ?? true))
    .flatMap((block): Line[] => {
      const prefix = PREFIX[block.type] ?? (channel === 'email' ? 'sentence' : 'push')
      const sentences = sentencesOf(block.text)
      const whole = { text: block.text, start: 0, end: block.text.length }
      // A subject or preheader is read whole, as it is seen; of several sentences each also by itself, lest one drown the other.
      const pieces = !PREFIX[block.type] ? sentences : sentences.length > 1 ? [whole, ...sentences] : [whole]
      return pieces
        .filter(({ text }) => WORD.test(text.replace(TAG, ' ')))
        .map(({ text, start }) => ({ block, text, start, prefix }))
    })
}

/** The conditions under which a reader sees a block, as written, outermost first. */
export function conditionsOf(block: Block): string[] {
  return block.conditions.map(({ source, negated }) => (negated ? `not ${source}` : source))
}
