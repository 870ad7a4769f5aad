// Takes: a text in Liquid. Gives: its merge tags. May not: render.
import { type Liquid, type TagToken, TokenKind, Value } from 'liquidjs'
import { createLiquid, liquidTokens, parseLiquidTokens } from './engine.ts'
import { type ParsedTags, type PrintedPath, type Tag, TagError, type TagProblem, type Test } from './tag.ts'

/** Names that a template makes for itself: the path from the root they stand for, and the paths they depend on. */
type Locals = Map<string, { path: string[] | undefined; names: string[][] }>

const OPENS = new Set(['if', 'unless', 'case', 'for', 'tablerow'])
const CLOSES = new Set(['endif', 'endunless', 'endcase', 'endfor', 'endtablerow'])

/**
 * Finds every merge tag of a Liquid text with its place, and the paths that it prints or asks for.
 *
 * @throws TagError for a text that Liquid does not parse
 */
export function parseLiquid(source: string): ParsedTags {
  return parseWith(source, new Map(), createLiquid({}, false))
}

function parseWith(source: string, locals: Locals, liquid: Liquid): ParsedTags {
  const tags: Tag[] = []
  const problems: TagProblem[] = []
  if (!source.includes('{{') && !source.includes('{%')) return { tags, problems }
  let tokens: ReturnType<typeof liquidTokens>
  try {
    tokens = liquidTokens(liquid, source)
    parseLiquidTokens(liquid, tokens)
  } catch (error) {
    throw faultOf(error as Error & { token?: { begin: number } })
  }

  const expressionOf = (text: string): Value | undefined => {
    try {
      return new Value(text, liquid)
    } catch {
      return undefined
    }
  }
  /** What an expression depends on, as paths from the root. */
  const namesIn = (text: string): string[][] => {
    const value = expressionOf(text)
    if (value === undefined) return []
    const found = value.initial.postfix.flatMap((token) => (isPath(token.getText()) ? rooted(token.getText()) : []))
    for (const filter of value.filters) {
      for (const arg of filter.args.flat())
        if (isToken(arg) && isPath(arg.getText())) found.push(...rooted(arg.getText()))
    }
    return found
  }
  const rooted = (text: string): string[][] => {
    const [first = '', ...rest] = segmentsOf(text)
    const local = locals.get(first)
    if (local === undefined) return [[first, ...rest]]
    return local.path === undefined ? local.names : [[...local.path, ...rest]]
  }
  const test = (token: TagToken, source_: string, args: string, inverted = false): Test => {
    const isFilled = filledBy(args).flatMap((path) => rooted(path).map((names) => names.join('.')))
    const isEmpty = emptyBy(args).flatMap((path) => rooted(path).map((names) => names.join('.')))
    const [whenTrue, whenFalse] = inverted ? [isEmpty, isFilled] : [isFilled, isEmpty]
    return { start: token.begin, end: token.end, source: source_, names: namesIn(args), whenTrue, whenFalse }
  }

  let skipping: { name: 'raw' | 'comment'; start: number; depth: number } | undefined
  const cases: { source: string; args: string }[] = []
  for (const token of tokens) {
    const { begin: start, end } = token
    const written = source.slice(start, end)
    const name = (token as TagToken).name
    if (skipping !== undefined) {
      // A comment may hold comments; what is raw is text.
      if (name === skipping.name && name === 'comment') skipping.depth++
      if (name !== `end${skipping.name}` || --skipping.depth > 0) continue
      tags.push({
        start: skipping.name === 'raw' ? start : skipping.start,
        end,
        kind: 'silent',
        skeleton: '',
        names: [],
        capture: undefined,
      })
      skipping = undefined
      continue
    }
    if (token.kind === TokenKind.Output || name === 'echo') {
      const text = name === 'echo' ? (token as TagToken).args : (token as unknown as { content: string }).content
      tags.push({ start, end, kind: 'print', keep: isCaptured(text, locals), fields: printed(text) })
      continue
    }
    if (name === undefined) continue
    const args = (token as TagToken).args
    const silent = (skeleton: string, names: string[][] = [], capture?: 'begins' | 'ends') =>
      tags.push({ start, end, kind: 'silent', skeleton, names, capture })
    if (name === 'raw' || name === 'comment') {
      skipping = { name, start, depth: 1 }
      if (name === 'raw') silent('')
    } else if (OPENS.has(name)) {
      if (name === 'case') {
        cases.push({ source: written, args })
        tags.push({ start, end, kind: 'open', test: undefined, orElse: '{% else %}' })
      } else if (name === 'for' || name === 'tablerow') {
        const loop = /^\s*([\w-]+)\s+in\s+(\([^)]*\)|\S+)/.exec(args)
        const [, item = '', list = ''] = loop ?? []
        const names = list.startsWith('(')
          ? [...list.matchAll(/[a-z_][\w.-]*/gi)].flatMap((match) => rooted(match[0]))
          : namesIn(list)
        const paths = isPath(list) ? rooted(list) : []
        locals.set(item, { path: paths[0], names })
        for (const own of ['forloop', 'tablerowloop']) locals.set(own, { path: undefined, names: [] })
        const whenTrue = paths.map((path) => path.join('.'))
        const condition: Test = { start, end, source: written, names, whenTrue, whenFalse: [] }
        // A table row has no else branch in Liquid.
        tags.push({ start, end, kind: 'open', test: condition, orElse: name === 'for' ? '{% else %}' : undefined })
      } else {
        tags.push({
          start,
          end,
          kind: 'open',
          test: test(token as TagToken, written, args, name === 'unless'),
          orElse: '{% else %}',
        })
      }
    } else if (name === 'elsif') {
      tags.push({ start, end, kind: 'branch', test: test(token as TagToken, written, args) })
    } else if (name === 'when') {
      const asked = cases.at(-1)
      const condition = test(token as TagToken, `${asked?.source ?? ''}${written}`, asked?.args ?? '')
      tags.push({ start, end, kind: 'branch', test: { ...condition, names: [...condition.names, ...namesIn(args)] } })
    } else if (name === 'else') {
      tags.push({ start, end, kind: 'branch', test: undefined })
    } else if (CLOSES.has(name)) {
      if (name === 'endcase') cases.pop()
      tags.push({ start, end, kind: 'close' })
    } else if (name === 'assign') {
      const [, local = '', expression = ''] = /^\s*([\w-]+)\s*=([\s\S]*)$/.exec(args) ?? []
      const names = namesIn(expression)
      const isPlain = isPath(expression.trim())
      locals.set(local, { path: isPlain ? names[0] : undefined, names })
      silent(written, names)
    } else if (name === 'capture') {
      locals.set(args.trim().replace(/^["']|["']$/g, ''), { path: undefined, names: [] })
      silent(written, [], 'begins')
    } else if (name === 'endcapture') silent(written, [], 'ends')
    else if (name === 'increment' || name === 'decrement') {
      locals.set(args.trim(), { path: undefined, names: [] })
      silent(written)
    } else if (name === 'include' || name === 'render') {
      const file = /^\s*("([^"]*)"|'([^']*)')/.exec(args)
      const keyword = written.indexOf(name) + name.length
      const inside = new Map(name === 'include' ? locals : [])
      if (file !== null) {
        const given = args.slice(file[0].length)
        const bound = /^\s*(?:with|for)\s+(\S+?)(?:\s+as\s+([\w-]+))?\s*(?:,|$)/.exec(given)
        if (bound !== null) {
          const own = bound[2] ?? (file[2] ?? file[3] ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '')
          inside.set(own, {
            path: isPath(bound[1] ?? '') ? rooted(bound[1] ?? '')[0] : undefined,
            names: namesIn(bound[1] ?? ''),
          })
        }
        for (const [, key = '', expression = ''] of given.matchAll(/([\w-]+)\s*:\s*("[^"]*"|'[^']*'|[^,\s]+)/g)) {
          inside.set(key, { path: isPath(expression) ? rooted(expression)[0] : undefined, names: namesIn(expression) })
        }
      }
      tags.push({
        start,
        end,
        kind: 'include',
        name: file === null ? undefined : (file[2] ?? file[3] ?? ''),
        rename: (other) =>
          written.slice(0, keyword) + written.slice(keyword).replace(/"[^"]*"|'[^']*'/, () => `'${other}'`),
        inside: (text) => parseWith(text, inside, liquid),
      })
    } else if (name === 'layout' || name === 'block') {
      throw new TagError(
        `{% ${name} %} is not supported`,
        start,
        '{% include %} or {% render %}',
        'Include what is shared from the template itself',
      )
    } else if (name === 'liquid') {
      const lines = args.split('\n').map((line) => line.trim())
      for (const line of lines) {
        const [, local = '', expression = ''] = /^assign\s+([\w-]+)\s*=(.*)$/.exec(line) ?? []
        if (local !== '') locals.set(local, { path: undefined, names: namesIn(expression) })
      }
      const fields = lines.flatMap((line) => (line.startsWith('echo ') ? printed(line.slice(5)) : []))
      if (fields.length > 0) tags.push({ start, end, kind: 'print', keep: false, fields })
      else
        silent(
          written,
          lines.flatMap((line) => namesIn(line.replace(/^\w+/, ''))),
        )
    } else silent(name === 'endblock' || name === '#' ? '' : written)
  }
  if (skipping !== undefined)
    tags.push({
      start: skipping.start,
      end: source.length,
      kind: 'silent',
      skeleton: '',
      names: [],
      capture: undefined,
    })
  return { tags, problems }

  function printed(text: string): PrintedPath[] {
    const value = expressionOf(text)
    if (value === undefined) return []
    const hasDefault = value.filters.some((filter) => filter.name === 'default')
    const raw = value.filters.some((filter) => filter.name === 'raw')
    const own = value.initial.postfix.filter((token) => isPath(token.getText())).map((token) => token.getText())
    const others = value.filters
      .filter((filter) => filter.name !== 'default')
      .flatMap((filter) => filter.args.flat())
      .flatMap((arg) => (isToken(arg) && isPath(arg.getText()) ? [arg.getText()] : []))
    return [...own, ...others].flatMap((path) => {
      const local = locals.get(segmentsOf(path)[0] ?? '')
      // What the template made for itself is no field of the reader, unless it stands for one.
      if (local !== undefined && local.path === undefined) return []
      return rooted(path).map((segments) => ({ path: segments, hasDefault, raw }))
    })
  }
}

function isToken(value: unknown): value is { getText(): string } {
  return typeof (value as { getText?: unknown })?.getText === 'function'
}

/** A variable such as `user.name` or `user["first name"]`; not a literal, an operator or a range. */
function isPath(text: string): boolean {
  return (
    /^[\p{L}_][\p{L}\p{N}_-]*\??([.[]|$)/u.test(text) &&
    !/^(true|false|nil|null|empty|blank|and|or|not|contains)$/.test(text)
  )
}

/** The segments of a path; a dynamic index ends it. */
function segmentsOf(text: string): string[] {
  const segments: string[] = []
  for (const match of text.matchAll(/\[\s*(?:"([^"]*)"|'([^']*)'|(\d+)|([^\]]*))\s*\]|([^.[\]\s]+)/g)) {
    const [, double, single, index, dynamic, plain] = match
    if (dynamic !== undefined) break
    if (index === undefined) segments.push(double ?? single ?? plain ?? '')
  }
  return segments
}

function isCaptured(text: string, locals: Locals): boolean {
  const local = locals.get(segmentsOf(text)[0] ?? '')
  return (
    local !== undefined &&
    local.path === undefined &&
    local.names.length === 0 &&
    !/^(forloop|tablerowloop)\b/.test(text)
  )
}

/** Paths that certainly have a value where a condition holds: `x`, `x != blank`, `x == "pro"`, joined by `and`. */
function filledBy(condition: string): string[] {
  if (/\bor\b/.test(condition)) return []
  return condition.split(/\band\b/).flatMap((part) => {
    const [, path = '', operator, other = ''] =
      /^\s*([^\s=!<>]+)\s*(?:(==|!=|<>|>=?|<=?|contains)\s*(.+?))?\s*$/.exec(part) ?? []
    if (!isPath(path)) return []
    const isBlank = /^(blank|empty|nil|null|""|'')$/.test(other)
    return operator === undefined || (operator === '!=' || operator === '<>' ? isBlank : !isBlank) ? [path] : []
  })
}

/** Paths that certainly have a value where a condition does not hold: `x == blank`, joined by `or`. */
function emptyBy(condition: string): string[] {
  if (/\band\b/.test(condition)) return []
  return condition.split(/\bor\b/).flatMap((part) => {
    const [, path = ''] = /^\s*([^\s=!<>]+)\s*==\s*(?:blank|empty|nil|null|""|'')\s*$/.exec(part) ?? []
    return isPath(path) ? [path] : []
  })
}

function faultOf(error: Error & { token?: { begin: number } }): TagError {
  if (error instanceof TagError) return error
  const what = error.message.replace(/, (file:.*)?line:\d+, col:\d+[\s\S]*$/, '')
  return new TagError(
    `The merge tag is not Liquid (${what})`,
    error.token?.begin ?? 0,
    'Liquid',
    /#|\{\{\//.test(what) ? 'For Handlebars say "merge_language: handlebars"' : undefined,
  )
}
