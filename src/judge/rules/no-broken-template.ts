import { lintRule, problemAt } from '../rule.ts'

/** Problems with a page of their own. */
const ELSEWHERE = new Set(['bare-conditional', 'unknown-helper', 'unknown-filter', 'missing-partial'])

export const rule = lintRule({
  id: 'no-broken-template',
  title: 'The template is whole: every tag is known, opened and closed',
  why: 'A tag that is never closed swallows what follows, and a tag that nobody knows is dropped without a word. Then the reader sees another message than the one that was written and judged.',
  remedy: 'Close or remove the tag at the place shown.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.problems
      .filter((problem) => !ELSEWHERE.has(problem.code))
      .map((problem) => problemAt(problem, problem.message)),
})
