import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'require-defaults-for-merge-fields',
  title: 'Every merge field has a default, or stands where it is known to be filled',
  why: '“Dear ,” is what remains of a greeting whose name is missing, and “We picked  for you” shows the machine behind it. For one reader in a hundred some field is empty. A default, or a condition around the sentence, is written once.',
  remedy:
    'Write {{insert first_name "default=there"}} or, in Liquid, {{ first_name | default: "there" }}; or put a condition around the sentence.',
  seen: [],
  severity: 'warning',
  check: ({ message }) => {
    const seen = new Set<string>()
    return message.children.flatMap((block) =>
      block.fields
        // Fields in addresses of links are not read by anybody.
        .filter((field) => !field.hasDefault && block.text.includes(field.source))
        .filter((field) => {
          const key = `${field.file} ${field.position.start.line} ${field.path.join('.')}`
          return seen.has(key) ? false : seen.add(key) !== undefined
        })
        .map((field) => problemAt(field, `${field.source} has no default, expected one for readers without it`)),
    )
  },
})
