// Takes: the bytes of a table of weights, then a text. Gives: whether the trained reader must look at it.
// May not: read a file, allocate per text, judge what it was not taught to judge (long texts and other scripts always go to the reader).

/** True where the trained reader must look; false only for a text as ordinary as those it was taught. */
export type Screen = (text: string) => boolean

/** Longer texts always pass: the screen was taught none, and one sad sentence would drown among many. In UTF-16 code units. */
const LONGEST = 240
/** A code unit gives at most a word, a pair of words and a run of letters. */
const MOST_FEATURES = 3 * LONGEST + 8

const MAGIC = 0x4e435348 // "HSCN"
const VERSION = 1
const HEADER_BYTES = 16

/** What `createScreen` is made from: weights as bytes, and what turns their sum into an answer. */
export interface ScreenWeights {
  /** a power of two of them */
  weights: Int8Array
  /** what one unit of a weight is worth, in log-odds */
  unit: number
  /** the log-odds from which on a text passes, the model's constant taken off */
  threshold: number
}

/** The file's layout, little-endian: "HSCN", version (uint32), unit (float32), threshold (float32), then an int8 a weight. */
export function packScreen({ weights, unit, threshold }: ScreenWeights): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + weights.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, VERSION, true)
  view.setFloat32(8, unit, true)
  view.setFloat32(12, threshold, true)
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEADER_BYTES)
  return bytes
}

/**
 * Makes a screen of `model/screen.bin`: a linear model over hashed words, pairs of words and runs of five letters, with a threshold
 * chosen for recall (`training/train-screen.ts`). Pure: a text's answer depends on nothing else, in time linear in at most 240 units.
 *
 * @throws Error where the bytes are no screen of this version, or cut short
 */
export function createScreen(bytes: Uint8Array): Screen {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.byteLength - HEADER_BYTES
  if (count < 1 || view.getUint32(0, true) !== MAGIC) throw new Error('screen.bin: no table of weights')
  if (view.getUint32(4, true) !== VERSION) {
    throw new Error(`screen.bin: version ${view.getUint32(4, true)}, expected ${VERSION}`)
  }
  const bits = 31 - Math.clz32(count)
  if (count !== 2 ** bits || bits < 1) throw new Error('screen.bin: cut short')
  const unit = view.getFloat32(8, true)
  const threshold = view.getFloat32(12, true)
  if (!Number.isFinite(unit) || !Number.isFinite(threshold)) throw new Error('screen.bin: no table of weights')
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER_BYTES, count)
  const features = new Int32Array(MOST_FEATURES)
  return (text) => {
    const found = screenFeatures(text, features, bits)
    if (found < 0) return true
    let sum = 0
    for (let at = 0; at < found; at++) sum += weights[features[at] as number] as number
    return (sum * unit) / Math.sqrt(found) >= threshold
  }
}

// Kinds of features, so that a word and a pair of words with one hash are two things.
const WORD = 0x1b873593
const PAIR = 0x52dce729
const RUN = 0x38b34ae5
const LENGTH = 0x27d4eb2f
const START = 0x811c9dc5
const PRIME = 0x01000193
/** A year is a year, whichever it is. */
const YEAR = 0x7ea57ea5

function slot(hash: number, kind: number, bits: number): number {
  let mixed = Math.imul(hash ^ kind, 0x9e3779b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  return mixed >>> (32 - bits)
}

/**
 * Writes which weights a text asks for. Training and the screen both stand on this, so that they cannot drift apart.
 *
 * @param into at least 728 long
 * @param bits the table holds 2^bits weights
 * @returns how many were written; -1 for a text that the screen cannot judge: too long, or with letters beyond Latin
 */
export function screenFeatures(text: string, into: Int32Array, bits: number): number {
  const length = text.length
  if (length > LONGEST) return -1
  let found = 0
  let words = 0
  let before = START
  let at = 0
  while (at < length) {
    let code = folded(text.charCodeAt(at))
    if (isSeparator(code)) {
      at++
      continue
    }
    let hash = START
    if (isWordCode(code)) {
      if (code >= 0x250) return -1
      const first = at
      let digits = 0
      // The last four of "<word>"; with the next one they are a run of five.
      let a = 0
      let b = 0
      let c = 0
      let d = 0x3c
      while (true) {
        hash = Math.imul(hash ^ code, PRIME)
        if (code >= 0x30 && code <= 0x39) digits++
        if (a !== 0) into[found++] = slot(run(a, b, c, d, code), RUN, bits)
        a = b
        b = c
        c = d
        d = code
        at++
        if (at === length) break
        code = folded(text.charCodeAt(at))
        if (code === 0x27) {
          if (at + 1 === length || !isWordCode(folded(text.charCodeAt(at + 1)))) break
        } else if (!isWordCode(code)) break
        else if (code >= 0x250) return -1
      }
      if (a !== 0) into[found++] = slot(run(a, b, c, d, 0x3e), RUN, bits)
      if (digits === 4 && at - first === 4) hash = YEAR
      words++
    } else {
      at++
      if (code >= 0xd800 && code < 0xdc00 && at < length) {
        const low = text.charCodeAt(at)
        if (low >= 0xdc00 && low < 0xe000) {
          at++
          code = (code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000
          // letters of other scripts, and Latin ones dressed up ("𝓡𝓘𝓟")
          if (code < 0x1f000 || code >= 0x20000) return -1
          // a skin's colour
          if (code >= 0x1f3fb && code <= 0x1f3ff) continue
        }
      }
      hash = Math.imul(hash ^ code, PRIME)
    }
    into[found++] = slot(hash, WORD, bits)
    into[found++] = slot(Math.imul(before, 0x2c1b3c6d) ^ hash, PAIR, bits)
    before = hash
  }
  into[found++] = slot(Math.imul(before, 0x2c1b3c6d) ^ 1, PAIR, bits)
  into[found++] = slot(Math.min(20, words), LENGTH, bits)
  return found
}

function run(a: number, b: number, c: number, d: number, e: number): number {
  let hash = Math.imul(a, 0x01000193) ^ b
  hash = Math.imul(hash, 0x01000193) ^ c
  hash = Math.imul(hash, 0x01000193) ^ d
  return Math.imul(hash, 0x01000193) ^ e
}

/** Small letters, a straight apostrophe. */
function folded(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 32
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32
  return code === 0x2019 ? 0x27 : code
}

/** White space, control characters, joiners and variation selectors. */
function isSeparator(code: number): boolean {
  return code <= 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x2000 && code <= 0x200f) || code === 0xfe0f
}

/** A letter or a digit; beyond Latin whatever is neither punctuation nor a sign nor half a surrogate pair. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  if (code < 0xc0) return false
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7
  return (
    (code >= 0x2c00 && code < 0xd800 && (code < 0x3000 || code > 0x303f)) ||
    (code >= 0xf900 && code !== 0xfe0f && code !== 0xfffd)
  )
}
