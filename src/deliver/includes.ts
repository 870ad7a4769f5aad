// Takes: a template and the texts of the campaign folder. Gives: the template with its partials in place. May not: open a file.
import { InputError } from '../input-error.ts'
import { type MergeLanguage, tagsOf } from './tags.ts'

/** A text and where it comes from: `path` is relative to the campaign folder, `file` is how messages name it. */
export interface Source {
  text: string
  path: string
  file: string
}

/** The campaign's folder: its texts by relative path, and how a name that a file uses is found among them (from the read stage). */
export interface Folder {
  includes: Record<string, string>
  /** @param from path of the including file; undefined: not there; throws InputError for a name outside the folder */
  findInclude: (name: string, from: string, includes: Record<string, string>) => string | undefined
}

const DEPTH_LIMIT = 32

/**
 * Puts Handlebars partials (`{{> footer}}`, `{{> footer order}}`) and Liquid's `{% include 'footer' %}` in place, so that what they hold is
 * turned into HTML and text with the rest. Those with arguments of their own stay for the engine.
 *
 * @throws InputError for a partial that is not in the campaign folder, or that includes itself
 */
export function inlinePartials(source: Source, folder: Folder, language: MergeLanguage, depth = 0): string {
  let result = ''
  let end = 0
  for (const tag of tagsOf(source.text, language)) {
    const call = language === 'handlebars' ? handlebarsPartial(tag.source) : liquidInclude(tag.source)
    if (!call) continue
    const place = placeOf(source, tag.offset)
    const found = includeOf(call.name, source, folder)
    if (!found) {
      throw new InputError(`partial "${call.name}", which is not in the campaign folder`, {
        ...place,
        expected: 'the name of a file in it',
      })
    }
    if (depth >= DEPTH_LIMIT) {
      throw new InputError(`partial "${call.name}", which includes itself`, { ...place, expected: 'partials that end' })
    }
    const inner = inlinePartials(found, folder, language, depth + 1)
    result += source.text.slice(end, tag.offset)
    result += call.context ? `{{#with ${call.context}}}${inner}{{/with}}` : inner
    end = tag.offset + tag.source.length
  }
  return result + source.text.slice(end)
}

/** The text that a name means, seen from the file that uses it; undefined where the folder has none. */
export function includeOf(name: string, from: Source, { includes, findInclude }: Folder): Source | undefined {
  const path = findInclude(name, from.path, includes)
  const text = path === undefined ? undefined : includes[path]
  return path === undefined || text === undefined ? undefined : { text, path, file: path }
}

/** The place of an offset, counted from 1. */
export function placeOf({ text, file }: Source, offset: number): { file: string; line: number; column: number } {
  const before = text.slice(0, offset)
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
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
