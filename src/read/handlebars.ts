// Takes: a text in Handlebars. Gives: its merge tags. May not: render.
import Handlebars from 'handlebars'
import { type ParsedTags, type PrintedPath, type Tag, TagError, type TagProblem, type Test } from './tag.ts'

const BLOCKS = new Set(['if', 'unless', 'each', 'with', 'greaterThan', 'lessThan', 'equals', 'notEquals', 'and', 'or'])
const INLINE = new Set([
  'insert',
  'formatDate',
  'length',
  'lookup',
  'greaterThan',
  'lessThan',
  'equals',
  'notEquals',
  'and',
  'or',
])

/** Where names are looked up: the path from the root of the context in which a tag stands. */
interface Scope {
  path: string[]
  parent: Scope | undefined
  /** names given by `as |item|` */
  params: Map<string, string[]>
}

/**
 * Finds every merge tag of a Handlebars text with its place, the paths that it prints or asks for, and the scope in which it stands.
 *
 * @throws TagError for a text that Handlebars does not parse
 */
export function parseHandlebars(source: string): ParsedTags {
  return parseIn(source, { path: [], parent: undefined, params: new Map() })
}

function parseIn(source: string, scope: Scope): ParsedTags {
  const tags: Tag[] = []
  const problems: TagProblem[] = []
  if (!source.includes('{{')) return { tags, problems }
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(source)
  } catch (error) {
    throw faultIn(source, error as Error)
  }
  const lineStarts = [0]
  for (const match of source.matchAll(/\r\n?|\n/g)) lineStarts.push(match.index + match[0].length)
  const offsetOf = (place: { line: number; column: number }) => (lineStarts[place.line - 1] ?? 0) + place.column

  const walk = (body: hbs.AST.Statement[], within: Scope): void => {
    for (const statement of body) {
      const start = offsetOf(statement.loc.start)
      const end = offsetOf(statement.loc.end)
      switch (statement.type) {
        case 'MustacheStatement':
          tags.push({
            start,
            end,
            kind: 'print',
            keep: false,
            fields: printed(statement as hbs.AST.MustacheStatement, within, start, end),
          })
          break
        case 'CommentStatement':
          tags.push({ start, end, kind: 'silent', skeleton: '', names: [], capture: undefined })
          break
        case 'PartialStatement':
          tags.push(partial(statement as hbs.AST.PartialStatement, within, start, end))
          break
        case 'BlockStatement':
          block(statement as hbs.AST.BlockStatement, within, start, end, undefined)
          break
        case 'ContentStatement':
          // The backslash of `\\{{` is not shown.
          if (source.startsWith('{{', start) && source[start - 1] === '\\') {
            tags.push({ start: start - 1, end: start, kind: 'silent', skeleton: '', names: [], capture: undefined })
          }
          break
        default: {
          // Inline partials, partial blocks and decorators: SendGrid knows none of them. What stands inside is read as text.
          const inner = (statement as hbs.AST.PartialBlockStatement).program
          const open = tagEnd(source, start)
          problems.push({
            code: 'unknown-helper',
            message: `${source.slice(start, open)} is not known to SendGrid, expected one of its helpers`,
            start,
            end: open,
          })
          tags.push({ start, end: open, kind: 'silent', skeleton: '', names: [], capture: undefined })
          if (inner !== undefined) {
            walk(inner.body, within)
            const last = inner.body.at(-1)
            const close = last === undefined ? open : offsetOf(last.loc.end)
            tags.push({ start: close, end, kind: 'silent', skeleton: '', names: [], capture: undefined })
          }
        }
      }
    }
  }

  const block = (
    node: hbs.AST.BlockStatement,
    within: Scope,
    start: number,
    end: number,
    chainedIn: number | undefined,
  ): void => {
    const name = node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : ''
    if (source.startsWith('{{{{', start)) {
      const open = source.indexOf('}}}}', start) + 4
      const close = source.lastIndexOf('{{{{/', end)
      tags.push({ start, end: open, kind: 'silent', skeleton: '', names: [], capture: undefined })
      tags.push({ start: close, end, kind: 'silent', skeleton: '', names: [], capture: undefined })
      return
    }
    const open = tagEnd(source, start)
    const known = BLOCKS.has(name)
    const isSection = !known && node.params.length === 0
    if (!known && !isSection) {
      problems.push({
        code: 'unknown-helper',
        message: `The helper "${name}" is not known to SendGrid, expected one of ${[...BLOCKS].join(', ')}`,
        start,
        end: open,
      })
    }
    const inverted =
      node.program === undefined || node.program === null || /^\{\{~?\s*\^/.test(source.slice(start, start + 12))
    const test = testOf(node, name, isSection, within, start, open, inverted)
    if (chainedIn === undefined) tags.push({ start, end: open, kind: 'open', test, orElse: '{{else}}' })
    else tags.push({ start, end: open, kind: 'branch', test })
    const first = inverted && node.inverse && !node.program ? node.inverse : node.program
    const second = first === node.inverse ? undefined : node.inverse
    let cursor = open
    if (first) {
      walk(first.body, inverted ? within : inner(node, name, isSection, within))
      cursor = endOf(first, cursor)
    }
    const nested = second?.body[0]
    if (second && (second as { chained?: boolean }).chained && nested?.type === 'BlockStatement') {
      block(nested as hbs.AST.BlockStatement, within, offsetOf(nested.loc.start), end, start)
      cursor = -1
    } else if (second) {
      const elseStart = source.indexOf('{{', cursor)
      const elseEnd = tagEnd(source, elseStart)
      tags.push({ start: elseStart, end: elseEnd, kind: 'branch', test: undefined })
      walk(second.body, within)
      cursor = endOf(second, elseEnd)
    }
    if (chainedIn === undefined) {
      const last = tags.at(-1)?.end ?? open
      const closeStart = source.lastIndexOf('{{', end - 1)
      tags.push({ start: Math.max(last, closeStart), end, kind: 'close' })
    }
  }

  const endOf = (program: hbs.AST.Program, otherwise: number) => {
    const last = program.body.at(-1)
    return last === undefined ? otherwise : offsetOf(last.loc.end)
  }

  const partial = (node: hbs.AST.PartialStatement, within: Scope, start: number, end: number): Tag => {
    // A name that is worked out, `{{> (lookup . 'which')}}`, is known for no file.
    const name = node.name.type === 'SubExpression' ? undefined : String((node.name as hbs.AST.PathExpression).original)
    const context = node.params[0]
    const path = context === undefined ? within.path : pathOf(context, within)
    const tag = source.slice(start, end)
    return {
      start,
      end,
      kind: 'include',
      name,
      rename: (other) =>
        tag.replace(/^(\{\{~?>\s*)("[^"]*"|'[^']*'|\[[^\]]*\]|[^\s}~]+)/, (_, before: string) => before + other),
      inside: (text) => parseIn(text, { path: path ?? [], parent: within, params: new Map() }),
    }
  }

  const printed = (node: hbs.AST.MustacheStatement, within: Scope, start: number, end: number): PrintedPath[] => {
    const raw = node.escaped === false
    const name =
      node.path.type === 'PathExpression' ? String((node.path as hbs.AST.PathExpression).original) : undefined
    const hash = node.hash?.pairs ?? []
    if (node.params.length === 0 && hash.length === 0) {
      const path = pathOf(node.path, within)
      return path === undefined || path.length === 0 ? [] : [{ path, hasDefault: false, raw }]
    }
    if (name !== undefined && !INLINE.has(name)) {
      problems.push({
        code: 'unknown-helper',
        message: `The helper "${name}" is not known to SendGrid, expected one of ${[...INLINE].join(', ')}`,
        start,
        end,
      })
    }
    const hasDefault =
      name === 'insert' &&
      (node.params.some(
        (param) => param.type === 'StringLiteral' && /^default=./.test((param as hbs.AST.StringLiteral).value),
      ) ||
        hash.some((pair) => pair.key === 'default'))
    return [...node.params, ...hash.map((pair) => pair.value)]
      .flatMap((param) => pathsIn(param, within))
      .map((path) => ({ path, hasDefault: hasDefault || name === 'length', raw }))
  }

  walk(program.body, scope)
  return { tags, problems }

  function testOf(
    node: hbs.AST.BlockStatement,
    name: string,
    isSection: boolean,
    within: Scope,
    start: number,
    end: number,
    inverted: boolean,
  ): Test {
    const expressions = isSection
      ? [node.path]
      : [...node.params, ...(node.hash?.pairs ?? []).map((pair) => pair.value)]
    const names = expressions.flatMap((expression) => pathsIn(expression as hbs.AST.Expression, within))
    const filled = expressions.flatMap(
      (expression) => pathOf(expression as hbs.AST.Expression, within)?.join('.') ?? [],
    )
    const literal = node.params.find((param) => param.type.endsWith('Literal'))
    const isBlank = literal?.type === 'StringLiteral' && (literal as hbs.AST.StringLiteral).value === ''
    let whenTrue: string[] = []
    let whenFalse: string[] = []
    if (isSection || ['if', 'each', 'with', 'and', 'greaterThan', 'lessThan'].includes(name)) whenTrue = filled
    else if (name === 'unless') whenFalse = filled
    else if (name === 'equals' && literal !== undefined) [whenTrue, whenFalse] = isBlank ? [[], filled] : [filled, []]
    else if (name === 'notEquals' && literal !== undefined)
      [whenTrue, whenFalse] = isBlank ? [filled, []] : [[], filled]
    if (inverted) [whenTrue, whenFalse] = [whenFalse, whenTrue]
    return { start, end, source: source.slice(start, end), names, whenTrue, whenFalse }
  }
}

/** `each` and `with`, and sections, change what names are looked up in. */
function inner(node: hbs.AST.BlockStatement, name: string, isSection: boolean, scope: Scope): Scope {
  if (!isSection && name !== 'each' && name !== 'with') return scope
  const path =
    pathOf((isSection ? node.path : (node.params[0] ?? node.path)) as hbs.AST.Expression, scope) ?? scope.path
  const params = new Map<string, string[]>()
  const given = node.program?.blockParams?.[0]
  if (given !== undefined) params.set(given, path)
  return { path, parent: scope, params }
}

function pathOf(expression: hbs.AST.Expression, scope: Scope): string[] | undefined {
  if (expression.type !== 'PathExpression') return undefined
  const { data, depth, parts, original } = expression as hbs.AST.PathExpression
  const segments = parts.map(String)
  if (data) return segments[0] === 'root' ? segments.slice(1) : undefined
  let at: Scope | undefined = scope
  for (let i = 0; i < depth && at !== undefined; i++) at = at.parent
  if (at === undefined) return segments
  const [first, ...rest] = segments
  if (first !== undefined && depth === 0 && !/^(this|\.)(\/|\.|$)/.test(String(original))) {
    for (let up: Scope | undefined = at; up !== undefined; up = up.parent) {
      const param = up.params.get(first)
      if (param !== undefined) return [...param, ...rest]
    }
  }
  return [...at.path, ...segments]
}

function pathsIn(expression: hbs.AST.Expression, scope: Scope): string[][] {
  if (expression.type === 'SubExpression') {
    const { params, hash } = expression as hbs.AST.SubExpression
    return [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)].flatMap((param) => pathsIn(param, scope))
  }
  const path = pathOf(expression, scope)
  return path === undefined || path.length === 0 ? [] : [path]
}

/** Where the tag that begins at `start` ends; braces inside its strings do not count. */
function tagEnd(source: string, start: number): number {
  const tag = /\{\{(?:[^}"']|"(?:\\"|[^"])*"|'(?:\\'|[^'])*'|\}(?!\}))*\}\}/y
  tag.lastIndex = start
  const match = tag.exec(source)
  if (match !== null) return start + match[0].length
  const end = source.indexOf('}}', start)
  return end === -1 ? source.length : end + 2
}

/** Says where and why Handlebars refuses a text: its own words name the place where it noticed, not where the mistake is. */
function faultIn(source: string, error: Error): TagError {
  const open: { name: string; start: number }[] = []
  const scan =
    /\\?\{\{(?:!--[\s\S]*?--\}\}|![\s\S]*?\}\}|\{\{\s*([\w.-]+)[\s\S]*?\{\{\{\{\/\s*\1\s*\}\}\}\}|(?:[^}"']|"[^"]*"|'[^']*'|\}(?!\}))*\}\}+)/g
  let reached = 0
  for (const match of source.matchAll(scan)) {
    const gap = source.indexOf('{{', reached)
    if (gap !== -1 && gap < match.index) break
    reached = match.index + match[0].length
    const tag = /^\{\{\{?~?\s*(#>|#\*|[#^/]|else\b)\s*([^\s}~|]*)/.exec(match[0])
    if (tag === null) continue
    const [, sign, name = ''] = tag
    if (sign === '/') {
      const last = open.pop()
      if (last === undefined)
        return new TagError(`{{/${name}}} closes what was not opened`, match.index, `{{#${name}}} before it`)
      if (last.name !== name) {
        return new TagError(`{{/${name}}} closes {{#${last.name}}}`, match.index, `{{/${last.name}}}`)
      }
    } else if (sign?.startsWith('#') || (sign === '^' && name !== '')) open.push({ name, start: match.index })
  }
  const unclosedTag = source.indexOf('{{', reached)
  const [first = '', excerpt = '', caret = ''] = error.message.split('\n')
  if (unclosedTag !== -1 && !source.slice(unclosedTag).includes('}}')) {
    return new TagError(
      `The merge tag "${source.slice(unclosedTag, unclosedTag + 20).split('\n')[0]}" is not closed`,
      unclosedTag,
      '}} at its end',
    )
  }
  const last = open.at(-1)
  if (last !== undefined && /got 'EOF'/.test(error.message)) {
    return new TagError(`{{#${last.name}}} is not closed`, last.start, `{{/${last.name}}} after it`)
  }
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1)
  const starts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length)]
  const at = caret.indexOf('^')
  const around = excerpt.slice(Math.max(0, at - 6), at + 6)
  const found = source.indexOf(around, Math.max(0, (starts[line - 1] ?? 0) - 6))
  const offset = found === -1 || at < 0 ? (starts[line - 1] ?? 0) : found + Math.min(6, at)
  const shown =
    source
      .slice(Math.max(0, offset - 10), offset + 15)
      .split(/[\r\n]/)
      .find((part) => part.includes('{')) ?? source.slice(offset, offset + 15)
  return new TagError(
    `The merge tag near "${shown.trim()}" is not Handlebars`,
    offset,
    'Handlebars as SendGrid speaks it',
    shown.includes('|') ? 'For Liquid say "merge_language: liquid"' : undefined,
  )
}
