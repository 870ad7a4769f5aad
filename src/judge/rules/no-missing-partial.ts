import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-missing-partial',
  title: 'Every part that a template includes is there',
  why: 'A part that is missing leaves a hole: often the footer, with the address and the way out. And what is not there cannot be judged.',
  remedy: 'Put the file into the campaign’s folder, or mend its name.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.problems
      .filter((problem) => problem.code === 'missing-partial')
      .map((problem) => problemAt(problem, problem.message)),
})
