import { lintRule } from '../rule.ts'

export const rule = lintRule({
  id: 'require-declared-traits',
  title: 'In a language that heed does not judge, the author says what the text does',
  why: 'heed judges English. Of a text in another language it cannot say that nothing in it hurts, so that everybody is held until its author has declared what it does. In some languages heed drafts that declaration; the draft is wrong about every third time, misses most of what is only implied, and is never taken for an answer.',
  remedy:
    'Declare each trait of the text under author_says in campaign.yaml, with a reason: { is: promotional, because: "…" }. Begin from the draft where there is one, and read the text.',
  seen: [],
  severity: 'warning',
  check: ({ understanding }) => {
    const { judged, code, draft, evidence } = understanding.language
    const [quote] = evidence
    if (judged || quote === undefined) return []
    const { file, line, column, end_line, end_column } = quote
    const begin = draft === undefined ? '' : `; a draft, to be read and corrected:\n${draft.trimEnd()}`
    return [
      {
        message: `the text is in a language that is not judged (${code}), expected author_says to declare what it does${begin}`,
        file,
        line,
        column,
        end_line,
        end_column,
      },
    ]
  },
})
