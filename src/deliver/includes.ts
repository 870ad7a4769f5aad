// Takes: a template and the texts of the campaign folder. Gives: the template with its partials in place. May not: open a file.
import { posix } from 'node:path'
import { InputError } from '../input-error.ts'
import { type MergeLanguage, tagsOf } from './tags.ts'

/** A text and where it comes from: `path` is relative to the campaign folder, `file` is how messages name it. */
export interface Source {
  text: string
  path: string
  file: string
}

const DEPTH_LIMIT = 32

/**
 * Puts Handlebars partials (`{{> footer}}`, `{{> footer order}}`) and Liquid's `{% include 'footer' %}` in place, so that what they hold is
 * turned into HTML and text with the rest. Those with arguments of their own stay for the engine.
 *
 * @param includes texts by path relative to the campaign folder
 * @throws InputError for a partial that is not in the campaign folder, or that includes itself
 */
export function inlinePartials(
  source: Source,
  includes: Record<string, string>,
  language: MergeLanguage,
  depth = 0,
): string {
  let result = ''
  let end = 0
  for (const tag of tagsOf(source.text, language)) {
    const call = language === 'handlebars' ? handlebarsPartial(tag.source) : liquidInclude(tag.source)
    if (!call) continue
    const place = placeOf(source, tag.offset)
    const found = findInclude(call.name, source, includes)
    if (!found) {
      throw new InputError(`partial "${call.name}", which is not in the campaign folder`, {
        ...place,
        expected: 'the name of a file in it',
      })
    }
    if (depth >= DEPTH_LIMIT) {
      throw new InputError(`partial "${call.name}", which includes itself`, { ...place, expected: 'partials that end' })
    }
    const inner = inlinePartials({ ...found, file: found.path }, includes, language, depth + 1)
    result += source.text.slice(end, tag.offset)
    result += call.context ? `{{#with ${call.context}}}${inner}{{/with}}` : inner
    end = tag.offset + tag.source.length
  }
  return result + source.text.slice(end)
}

/** The place of an offset, counted from 1. */
export function placeOf({ text, file }: Source, offset: number): { file: string; line: number; column: number } {
  const before = text.slice(0, offset)
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** The text at a path as written in an include, relative to the including file, else to the campaign folder; never outside of it. */
export function findInclude(
  name: string,
  from: Pick<Source, 'path'>,
  includes: Record<string, string>,
): { text: string; path: string } | undefined {
  if (posix.isAbsolute(name)) return undefined
  const extension = posix.extname(from.path)
  const endings = ['', extension, '.hbs', '.handlebars', '.liquid', '.mjml', '.html', '.md', '.txt']
  for (const folder of [posix.dirname(from.path), '.', 'partials']) {
    for (const ending of endings) {
      const path = posix.normalize(posix.join(folder, name + ending))
      const text = Object.hasOwn(includes, path) ? includes[path] : undefined
      if (text !== undefined) return { text, path }
    }
  }
  return undefined
}

function handlebarsPartial(tag: string): { name: string; context: string | undefined } | undefined {
  const match = /^\{\{~?>\s*(?:"([^"]+)"|'([^']+)'|([^\s"'()}~]+))(?:\s+([^\s=}"'()~]+))?\s*~?\}\}$/.exec(tag)
  const name = match?.[1] ?? match?.[2] ?? match?.[3]
  return name === undefined ? undefined : { name, context: match?.[4] }
}

function liquidInclude(tag: string): { name: string; context: undefined } | undefined {
  const match = /^\{%-?\s*include\s+["']([^"']+)["']\s*-?%\}$/.exec(tag)
  return match?.[1] === undefined ? undefined : { name: match[1], context: undefined }
}
