// Takes: a message and an offset range in a block's text. Gives: the words with their exact place. May not: guess a place.
import type { Trait } from '../load/words.ts'
import type { Block, Message } from '../read/message.ts'
import { conditionsOf } from './lines.ts'
import type { Evidence } from './understanding.ts'

/** Quotes words of a block; `start` and `end` count UTF-16 code units of its text. */
export type Quote = (block: Block, start: number, end: number, trait?: Trait) => Evidence

/** Makes what quotes a message's words. Line starts of each file are looked up once. */
export function createQuote(message: Message): Quote {
  const sources = new Map(message.files.map(({ file, source }) => [file, source]))
  const lineStarts = new Map<string, number[]>()

  function pointAt(file: string, offset: number): { line: number; column: number } | undefined {
    const source = sources.get(file)
    if (source === undefined) return undefined
    let starts = lineStarts.get(file)
    if (starts === undefined) {
      starts = [0]
      for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
      lineStarts.set(file, starts)
    }
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  return (block, start, end, trait) => {
    const from = sourceOffset(block, start)
    const last = sourceOffset(block, end - 1)
    const first = (from !== undefined && pointAt(block.file, from.offset)) || block.position.start
    const until = (last !== undefined && pointAt(block.file, last.end)) || block.position.end
    return {
      part: block.type === 'subject' || block.type === 'preheader' ? block.type : 'body',
      text: block.text.slice(start, end),
      file: block.file,
      line: first.line,
      column: first.column,
      end_line: until.line,
      end_column: until.column,
      block: block.index,
      at: start,
      ...(trait && { trait }),
      conditions: conditionsOf(block),
    }
  }
}

/** Where a unit of a block's text starts and ends in its file. Where the source is written otherwise (entities), the whole run stands for it. */
function sourceOffset(block: Block, at: number): { offset: number; end: number } | undefined {
  let found: Block['runs'][number] | undefined
  for (const run of block.runs) {
    if (run.at > at) break
    found = run
  }
  if (found === undefined) return undefined
  if (found.sourceLength !== undefined) return { offset: found.offset, end: found.offset + found.sourceLength }
  const offset = found.offset + Math.min(at - found.at, found.length)
  return { offset, end: Math.min(offset + 1, found.offset + found.length) }
}
