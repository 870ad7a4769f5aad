// Takes: a flat text without markup. Gives: its paragraphs, list items and links. May not: know a merge language.
import type { Piece } from './blocks.ts'
import type { Flat } from './flat.ts'
import type { Found, RawLink } from './html.ts'

/** Reads text: a blank line divides paragraphs, a bullet or a number begins a list item, `>` quotes, a bare address is a link. */
export function readText(flat: Flat): Found {
  const found: Found = { blocks: [], links: [], problems: [], title: [] }
  let pieces: Piece[] = []
  let role: 'paragraph' | 'list-item' | 'heading' = 'paragraph'
  let quoted = false
  const flush = () => {
    const first = pieces[0]
    const last = pieces.at(-1)
    if (first !== undefined && last !== undefined) {
      const links = linksIn(flat, first.start, last.end)
      found.links.push(...links)
      const whole = pieces
        .map(({ start, end }) => flat.text.slice(start, end))
        .join(' ')
        .trim()
      const [link] = links
      const alone = link !== undefined && links.length === 1 && whole === flat.text.slice(link.start, link.end)
      found.blocks.push({
        role: alone ? 'link' : role,
        pieces,
        quoted,
        boilerplate: false,
        ...(alone && { url: link.url }),
      })
    }
    pieces = []
    role = 'paragraph'
    quoted = false
  }
  for (const match of flat.text.matchAll(/[^\r\n]*(\r\n?|\n|$)/g)) {
    if (match[0] === '') break
    const line = match[0].replace(/[\r\n]+$/, '')
    const start = match.index
    if (line.trim() === '' || /^\s*([-=_*~#])\1{2,}\s*$/.test(line)) {
      flush()
      continue
    }
    const bullet = /^\s*(?:[-*•‣◦–]|\d{1,3}[.)])\s+/.exec(line)
    const quote = /^\s*(?:>\s?)+/.exec(line)
    if (bullet !== null) {
      flush()
      role = 'list-item'
    } else if ((quote !== null) !== quoted) flush()
    else if (isHeading(line) && pieces.length === 0) {
      pieces.push({ start, end: start + match[0].length })
      role = 'heading'
      flush()
      continue
    }
    if (quote !== null) quoted = true
    // The line break belongs to the piece, so that words of two lines do not meet.
    pieces.push({ start: start + ((bullet ?? quote)?.[0].length ?? 0), end: start + match[0].length })
  }
  flush()
  return found
}

/** A short line in capitals stands over what follows. */
function isHeading(line: string): boolean {
  const text = line.trim()
  return text.length <= 60 && /\p{Lu}.*\p{Lu}/u.test(text) && /\s/.test(text) && !/\p{Ll}|\uFDD0|[.,;]$/u.test(text)
}

/** Bare addresses in a range. */
function linksIn(flat: Flat, start: number, end: number): RawLink[] {
  return [...flat.text.slice(start, end).matchAll(/\bhttps?:\/\/[^\s<>"'()[\]]+[^\s<>"'()[\].,;:!?]/gi)].map(
    (match) => {
      const range = { start: start + match.index, end: start + match.index + match[0].length }
      return { url: range, pieces: [range], ...range }
    },
  )
}
