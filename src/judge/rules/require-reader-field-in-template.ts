import { lintRule, problemAtKey } from '../rule.ts'

export const rule = lintRule({
  id: 'require-reader-field-in-template',
  title: 'What is named as the reader’s own words is shown somewhere',
  why: 'The fields under from_reader are read for death, illness and violence before they are shown in a festive frame. A name that no template shows is most likely a slip of the pen, and then the true field goes unread.',
  remedy: 'Name the field as the template does, with its whole path, or remove the entry.',
  seen: ['A recap put the picture of a ruined house on its cover; nobody had read the caption'],
  severity: 'warning',
  check: ({ campaign, message, variant }) => {
    if (variant !== undefined) return []
    const shown = message.fields.map(({ path }) => path.join('.'))
    return campaign.from_reader.flatMap((field, index) =>
      // A field inside a loop carries its path from the root where it is known, and its own name where not.
      shown.some(
        (path) =>
          path === field || path.endsWith(`.${field}`) || field.endsWith(`.${path}`) || path.startsWith(`${field}.`),
      )
        ? []
        : [
            problemAtKey(
              campaign,
              [`from_reader.${index}`, 'from_reader'],
              `The field “${field}” is not shown by the template, expected the name of a field that is`,
            ),
          ],
    )
  },
})
