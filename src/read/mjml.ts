// Takes: a flat text in MJML. Gives: its blocks and links, and what MJML would drop without a word. May not: render.
import { InputError } from '../input-error.ts'
import {
  type Composed,
  Composer,
  composed,
  type Flat,
  firstMarkAfter,
  includeAt,
  type Mark,
  placeOf,
  type Reading,
} from './flat.ts'
import { type Found, type Opening, readHtml, type Treatment } from './html.ts'

const STRUCTURES = new Set(
  (
    'mjml mj-body mj-section mj-column mj-group mj-wrapper mj-hero mj-head mj-attributes mj-accordion mj-accordion-element mj-carousel ' +
    'mj-navbar mj-social mj-html-attributes mj-selector'
  ).split(' '),
)
const ENDING: Record<string, Treatment> = {
  'mj-text': { block: true, role: 'paragraph' },
  'mj-table': { block: true, role: 'paragraph' },
  'mj-raw': { block: true, role: 'paragraph' },
  'mj-button': { block: true, role: 'button', button: true, linksBy: 'href' },
  'mj-image': { block: true, image: true, linksBy: 'href' },
  'mj-carousel-image': { block: true, image: true, linksBy: 'href' },
  'mj-navbar-link': { block: true, role: 'link', linksBy: 'href' },
  'mj-social-element': { block: true, role: 'link', linksBy: 'href', boilerplate: true },
  'mj-accordion-title': { block: true, role: 'heading' },
  'mj-accordion-text': { block: true, role: 'paragraph' },
  'mj-spacer': { block: true },
  'mj-divider': { block: true },
  'mj-preview': { block: true, preheader: true, skip: false },
  'mj-title': { block: true, title: true },
  'mj-style': { skip: true },
  'mj-include': { skip: true },
  'mj-font': { skip: true },
  'mj-breakpoint': { skip: true },
  'mj-all': { skip: true },
  'mj-class': { skip: true },
  'mj-html-attribute': { skip: true },
}

/**
 * Brings every `mj-include` into its place, as MJML does before merge tags are known. Style sheets are left out.
 *
 * @throws InputError for an include outside the folder, or one that includes itself
 */
export function withMjmlIncludes(reading: Reading, whole: Composed, above: string[]): Composed {
  if (!/<mj-include/i.test(whole.text)) return whole
  const composer = new Composer()
  const { text } = whole
  const tag = /<!--|<mj-include\b(?:[^>"']|"[^"]*"|'[^']*')*>(?:\s*<\/mj-include\s*>)?/gi
  let at = 0
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    if (match[0] === '<!--') {
      const end = text.indexOf('-->', match.index)
      if (end === -1) break
      tag.lastIndex = end
      continue
    }
    const start = match.index
    const end = start + match[0].length
    composer.add(whole, at, start)
    at = end
    const [, double, single] = /\spath\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(match[0]) ?? []
    const path = double ?? single
    const place = placeOf(whole, start, end)
    if (path === undefined) {
      reading.problems.push({
        code: 'missing-partial',
        message: 'The mj-include names no file, expected path="…"',
        place,
      })
      continue
    }
    const isStyle = /\stype\s*=\s*["']css["']/i.test(match[0]) || /\.css$/i.test(path)
    if (isStyle) continue
    const source = includeAt(reading, path, place, above)
    if (source === undefined) continue
    const inner = withMjmlIncludes(reading, composed(source), [...above, source.path])
    composer.add(inner, 0, inner.text.length)
  }
  composer.add(whole, at, text.length)
  return composer.done(whole)
}

/**
 * Reads MJML. What stands bare between its blocks is dropped by MJML without a word: each is a problem, and what a bare condition
 * surrounds is still read under it.
 *
 * @throws InputError for a text without an `<mjml>` element
 */
export function readMjml(flat: Flat): Found {
  if (!/<mjml[\s>]/i.test(flat.text)) {
    const { file, position } = placeOf(flat, 0, 0)
    throw new InputError('The template holds no <mjml> element', {
      file,
      line: position.start.line,
      column: position.start.column,
      expected: 'MJML: <mjml><mj-body>…</mj-body></mjml>',
    })
  }
  const problems: Found['problems'] = []
  const isRoot = new Set(['mjml', 'mj-head', 'mj-body'])
  const treat = (opening: Opening, parent: string | undefined, top: readonly string[]): Treatment | undefined => {
    const { name, start, end } = opening
    if (top.includes('mj-attributes')) return { skip: true }
    if (top.includes('mj-head') && parent !== 'mj-head' && !isRoot.has(name) && !STRUCTURES.has(name)) return undefined
    if (STRUCTURES.has(name)) return { block: true, structure: true }
    const ending = ENDING[name]
    if (ending !== undefined) return parent === 'mj-head' && name === 'mj-raw' ? { ...ending, skip: true } : ending
    const inStructure = parent === undefined || STRUCTURES.has(parent)
    if (name.startsWith('mj-') || (inStructure && name !== 'html')) {
      problems.push({
        code: 'unknown-tag',
        message: `<${name}> is not known to MJML here, expected one of its elements`,
        start,
        end,
      })
      return { block: true }
    }
    return undefined
  }
  const bareText = (start: number, end: number) => {
    let at = start
    const dropped = (until: number) => {
      const text = flat.text.slice(at, until)
      const lead = /^\s*/.exec(text)?.[0].length ?? 0
      if (lead === text.length) return
      const from = at + lead
      problems.push({
        code: 'dropped-text',
        message: 'This text stands between MJML elements and is dropped, expected it inside <mj-text>',
        start: from,
        end: at + text.trimEnd().length,
      })
    }
    for (let index = firstMarkAfter(flat, start); index < flat.marks.length; index++) {
      const mark = flat.marks[index]
      if (mark === undefined || mark.start >= end) break
      if (mark.start < at) continue
      dropped(mark.start)
      at = mark.end
      const span = { start: mark.start, end: mark.end }
      if (mark.tag.kind === 'open') {
        problems.push({
          code: 'bare-conditional',
          message: `${mark.written} stands between MJML elements and is dropped, so that everybody sees what follows; expected it inside <mj-raw>`,
          ...span,
        })
      } else if (mark.tag.kind === 'print') {
        problems.push({
          code: 'dropped-text',
          message: `${mark.written} stands between MJML elements and is dropped, expected it inside <mj-text>`,
          ...span,
        })
      }
    }
    dropped(end)
  }
  const barePartial = ({ written, place, start, end }: Mark) => {
    problems.push({
      code: 'bare-partial',
      message: `${written} stands between MJML elements and is dropped, expected it inside <mj-raw> or as <mj-include>`,
      start,
      end,
      place,
    })
  }
  const closed = (name: string, opening: Opening, implied: boolean) => {
    if (!implied || !(STRUCTURES.has(name) || Object.hasOwn(ENDING, name))) return
    problems.push({
      code: 'unclosed-tag',
      message: `<${name}> is not closed, expected </${name}>`,
      start: opening.start,
      end: opening.end,
    })
  }
  const found = readHtml(flat, undefined, { treat, bareText, barePartial, closed })
  found.problems.push(...problems.sort((a, b) => a.start - b.start))
  return found
}
