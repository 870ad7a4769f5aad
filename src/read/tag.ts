// Types only: merge tags of either language, as the readers of the formats need them. Offsets count from the start of the text parsed.

/** One condition of a branch: `{{#if vip}}`, `{% elsif plan == "pro" %}`, `{{#each items}}`. */
export interface Test {
  start: number
  end: number
  /** as the author wrote it */
  source: string
  /** paths from the root on which it depends */
  names: string[][]
  /** dotted paths that certainly have a value where it holds, and where it does not */
  whenTrue: string[]
  whenFalse: string[]
}

/** A path that a tag prints. */
export interface PrintedPath {
  path: string[]
  hasDefault: boolean
  raw: boolean
}

interface Span {
  start: number
  end: number
}

export type Tag = Span &
  (
    | { kind: 'print'; fields: PrintedPath[]; keep: boolean }
    /** `test` is absent where branches only follow (`case`); `orElse` is what begins an else branch where the author wrote none */
    | { kind: 'open'; test: Test | undefined; orElse: string | undefined }
    | { kind: 'branch'; test: Test | undefined }
    | { kind: 'close' }
    /** `name` is absent where it depends on the reader's values; `rename` gives the tag with another name */
    | {
        kind: 'include'
        name: string | undefined
        rename: (name: string) => string
        inside: (text: string) => ParsedTags
      }
    /** prints nothing; `skeleton` is what must stay of it so that conditions come out as they would */
    | { kind: 'silent'; skeleton: string; names: string[][]; capture: 'begins' | 'ends' | undefined }
  )

export interface TagProblem {
  code: string
  message: string
  start: number
  end: number
}

/** Tags in the order in which they stand, opened and closed in balance. */
export interface ParsedTags {
  tags: Tag[]
  problems: TagProblem[]
}

/** A template that its language refuses. `offset` is where in the text parsed. */
export class TagError extends Error {
  override name = 'TagError'
  readonly offset: number
  readonly expected: string
  readonly advice: string | undefined

  constructor(what: string, offset: number, expected: string, advice?: string) {
    super(what)
    this.offset = offset
    this.expected = expected
    this.advice = advice
  }
}
