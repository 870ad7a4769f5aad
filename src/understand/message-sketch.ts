// Takes: a message as lines of text. Gives: the tree that `read` would make of it, for tests. May not: be used by the product.
import type { Block, Message, Role } from '../read/message.ts'

const MARKS: Record<string, Partial<Block> & { type: Role }> = {
  '[s]': { type: 'subject' },
  '[p]': { type: 'preheader' },
  '[b]': { type: 'button' },
  '[h]': { type: 'heading' },
  '[q]': { type: 'paragraph', quoted: true },
  '[f]': { type: 'paragraph', boilerplate: true },
}

/**
 * A message of one block a line. A line may begin with a mark: `[s]` subject, `[p]` preheader, `[b]` button, `[h]` heading, `[q]` quoted,
 * `[f]` boilerplate, `[if]` or `[if NAME]` behind a condition; no mark: a paragraph. The source is the lines as they are written.
 */
export function messageOf(lines: readonly string[]): Message {
  const file = 'email.txt'
  let offset = 0
  const children = lines.map((line, index): Block => {
    const [mark = ''] = /^\[[^\]]*\] /.exec(line) ?? []
    const text = line.slice(mark.length)
    const at = offset + mark.length
    offset += line.length + 1
    const shape = MARKS[mark.trim()] ?? { type: 'paragraph' }
    const condition = /^\[if(?: (\w+))?\]/.exec(mark)
    const position = {
      start: { line: index + 1, column: mark.length + 1, offset: at },
      end: { line: index + 1, column: line.length + 1, offset: at + text.length },
    }
    return {
      index,
      text,
      file,
      position,
      runs: [{ at: 0, offset: at, length: text.length }],
      fields: [],
      conditions: condition ? [{ source: `{{#if ${condition[1] ?? 'vip'}}}`, negated: false, file, position }] : [],
      boilerplate: false,
      quoted: false,
      ...shape,
    }
  })
  return {
    type: 'message',
    children,
    format: 'text',
    mergeLanguage: 'handlebars',
    links: [],
    fields: [],
    conditionFields: [],
    problems: [],
    files: [{ file, source: lines.join('\n') }],
  }
}
