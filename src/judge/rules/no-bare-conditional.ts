import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-bare-conditional',
  title: 'A condition between blocks of MJML stands in mj-raw',
  why: 'MJML drops text between its blocks without a word. An {{#if}} there vanishes, and what was meant for a few goes to everybody: the bereaved get the party after all.',
  remedy: 'Write <mj-raw>{{#if …}}</mj-raw> before the block and <mj-raw>{{/if}}</mj-raw> after it.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.problems
      .filter((problem) => problem.code === 'bare-conditional')
      .map((problem) =>
        problemAt(
          problem,
          'A condition between blocks of MJML is dropped, so that everybody sees what follows, expected it inside mj-raw',
        ),
      ),
})
