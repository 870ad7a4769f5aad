// Takes: texts with merge tags. Gives: the same texts with each tag as one plain word, and the way back. May not: evaluate a tag.

export type MergeLanguage = 'handlebars' | 'liquid'

export interface Tag {
  source: string
  /** `print` shows a value, `block` opens, divides or closes a condition or loop, `comment` shows nothing */
  kind: 'print' | 'block' | 'comment'
  /** where it stands in the text that was shielded */
  offset: number
}

/** Hides merge tags from parsers that would encode, split or drop them. Each tag becomes a word of its own: letters and digits only. */
export interface Shield {
  hide(text: string): string
  /** puts the tags back as the author wrote them */
  restore(text: string): string
  /** the same for plain text, in which a gap around a condition counts: `{{~#if x~}}` would eat it */
  restoreInText(text: string): string
  /** the tag behind a word, if it is one */
  tagOf(word: string): Tag | undefined
  /** matches one word, everywhere; a fresh object each time, since a global RegExp remembers where it was */
  pattern(): RegExp
}

/** @param texts everything that will be hidden or stand beside it, so that no word of theirs is mistaken for a tag */
export function createShield(texts: readonly string[], language: MergeLanguage): Shield {
  let prefix = 'heedtag'
  while (texts.some((text) => text.includes(prefix))) prefix += 'q'
  const tags: Tag[] = []
  const pattern = () => new RegExp(`${prefix}(\\d+)z`, 'g')
  return {
    hide(text) {
      let result = ''
      let end = 0
      for (const tag of tagsOf(text, language)) {
        result += text.slice(end, tag.offset)
        end = tag.offset + tag.source.length
        // The author's notes are for the author: they stay out of what goes on the wire.
        if (tag.kind === 'comment') continue
        result += `${prefix}${tags.length}z`
        tags.push(tag)
      }
      return result + text.slice(end)
    },
    restoreInText: (text) =>
      text.replace(pattern(), (word, index) => {
        const tag = tags[Number(index)]
        if (tag?.kind !== 'block') return tag?.source ?? word
        return tag.source.replace(/^(\{\{|\{%)[~-]/, '$1').replace(/[~-](\}\}|%\})$/, '$1')
      }),
    restore: (text) => text.replace(pattern(), (word, index) => tags[Number(index)]?.source ?? word),
    tagOf(word) {
      const match = pattern().exec(word)
      return match ? tags[Number(match[1])] : undefined
    },
    pattern,
  }
}

/** All merge tags of a text in order, found without evaluating them. An unclosed one is plain text: the engine complains about it. */
export function tagsOf(text: string, language: MergeLanguage): Tag[] {
  const tags: Tag[] = []
  let at = 0
  for (;;) {
    const offset = nextOpening(text, at, language)
    if (offset === -1) return tags
    const end = language === 'handlebars' ? endOfHandlebars(text, offset) : endOfLiquid(text, offset)
    if (end === -1) return tags
    const source = text.slice(offset, end)
    tags.push({ source, kind: kindOf(source, language), offset })
    at = end
  }
}

function nextOpening(text: string, from: number, language: MergeLanguage): number {
  const print = text.indexOf('{{', from)
  if (language === 'handlebars') return print
  const block = text.indexOf('{%', from)
  return print === -1 ? block : block === -1 ? print : Math.min(print, block)
}

function endOfHandlebars(text: string, offset: number): number {
  if (/^\{\{~?!--/.test(text.slice(offset, offset + 6))) {
    const close = text.slice(offset).search(/--~?\}\}/)
    return close === -1 ? -1 : text.indexOf('}}', offset + close) + 2
  }
  const closing = text.startsWith('{{{', offset) ? '}}}' : '}}'
  // A plain comment ends at the first braces, whatever quotes stand in it.
  if (/^\{\{~?!/.test(text.slice(offset, offset + 4))) return after(text.indexOf(closing, offset), closing)
  return after(closingOutsideQuotes(text, offset + closing.length, closing), closing)
}

function endOfLiquid(text: string, offset: number): number {
  const closing = text.startsWith('{%', offset) ? '%}' : '}}'
  const end = after(closingOutsideQuotes(text, offset + 2, closing), closing)
  if (end === -1 || !/^\{%-?\s*comment\b/.test(text.slice(offset, end))) return end
  const rest = /\{%-?\s*endcomment\s*-?%\}/.exec(text.slice(end))
  return rest ? end + rest.index + rest[0].length : -1
}

function after(index: number, closing: string): number {
  return index === -1 ? -1 : index + closing.length
}

/** A default such as "{{insert name "default=}}"}}" may hold the closing braces itself. */
function closingOutsideQuotes(text: string, from: number, closing: string): number {
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] as string
    if (quote) {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") {
      quote = character
    } else if (text.startsWith(closing, at)) {
      return at
    }
  }
  // A stray quote: the first closing braces must do.
  return text.indexOf(closing, from)
}

function kindOf(source: string, language: MergeLanguage): Tag['kind'] {
  if (language === 'liquid') {
    if (/^\{%-?\s*comment\b/.test(source)) return 'comment'
    return source.startsWith('{%') ? 'block' : 'print'
  }
  if (/^\{\{~?!/.test(source)) return 'comment'
  return /^\{\{~?\s*([#/^]|else\b)/.test(source) ? 'block' : 'print'
}
