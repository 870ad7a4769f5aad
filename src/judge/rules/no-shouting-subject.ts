import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-shouting-subject',
  title: 'The subject does not shout',
  why: 'CAPITALS and rows of exclamation marks are read as an alarm. Whoever has reason to be afraid is frightened, all others learn to look away. A warning that is true needs no volume.',
  remedy: 'Write it in plain letters with one mark at the end at most.',
  seen: [],
  severity: 'warning',
  check: ({ message }) =>
    message.children
      .filter(({ type }) => type === 'subject')
      .filter(({ text }) => {
        const letters = text.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, '').replace(/[^\p{L}]/gu, '')
        const capitals = letters.replace(/[^\p{Lu}]/gu, '')
        return (letters.length >= 12 && capitals.length / letters.length > 0.7) || /[!?]\s*!|!\s*[!?]/.test(text)
      })
      .map((block) =>
        problemAt(block, 'A subject in capitals or with several exclamation marks, expected plain letters'),
      ),
})
