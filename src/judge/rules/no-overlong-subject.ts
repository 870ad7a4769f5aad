import { lintRule, problemAt } from '../rule.ts'

/** RFC 5322, section 2.1.1 recommends lines of at most 78 characters; telephones show about half of it. */
const LONGEST = 78

export const rule = lintRule({
  id: 'no-overlong-subject',
  title: 'The subject is short enough to be read',
  why: 'Telephones show some forty letters and mail programs about seventy-eight; the rest is cut. What is cut may be the “not” or the “sorry”. Merge fields count as eight letters, about a first name.',
  remedy: 'Say the most important thing first and move the rest into the preheader.',
  seen: [],
  severity: 'warning',
  check: ({ campaign, message }) =>
    campaign.channel !== 'email'
      ? []
      : message.children
          .filter(({ type }) => type === 'subject')
          .flatMap((block) => {
            const length = [...block.text.replace(/\{\{[^}]*\}\}/g, '12345678').replace(/\{%[^%]*%\}/g, '')].length
            return length <= LONGEST
              ? []
              : [problemAt(block, `A subject of ${length} letters, expected at most ${LONGEST}`)]
          }),
})
