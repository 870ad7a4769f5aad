// Takes: a flat text in Markdown. Gives: its blocks and links. May not: know a merge language.
import { decodeHTML } from 'entities'
import type { Definition, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Piece, RawBlock } from './blocks.ts'
import type { Flat } from './flat.ts'
import { type Found, type RawLink, readHtml } from './html.ts'
import type { Role } from './message.ts'

interface Around {
  role: Role
  quoted: boolean
}

/**
 * Reads Markdown with tables and front matter. Merge tags are shielded already, so that tables, addresses and emphasis come out as
 * they would with values in their place.
 */
export function readMarkdown(flat: Flat): Found {
  const root: Root = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).parse(flat.text)
  const found: Found = { blocks: [], links: [], problems: [], title: [] }
  const definitions = new Map<string, Definition>()
  const collect = (node: Nodes) => {
    if (node.type === 'definition') definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) collect(child)
  }
  collect(root)

  const flow = (node: Nodes, around: Around): void => {
    switch (node.type) {
      case 'heading':
        phrasing(node, { ...around, role: 'heading' })
        break
      case 'paragraph':
        phrasing(node, around)
        break
      case 'tableCell':
        phrasing(node, { ...around, role: 'table-cell' })
        break
      case 'blockquote':
        for (const child of node.children) flow(child, { ...around, quoted: true })
        break
      case 'listItem':
        for (const child of node.children) flow(child, { ...around, role: 'list-item' })
        break
      case 'code': {
        const { start, end } = rangeOf(node)
        found.blocks.push({ ...around, pieces: aligned(flat, start, end, node.value), boilerplate: false })
        break
      }
      case 'html': {
        const inner = readHtml(flat, rangeOf(node))
        found.blocks.push(...inner.blocks.map((block) => ({ ...block, quoted: block.quoted || around.quoted })))
        found.links.push(...inner.links)
        break
      }
      case 'yaml':
      case 'definition':
      case 'thematicBreak':
        break
      default:
        if ('children' in node) for (const child of node.children) flow(child, around)
    }
  }

  const phrasing = (node: Parents, around: Around): void => {
    const pieces: Piece[] = []
    const images: RawBlock[] = []
    const links = new Set<RawLink>()
    let loose = false
    const visit = (child: PhrasingContent | Nodes, link: RawLink | undefined): void => {
      const { start, end } = rangeOf(child)
      const add = (parts: Piece[], shown: string) => {
        pieces.push(...parts)
        if (shown.trim() === '') return
        if (link === undefined) loose ||= /[\p{L}\p{N}\p{S}\uFDD0]/u.test(shown)
        else {
          link.pieces.push(...parts)
          links.add(link)
        }
      }
      switch (child.type) {
        case 'text':
          add(aligned(flat, start, end, child.value), child.value)
          break
        case 'inlineCode':
          add(aligned(flat, start, end, child.value), child.value)
          break
        case 'break':
          pieces.push({ start, end, text: '\n' })
          break
        case 'html':
          if (/^<br\b/i.test(child.value)) pieces.push({ start, end, text: '\n' })
          else if (/^<img\b/i.test(child.value)) images.push(...readHtml(flat, { start, end }).blocks)
          break
        case 'image':
        case 'imageReference': {
          const alt = child.alt ?? ''
          // Alternatives stand between `![` and `]`.
          const from = start + 2
          const shown = aligned(flat, from, end, alt)
          if (alt.trim() === '') break
          link?.pieces.push(...shown)
          const list = loose || links.size > 0 ? images : found.blocks
          list.push({
            role: 'image-alternative',
            pieces: shown,
            quoted: false,
            boilerplate: false,
            ...(link !== undefined && { url: link.url }),
          })
          break
        }
        case 'link':
        case 'linkReference': {
          const target = child.type === 'link' ? child : definitions.get(child.identifier)
          const url =
            target === undefined ? undefined : urlIn(flat, target, child.type === 'link' ? lastEnd(child) : undefined)
          const own: RawLink | undefined = url === undefined ? undefined : { url, pieces: [], start, end }
          if (own !== undefined) found.links.push(own)
          for (const grandchild of child.children) visit(grandchild, own ?? link)
          break
        }
        case 'footnoteReference':
          break
        default:
          if ('children' in child) for (const grandchild of child.children) visit(grandchild, link)
      }
    }
    for (const child of node.children) visit(child, undefined)
    const [link] = links
    const alone = link !== undefined && links.size === 1 && !loose
    if (loose || links.size > 0) {
      const role: Role = alone && around.role === 'paragraph' ? 'link' : around.role
      found.blocks.push({ role, pieces, quoted: around.quoted, boilerplate: false, ...(alone && { url: link.url }) })
    }
    found.blocks.push(...images)
  }

  flow(root, { role: 'paragraph', quoted: false })
  return found
}

function rangeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function lastEnd(node: Parents): number | undefined {
  return node.children.at(-1)?.position?.end.offset
}

/** Where the address of a link or definition stands. */
function urlIn(flat: Flat, node: Nodes & { url: string }, after: number | undefined): { start: number; end: number } {
  const { start, end } = rangeOf(node)
  const text = flat.text.slice(start, end)
  const from = Math.max(
    after === undefined ? 0 : after - start,
    text.lastIndexOf(']('),
    text.startsWith('[') && text.includes(']:') ? text.indexOf(']:') : 0,
  )
  const found = text.indexOf(node.url, text.startsWith('[') ? from : 0)
  // An autolink or an address that Markdown wrote differently (`www.`, entities) is shown whole.
  if (found === -1) {
    const written = /\]\(\s*<?([^\s>)]*)/.exec(text.slice(Math.max(0, from - 1)))
    if (written === null || written[1] === undefined) return { start, end }
    const at = start + Math.max(0, from - 1) + written.index + written[0].length - written[1].length
    return { start: at, end: at + written[1].length }
  }
  return { start: start + found, end: start + found + node.url.length }
}

/** Pieces of a range that show a value: Markdown's own signs, escapes and the prefixes of lines are left out. */
function aligned(flat: Flat, start: number, end: number, value: string): Piece[] {
  if (flat.text.slice(start, end) === value) return start < end ? [{ start, end }] : []
  const pieces: Piece[] = []
  let at = start
  let shown = 0
  let from = -1
  const close = () => {
    if (from !== -1 && from < at) pieces.push({ start: from, end: at })
    from = -1
  }
  while (at < end && shown < value.length) {
    const sign = flat.text[at]
    if (sign === '&') {
      const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(
        flat.text.slice(at, Math.min(end, at + 40)),
      )
      const meant = entity === null ? undefined : decodeHTML(entity[0])
      if (entity !== null && meant !== undefined && meant !== entity[0] && value.startsWith(meant, shown)) {
        close()
        pieces.push({ start: at, end: at + entity[0].length, text: meant === '\n' ? ' ' : meant })
        at += entity[0].length
        shown += meant.length
        continue
      }
    }
    if (sign === value[shown] && !(sign === '\\' && flat.text[at + 1] === value[shown] && value[shown + 1] !== '\\')) {
      if (from === -1) from = at
      at++
      shown++
      continue
    }
    close()
    at++
  }
  close()
  return pieces
}
