// Takes: the lines of a message. Gives: passages, runs of neighbouring lines to be read as one text. May not: read them.
import { conditionsOf, type Line } from './lines.ts'

/** Neighbouring lines of a message's body as one text: what a sentence alone does not say, its neighbours may. */
export interface Passage {
  text: string
  /** where each line begins in the text, UTF-16 code units */
  pieces: { line: Line; at: number }[]
  quoted: boolean
}

/** About 75 of the reader's 96 tokens. */
const MOST_WORDS = 55

const wordsIn = (text: string): number => text.split(/\s+/).length
const conditionKey = ({ block }: Line): string => conditionsOf(block).join('\n')

/**
 * The body of a message in passages, in reading order. A passage holds whole blocks as long as they fit, and never crosses a condition or
 * the edge of a quotation. Subject and preheader stand alone and are in none.
 */
export function passagesOf(lines: readonly Line[]): Passage[] {
  const passages: Passage[] = []
  let open: Line[] = []
  let words = 0
  const close = (): void => {
    if (open.length > 0) passages.push(joined(open))
    open = []
    words = 0
  }
  for (const block of blocksOf(lines)) {
    const [first] = block
    if (first === undefined) continue
    const before = open[open.length - 1]
    const total = block.reduce((sum, line) => sum + wordsIn(line.text), 0)
    if (
      before !== undefined &&
      (words + total > MOST_WORDS ||
        before.block.quoted !== first.block.quoted ||
        conditionKey(before) !== conditionKey(first))
    )
      close()
    for (const line of block) {
      const own = wordsIn(line.text)
      if (words + own > MOST_WORDS) close()
      open.push(line)
      words += own
    }
  }
  close()
  return passages
}

/** The lines of each block of the body together. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    if (line.block.type === 'subject' || line.block.type === 'preheader') continue
    const last = blocks[blocks.length - 1]
    if (last?.[0]?.block === line.block) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

function joined(lines: readonly Line[]): Passage {
  let text = ''
  const pieces = lines.map((line) => {
    if (text !== '') text += /[.!?:;…]["'”’)]*$/.test(text) ? ' ' : '. '
    const at = text.length
    text += line.text
    return { line, at }
  })
  return { text, pieces, quoted: lines[0]?.block.quoted ?? false }
}

/**
 * What a reader sees at first: subject, preheader and the first words of the body, as one text. Empty where there is nothing.
 */
export function firstLookOf(lines: readonly Line[]): string {
  const heads = lines.filter(({ block }) => block.type === 'subject' || block.type === 'preheader')
  // A subject of several sentences stands there whole and in sentences: once is enough.
  const whole = heads.filter(({ start, block, text }) => start === 0 && text.length === block.text.length)
  const body = lines.filter((line) => !heads.includes(line) && !line.block.quoted)
  const seen: Line[] = []
  let words = 0
  for (const line of [...whole, ...body]) {
    words += wordsIn(line.text)
    if (words > MOST_WORDS && seen.length > 0) break
    seen.push(line)
  }
  return seen.length === 0 ? '' : joined(seen).text
}
