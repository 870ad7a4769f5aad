// Takes: a text and the tables of `model/prepare.json`. Gives: what the reader was trained to see, with a map back to the text.
// May not: differ from `prepare` in training/train.py by one character; `model/parity.jsonl` proves it.

export interface PrepareTables {
  /** typographic characters and what stands for them */
  characters: Record<string, string>
  /** emoji and their names, spaces around them */
  emoji: Record<string, string>
}

/** A prepared text. Arrays run along it, one entry for each UTF-16 code unit. */
export interface Prepared {
  text: string
  /** where in the original the unit's source starts and ends */
  starts: number[]
  ends: number[]
  /** the unit stands for a merge tag (1) or an emoji (2); 0: it was written */
  made: number[]
}

export const MADE_BY_TAG = 1
export const MADE_BY_EMOJI = 2

const BLOCK_TAG = /\{\{\{?[#/!^][^}]*\}\}\}?|\{\{[ \t-\r]*else[^}]*\}\}|\{%[^%]*%\}/g
const MERGE_TAG =
  /\{\{\{?([^}]*)\}\}\}?|\*\|([\p{L}\p{N}_:]+)\|\*|%\{([\p{L}\p{N}_]+)\}|<%=?([^%]*)%>|\[([A-Z][\p{L}\p{N}_ ]{0,30})\]|%([A-Z][A-Z_]+)%/gu
// Python's white space for str, which is not JavaScript's.
// biome-ignore lint/suspicious/noControlCharactersInRegex: file, group, record and unit separators are white space to Python
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g

/** What turns a text into what the reader sees. Build it once for a reader: the emoji table is indexed here. */
export function createPrepare(tables: PrepareTables): (text: string) => Prepared {
  const characters = new Map(Object.entries(tables.characters))
  const emojiByFirst = new Map<string, string[]>()
  for (const emoji of Object.keys(tables.emoji)) {
    const first = emoji.charAt(0)
    emojiByFirst.set(first, [...(emojiByFirst.get(first) ?? []), emoji])
  }
  for (const list of emojiByFirst.values()) list.sort((a, b) => b.length - a.length)

  return (original) => {
    const units: Prepared = {
      text: original,
      starts: Array.from({ length: original.length }, (_, at) => at),
      ends: Array.from({ length: original.length }, (_, at) => at + 1),
      made: new Array<number>(original.length).fill(0),
    }
    let current = replaceMatches(units, BLOCK_TAG, () => ' ', MADE_BY_TAG)
    current = replaceMatches(current, MERGE_TAG, tagWords, MADE_BY_TAG)
    current = replaceCharacters(current, characters)
    current = replaceEmoji(current, emojiByFirst, tables.emoji)
    current = replaceMatches(current, SPACE, () => ' ', undefined)
    const from = current.text.startsWith(' ') ? 1 : 0
    const to = current.text.length - (current.text.length > from && current.text.endsWith(' ') ? 1 : 0)
    return {
      text: current.text.slice(from, to),
      starts: current.starts.slice(from, to),
      ends: current.ends.slice(from, to),
      made: current.made.slice(from, to),
    }
  }
}

function tagWords(match: RegExpExecArray): string {
  const inside = match.slice(1).find((group) => group !== undefined) ?? ''
  const name = inside.split('|')[0] ?? ''
  return ` ${name.replace(/[^A-Za-z0-9]+/g, ' ').trim()} `
}

/** Collects a text piece by piece, keeping where each unit came from. */
class Assembly {
  private readonly from: Prepared
  private readonly parts: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly made: number[] = []

  constructor(from: Prepared) {
    this.from = from
  }

  copy(from: number, to: number): void {
    if (from >= to) return
    this.parts.push(this.from.text.slice(from, to))
    for (let at = from; at < to; at++) {
      this.starts.push(this.from.starts[at] ?? 0)
      this.ends.push(this.from.ends[at] ?? 0)
      this.made.push(this.from.made[at] ?? 0)
    }
  }

  /** `text` stands for what stood between the two offsets. */
  replace(from: number, to: number, text: string, made: number | undefined): void {
    this.parts.push(text)
    for (let at = 0; at < text.length; at++) {
      this.starts.push(this.from.starts[from] ?? 0)
      this.ends.push(this.from.ends[to - 1] ?? 0)
      this.made.push(made ?? this.from.made[from] ?? 0)
    }
  }

  done(): Prepared {
    return { text: this.parts.join(''), starts: this.starts, ends: this.ends, made: this.made }
  }
}

function replaceMatches(
  from: Prepared,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string,
  made: number | undefined,
): Prepared {
  const matches = [...from.text.matchAll(pattern)]
  if (matches.length === 0) return from
  const out = new Assembly(from)
  let last = 0
  for (const match of matches) {
    out.copy(last, match.index)
    last = match.index + match[0].length
    out.replace(match.index, last, by(match), made)
  }
  out.copy(last, from.text.length)
  return out.done()
}

function replaceCharacters(from: Prepared, characters: ReadonlyMap<string, string>): Prepared {
  const out = new Assembly(from)
  let last = 0
  for (let at = 0; at < from.text.length; at++) {
    const by = characters.get(from.text.charAt(at))
    if (by === undefined) continue
    out.copy(last, at)
    out.replace(at, at + 1, by, undefined)
    last = at + 1
  }
  if (last === 0) return from
  out.copy(last, from.text.length)
  return out.done()
}

function replaceEmoji(
  from: Prepared,
  byFirst: ReadonlyMap<string, readonly string[]>,
  names: Readonly<Record<string, string>>,
): Prepared {
  const out = new Assembly(from)
  let last = 0
  for (let at = 0; at < from.text.length; ) {
    const emoji = byFirst.get(from.text.charAt(at))?.find((candidate) => from.text.startsWith(candidate, at))
    if (emoji === undefined) {
      at++
      continue
    }
    out.copy(last, at)
    out.replace(at, at + emoji.length, names[emoji] ?? ' ', MADE_BY_EMOJI)
    at += emoji.length
    last = at
  }
  if (last === 0) return from
  out.copy(last, from.text.length)
  return out.done()
}
