import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createShield, tagsOf } from './tags.ts'

const sources = (text: string, language: 'handlebars' | 'liquid') =>
  tagsOf(text, language).map(({ source, kind }) => [source, kind])

describe('tagsOf', () => {
  it('finds Handlebars tags with quotes, braces in quotes, triple braces and comments', () => {
    const text = `{{a}} {{{ b }}} {{insert n "default=}}"}} {{#if x}}{{else}}{{/if}} {{!-- no }} here --}} {{! it's }} {{> p}} {{~#if y~}}{{~/if~}}`
    expect(sources(text, 'handlebars')).toEqual([
      ['{{a}}', 'print'],
      ['{{{ b }}}', 'print'],
      ['{{insert n "default=}}"}}', 'print'],
      ['{{#if x}}', 'block'],
      ['{{else}}', 'block'],
      ['{{/if}}', 'block'],
      ['{{!-- no }} here --}}', 'comment'],
      ["{{! it's }}", 'comment'],
      ['{{> p}}', 'print'],
      ['{{~#if y~}}', 'block'],
      ['{{~/if~}}', 'block'],
    ])
  })

  it('finds Liquid tags, and leaves them alone in Handlebars', () => {
    const text = "{{ a | default: 'x}}' }}{% if a < 2 %}{%- endif -%}{% comment %}{{ secret }}{% endcomment %}"
    expect(sources(text, 'liquid')).toEqual([
      ["{{ a | default: 'x}}' }}", 'print'],
      ['{% if a < 2 %}', 'block'],
      ['{%- endif -%}', 'block'],
      ['{% comment %}{{ secret }}{% endcomment %}', 'comment'],
    ])
    expect(sources('{% if a %}', 'handlebars')).toEqual([])
  })

  it('takes an unclosed tag for text', () => {
    expect(sources('a {{b', 'handlebars')).toEqual([])
    expect(sources("it's {{b' }} c", 'handlebars')).toEqual([["{{b' }}", 'print']])
  })
})

describe('createShield', () => {
  it('gives back what it hid, whatever the text', () => {
    const piece = fc.constantFrom(
      '{{a}}',
      '{{#if b}}',
      '{{/if}}',
      '{{{c}}}',
      'heedtag0z',
      '{',
      '}',
      '"',
      ' ',
      '{{',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join('').replaceAll('{{!', '').replaceAll('{{~!', '')
        const shield = createShield([text], 'handlebars')
        expect(shield.restore(shield.hide(text))).toBe(text)
      }),
    )
  })

  it('leaves the author’s notes out', () => {
    const shield = createShield([''], 'handlebars')
    expect(shield.restore(shield.hide('a{{! ask Sam }}b'))).toBe('ab')
  })
})
