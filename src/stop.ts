/**
 * A stop on purpose: nothing is wrong with the input or with heed, but a person is needed. The command line prints it and exits 3.
 *
 * `what` says what is, `expected` what should be, `advice` how to go on.
 */
export class Stop extends Error {
  override name = 'Stop'
  readonly expected: string
  readonly advice: string

  constructor(what: string, options: { expected: string; advice: string }) {
    super(`${what}, expected ${options.expected}. ${options.advice}`)
    this.expected = options.expected
    this.advice = options.advice
  }
}
