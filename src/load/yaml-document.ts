// Takes: a YAML file, or the front matter of one. Gives: its value checked by a schema, and where each key stands. May not: know what it is for.
import { readFile } from 'node:fs/promises'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml'
import { z } from 'zod'
import { InputError } from '../input-error.ts'
import type { TextPlace } from './campaign.ts'

/** One problem or many in one file, each with its place; the first is the error's own. */
export class DocumentErrors extends InputError {
  readonly errors: readonly [InputError, ...InputError[]]

  constructor(errors: readonly [InputError, ...InputError[]]) {
    super('', { expected: '' })
    this.errors = errors
    this.name = 'InputError'
    this.message = errors[0].message
    Object.assign(this, { place: errors[0].place, expected: errors[0].expected, advice: errors[0].advice })
  }
}

/** Every InputError in what was thrown; anything else is a bug and is thrown on. */
export function inputErrorsOf(error: unknown): InputError[] {
  if (error instanceof DocumentErrors) return [...error.errors]
  if (error instanceof InputError) return [error]
  throw error
}

const ALIASES_ALLOWED = 100

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  EISDIR: 'is a folder',
  ELOOP: 'is a circle of links',
  ENAMETOOLONG: 'has too long a name',
}

/** Why the file system refused, as the end of a sentence. */
export function whyUnreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'
  return WHY_UNREADABLE[code] ?? `cannot be read (${code})`
}

/** Byte offset of the first letter that is not UTF-8; the decoder says only that there is one. */
function firstBadByte(bytes: Uint8Array): number {
  // In a stream, the start of a letter at the very end is no error yet, and gives no text.
  const lettersIn = (end: number): string =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true })
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    try {
      lettersIn(middle)
      good = middle
    } catch {
      bad = middle
    }
  }
  return Buffer.byteLength(lettersIn(good))
}

/**
 * A file's text, read strictly as UTF-8. CRLF stays. A byte order mark is not part of the text: offsets count from the first letter after
 * it, so that lines and columns are those that an editor shows.
 *
 * @param at where the file is named, for the error when it cannot be read; left out: the file itself
 * @throws InputError when it cannot be read, is longer than `maxBytes`, or is not UTF-8 (with line, column and byte offset)
 */
export async function readText(
  file: string,
  expected: string,
  at: { file: string; line?: number; column?: number } = { file },
  maxBytes = 20 * 1024 * 1024,
): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new InputError(`${at.file === file ? 'it' : file} ${whyUnreadable(error)}`, { ...at, expected })
  }
  if (bytes.length > maxBytes)
    throw new InputError(`a file of ${bytes.length} bytes`, { file, expected: `at most ${maxBytes} bytes` })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const offset = firstBadByte(bytes)
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
    throw new InputError(`byte ${offset} is not UTF-8`, {
      file,
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
      expected: 'text saved as UTF-8',
    })
  }
}

export interface YamlDocument {
  file: string
  value: unknown
  /** by dotted path: the first character of a scalar's text (inside its quotes), the key of a map or list */
  places: Record<string, TextPlace>
  /** by dotted path: the key, or the item of a list */
  keys: Record<string, TextPlace>
}

/** First character of a scalar's text: inside the quotes, after the header of a block. */
function textStart(node: Scalar, text: string): number {
  const start = node.range?.[0] ?? 0
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return start + 1
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') {
    const header = text.indexOf('\n', start)
    const first = header < 0 ? -1 : text.slice(header).search(/\S/)
    return first < 0 ? start : header + first
  }
  return start
}

/**
 * Parses YAML 1.2 (core schema: dates stay text, `yes` and `no` are text) and notes where everything stands.
 *
 * @param source whole text of the file
 * @param range the part of it that is YAML; default all of it
 * @throws InputError with line and column for YAML that does not parse, for unknown tags and for too many aliases
 */
export function parseYaml(
  file: string,
  source: string,
  range: { start: number; end: number } | undefined,
): YamlDocument {
  const { start, end } = range ?? { start: 0, end: source.length }
  const counter = new LineCounter()
  const text = source.slice(start, end)
  const document: Document = parseDocument(text, { prettyErrors: false, lineCounter: counter, version: '1.2' })
  const linesBefore = source.slice(0, start).split('\n').length - 1
  const columnsBefore = start - (source.lastIndexOf('\n', start - 1) + 1)
  const placeOf = (offset: number): TextPlace => {
    const { line, col } = counter.linePos(Math.min(offset, text.length))
    // A position in an empty text is line 0.
    const inText = Math.max(line, 1)
    return {
      file,
      line: inText + linesBefore,
      column: Math.max(col, 1) + (inText === 1 ? columnsBefore : 0),
      offset: offset + start,
    }
  }
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) {
    const { line, column } = placeOf(problem.pos[0])
    throw new InputError(`YAML that does not parse: ${problem.message}`, { file, line, column, expected: 'YAML 1.2' })
  }

  const places: Record<string, TextPlace> = Object.create(null)
  const keys: Record<string, TextPlace> = Object.create(null)
  const refuse = (offset: number, what: string, expected: string): never => {
    const { line, column } = placeOf(offset)
    throw new InputError(what, { file, line, column, expected })
  }
  const visit = (node: unknown, path: string, key: number | undefined): void => {
    const own = (node as Node | null)?.range?.[0] ?? key ?? 0
    keys[path] = placeOf(key ?? own)
    const isEmpty = isScalar(node) && node.value === null && node.source === ''
    places[path] = placeOf(isScalar(node) && !isEmpty ? textStart(node, text) : (key ?? own))
    const under = (name: string | number): string => (path === '' ? String(name) : `${path}.${name}`)
    if (isMap(node)) {
      for (const { key: name, value } of node.items) {
        const at = (name as Node | null)?.range?.[0] ?? own
        if (!isScalar(name)) refuse(at, 'a key that is not text', 'a plain word as key')
        else if (String(name.value) === '__proto__') refuse(at, 'the key “__proto__”', 'another name')
        else visit(value, under(String(name.value)), at)
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, under(index), undefined)
    } else if (isAlias(node)) {
      places[path] = placeOf(own)
    }
  }
  visit(document.contents, '', undefined)

  try {
    return { file, value: document.toJS({ maxAliasCount: ALIASES_ALLOWED }), places, keys }
  } catch {
    return refuse(0, 'aliases that stand for too much, or for nothing', `at most ${ALIASES_ALLOWED} values by alias`)
  }
}

// ---- what a schema says, in plain words ----

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const dotted = (path: Path): string => path.map(String).join('.')

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )
}

const quoted = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map of keys'
  if (value === null) return 'empty'
  const text = String(value)
  return typeof value === 'string' ? `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”` : text
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
  array: 'a list',
}

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  email: 'an e-mail address such as care@acme.example',
  url: 'a full address such as https://acme.example/talk',
  date: 'a day such as 2026-03-01',
  datetime: 'a date-time with its zone, such as 2026-03-01T09:00:00Z',
}

const listed = (values: readonly unknown[]): string =>
  values.length === 1 ? String(values[0]) : `one of ${values.map(String).join(', ')}`

/** Some schema's keys under a path, from its JSON Schema: unions contribute the keys of all their branches. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  type Json = { [key: string]: unknown }
  const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Json
  const branches = (node: Json): Json[] => [
    node,
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) =>
      Array.isArray(node[key]) ? node[key].filter(isJson).flatMap(branches) : [],
    ),
  ]
  let nodes = branches(root)
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => {
        const properties = isJson(node.properties) ? node.properties : {}
        const own = Object.hasOwn(properties, step) ? properties[String(step)] : undefined
        return [own ?? (typeof step === 'number' ? node.items : node.additionalProperties)]
      })
      .filter(isJson)
      .flatMap(branches)
  }
  const keysOf = (node: Json): string[] => [
    ...(isJson(node.properties) ? Object.keys(node.properties) : []),
    ...(isJson(node.propertyNames) && Array.isArray(node.propertyNames.enum)
      ? node.propertyNames.enum.map(String)
      : []),
  ]
  return [...new Set(nodes.flatMap(keysOf))]
}

/** Letters that must be put in, left out, changed or swapped to make one word of the other (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, cell(row - 2, column - 2) + 1)
      current.push(least)
    }
  }
  return cell(a.length, b.length)
}

/** Zod reports a union by all its branches; the one that the author meant is the one that gets furthest; undefined: none does. */
function meantBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | undefined {
  const isMistyped = (branch: readonly Issue[]): boolean =>
    branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0)
  const score = (branch: readonly Issue[]): number =>
    branch.reduce(
      (sum, inner) =>
        sum + (inner.code === 'unrecognized_keys' ? 2 * inner.keys.length : 2 - Math.min(inner.path.length, 1)),
      0,
    )
  const branches = issue.errors.filter((branch) => branch.length > 0 && !isMistyped(branch))
  // Two forms of one and the same value, such as a day or an instant: either would have done.

  const isForm = (branch: readonly Issue[]): boolean =>
    branch.every(({ code, path }) => path.length === 0 && (code === 'invalid_format' || code === 'invalid_value'))
  if (branches.length > 1 && branches.every(isForm)) return undefined
  return branches.sort((a, b) => score(a) - score(b))[0]
}

/**
 * A document's value as the schema gives it, defaults filled in.
 *
 * @throws DocumentErrors (an InputError) with every problem: unknown keys at the key, wrong values at the value, missing keys at the map
 * that lacks them
 */
export function check<Schema extends z.ZodType>(schema: Schema, document: YamlDocument): z.output<Schema> {
  // An empty file is a map without keys: what is missing in it is then named.
  const whole = document.value ?? {}
  const parsed = schema.safeParse(whole)
  if (parsed.success) return parsed.data

  const nearestPlace = (places: Record<string, TextPlace>, path: Path): TextPlace | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const place = places[dotted(path.slice(0, length))]
      if (place) return place
    }
    return undefined
  }
  const errorAt = (place: TextPlace | undefined, what: string, expected: string, advice?: string): InputError =>
    new InputError(what, {
      file: document.file,
      line: place?.line ?? 1,
      column: place?.column ?? 1,
      expected,
      ...(advice !== undefined && { advice }),
    })

  const expectedBy = (issue: Issue): string => {
    switch (issue.code) {
      case 'invalid_type':
        return TYPE_WORDS[issue.expected] ?? issue.expected
      case 'invalid_value':
        return listed(issue.values)
      case 'invalid_format':
        return (
          FORMAT_WORDS[issue.format] ??
          (issue.message.startsWith('Invalid') ? `text of the form ${issue.pattern}` : issue.message)
        )
      case 'too_small':
        if (issue.origin === 'string') return issue.minimum === 1 ? 'some text' : `at least ${issue.minimum} characters`
        if (issue.origin === 'array') return `at least ${issue.minimum} in the list`
        return issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`
      case 'too_big':
        if (issue.origin === 'string') return `at most ${issue.maximum} characters`
        if (issue.origin === 'array') return `at most ${issue.maximum} in the list`
        return issue.inclusive === false ? `less than ${issue.maximum}` : `at most ${issue.maximum}`
      default:
        return issue.message
    }
  }

  const explain = (issue: Issue, above: Path): InputError[] => {
    const path = [...above, ...issue.path]
    const value = valueAt(whole, path)
    const name = path.length === 0 ? 'this' : dotted(path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const known = knownKeys(schema, path)
        const nearest = known
          .map((candidate) => ({ candidate, away: distance(key, candidate) }))
          .sort((a, b) => a.away - b.away)[0]?.candidate
        return errorAt(
          nearestPlace(document.keys, [...path, key]),
          `unknown key “${key}”${path.length > 0 ? ` in ${name}` : ''}`,
          nearest === undefined ? 'no key here' : `a known key; the nearest is “${nearest}”`,
        )
      })
    }
    if (issue.code === 'invalid_key') {
      const inner = issue.issues[0]
      return [
        errorAt(
          nearestPlace(document.keys, path),
          `the key “${String(path.at(-1))}”`,
          inner ? expectedBy(inner) : 'another name',
        ),
      ]
    }
    if (issue.code === 'invalid_union' && value !== undefined) {
      const branch = meantBranch(issue)
      if (branch) return branch.flatMap((inner) => explain(inner, path))
    }
    const expected =
      issue.code === 'invalid_union'
        ? [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectedBy)))].join(', or ')
        : expectedBy(issue)
    if (value === undefined && path.length > 0) {
      const holder = path.slice(0, -1)
      const where = holder.length === 0 ? '' : ` in ${dotted(holder)}`
      return [errorAt(nearestPlace(document.keys, holder), `missing key “${String(path.at(-1))}”${where}`, expected)]
    }
    const wantsText = issue.code === 'invalid_type' && issue.expected === 'string'
    const advice =
      wantsText && (typeof value === 'number' || typeof value === 'boolean') ? 'Put it in quotes.' : undefined
    // What a refinement says is about the whole of a map, and its words say what should be there.
    return [errorAt(nearestPlace(document.places, path), `${name} is ${quoted(value)}`, expected, advice)]
  }

  const errors = parsed.error.issues
    .flatMap((issue) => explain(issue, []))
    .sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0))
  const [first, ...others] = errors
  if (!first) throw new Error('a schema refused a document without saying why')
  throw new DocumentErrors([first, ...others])
}
