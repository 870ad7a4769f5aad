// Takes: a text of any length. Gives: windows of bounded length over it. May not: look at what is said.

/** What a window holds; offsets count UTF-16 code units of the text. */
interface Window {
  text: string
  /** where the window begins in the text */
  start: number
  /** what is found at or after this offset of the text belongs to the next window */
  until: number
}

const LONGEST = 2000
const OVERLAP = 300

/**
 * One window for a line that a person would write; overlapping ones for what is longer, so that whatever is searched in each costs time in
 * proportion to the whole.
 */
function windowsOf(text: string): Window[] {
  if (text.length <= LONGEST) return [{ text, start: 0, until: text.length }]
  const windows: Window[] = []
  for (let start = 0; start < text.length; start += LONGEST - OVERLAP) {
    const end = Math.min(text.length, start + LONGEST)
    const until = end === text.length ? end : start + LONGEST - OVERLAP
    windows.push({ text: text.slice(start, end), start, until })
    if (end === text.length) break
  }
  return windows
}

/** What `find` finds in a text of any length, in time in proportion to it. */
export function findInWindows<T extends { start: number; end: number }>(
  text: string,
  find: (window: string) => T[],
): T[] {
  return windowsOf(text).flatMap((window) =>
    find(window.text)
      .map((found) => ({ ...found, start: found.start + window.start, end: found.end + window.start }))
      .filter(({ start }) => start < window.until),
  )
}
