// Takes: MJML with shielded merge tags. Gives: HTML. May not: open a file, or let mjml run what the working directory names.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Parser } from 'htmlparser2'
import type mjml2html from 'mjml'
import { InputError } from '../input-error.ts'
import { placeOf, type Source } from './includes.ts'
import type { Shield } from './tags.ts'

interface Element {
  name: string
  attributes: Record<string, string>
  /** of the whole element */
  start: number
  end: number
  /** of what stands between its tags; both are `start` for a self-closing one */
  innerStart: number
  innerEnd: number
  /** names of the elements around it, outermost first */
  within: string[]
}

export interface HeadParts {
  language: string
  /** shielded, escaped for HTML */
  title: string | undefined
  preheader: string | undefined
}

/** The text behind a path that an include names, seen from the including file; undefined when the folder has none. */
export type FindInclude = (path: string, from: Source) => Source | undefined

const DEPTH_LIMIT = 32

/**
 * HTML of an MJML template. Its own title, language and preview text win over those of the campaign.
 *
 * @param source MJML with merge tags hidden by `shield`
 * @throws InputError for what mjml would drop, misplace or does not know
 */
export async function compileMjml(
  source: Source,
  find: FindInclude,
  shield: Shield,
  parts: HeadParts,
): Promise<string> {
  const inlined = inlineIncludes(source, find)
  const whole = { ...source, text: inlined }
  // Once an include is in place, lines of the result are not those of the file.
  const hasLines = inlined === source.text
  const mjml = loadMjml()
  let result: Awaited<ReturnType<typeof mjml>>
  try {
    result = await mjml(withHeadParts(inlined, parts), { validationLevel: 'soft', keepComments: true })
  } catch (error) {
    const reason = error instanceof Error ? shield.restore(error.message.split('\n')[0] ?? '') : 'unknown'
    throw new InputError(`MJML that cannot be rendered (${reason})`, {
      file: source.file,
      expected: 'one <mjml> element with an <mj-body>',
    })
  }
  for (const { message, line, tagName } of result.errors) {
    // What does not belong is dropped or misplaced; an attribute that is not known does no harm.
    if (!/is not registered|cannot be used inside|doesn't exist/i.test(message)) continue
    throw new InputError(`<${tagName}>: ${shield.restore(message)}`, {
      file: source.file,
      ...(hasLines && { line }),
      expected: 'MJML elements in their places',
    })
  }
  for (const match of inlined.matchAll(shield.pattern())) {
    const tag = shield.tagOf(match[0])
    if (tag?.kind !== 'block' || result.html.includes(match[0])) continue
    throw new InputError(`${tag.source} where MJML drops it`, {
      ...(hasLines ? placeOf(...unshielded(whole, shield, match.index)) : { file: source.file }),
      expected: 'conditions between blocks inside <mj-raw>',
    })
  }
  return result.html
}

/** The place of an offset in the shielded text is that of the end of the restored text before it. */
function unshielded(source: Source, shield: Shield, offset: number): [Source, number] {
  const before = shield.restore(source.text.slice(0, offset))
  return [{ ...source, text: before }, before.length]
}

/**
 * mjml requires packages named by a `.mjmlconfig` in the working directory when it is first loaded: a campaign's folder could run code.
 * It is loaded from its own folder, in which there is none, without a pause in which anybody else could see the changed directory.
 */
function loadMjml(): typeof mjml2html {
  const require = createRequire(import.meta.url)
  const neutral = dirname(require.resolve('mjml'))
  const before = process.cwd()
  process.chdir(neutral)
  try {
    return require('mjml') as typeof mjml2html
  } finally {
    process.chdir(before)
  }
}

/**
 * `mj-include` resolved from the texts of the campaign folder. A whole document gives its body in place and its head to the head around.
 * mjml's own includes stay off: they would open files.
 */
function inlineIncludes(source: Source, find: FindInclude, depth = 0): string {
  const heads: string[] = []
  let result = ''
  let end = 0
  for (const include of elementsOf(source.text)) {
    if (include.name !== 'mj-include') continue
    const place = placeOf(source, include.start)
    const path = include.attributes.path ?? ''
    const found = find(path, source)
    if (!found) {
      throw new InputError(`<mj-include path="${path}">, which is not in the campaign folder`, {
        ...place,
        expected: 'the path of a file in it',
      })
    }
    if (depth >= DEPTH_LIMIT) {
      throw new InputError(`<mj-include path="${path}">, which includes itself`, {
        ...place,
        expected: 'includes that end',
      })
    }
    result += source.text.slice(end, include.start)
    end = include.end
    if (include.attributes.type === 'css') {
      const inline = include.attributes['css-inline'] === 'inline' ? ' inline="inline"' : ''
      const style = `<mj-style${inline}>${found.text}</mj-style>`
      if (include.within.includes('mj-head')) result += style
      else heads.push(style)
    } else if (include.attributes.type === 'html') {
      result += `<mj-raw>${found.text}</mj-raw>`
    } else {
      const inner = inlineIncludes(found, find, depth + 1)
      const elements = elementsOf(inner)
      const part = (name: string) => {
        const element = elements.find((candidate) => candidate.name === name)
        return element ? inner.slice(element.innerStart, element.innerEnd) : ''
      }
      if (!elements.some(({ name }) => name === 'mjml')) result += inner
      else if (include.within.includes('mj-head')) result += part('mj-head')
      else {
        result += part('mj-body')
        heads.push(part('mj-head'))
      }
    }
  }
  result += source.text.slice(end)
  return heads.length === 0 ? result : addToHead(result, heads.join(''))
}

function withHeadParts(text: string, { language, title, preheader }: HeadParts): string {
  const elements = elementsOf(text)
  const has = (name: string) => elements.some((element) => element.name === name)
  const additions = [
    title !== undefined && !has('mj-title') ? `<mj-title>${title}</mj-title>` : '',
    preheader !== undefined && !has('mj-preview') ? `<mj-preview>${preheader}</mj-preview>` : '',
  ].join('')
  const result = additions === '' ? text : addToHead(text, additions)
  const root = elementsOf(result).find(({ name }) => name === 'mjml')
  if (!root || root.attributes.lang !== undefined) return result
  return `${result.slice(0, root.start)}<mjml lang="${language}"${result.slice(root.start + '<mjml'.length)}`
}

/** On the same line as what stands there, so that lines of messages stay true. */
function addToHead(text: string, content: string): string {
  const elements = elementsOf(text)
  const head = elements.find(({ name }) => name === 'mj-head')
  if (head && head.innerStart > head.start) {
    return text.slice(0, head.innerStart) + content + text.slice(head.innerStart)
  }
  const at = head ?? elements.find(({ name }) => name === 'mj-body')
  if (!at) return text
  return `${text.slice(0, at.start)}<mj-head>${content}</mj-head>${text.slice(head ? head.end : at.start)}`
}

function elementsOf(text: string): Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = {
          name,
          attributes,
          start: parser.startIndex,
          end: parser.endIndex + 1,
          innerStart: parser.endIndex + 1,
          innerEnd: parser.endIndex + 1,
          within: open.map((around) => around.name),
        }
        elements.push(element)
        open.push(element)
      },
      onclosetag() {
        const element = open.pop()
        if (!element) return
        element.innerEnd = parser.startIndex
        element.end = parser.endIndex + 1
        // A self-closing tag closes where it opens.
        if (element.innerEnd < element.innerStart) {
          element.innerStart = element.start
          element.innerEnd = element.start
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(text)
  return elements
}
