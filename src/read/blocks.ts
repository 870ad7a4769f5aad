// Takes: the pieces of text that a format found for one block. Gives: blocks with folded text, runs, fields and conditions.
// May not: know a format.
import { asWritten, type Branch, branchAt, type Flat, firstMarkAfter, origin, placeIn, type Source } from './flat.ts'
import type { Block, Condition, Field, Role } from './message.ts'

/** A range of the flat text that a reader sees; `text` is what is seen where it differs (an entity, a line break as `\n`). */
export interface Piece {
  start: number
  end: number
  text?: string
}

/** A block as its format found it, before conditions divide it. */
export interface RawBlock {
  role: Role
  pieces: Piece[]
  /** range of the address in the flat text */
  url?: { start: number; end: number }
  quoted: boolean
  /** said so by its format (social links); otherwise told by its text */
  boilerplate: boolean
}

/** A block and the branches that must be seen for it to be seen. */
export interface BranchedBlock {
  block: Block
  branches: Branch[]
}

/** The smallest part of a block: text, a merge tag or a line break, in one source and one branch. */
interface Atom {
  kind: 'text' | 'print' | 'break'
  text: string
  source: Source
  offset: number
  /** length in the source; where it differs from the text's, the text stands for the whole of it */
  length: number
  branch: Branch
  fields: Field[]
}

type Item = Atom | { kind: 'group'; branches: Branch[]; atoms: Map<Branch, Atom[]> }

/** More readings of one sentence than this are not made; its parts then stand alone. */
const MOST_READINGS = 12
const DEEPEST_READING = 5

/** Where a sentence may end, in the scripts that have such a sign. */
const SENTENCE_END = /[.!?…:。！？؟।]+["'”’»)\]]*(?=\s|$)/gu
const ENDS_SENTENCE = /[.!?…:。！？؟।]["'”’»)\]]*\s*$/u

/**
 * Makes blocks of what a format found, so that each has one list of conditions and no conditional word is attributed to everybody.
 *
 * A condition around whole sentences makes them a block of their own. A condition inside a sentence gives one block for each way in
 * which the sentence can read (`Hi dear member, welcome` if vip, `Hi there, welcome` if not), so that every reading is whole. Where
 * all that a condition changes is merge tags, signs or a form of address (`Hi {{#if name}}{{name}}{{else}}there{{/if}}`), the block
 * stays one and shows the first way.
 */
export function blocksOf(flat: Flat, raw: RawBlock): BranchedBlock[] {
  const atoms = atomsOf(flat, raw.pieces)
  const found: BranchedBlock[] = []
  let from = 0
  // What stands in another file is another block: a block points into one file.
  for (let i = 1; i <= atoms.length; i++) {
    if (i < atoms.length && atoms[i]?.source === atoms[from]?.source) continue
    for (const reading of readingsOf(atoms.slice(from, i))) {
      const block = blockOf(flat, raw, reading.atoms, reading.branches)
      if (block !== undefined) found.push({ block, branches: reading.branches })
    }
    from = i
  }
  return found
}

function atomsOf(flat: Flat, pieces: readonly Piece[]): Atom[] {
  const atoms: Atom[] = []
  const push = (kind: Atom['kind'], text: string, start: number, end: number, fields: Field[] = []) => {
    let at = start
    let shown = text
    // An identical text may run over the border of two sources; each side is its own atom.
    while (at < end) {
      const { source, offset } = origin(flat, at)
      let until = end
      const last = origin(flat, end - 1)
      if (
        kind === 'text' &&
        text.length === end - start &&
        (last.source !== source || last.offset - offset !== end - 1 - at)
      ) {
        until = at + 1
        while (
          until < end &&
          origin(flat, until).source === source &&
          origin(flat, until).offset === offset + until - at
        )
          until++
      }
      const part = until === end ? shown : shown.slice(0, until - at)
      shown = shown.slice(part.length)
      atoms.push({ kind, text: part, source, offset, length: until - at, branch: branchAt(flat, at), fields })
      at = until
    }
  }
  for (const piece of pieces) {
    if (piece.text !== undefined) {
      if (piece.text === '\n') {
        const { source, offset } = origin(flat, piece.start)
        const length = Math.max(0, piece.end - piece.start)
        atoms.push({
          kind: 'break',
          text: '\n',
          source,
          offset,
          length,
          branch: branchAt(flat, piece.start),
          fields: [],
        })
      } else push('text', piece.text, piece.start, piece.end)
      continue
    }
    let at = piece.start
    for (let index = firstMarkAfter(flat, piece.start); index < flat.marks.length; index++) {
      const mark = flat.marks[index]
      if (mark === undefined || mark.start > piece.end || (mark.start === piece.end && mark.end > mark.start)) break
      if (mark.end < piece.start || (mark.start < piece.start && mark.end > mark.start)) continue
      if (mark.start === mark.end) {
        // A control tag that took its line with it: the text on either side stands on different lines.
        if (mark.start >= piece.start && mark.start < piece.end) {
          push('text', flat.text.slice(at, mark.start), at, mark.start)
          const { source, offset } = origin(flat, mark.start)
          if (mark.line)
            atoms.push({
              kind: 'break',
              text: '\n',
              source,
              offset,
              length: 0,
              branch: branchAt(flat, mark.start),
              fields: [],
            })
          at = mark.start
        }
        continue
      }
      push('text', flat.text.slice(at, mark.start), at, mark.start)
      if (mark.tag.kind === 'print' && mark.end <= piece.end)
        push('print', mark.written, mark.start, mark.end, mark.fields)
      at = Math.min(mark.end, piece.end)
    }
    push('text', flat.text.slice(at, piece.end), at, piece.end)
  }
  return atoms
}

interface ReadingOf {
  atoms: Atom[]
  /** branches that must be seen, outermost first */
  branches: Branch[]
}

function readingsOf(atoms: Atom[]): ReadingOf[] {
  const seen = atoms.filter((atom) => atom.kind === 'print' || (atom.kind === 'text' && /\S/.test(atom.text)))
  const first = seen[0]
  if (first === undefined) return []
  let base = first.branch
  for (const atom of seen) base = common(base, atom.branch)
  return divide(atoms, base, chain(base))
}

/** The branches from the outermost down to this one; the root is left out. */
function chain(branch: Branch): Branch[] {
  const branches: Branch[] = []
  for (let at: Branch | undefined = branch; at?.parent !== undefined; at = at.parent) branches.unshift(at)
  return branches
}

function common(a: Branch, b: Branch): Branch {
  let left: Branch = a
  let right: Branch = b
  while (left !== right) {
    if (left.depth >= right.depth) {
      if (left.parent === undefined) return left
      left = left.parent
    } else {
      if (right.parent === undefined) return right
      right = right.parent
    }
  }
  return left
}

/** The items that stand directly in a branch: its own atoms, and the conditions inside it with what they hold. */
function itemsIn(atoms: Atom[], base: Branch): Item[] {
  const items: Item[] = []
  let group: (Item & { kind: 'group' }) | undefined
  for (const atom of atoms) {
    let child: Branch | undefined
    for (let at: Branch | undefined = atom.branch; at !== undefined && at !== base; at = at.parent) child = at
    if (child === undefined || atom.branch === base || child.parent !== base) {
      items.push(atom)
      group = undefined
      continue
    }
    if (group === undefined || group.branches !== child.siblings) {
      group = { kind: 'group', branches: child.siblings, atoms: new Map() }
      items.push(group)
    }
    const held = group.atoms.get(child)
    if (held === undefined) group.atoms.set(child, [atom])
    else held.push(atom)
  }
  return items
}

/** Divides what stands in a branch into blocks: sentences that a condition touches, and all the rest together. */
function divide(atoms: Atom[], base: Branch, branches: Branch[]): ReadingOf[] {
  const items = settle(itemsIn(atoms, base))
  const clusters: Item[][] = []
  let cluster: Item[] = []
  let holdsGroup = false
  const close = () => {
    if (cluster.length > 0) clusters.push(cluster)
    cluster = []
    holdsGroup = false
  }
  for (const item of items) {
    if (item.kind === 'group') {
      if (!holdsGroup) {
        const tail = afterLastSentence(cluster as Atom[])
        const [before, rest] = tail
        cluster = before
        close()
        cluster = rest
      } else if (endsSentence(cluster)) close()
      cluster.push(item)
      holdsGroup = true
      continue
    }
    if (!holdsGroup) {
      cluster.push(item)
      continue
    }
    if (item.kind === 'break') {
      close()
      continue
    }
    if (endsSentence(cluster)) {
      close()
      cluster.push(item)
      continue
    }
    const end = item.kind === 'text' && item.text.length === item.length ? firstEnd(item.text) : -1
    if (end === -1 || end >= item.text.length) {
      cluster.push(item)
      continue
    }
    const [head, rest] = cut(item, end)
    cluster.push(head)
    close()
    cluster.push(rest)
  }
  close()
  return clusters.flatMap((part) => readCluster(part, branches))
}

function readCluster(items: Item[], branches: Branch[]): ReadingOf[] {
  const groups = items.filter((item) => item.kind === 'group')
  if (groups.length === 0) return [{ atoms: items as Atom[], branches }]
  const others = items.filter((item): item is Atom => item.kind !== 'group')
  const [only] = groups
  if (only !== undefined && groups.length === 1 && others.every(isBlank)) {
    return [...only.atoms].flatMap(([branch, held]) => divide(held, branch, [...branches, branch]))
  }
  const readings = readAll(items)
  if (readings === undefined) {
    // Too many ways to read it as a whole: each part stands alone, with its own conditions.
    const parts: ReadingOf[] = []
    for (const item of items) {
      if (item.kind === 'group')
        for (const [branch, held] of item.atoms) parts.push(...divide(held, branch, [...branches, branch]))
      else {
        const last = parts.at(-1)
        if (last !== undefined && last.branches === branches) last.atoms.push(item)
        else parts.push({ atoms: [item], branches })
      }
    }
    return parts
  }
  return readings.map((reading) => ({ atoms: reading.atoms, branches: [...branches, ...reading.branches] }))
}

/** Every way in which a sentence can read; undefined where there are too many. */
function readAll(items: Item[], depth = 0): ReadingOf[] | undefined {
  if (depth > DEEPEST_READING) return undefined
  let readings: ReadingOf[] = [{ atoms: [], branches: [] }]
  for (const item of items) {
    if (item.kind !== 'group') {
      for (const reading of readings) reading.atoms.push(item)
      continue
    }
    const ways: ReadingOf[] = []
    for (const branch of item.branches) {
      const inner = readAll(settle(itemsIn(item.atoms.get(branch) ?? [], branch)), depth + 1)
      if (inner === undefined) return undefined
      for (const way of inner) ways.push({ atoms: way.atoms, branches: [branch, ...way.branches] })
    }
    // A condition that is asked twice in one sentence has one answer.
    readings = readings.flatMap((reading) =>
      ways
        .filter((way) => !contradict(reading.branches, way.branches))
        .map((way) => ({ atoms: [...reading.atoms, ...way.atoms], branches: [...reading.branches, ...way.branches] })),
    )
    if (readings.length > MOST_READINGS) return undefined
  }
  return readings
}

function contradict(one: readonly Branch[], other: readonly Branch[]): boolean {
  const said = new Map(one.flatMap(({ tests }) => tests.map((test) => [test.source, test.negated] as const)))
  return other.some(({ tests }) =>
    tests.some((test) => said.has(test.source) && said.get(test.source) !== test.negated),
  )
}

/** Takes the first way of every condition that changes nothing but merge tags, signs or a form of address. */
function settle(items: Item[]): Item[] {
  if (items.every((item) => item.kind !== 'group')) return items
  const mixed = items.some((item) => item.kind === 'print' || (item.kind === 'text' && hasWord(item.text)))
  if (!mixed) return items
  return items.flatMap((item) => {
    if (item.kind !== 'group' || ![...item.atoms.values()].every(isTrivial)) return [item]
    for (const branch of item.branches) {
      const held = item.atoms.get(branch)
      if (held?.some((atom) => !isBlank(atom))) return firstWay(held, branch)
    }
    return []
  })
}

function firstWay(atoms: Atom[], base: Branch): Atom[] {
  return itemsIn(atoms, base).flatMap((item) => {
    if (item.kind !== 'group') return [item]
    for (const branch of item.branches) {
      const held = item.atoms.get(branch)
      if (held !== undefined) return firstWay(held, branch)
    }
    return []
  })
}

/** Forms of address, which say nothing of their own. */
const ADDRESS =
  /^(there|you|friend|customer|member|guest|dear|hola|amigo|cliente|vous|client|cliente|du|sie|kunde|kundin|valued|reader|all|everyone)$/iu

function isTrivial(atoms: Atom[]): boolean {
  return atoms.every((atom) => {
    if (atom.kind !== 'text') return true
    const words = atom.text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
    return words.every((word) => (/^[a-z]{1,2}$/i.test(word) && !/^(no)$/i.test(word)) || ADDRESS.test(word))
  })
}

function hasWord(text: string): boolean {
  return /\p{L}/u.test(text)
}

function isBlank(atom: Atom): boolean {
  return atom.kind === 'break' || (atom.kind === 'text' && !/[^\s\p{P}\p{Cf}]/u.test(atom.text))
}

function endsSentence(items: Item[]): boolean {
  const last = items.findLast((item) => item.kind === 'group' || !(item.kind === 'text' && /^\s*$/.test(item.text)))
  if (last === undefined) return false
  if (last.kind !== 'group') return last.kind === 'break' || (last.kind === 'text' && ENDS_SENTENCE.test(last.text))
  return [...last.atoms.values()].every((atoms) => endsSentence(atoms))
}

/** Divides atoms after the last sentence or line that ends among them. */
function afterLastSentence(atoms: Atom[]): [Atom[], Atom[]] {
  for (let index = atoms.length - 1; index >= 0; index--) {
    const atom = atoms[index]
    if (atom === undefined) break
    if (atom.kind === 'break') return [atoms.slice(0, index), atoms.slice(index + 1)]
    if (atom.kind !== 'text') continue
    if (atom.text.length !== atom.length) continue
    let end = -1
    for (const match of atom.text.matchAll(SENTENCE_END)) end = match.index + match[0].length
    if (end === -1) continue
    const [head, rest] = cut(atom, end)
    return [
      [...atoms.slice(0, index), head],
      [rest, ...atoms.slice(index + 1)],
    ]
  }
  return [[], atoms]
}

function firstEnd(text: string): number {
  for (const match of text.matchAll(SENTENCE_END)) return match.index + match[0].length
  return -1
}

function cut(atom: Atom, at: number): [Atom, Atom] {
  return [
    { ...atom, text: atom.text.slice(0, at), length: at },
    { ...atom, text: atom.text.slice(at), offset: atom.offset + at, length: atom.length - at },
  ]
}

/** White space of every kind, and signs that take no room. ZWNJ and ZWJ count only beside white space: they shape letters and emoji. */
const FOLDED = /[\s\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]|\u034F/
const NOTHING = /[\u00AD\u200B\u2060\uFEFF]|\u034F/
const JOINER = /[\u200C\u200D]/

function blockOf(flat: Flat, raw: RawBlock, atoms: Atom[], branches: Branch[]): Block | undefined {
  let text = ''
  const runs: Block['runs'] = []
  const fields: Field[] = []
  let space: { offset: number; length: number; sign: ' ' | '\n' } | undefined
  let start: { source: Source; offset: number } | undefined
  let end = 0
  const emit = (shown: string, offset: number, length: number, source: Source) => {
    if (space !== undefined && text !== '') {
      extend(runs, text.length, space.offset, 1, space.length)
      text += space.sign
    }
    space = undefined
    start ??= { source, offset }
    extend(runs, text.length, offset, shown.length, length)
    text += shown
    end = Math.max(end, offset + length)
  }
  for (const atom of atoms) {
    if (atom.kind === 'break') {
      space = { offset: atom.offset, length: atom.length, sign: '\n' }
      continue
    }
    if (atom.kind === 'print') {
      emit(atom.text, atom.offset, atom.length, atom.source)
      fields.push(...atom.fields)
      continue
    }
    const exact = atom.text.length === atom.length
    let from = 0
    for (let i = 0; i <= atom.text.length; i++) {
      const sign = atom.text[i]
      const folds =
        sign === undefined ||
        FOLDED.test(sign) ||
        (JOINER.test(sign) && i === from && (text === '' || space !== undefined))
      if (!folds) continue
      if (i > from) {
        if (exact) emit(atom.text.slice(from, i), atom.offset + from, i - from, atom.source)
        else emit(atom.text.slice(from, i), atom.offset, atom.length, atom.source)
      }
      from = i + 1
      if (sign !== undefined && !NOTHING.test(sign) && !JOINER.test(sign) && space === undefined) {
        space = exact
          ? { offset: atom.offset + i, length: 1, sign: ' ' }
          : { offset: atom.offset, length: atom.length, sign: ' ' }
      }
    }
  }
  if (start === undefined) return undefined
  const { source, offset } = start
  // Offsets of runs are those of the file, as positions are.
  for (const run of runs) run.offset += source.base.offset
  const conditions: Condition[] = branches.flatMap((branch) =>
    branch.tests.map(({ source: written, negated, place }) => ({ ...place, source: written, negated })),
  )
  return {
    type: raw.role,
    index: 0,
    text,
    ...placeIn(source, offset, end),
    runs,
    fields,
    conditions,
    ...(raw.url !== undefined && { url: addressOf(flat, raw.url) }),
    boilerplate: raw.boilerplate,
    quoted: raw.quoted,
  }
}

/** An address as written, entities decoded where they matter. */
export function addressOf(flat: Flat, range: { start: number; end: number }): string {
  return asWritten(flat, range.start, range.end).replace(/&amp;/g, '&').trim()
}

/** Adds a run, or lengthens the last one where both text and source go on without a gap. */
function extend(runs: Block['runs'], at: number, offset: number, length: number, sourceLength: number): void {
  const last = runs.at(-1)
  const exact = length === sourceLength
  if (
    last !== undefined &&
    exact &&
    last.sourceLength === undefined &&
    last.at + last.length === at &&
    last.offset + last.length === offset
  ) {
    last.length += length
    return
  }
  runs.push({ at, offset, length, ...(!exact && { sourceLength }) })
}
