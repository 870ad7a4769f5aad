/** Where in a given file something is wrong. Lines and columns count from 1. */
export interface InputPlace {
  file?: string
  line?: number
  column?: number
}

/**
 * A problem in what we were given, never in heed itself. The command line prints it as one line and exits 2.
 *
 * `what` says what is there, `expected` what should be there, `advice` (optional) what to do about it.
 */
export class InputError extends Error {
  override name = 'InputError'
  readonly place: InputPlace
  readonly expected: string
  readonly advice: string | undefined

  constructor(what: string, options: InputPlace & { expected: string; advice?: string }) {
    const { file, line, column, expected, advice } = options
    const where = [file, line, column].filter((part) => part !== undefined).join(':')
    super(`${where ? `${where}: ` : ''}${what}, expected ${expected}${advice ? `. ${advice}` : ''}`)
    this.place = {
      ...(file !== undefined && { file }),
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    }
    this.expected = expected
    this.advice = advice
  }
}
