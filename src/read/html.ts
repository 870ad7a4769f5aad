// Takes: a flat text in HTML. Gives: its blocks and links. May not: know a merge language.
import { decodeHTML } from 'entities'
import { Parser } from 'htmlparser2'
import type { Piece, RawBlock } from './blocks.ts'
import type { Flat, Mark } from './flat.ts'
import type { Place, Role } from './message.ts'

export interface RawLink {
  url: { start: number; end: number }
  pieces: Piece[]
  start: number
  end: number
}

export interface RawProblem {
  code: string
  message: string
  start: number
  end: number
  /** where it stands, when that is not what the range shows */
  place?: Place
}

/** What a format found in a flat text, in reading order. */
export interface Found {
  blocks: RawBlock[]
  links: RawLink[]
  problems: RawProblem[]
  /** what `<title>` or `<mj-title>` says */
  title: Piece[]
}

/** An element as its opening tag says. */
export interface Opening {
  name: string
  /** where the tag stands in the flat text */
  start: number
  end: number
  /** values and their ranges, names in lower case */
  attributes: Map<string, { value: string; start: number; end: number }>
}

/** How an element is read; what is left out is as in HTML. */
export interface Treatment {
  block?: boolean
  role?: Role
  /** neither it nor what it holds is text */
  skip?: boolean
  /** text directly inside it is dropped by the renderer */
  structure?: boolean
  /** its address counts as that of a link around it */
  linksBy?: string
  button?: boolean
  image?: boolean
  title?: boolean
  boilerplate?: boolean
  preheader?: boolean
}

/** A dialect of HTML: MJML adds elements of its own. */
export interface Dialect {
  /** `top`: the outermost four elements around it */
  treat?: (element: Opening, parent: string | undefined, top: readonly string[]) => Treatment | undefined
  /** text that stands directly in a structure */
  bareText?: (start: number, end: number) => void
  /** a partial that stands directly in a structure */
  barePartial?: (mark: Mark) => void
  closed?: (name: string, opening: Opening, implied: boolean) => void
}

interface Open {
  opening: Opening
  treatment: Treatment
  role: Role
  quoted: boolean
  hidden: boolean
  skip: boolean
  title: boolean
  structure: boolean
  boilerplate: boolean
  block: boolean
  link: RawLink | undefined
  button: boolean
  background: boolean
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul head button'
  ).split(' '),
)
const SKIPPED = new Set(
  'style script template svg math object iframe audio video canvas textarea map xml noframes'.split(' '),
)

/** Anything but white space and signs that take no room. */
const SEEN = /(?!\u034F)[^\s\u00AD\u200B-\u200D\u2060\uFEFF]/

const BUTTON_CLASS = /(^|[\s_-])(btn|button|cta)([\s_-]|$)/i

/**
 * Reads HTML, however broken: blocks of text with their role, image alternatives, links. Text that is hidden before any that is seen
 * is the preheader; text hidden later is read like any other, since some clients show it.
 *
 * @param range part of the flat text to read; the whole by default
 */
export function readHtml(flat: Flat, range?: { start: number; end: number }, dialect: Dialect = {}): Found {
  const base = range?.start ?? 0
  const text = range === undefined ? flat.text : flat.text.slice(range.start, range.end)
  const found: Found = { blocks: [], links: [], problems: [], title: [] }
  const stack: Open[] = []
  let current:
    | {
        pieces: Piece[]
        role: Role
        quoted: boolean
        hidden: boolean
        boilerplate: boolean
        links: Set<RawLink>
        loose: boolean
        button: boolean
      }
    | undefined
  let waiting: RawBlock[] = []
  let titled = false
  let seen = false
  let attributes: Opening['attributes'] = new Map()

  const flush = () => {
    const block = current
    current = undefined
    if (block !== undefined && (block.links.size > 0 || block.loose)) {
      const [link] = block.links
      const alone = link !== undefined && block.links.size === 1 && !block.loose
      let { role } = block
      if (block.button) role = 'button'
      else if (alone && (role === 'paragraph' || role === 'table-cell')) role = 'link'
      if (block.hidden && !seen && !found.blocks.some(({ role: other }) => other === 'preheader')) role = 'preheader'
      else seen = true
      found.blocks.push({
        role,
        pieces: block.pieces,
        quoted: block.quoted,
        boilerplate: block.boilerplate,
        ...(alone && { url: link.url }),
      })
    }
    found.blocks.push(...waiting)
    waiting = []
  }

  const image = (opening: Opening, parent: Open | undefined, own: RawLink | undefined) => {
    const alt = opening.attributes.get('alt')
    if (alt === undefined || !/[^\s]/.test(alt.value)) return
    const link = own ?? parent?.link
    const pieces = decoded(flat, alt.start, alt.end)
    link?.pieces.push(...pieces)
    waiting.push({
      role: 'image-alternative',
      pieces,
      quoted: false,
      boilerplate: parent?.boilerplate ?? false,
      ...(link !== undefined && { url: link.url }),
    })
    // An image before any text of its block comes before that text.
    if (current === undefined) flush()
    seen = true
  }

  const partials = dialect.barePartial === undefined ? [] : flat.marks.filter(({ tag }) => tag.kind === 'include')
  let partial = 0
  /** Tells of the partials that stand before a position, while what is open is still what surrounds them. */
  const passPartials = (until: number) => {
    for (let mark = partials[partial]; mark !== undefined && mark.start <= until; mark = partials[++partial]) {
      if (stack.at(-1)?.structure) dialect.barePartial?.(mark)
    }
  }

  const parser: Parser = new Parser(
    {
      onattribute(name) {
        const start = parser.startIndex
        const written = text.slice(start, parser.endIndex)
        const before = /^[^=]*=\s*["']?/.exec(written)?.[0].length ?? written.length
        const from = start + before
        const to = Math.max(from, parser.endIndex - (/["']$/.test(written.slice(0, before)) ? 1 : 0))
        attributes.set(name.replaceAll(flat.filler, '').toLowerCase(), {
          value: text.slice(from, to),
          start: base + from,
          end: base + to,
        })
      },
      onopentag(name) {
        const opening: Opening = { name, start: base + parser.startIndex, end: base + parser.endIndex + 1, attributes }
        attributes = new Map()
        passPartials(opening.start)
        const parent = stack.at(-1)
        const treatment =
          dialect.treat?.(
            opening,
            parent?.opening.name,
            stack.slice(0, 4).map((entry) => entry.opening.name),
          ) ?? treat(opening)
        const style = opening.attributes.get('style')?.value ?? ''
        const background =
          /background(-color)?\s*:\s*(?!none|transparent|inherit)/i.test(style) ||
          opening.attributes.has('bgcolor') ||
          opening.attributes.has('background-color')
        const hides = isHidden(opening, style)
        const address = opening.attributes.get(treatment.linksBy ?? '')
        let link = parent?.link
        if (address !== undefined && address.value.trim() !== '') {
          link = { url: { start: address.start, end: address.end }, pieces: [], start: opening.start, end: opening.end }
          if (!(parent?.skip ?? false)) found.links.push(link)
        }
        const button =
          treatment.button ??
          (name === 'a'
            ? BUTTON_CLASS.test(opening.attributes.get('class')?.value ?? '') ||
              opening.attributes.get('role')?.value === 'button' ||
              (/padding|display\s*:\s*(inline-)?block/i.test(style) && (background || (parent?.background ?? false)))
            : (parent?.button ?? false))
        const block = treatment.block ?? BLOCKS.has(name)
        const starts = block || hides || (button && !(parent?.button ?? false))
        if (starts) flush()
        const inherited = parent?.role ?? 'paragraph'
        const kept =
          inherited === 'list-item' || inherited === 'heading' || inherited === 'button' || inherited === 'link'
            ? inherited
            : 'paragraph'
        const role = treatment.preheader
          ? 'preheader'
          : (treatment.role ??
            (!block ? inherited : /^(table|tbody|thead|tfoot|tr|html|body)$/.test(name) ? 'paragraph' : kept))
        stack.push({
          opening,
          treatment,
          role,
          quoted:
            (parent?.quoted ?? false) ||
            name === 'blockquote' ||
            /(^|[\s_-])(testimonial|quote|review)s?([\s_-]|$)/i.test(opening.attributes.get('class')?.value ?? ''),
          hidden: (parent?.hidden ?? false) || hides,
          skip: (parent?.skip ?? false) || (treatment.skip ?? SKIPPED.has(name)),
          title: (parent?.title ?? false) || (treatment.title ?? false),
          structure: treatment.structure ?? false,
          boilerplate: (parent?.boilerplate ?? false) || (treatment.boilerplate ?? false),
          block: starts,
          link,
          button,
          background,
        })
        if (parent?.skip) return
        if (treatment.image) image(opening, parent, address === undefined ? undefined : link)
        if (name === 'br') brk(opening.start, opening.end)
        if (name === 'input' && /^(submit|button)$/i.test(opening.attributes.get('type')?.value ?? '')) {
          const value = opening.attributes.get('value')
          if (value !== undefined)
            waiting.push({
              role: 'button',
              pieces: decoded(flat, value.start, value.end),
              quoted: false,
              boilerplate: false,
            })
        }
      },
      ontext(data) {
        const start = base + parser.startIndex
        const end = start + data.length
        passPartials(start)
        const at = stack.at(-1)
        if (at?.structure) {
          dialect.bareText?.(start, end)
          return
        }
        if (at?.title) {
          if (!titled) found.title.push(...decoded(flat, start, end))
          return
        }
        if (at?.skip) return
        const pieces = decoded(flat, start, end)
        current ??= {
          pieces: [],
          role: at?.role ?? 'paragraph',
          quoted: at?.quoted ?? false,
          hidden: at?.hidden ?? false,
          boilerplate: at?.boilerplate ?? false,
          links: new Set(),
          loose: false,
          button: at?.button ?? false,
        }
        current.pieces.push(...pieces)
        if (!SEEN.test(pieces.map((piece) => piece.text ?? flat.text.slice(piece.start, piece.end)).join(''))) return
        if (at?.link !== undefined) {
          current.links.add(at.link)
          at.link.pieces.push(...pieces)
          at.link.end = end
        } else if (/[\p{L}\p{N}\p{S}\uFDD0]/u.test(data)) current.loose = true
        if (at?.button) current.button = true
      },
      onclosetag(name, implied) {
        passPartials(base + parser.startIndex)
        const entry = stack.pop()
        if (entry === undefined) return
        dialect.closed?.(name, entry.opening, implied && parser.startIndex + base !== entry.opening.start)
        if (entry.treatment.title && found.title.length > 0) titled = true
        if (entry.block) flush()
      },
    },
    {
      decodeEntities: false,
      recognizeSelfClosing: true,
      recognizeCDATA: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
    },
  )
  const brk = (start: number, end: number) => {
    current?.pieces.push({ start, end, text: '\n' })
  }
  parser.write(text)
  parser.end()
  flush()
  return found
}

function treat({ name, attributes }: Opening): Treatment {
  switch (name) {
    case 'a':
      return { linksBy: 'href' }
    case 'img':
      return { image: true }
    case 'title':
      return { title: true, skip: true, block: false }
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return { role: 'heading' }
    case 'li':
    case 'dt':
    case 'dd':
      return { role: 'list-item' }
    case 'td':
    case 'th':
      return { role: 'table-cell' }
    case 'button':
      return { role: 'button', button: true }
    case 'head':
      return { skip: true }
    default:
      return /^heading$/.test(attributes.get('role')?.value ?? '') ? { role: 'heading', block: true } : {}
  }
}

function isHidden({ attributes }: Opening, style: string): boolean {
  return (
    attributes.has('hidden') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(px)?\s*(;|$)|font-size\s*:\s*[01](px)?\s*(;|$)|opacity\s*:\s*0\s*(;|$)/i.test(
      style,
    )
  )
}

/** Divides a range into pieces so that each entity is one, with what it stands for. */
export function decoded(flat: Flat, start: number, end: number): Piece[] {
  const text = flat.text.slice(start, end)
  if (!text.includes('&')) return start < end ? [{ start, end }] : []
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/gi)) {
    const shown = decodeHTML(match[0])
    if (shown === match[0]) continue
    if (match.index > at) pieces.push({ start: start + at, end: start + match.index })
    at = match.index + match[0].length
    pieces.push({ start: start + match.index, end: start + at, text: shown === '\n' ? ' ' : shown })
  }
  if (at < text.length) pieces.push({ start: start + at, end })
  return pieces
}
