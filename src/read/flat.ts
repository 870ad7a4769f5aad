// Takes: a template and the texts it may include. Gives: one text in which includes stand in their place and merge tags are shielded,
// every character of it traceable to its file. May not: know a format.
import { InputError } from '../input-error.ts'
import { findInclude } from './engine.ts'
import { parseHandlebars } from './handlebars.ts'
import { parseLiquid } from './liquid.ts'
import type { Field, Place } from './message.ts'
import { type ParsedTags, type Tag, TagError, type Test } from './tag.ts'

/** A text that the author wrote, or a part of one. */
export interface Source {
  file: string
  /** path relative to the campaign's folder, to look includes up beside it */
  path: string
  text: string
  /** where `text` begins in `file` */
  base: { offset: number; line: number; column: number }
  lineStarts: number[]
}

/** A text put together from parts of sources: characters from `at` on stand at `offset` in `source`. */
export interface Composed {
  text: string
  stretches: { at: number; source: Source; offset: number }[]
}

/** A way through the conditions; the root is what everybody sees. */
export interface Branch {
  id: number
  parent: Branch | undefined
  depth: number
  /** all ways through the same condition, the one where none holds among them */
  siblings: Branch[]
  /** what this branch adds to its parent's conditions */
  tests: { source: string; negated: boolean; place: Place }[]
  /** dotted paths that certainly have a value here */
  filled: Set<string>
  /** cannot be observed in the skeleton (inside a capture): counts as seen */
  unobserved: boolean
}

/** A merge tag in the flat text. */
export interface Mark {
  start: number
  end: number
  tag: Tag
  written: string
  place: Place
  /** took its whole line with it, as a standalone tag does */
  line: boolean
  fields: Field[]
}

/** The flat text: merge tags are filled over character for character, so that no format's parser trips over them. */
export interface Flat extends Composed {
  marks: Mark[]
  /** from `at` on, `branch` holds; sorted */
  regions: { at: number; branch: Branch }[]
  /** control tags alone, with a marker in each branch */
  skeleton: { main: string; includes: Record<string, string> }
  filler: string
}

/** Signs of the skeleton that no text holds: around the number of a branch, and between parts that know nothing of each other. */
export const MARKER = { before: '\uFDD2', after: '\uFDD3', apart: '\uFDD4' } as const
const FILLER = '\uFDD0'
const MOST_INCLUDES = 2000

/** What all parts of one message share while it is read. */
export interface Reading {
  folder: string
  includes: Record<string, string>
  mergeLanguage: 'handlebars' | 'liquid'
  sources: Map<string, Source>
  branches: Branch[]
  fields: Map<string, Field>
  conditionNames: Set<string>
  problems: { code: string; message: string; place: Place }[]
}

/** Registers a text of the author's; the same file gives the same source. */
export function sourceOf(reading: Reading, file: string, path: string, text: string, base?: Source['base']): Source {
  const key = `${file}\n${base?.offset ?? 0}`
  const known = reading.sources.get(key)
  if (known !== undefined) return known
  const lineStarts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1)
  }
  const source: Source = { file, path, text, base: base ?? { offset: 0, line: 1, column: 1 }, lineStarts }
  reading.sources.set(key, source)
  return source
}

/** Line, column and offset of a range of a source, as unist counts. */
export function placeIn(source: Source, start: number, end: number): Place {
  return { file: source.file, position: { start: pointIn(source, start), end: pointIn(source, end) } }
}

function pointIn({ base, lineStarts }: Source, offset: number) {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const column = offset - (lineStarts[low] ?? 0) + 1
  return { line: base.line + low, column: low === 0 ? base.column + column - 1 : column, offset: base.offset + offset }
}

/** Which source, and where in it, a position of a composed text comes from. */
export function origin(composed: Composed, at: number): { source: Source; offset: number } {
  const { stretches } = composed
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const stretch = stretches[low]
  if (stretch === undefined) throw new Error('A composed text has no stretch')
  return { source: stretch.source, offset: stretch.offset + at - stretch.at }
}

/** The place of a range that stands in one source; where it spans several, it ends in the first. */
export function placeOf(composed: Composed, start: number, end: number): Place {
  const from = origin(composed, start)
  const to = end > start ? origin(composed, end - 1) : from
  return placeIn(
    from.source,
    from.offset,
    to.source === from.source ? Math.max(from.offset, to.offset + (end > start ? 1 : 0)) : from.offset + 1,
  )
}

/** A whole source as a composed text. */
export function composed(source: Source): Composed {
  return { text: source.text, stretches: [{ at: 0, source, offset: 0 }] }
}

/** Puts a composed text together piece by piece. */
export class Composer {
  private readonly parts: string[] = []
  private readonly stretches: Composed['stretches'] = []
  length = 0

  /** Adds `shown` (default: the text itself) for the range of `from`. */
  add(from: Composed, start: number, end: number, shown?: string): void {
    if (end <= start) return
    let at = start
    let index = lastAtOrBefore(from.stretches, start)
    while (at < end) {
      const stretch = from.stretches[index]
      if (stretch === undefined) break
      const until = Math.min(end, from.stretches[index + 1]?.at ?? Number.POSITIVE_INFINITY)
      const offset = stretch.offset + at - stretch.at
      const last = this.stretches.at(-1)
      const here = this.length + at - start
      if (last === undefined || last.source !== stretch.source || last.offset + here - last.at !== offset) {
        this.stretches.push({ at: here, source: stretch.source, offset })
      }
      at = until
      index++
    }
    this.parts.push(shown ?? from.text.slice(start, end))
    this.length += end - start
  }

  /** What was put together; `otherwise` says where an empty text stands. */
  done(otherwise: Composed): Composed {
    const first = otherwise.stretches.slice(0, 1)
    return { text: this.parts.join(''), stretches: this.stretches.length > 0 ? this.stretches : first }
  }
}

function lastAtOrBefore(stretches: Composed['stretches'], at: number): number {
  let low = 0
  let high = stretches.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** A new root branch: what everybody sees. */
export function rootBranch(reading: Reading): Branch {
  const root: Branch = {
    id: reading.branches.length,
    parent: undefined,
    depth: 0,
    siblings: [],
    tests: [],
    filled: new Set(),
    unobserved: false,
  }
  reading.branches.push(root)
  return root
}

/** Which branch holds at a position. */
export function branchAt(flat: Flat, at: number): Branch {
  let low = 0
  let high = flat.regions.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((flat.regions[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const region = flat.regions[low]
  if (region === undefined) throw new Error('A flat text has no region')
  return region.branch
}

/** Index of the first mark that ends after a position. */
export function firstMarkAfter(flat: Flat, at: number): number {
  let low = 0
  let high = flat.marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const mark = flat.marks[middle]
    if (mark !== undefined && mark.end <= at && !(mark.start === mark.end && mark.start === at)) low = middle + 1
    else high = middle
  }
  return low
}

/** A range of the flat text with its merge tags as written. */
export function asWritten(flat: Flat, start: number, end: number): string {
  let text = ''
  let at = start
  for (let index = firstMarkAfter(flat, start); index < flat.marks.length; index++) {
    const mark = flat.marks[index]
    if (mark === undefined || mark.start >= end) break
    if (mark.start < at) continue
    text += flat.text.slice(at, mark.start) + mark.written
    at = mark.end
  }
  return text + flat.text.slice(at, end)
}

/**
 * Parses the merge tags of a text, brings partials and includes into their place and shields the tags.
 *
 * @param byLine whether a control tag that stands alone on its line takes the line with it (Markdown, text)
 * @throws InputError for a template that its merge language refuses, an include outside the folder, or one that includes itself
 */
export function flatten(reading: Reading, whole: Composed, byLine: boolean): Flat {
  const parse = reading.mergeLanguage === 'liquid' ? parseLiquid : parseHandlebars
  const composer = new Composer()
  const marks: Mark[] = []
  const root = rootBranch(reading)
  const regions: Flat['regions'] = [{ at: 0, branch: root }]
  const skeletons: Record<string, string> = {}
  let instances = 0

  const add = (
    part: Composed,
    parseTags: (text: string) => ParsedTags,
    outer: Branch,
    above: string[],
    captured: boolean,
  ): string => {
    const { tags, problems } = guarded(part, () => parseTags(part.text))
    for (const { code, message, start, end } of problems)
      reading.problems.push({ code, message, place: placeOf(part, start, end) })
    const skeleton: string[] = []
    const open: { branch: Branch; tests: Test[]; outer: Branch; hasElse: boolean; orElse: string | undefined }[] = []
    let branch = outer
    let captures = captured ? 1 : 0
    let at = 0
    const alone = byLine ? standalone(part.text, tags) : new Map<number, { from: number; to: number }>()
    const enter = (into: Branch) => {
      branch = into
      if (!into.unobserved) skeleton.push(`${MARKER.before}${into.id}${MARKER.after}`)
    }
    for (const [index, tag] of tags.entries()) {
      const lineOf = alone.get(index)
      const from = lineOf?.from ?? tag.start
      const to = lineOf?.to ?? tag.end
      if (captures > 0) skeleton.push(part.text.slice(at, tag.start))
      composer.add(part, at, Math.max(at, from))
      const start = composer.length
      const isInclude = tag.kind === 'include'
      if (lineOf === undefined && !isInclude) composer.add(part, tag.start, tag.end, FILLER.repeat(tag.end - tag.start))
      at = Math.max(at, to)
      const place = placeOf(part, tag.start, tag.end)
      const written = part.text.slice(tag.start, tag.end)
      const mark: Mark = { start, end: composer.length, tag, written, place, line: lineOf !== undefined, fields: [] }
      marks.push(mark)
      switch (tag.kind) {
        case 'print':
          for (const { path, hasDefault, raw } of tag.fields) {
            const field: Field = {
              ...place,
              path,
              source: written,
              hasDefault: hasDefault || isFilledIn(branch, path.join('.')),
              raw,
            }
            mark.fields.push(field)
            const key = `${place.file}\n${place.position.start.offset}\n${path.join('.')}`
            const known = reading.fields.get(key)
            reading.fields.set(
              key,
              known === undefined ? field : { ...known, hasDefault: known.hasDefault && field.hasDefault },
            )
          }
          if (tag.keep || captures > 0) skeleton.push(written)
          break
        case 'silent':
          if (tag.capture === 'begins') captures++
          if (tag.capture === 'ends') captures--
          skeleton.push(tag.skeleton)
          for (const names of tag.names) note(reading, names)
          break
        case 'open': {
          const tests = tag.test === undefined ? [] : [tag.test]
          skeleton.push(written)
          const entry = { branch, tests, outer: branch, hasElse: false, orElse: tag.orElse }
          open.push(entry)
          const siblings: Branch[] = []
          if (tag.test === undefined) {
            // Nothing is seen between `case` and its first `when`; what stands there counts as the outer text.
            entry.branch = { ...branch, siblings }
          } else {
            entry.branch = branchOf(reading, part, branch, tests, siblings, captures > 0, false)
            enter(entry.branch)
          }
          break
        }
        case 'branch': {
          const entry = open.at(-1)
          if (entry === undefined) break
          skeleton.push(written)
          if (tag.test !== undefined) entry.tests.push(tag.test)
          else entry.hasElse = true
          entry.branch = branchOf(
            reading,
            part,
            entry.outer,
            entry.tests,
            entry.branch.siblings,
            captures > 0,
            tag.test === undefined,
          )
          enter(entry.branch)
          break
        }
        case 'close': {
          const entry = open.pop()
          if (entry === undefined) break
          if (!entry.hasElse && entry.tests.length > 0) {
            const otherwise = branchOf(
              reading,
              part,
              entry.outer,
              entry.tests,
              entry.branch.siblings,
              captures > 0 || entry.orElse === undefined,
              true,
            )
            if (entry.orElse !== undefined) {
              skeleton.push(entry.orElse)
              enter(otherwise)
            }
          }
          skeleton.push(written)
          branch = entry.outer
          break
        }
        case 'include': {
          const inner = included(reading, part, tag, above)
          if (inner === undefined) break
          if (++instances > MOST_INCLUDES) {
            throw new InputError(`The template includes files more than ${MOST_INCLUDES} times`, {
              file: part.stretches[0]?.source.file ?? '',
              expected: 'fewer includes',
            })
          }
          const name = `instance-${instances}`
          regions.push({ at: composer.length, branch })
          skeletons[name] = add(composed(inner), tag.inside, branch, [...above, inner.path], captures > 0)
          skeleton.push(tag.rename(name))
          break
        }
      }
      regions.push({ at: composer.length, branch })
      // Handlebars keeps nothing from one tag to the next; Liquid keeps what it assigns.
      if (open.length === 0 && above.length === 1 && reading.mergeLanguage === 'handlebars') skeleton.push(MARKER.apart)
    }
    if (captures > 0) skeleton.push(part.text.slice(at))
    composer.add(part, at, part.text.length)
    return skeleton.join('')
  }
  const path = whole.stretches[0]?.source.path ?? ''
  const main = add(whole, parse, root, [path], false)
  const done = composer.done(whole)
  return { ...done, marks, regions, skeleton: { main, includes: skeletons }, filler: FILLER }
}

function note(reading: Reading, names: string[]): void {
  if (names[0] === undefined) return
  reading.conditionNames.add(names[0])
  reading.conditionNames.add(names.join('.'))
}

function isFilledIn(branch: Branch, path: string): boolean {
  for (let at: Branch | undefined = branch; at !== undefined; at = at.parent) if (at.filled.has(path)) return true
  return false
}

/** The branch in which the last of the tests holds and those before it do not; `isElse`: none holds. */
function branchOf(
  reading: Reading,
  part: Composed,
  parent: Branch,
  tests: Test[],
  siblings: Branch[],
  unobserved: boolean,
  isElse: boolean,
): Branch {
  const last = isElse ? undefined : tests.at(-1)
  for (const test of tests) for (const names of test.names) note(reading, names)
  const branch: Branch = {
    id: reading.branches.length,
    parent,
    depth: parent.depth + 1,
    siblings,
    tests: tests.map((test) => ({
      source: test.source,
      negated: test !== last,
      place: placeOf(part, test.start, test.end),
    })),
    filled: new Set(tests.flatMap((test) => (test === last ? test.whenTrue : test.whenFalse))),
    unobserved: unobserved || parent.unobserved,
  }
  reading.branches.push(branch)
  siblings.push(branch)
  return branch
}

/** The source that an include or partial names; a missing one is a problem of the template, and the rest of it is still read. */
function included(
  reading: Reading,
  part: Composed,
  tag: Tag & { kind: 'include' },
  above: string[],
): Source | undefined {
  const place = placeOf(part, tag.start, tag.end)
  if (tag.name === undefined) {
    reading.problems.push({
      code: 'missing-partial',
      message: 'The include depends on the values of each reader, expected the name of one file',
      place,
    })
    return undefined
  }
  return includeAt(reading, tag.name, place, above)
}

/**
 * Finds an include by name.
 *
 * @param above paths of the files that include each other down to here
 * @throws InputError where it leads outside the folder or includes itself
 */
export function includeAt(reading: Reading, name: string, place: Place, above: string[]): Source | undefined {
  const { line, column } = place.position.start
  let path: string | undefined
  try {
    path = findInclude(name, above.at(-1) ?? '', reading.includes)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(`The include "${name}" leads outside the campaign's folder`, {
      file: place.file,
      line,
      column,
      expected: 'a file inside the folder',
      advice: 'Copy the file into the campaign',
    })
  }
  if (path === undefined) {
    reading.problems.push({
      code: 'missing-partial',
      message: `The include "${name}" is not in the campaign's folder, expected a file of that name`,
      place,
    })
    return undefined
  }
  if (above.includes(path)) {
    throw new InputError(`The include "${name}" includes itself`, {
      file: place.file,
      line,
      column,
      expected: 'includes without a circle',
    })
  }
  return sourceOf(reading, `${reading.folder.replace(/\/$/, '')}/${path}`, path, reading.includes[path] ?? '')
}

function guarded<T>(part: Composed, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof TagError) {
      const { file, position } = placeOf(
        part,
        Math.min(error.offset, part.text.length),
        Math.min(error.offset, part.text.length),
      )
      throw new InputError(error.message, {
        file,
        line: position.start.line,
        column: position.start.column,
        expected: error.expected,
        ...(error.advice !== undefined && { advice: error.advice }),
      })
    }
    if (error instanceof RangeError) {
      const file = part.stretches[0]?.source.file
      throw new InputError('The conditions are nested too deep', {
        ...(file !== undefined && { file }),
        expected: 'at most some hundred levels',
      })
    }
    throw error
  }
}

/** Lines that hold nothing but control tags: by index of each tag, the range that disappears with it. */
function standalone(text: string, tags: Tag[]): Map<number, { from: number; to: number }> {
  const alone = new Map<number, { from: number; to: number }>()
  for (let first = 0; first < tags.length; first++) {
    const tag = tags[first]
    if (tag === undefined || tag.kind === 'print') continue
    let lineStart = tag.start
    while (lineStart > 0 && (text[lineStart - 1] === ' ' || text[lineStart - 1] === '\t')) lineStart--
    if (lineStart > 0 && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') continue
    let last = first
    let end = tag.end
    for (;;) {
      while (text[end] === ' ' || text[end] === '\t') end++
      const next = tags[last + 1]
      if (next === undefined || next.start !== end || next.kind === 'print') break
      last++
      end = next.end
    }
    if (text[end] === '\r') end++
    if (text[end] === '\n') end++
    else if (end < text.length && text[end - 1] !== '\r') continue
    let from = lineStart
    for (let index = first; index <= last; index++) {
      const to = index === last ? end : (tags[index]?.end ?? end)
      alone.set(index, { from, to })
      from = to
    }
    first = last
  }
  return alone
}
