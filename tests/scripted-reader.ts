// Takes: what is to be said about which words. Gives: a reader that says it, for tests: the second thing that stands behind `Reader`.
import { type Trait, traitSchema } from '../src/load/words.ts'
import { MENTIONS, type Mention, type Reader } from '../src/understand/reader.ts'

type Answer = Trait | Mention

/** Words, and how likely they make an answer (0 to 1). */
export type Script = readonly (readonly [words: RegExp, answer: Answer, probability: number])[]

/** A reader with no model: a line has the answers whose words it holds, each with a threshold of a half. Its words are cut at white space. */
export function scriptedReader(script: Script): Reader {
  const answers: readonly Answer[] = [...traitSchema.options, ...MENTIONS]
  const each = (of: (answer: Answer) => number): Record<Answer, number> =>
    Object.fromEntries(answers.map((answer) => [answer, of(answer)])) as Record<Answer, number>
  return {
    thresholds: each(() => 0.5),
    async read(text) {
      const said = script.filter(([words]) => words.test(text))
      const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
        tag: /^\{\{.*\}\}$/.test(word),
      }))
      return {
        probability: each((answer) => Math.max(0, ...said.filter(([, is]) => is === answer).map(([, , p]) => p))),
        words,
        shares: (answer) =>
          words.map(({ start, end }) =>
            said.some(([pattern, is]) => is === answer && pattern.test(text.slice(start, end))) ? 1 : 0,
          ),
        cut: false,
      }
    },
  }
}
