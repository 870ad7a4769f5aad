// Takes: a variant's template. Gives: its HTML and plain-text sources, merge tags intact. May not: evaluate a tag, open a file, send.
import { basename, relative, sep } from 'node:path'
import { Parser } from 'htmlparser2'
import type { Variant } from '../load/campaign.ts'
import { type Folder, includeOf, inlinePartials, type Source } from './includes.ts'
import { compileMarkdown, hiddenPreheader } from './markdown.ts'
import { compileMjml, type HeadParts } from './mjml.ts'
import { plainTextOf } from './plain-text.ts'
import { createShield, type MergeLanguage } from './tags.ts'

/** Sources in the campaign's merge language, to be rendered for each recipient. */
export interface CompiledTemplate {
  /** undefined for a template in plain text */
  html: string | undefined
  text: string
}

/**
 * Turns a variant's template once into HTML and plain text. Merge tags, conditions and loops stay as they are, and stand in the text where
 * they stand in the HTML, so that both parts show the same branches. The variant's preheader goes into the HTML, hidden; MJML that has its own
 * `mj-preview` keeps it.
 *
 * @param includes texts by path relative to `options.folder`; nothing outside of them is included
 * @throws InputError with file and line for MJML that would lose content, and for includes that are not there
 */
export async function compileTemplate(
  variant: Variant,
  includes: Record<string, string>,
  options: {
    /** the campaign's folder, absolute */
    folder: string
    /** BCP 47 */
    language: string
    mergeLanguage: MergeLanguage
    /** the read stage's, so that what is sent includes what was read */
    findInclude: Folder['findInclude']
  },
): Promise<CompiledTemplate> {
  const { format, templateFile } = variant
  const inFolder = relative(options.folder, templateFile).split(sep).join('/')
  const source = {
    text: bodyOf(variant),
    path: inFolder.startsWith('..') ? basename(templateFile) : inFolder,
    file: templateFile,
  }
  const folder = { includes, findInclude: options.findInclude }
  const text = inlinePartials(source, folder, options.mergeLanguage)
  if (format === 'text') return { html: undefined, text: text.trimStart() }

  const shield = createShield(
    [text, variant.subject ?? '', variant.preheader ?? '', ...Object.values(includes)],
    options.mergeLanguage,
  )
  const hidden = shield.hide(text)
  const escaped = (part: string | undefined) => (part === undefined ? undefined : escapeHtml(shield.hide(part)))
  const parts: HeadParts = {
    language: options.language,
    title: escaped(variant.subject),
    preheader: escaped(variant.preheader),
  }
  const find = (name: string, from: Source): Source | undefined => {
    const found = includeOf(name, from, folder)
    return found && { ...found, text: shield.hide(inlinePartials(found, folder, options.mergeLanguage)) }
  }
  const html =
    format === 'mjml'
      ? await compileMjml({ ...source, text: hidden }, find, shield, parts)
      : format === 'markdown'
        ? compileMarkdown(hidden, shield, parts)
        : withPreheader(hidden.trimStart(), parts.preheader)
  return { html: shield.restore(html), text: shield.restoreInText(plainTextOf(html, shield)) }
}

/** Without byte order mark and a single file's front matter, whose lines stay empty so that places stay true. */
function bodyOf({ template, templateOffset }: Variant): string {
  const start = Math.max(templateOffset, template.startsWith('\ufeff') ? 1 : 0)
  return template.slice(0, start).replace(/[^\n]+/g, '') + template.slice(start)
}

/** HTML stays as its author wrote it, but for the preheader at the start of its body. */
function withPreheader(html: string, preheader: string | undefined): string {
  if (preheader === undefined) return html
  let at = 0
  let inBody = false
  const parser: Parser = new Parser({
    onprocessinginstruction() {
      if (!inBody) at = parser.endIndex + 1
    },
    onopentag(name) {
      if (!inBody && (name === 'html' || name === 'body')) at = parser.endIndex + 1
      if (name === 'body') inBody = true
    },
    onclosetag(name) {
      if (!inBody && name === 'head') at = parser.endIndex + 1
    },
  })
  parser.end(html)
  return html.slice(0, at) + hiddenPreheader(preheader) + html.slice(at)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
