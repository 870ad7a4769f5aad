// Takes: HTML with shielded merge tags. Gives: the plain text that says the same, tags kept. May not: evaluate a tag.
import { parseDocument } from 'htmlparser2'
import type { Shield } from './tags.ts'

type AnyNode = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<AnyNode, { attribs: unknown }>

const SILENT = new Set(['head', 'title', 'style', 'script', 'template', 'noscript', 'svg', 'object', 'select'])
const PARAGRAPHS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table hr pre section article header footer figure td th'.split(' '),
)
const LINES = new Set('div li tr dt dd address center figcaption caption'.split(' '))
const BLOCKS_IN_CELL = new Set('p h1 h2 h3 h4 h5 h6 ul ol div table blockquote'.split(' '))

/**
 * Readable text of an HTML message: paragraphs apart, list items with a dash or number, links as `text (url)`, images by their alternative.
 * What is hidden (preheader, style, script) is left out. Conditions and loops stay where they stood, so that the text shows the same branches
 * as the HTML.
 *
 * @param html with merge tags hidden by `shield`
 * @returns text with merge tags still hidden; {@link tidyText} after rendering removes what empty branches leave
 */
export function plainTextOf(html: string, shield: Shield): string {
  const root = parseDocument(html, { withStartIndices: true, withEndIndices: true })
  const writer = createWriter(shield)
  const lists: { ordered: boolean; next: number }[] = []
  const links: { element: Element; start: number }[] = []
  const dataTables = new Set<AnyNode>()

  const enter = (node: AnyNode): boolean => {
    if (node.type === 'text') {
      writer.text(node.data)
      return false
    }
    if (!('attribs' in node)) return 'children' in node
    const { name } = node
    if (SILENT.has(name) || isHidden(node)) return false
    if (name === 'br') writer.lineBreak()
    if (name === 'img') writer.text(node.attribs.alt ?? '')
    if (name === 'table' && isDataTable(node)) dataTables.add(node)
    if (isCell(node) && isInDataTable(node, dataTables)) writer.cell()
    else if (PARAGRAPHS.has(name)) writer.apart(2)
    else if (LINES.has(name)) writer.apart(1)
    if (name === 'hr') writer.text('---')
    if (name === 'blockquote') writer.marker('> ')
    if (name === 'a') links.push({ element: node, start: writer.length() })
    if (name === 'ul' || name === 'ol') {
      // Numbers would lie where a condition leaves an item out or a loop repeats it.
      const source = html.slice(node.startIndex ?? 0, (node.endIndex ?? 0) + 1)
      const conditional = (source.match(shield.pattern()) ?? []).some((word) => shield.tagOf(word)?.kind === 'block')
      lists.push({ ordered: name === 'ol' && !conditional, next: Number(node.attribs.start ?? 1) || 1 })
    }
    if (name === 'li') {
      const list = lists.at(-1)
      const sign = list?.ordered ? `${list.next}. ` : '- '
      if (list) list.next += 1
      writer.marker('  '.repeat(Math.max(0, lists.length - 1)) + sign)
    }
    return true
  }

  const leave = (node: AnyNode): void => {
    if (!('attribs' in node)) return
    const { name } = node
    if (name === 'a') {
      const link = links.pop()
      if (link) writer.target(node.attribs.href ?? '', link.start)
    }
    if (name === 'ul' || name === 'ol') lists.pop()
    if (isCell(node) && isInDataTable(node, dataTables)) return
    if (PARAGRAPHS.has(name)) writer.apart(2)
    else if (LINES.has(name)) writer.apart(1)
  }

  walk(root.children, enter, leave)
  return writer.result()
}

/** Removes the gaps that branches without content leave: at most one empty line, no blank ends of lines. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/(\S)[ \t]{2,}/g, '$1 ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Without recursion: broken HTML can be nested deeper than the stack. */
function walk(nodes: readonly AnyNode[], enter: (node: AnyNode) => boolean, leave: (node: AnyNode) => void): void {
  const stack: { node: AnyNode; children: readonly AnyNode[]; next: number }[] = []
  const visit = (node: AnyNode) => {
    if (!enter(node)) return
    stack.push({ node, children: 'children' in node ? (node.children as AnyNode[]) : [], next: 0 })
  }
  for (const top of nodes) {
    visit(top)
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const child = frame.children[frame.next]
      frame.next += 1
      if (child) visit(child)
      else {
        stack.pop()
        leave(frame.node)
      }
    }
  }
}

function isHidden({ attribs }: Element): boolean {
  return Object.hasOwn(attribs, 'hidden') || /(?:^|[;\s])display\s*:\s*none/i.test(attribs.style ?? '')
}

function isCell({ name }: Element): boolean {
  return name === 'td' || name === 'th'
}

/** Mail is laid out with tables; one that holds nothing but inline text in its cells is meant as a table. */
function isDataTable(table: Element): boolean {
  if (table.attribs.role === 'presentation' || table.attribs.role === 'none') return false
  let cells = 0
  let blocks = 0
  walk(
    table.children as AnyNode[],
    (node) => {
      if ('attribs' in node) {
        if (isCell(node)) cells += 1
        else if (BLOCKS_IN_CELL.has(node.name)) blocks += 1
      }
      return blocks === 0 && 'children' in node
    },
    () => {},
  )
  return cells > 1 && blocks === 0
}

function isInDataTable(cell: Element, dataTables: ReadonlySet<AnyNode>): boolean {
  let node = cell.parent
  while (node && !('name' in node && node.name === 'table')) node = node.parent
  return node !== null && dataTables.has(node as AnyNode)
}

function createWriter(shield: Shield) {
  // Pieces, not one string: looking back into a string that grows copies it each time.
  const out: string[] = []
  /** what must stand before the next text: 0 nothing, 1 a space, 2 a new line, 3 an empty line */
  let gap = 0
  /** a list marker was just written: the text follows on the same line */
  let marked = false
  const words = new RegExp(`(${shield.pattern().source.replace('(\\d+)', '\\d+')})`)
  const GAPS = ['', ' ', '\n', '\n\n']

  const flush = () => {
    if (out.length > 0 && gap > 0) out.push(GAPS[gap] as string)
    gap = 0
  }
  const write = (text: string) => {
    flush()
    out.push(text)
    marked = false
  }
  return {
    text(data: string) {
      const folded = data.replace(/\u200b|\u00ad|\u034f|\ufeff/g, '').replace(/[\s\u00a0]+/g, ' ')
      for (const part of folded.split(words)) {
        if (part === '') continue
        if (shield.tagOf(part)?.kind === 'block') {
          // The gap belongs before the condition, so that every branch has it; tidying folds what is then too much.
          flush()
          out.push(part)
          continue
        }
        const trimmed = part.trim()
        if (part.startsWith(' ')) gap = Math.max(gap, marked ? 0 : 1)
        if (trimmed === '') continue
        write(trimmed)
        if (part.endsWith(' ')) gap = 1
      }
    },
    /** `lines` 1: on a line of its own, 2: with an empty line around */
    apart(lines: 1 | 2) {
      if (!marked) gap = Math.max(gap, lines + 1)
    },
    lineBreak() {
      if (!marked) gap = Math.min(3, Math.max(gap + 1, 2))
    },
    cell() {
      // The first cell of a row follows a line break, the others a cell.
      if (gap < 2 && out.length > 0) {
        gap = 0
        out.push(' | ')
      }
    },
    marker(sign: string) {
      write(sign)
      marked = true
    },
    length: () => out.length,
    /** where a link leads, unless its text says it already */
    target(href: string, start: number) {
      const url = href.trim().replace(/^mailto:/i, '')
      if (url === '' || url.startsWith('#') || /^javascript:/i.test(url)) return
      const label = out.slice(start).join('').trim()
      if (label === '') write(url)
      else if (!label.endsWith(url) && label !== url.replace(/^https?:\/\//, '').replace(/\/$/, '')) {
        // Before the gap that the link's own end left, which belongs after it.
        out.push(` (${url})`)
      }
    },
    result: () => out.join(''),
  }
}
