import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-unescaped-merge-fields',
  title: 'Merge fields are escaped',
  why: 'A value printed unescaped may hold markup: somebody’s name with a “<” breaks the letter, and somebody’s bad intent puts a link of theirs into your mail. Only addresses that your own system made may stay as they are.',
  remedy: 'Use two braces instead of three, and leave out `raw`.',
  seen: [],
  severity: 'warning',
  check: ({ message }) =>
    message.format === 'text'
      ? []
      : message.fields
          .filter((field) => field.raw && !/unsubscribe|url|link|preferences/i.test(field.path.join('.')))
          .map((field) =>
            problemAt(field, `${field.source} is printed without escaping, expected two braces and no \`raw\``),
          ),
})
