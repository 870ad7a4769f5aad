import { lintRule, problemAt } from '../rule.ts'

const IMAGE = /<(?:img|mj-image|mj-carousel-image|mj-social-image)\b(?:[^>"']|"[^"]*"|'[^']*')*>|!\[\s*\]\([^)]*\)/gi
/** Pictures of one pixel count readers; nobody is meant to see them. */
const PIXEL = /\b(?:width|height)\s*=\s*["']?[01](?:px)?["'\s/>]/i

export const rule = lintRule({
  id: 'require-image-alternatives',
  title: 'Every picture has words for those who do not see it',
  why: 'Many mail programs show no pictures until asked, and some readers see none at all. An offer, a date or a warning that stands only in a picture is not there for them. And heed cannot judge what it cannot read.',
  remedy: 'Give every picture an alt text that says what it shows; alt="" for mere ornament.',
  seen: [],
  severity: 'warning',
  check: ({ campaign, message }) =>
    message.files
      .filter(({ file }) => file !== campaign.file || file === campaign.main.templateFile)
      .flatMap(({ file, source }) => {
        // Comments are blanked out, not cut, so that places stay true.
        const shown = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '))
        return [...shown.matchAll(IMAGE)]
          .filter(([tag]) => tag.startsWith('!') || (!/\salt(\s|=|\/|>)/i.test(tag) && !PIXEL.test(tag)))
          .map((found) => {
            const before = shown.slice(0, found.index)
            const start = { line: before.split('\n').length, column: found.index - before.lastIndexOf('\n') }
            const end = { line: start.line, column: start.column + (found[0].split('\n')[0]?.length ?? 1) }
            return problemAt({ file, position: { start, end } }, 'A picture without alternative text, expected alt="…"')
          })
      }),
})
