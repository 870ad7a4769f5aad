// Takes: Markdown with shielded merge tags. Gives: an HTML document around it. May not: open a file.
import type { Paragraph, Parents, Root, RootContent, TableRow } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { HeadParts } from './mjml.ts'
import type { Shield } from './tags.ts'

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

/**
 * HTML of a Markdown template (CommonMark and GFM; the author's own HTML passes) in a small document with language, title and viewport.
 *
 * @param text Markdown with merge tags hidden by `shield`
 */
export function compileMarkdown(text: string, shield: Shield, { language, title, preheader }: HeadParts): string {
  const body = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml'])
    .use(remarkGfm)
    .use(() => (tree: Root) => unwrapConditions(tree, shield))
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .processSync(freeConditions(text, shield))
  const direction = RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? ' dir="rtl"' : ''
  return `<!doctype html>
<html lang="${language}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ?? ''}</title>
</head>
<body style="margin:0;padding:24px 16px;">
${preheader === undefined ? '' : `${hiddenPreheader(preheader)}\n`}<main style="max-width:600px;margin:0 auto;font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;">
${String(body).trim()}
</main>
</body>
</html>
`
}

/** Preview text beside the subject in the list of messages, not seen in the message itself. */
export function hiddenPreheader(escaped: string): string {
  return `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;" aria-hidden="true">${escaped}</div>`
}

/**
 * A condition on a line of its own would run into the paragraph or list item before it. It gets empty lines around, except inside a table,
 * which they would end, and inside code.
 */
function freeConditions(text: string, shield: Shield): string {
  const lines = text.split(/\r?\n/)
  const isCondition = (line: string) => isOnlyConditions(line, shield)
  const isRow = (line: string | undefined) => line !== undefined && /^\s*\|/.test(line)
  /** the line that the conditions around this one stand beside */
  const nearest = (from: number, step: 1 | -1) => {
    let at = from + step
    while (at >= 0 && at < lines.length && isCondition(lines[at] as string)) at += step
    return lines[at]
  }
  let fence = ''
  return lines
    .map((line, index) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
      if (fence !== '' || !isCondition(line)) return line
      return isRow(nearest(index, -1)) || isRow(nearest(index, 1)) ? line.trim() : `\n${line.trim()}\n`
    })
    .join('\n')
}

/** A paragraph or table row that holds nothing but conditions is no paragraph or row. */
function unwrapConditions(tree: Root, shield: Shield): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (node.type !== 'paragraph' && node.type !== 'tableRow') return
    const text = plainOf(node)
    if (index === undefined || !parent || text === undefined || !isOnlyConditions(text, shield)) return
    parent.children[index] = { type: 'html', value: text } as RootContent
  })
}

function plainOf(node: Paragraph | TableRow): string | undefined {
  const parts: string[] = []
  for (const child of node.children) {
    if (child.type === 'text') parts.push(child.value)
    else if (child.type === 'tableCell' && child.children.every((inner) => inner.type === 'text')) {
      parts.push(...child.children.map((inner) => (inner.type === 'text' ? inner.value : '')))
    } else return undefined
  }
  return parts.join('')
}

function isOnlyConditions(text: string, shield: Shield): boolean {
  const words = text.match(shield.pattern()) ?? []
  return (
    words.length > 0 &&
    words.every((word) => shield.tagOf(word)?.kind === 'block') &&
    text.replace(shield.pattern(), '').trim() === ''
  )
}
