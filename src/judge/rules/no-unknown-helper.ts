import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-unknown-helper',
  title: 'Only helpers and filters that the merge language knows',
  why: 'A helper that the provider does not know makes the whole hand-over fail, or prints nothing where a sum should stand. Here it is found before the first reader finds it.',
  remedy: 'Use one of the helpers that the problem names, or prepare the value before it is merged.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.problems
      .filter((problem) => problem.code === 'unknown-helper' || problem.code === 'unknown-filter')
      .map((problem) => problemAt(problem, problem.message)),
})
