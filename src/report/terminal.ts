// Takes: plain texts. Gives: lines for a terminal of a given width. May not: look at the environment; the caller says what the terminal can.
import { styleText } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** What the place that we print to can do. */
export interface Terminal {
  /** columns */
  width: number
  colour: boolean
}

type Style = Parameters<typeof styleText>[0]

/** Colours a text where the terminal shows colours. */
export const paint = (terminal: Terminal, style: Style, text: string): string =>
  terminal.colour ? styleText(style, text, { validateStream: false }) : text

/** Wraps a text to the terminal's width; the first line is indented by `first`, all others by as many blanks. */
export function paragraph(terminal: Terminal, text: string, first = ''): string {
  const indent = stringWidth(first)
  const lines = wrapAnsi(text, Math.max(20, Math.min(terminal.width, 100) - indent), { trim: true }).split('\n')
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line).join('\n')
}

/** Rows in columns; `right` names the columns that are set right. The last column is wrapped, the others are as wide as they need. */
export function table(
  terminal: Terminal,
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
  indent = '  ',
): string {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  return rows
    .map((row) => {
      const cells = row.slice(0, -1).map((cell, column) => {
        const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)))
        return right.includes(column) ? blanks + cell : cell + blanks
      })
      const lead = indent + cells.map((cell) => `${cell}  `).join('')
      return paragraph(terminal, row.at(-1) ?? '', lead).trimEnd()
    })
    .join('\n')
}

// Whatever could steer a terminal or turn its text around: C0 and C1 controls but line feed and tab, and bidirectional overrides.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A text from outside (a template, an error) without control characters, so that it cannot steer the terminal. */
export const printable = (text: string): string => text.replace(CONTROL, '\ufffd')

/** `1234567` → `1,234,567`. */
export const count = (number: number): string => number.toLocaleString('en-US')

/** `1 person`, `2 people`. */
export const people = (number: number): string => `${count(number)} ${number === 1 ? 'person' : 'people'}`
