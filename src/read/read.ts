// Takes: a template's text, with the texts it may include. Gives: a message, every block with its exact place and its conditions, and
// a function that tells which blocks a reader sees. May not: open a file, know the time, judge.
import type { Variant } from '../load/campaign.ts'
import { addressOf, type BranchedBlock, blocksOf, type Piece, type RawBlock } from './blocks.ts'
import { markBoilerplate } from './boilerplate.ts'
import {
  type Branch,
  branchAt,
  type Composed,
  composed,
  type Flat,
  flatten,
  placeOf,
  type Reading,
  type Source,
  sourceOf,
} from './flat.ts'
import { type Found, readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import type { Block, Condition, Link, Message, VisibleBlocks } from './message.ts'
import { readMjml, withMjmlIncludes } from './mjml.ts'
import { readText } from './text.ts'
import { createVisible } from './visible.ts'

/**
 * Reads one template of a campaign with all its branches.
 *
 * A missing include inside the folder is a problem of the message, not an `InputError`: everything else can still be read and shown,
 * and the problem is an error of `check`, which `send` refuses.
 *
 * @param source.file the campaign's own file, in which subject and preheader stand
 * @param source.folder absolute path; files of `includes` are named below it
 * @throws InputError for a template that its merge language refuses, an include that leaves the folder or includes itself, and MJML
 *   without an `<mjml>` element
 */
export function read(
  variant: Variant,
  source: { file: string; folder: string; mergeLanguage: 'handlebars' | 'liquid'; includes: Record<string, string> },
): { message: Message; visible: VisibleBlocks } {
  const reading: Reading = {
    folder: source.folder,
    includes: source.includes,
    mergeLanguage: source.mergeLanguage,
    sources: new Map(),
    branches: [],
    fields: new Map(),
    conditionNames: new Set(),
    problems: [],
  }
  const found: BranchedBlock[] = []
  const links: Link[] = []
  const skeletons: Flat['skeleton'][] = []

  const addLine = (text: string | undefined, place: Variant['subjectPlace'], role: 'subject' | 'preheader') => {
    if (text === undefined) return
    const base = place ?? { file: source.file, line: 1, column: 1, offset: 0 }
    const own = sourceOf(reading, base.file, '', text, base)
    const flat = flatten(reading, composed(own), false)
    skeletons.push(flat.skeleton)
    found.push(
      ...blocksOf(flat, { role, pieces: [{ start: 0, end: flat.text.length }], quoted: false, boilerplate: false }),
    )
  }
  addLine(variant.subject, variant.subjectPlace, 'subject')
  addLine(variant.preheader, variant.preheaderPlace, 'preheader')

  const template = templateOf(reading, variant)
  const path = template.stretches[0]?.source.path ?? ''
  const whole = variant.format === 'mjml' ? withMjmlIncludes(reading, template, [path]) : template
  const flat = flatten(reading, whole, variant.format === 'markdown' || variant.format === 'text')
  skeletons.push(flat.skeleton)
  const body = readFormat(variant.format, flat)
  if (variant.subject === undefined && body.title.length > 0) found.unshift(...lineOf(flat, body.title, 'subject'))
  for (const raw of body.blocks) found.push(...blocksOf(flat, raw))
  for (const { code, message, start, end, place } of body.problems)
    reading.problems.push({ code, message, place: place ?? placeOf(flat, start, end) })
  for (const link of body.links) links.push(linkOf(flat, link))

  const rank = (block: Block) => (block.type === 'subject' ? 0 : block.type === 'preheader' ? 1 : 2)
  const ordered = found
    .map((entry, at) => ({ ...entry, at }))
    .sort((a, b) => rank(a.block) - rank(b.block) || a.at - b.at)
  const children = markBoilerplate(ordered.map(({ block }, index) => ({ ...block, index })))
  const message: Message = {
    type: 'message',
    children,
    ...rangeOf(template),
    format: variant.format,
    mergeLanguage: source.mergeLanguage,
    links,
    fields: [...reading.fields.values()],
    conditionFields: [...reading.conditionNames].sort(),
    problems: reading.problems.map(({ code, message: text, place }) => ({ ...place, code, message: text })),
    files: filesOf(reading.sources.values()),
  }
  const visible = createVisible(
    source.mergeLanguage,
    skeletons,
    ordered.map(({ branches }) => branches),
  )
  return { message, visible }
}

function templateOf(reading: Reading, variant: Variant): Composed {
  const { templateFile, template, templateOffset } = variant
  const folder = `${reading.folder.replace(/\/$/, '')}/`
  const path = templateFile.startsWith(folder) ? templateFile.slice(folder.length) : ''
  // Front matter of a single-file campaign is read by `load`; a byte order mark is no text.
  const source = sourceOf(reading, templateFile, path, template)
  const start = template.charCodeAt(templateOffset) === 0xfeff ? templateOffset + 1 : templateOffset
  return { text: template.slice(start), stretches: [{ at: 0, source, offset: start }] }
}

function readFormat(format: Message['format'], flat: Flat): Found {
  switch (format) {
    case 'mjml':
      return readMjml(flat)
    case 'markdown':
      return readMarkdown(flat)
    case 'html':
      return readHtml(flat)
    case 'text':
      return readText(flat)
  }
}

function lineOf(flat: Flat, pieces: Piece[], role: RawBlock['role']): BranchedBlock[] {
  return blocksOf(flat, { role, pieces, quoted: false, boilerplate: false })
}

function linkOf(flat: Flat, link: Found['links'][number]): Link {
  const shown = blocksOf(flat, { role: 'link', pieces: link.pieces, quoted: false, boilerplate: false })
  return {
    ...placeOf(flat, link.start, link.end),
    url: addressOf(flat, link.url),
    text: shown.map(({ block }) => block.text).join(' '),
    conditions: conditionsOf(branchAt(flat, link.start)),
  }
}

function conditionsOf(branch: Branch): Condition[] {
  const conditions: Condition[] = []
  for (let at: Branch | undefined = branch; at !== undefined; at = at.parent) {
    conditions.unshift(...at.tests.map(({ source, negated, place }) => ({ ...place, source, negated })))
  }
  return conditions
}

function rangeOf(template: Composed): Pick<Message, 'position'> {
  return { position: placeOf(template, 0, template.text.length).position }
}

/**
 * Each file once. Of a file known only by its subject and preheader, these stand at their places and all else is blank, so that an
 * offset gives the same line and column as in the file itself.
 */
function filesOf(sources: Iterable<Source>): Message['files'] {
  const files = new Map<string, string>()
  const lines = new Map<string, Source[]>()
  for (const source of sources) {
    if (source.base.offset === 0) files.set(source.file, source.text)
    else lines.set(source.file, [...(lines.get(source.file) ?? []), source])
  }
  for (const [file, known] of lines) {
    if (files.has(file)) continue
    let text = ''
    let line = 1
    for (const { base, text: own } of known.sort((a, b) => a.base.offset - b.base.offset)) {
      const breaks = Math.max(0, base.line - line)
      const indent = breaks > 0 || line === 1 ? base.column - 1 : 0
      text +=
        ' '.repeat(Math.max(0, base.offset - text.length - breaks - indent)) +
        '\n'.repeat(breaks) +
        ' '.repeat(indent) +
        own
      line = base.line + own.split('\n').length - 1
    }
    files.set(file, text)
  }
  return [...files].map(([file, source]) => ({ file, source }))
}
