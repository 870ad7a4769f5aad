import { describe, expect, it } from 'vitest'
import { inShort, readTemplate, sourceOfBlock } from './read-tester.ts'

function blocksOf(template: string, language: 'handlebars' | 'liquid' = 'handlebars'): string[] {
  return readTemplate('markdown', template, { language }).message.children.map(
    (block) => `${inShort(block)}${block.url === undefined ? '' : ` → ${block.url}`}`,
  )
}

describe('readMarkdown', () => {
  it.each([
    ['---\na: b\n---\n# A\n\nB *c* **d** `e` ~~f~~', ['heading: A', 'paragraph: B c d e f']],
    [
      'A\n===\n\n1. B\n2. C\n   - D\n\n- [x] E',
      ['heading: A', 'list-item: B', 'list-item: C', 'list-item: D', 'list-item: E'],
    ],
    ['[A](https://u)\n\n**[B](v)**\n\nC [d](w "t") e', ['link: A → https://u', 'link: B → v', 'paragraph: C d e']],
    [
      '![A](i)\n\n[![B](i)](u)\n\nC ![d](i)',
      ['image-alternative: A', 'image-alternative: B → u', 'paragraph: C', 'image-alternative: d'],
    ],
    ['A  \nB\\\nC\nD', ['paragraph: A\nB\nC D']],
    ['A &amp; \\* b\\_c &#8364;', ['paragraph: A & * b_c €']],
    ['<div>A <a class="btn" href="u">B</a></div>\n\nC<br>D', ['paragraph: A', 'button: B → u', 'paragraph: C\nD']],
    ['[A][r] b\n\n[r]: https://{{x}}', ['paragraph: A b']],
  ])('reads %j', (template, blocks) => {
    expect(blocksOf(template)).toEqual(blocks)
  })

  it('keeps merge tags whole in tables, addresses and emphasis', () => {
    const template =
      '| A | B |\n|---|---|\n| {{ a | upcase }} | *{{ b_c }}* d |\n\n[E {{ f }}]({{ url | append: "x y" }}) and _{{ g }}_x_'
    expect(blocksOf(template, 'liquid')).toEqual([
      'table-cell: A',
      'table-cell: B',
      'table-cell: {{ a | upcase }}',
      'table-cell: {{ b_c }} d',
      'paragraph: E {{ f }} and {{ g }}_x',
    ])
    expect(readTemplate('markdown', template, { language: 'liquid' }).message.links[0]?.url).toBe(
      '{{ url | append: "x y" }}',
    )
  })

  it('reads conditions on lines of their own between paragraphs, items and rows', () => {
    const template =
      '{{#if a}}\nOne *x*.\n{{else}}\nTwo.\n{{/if}}\n\n- b\n{{#each c}}\n- {{d}} e\n{{/each}}\n\n| f |\n|---|\n{{#if g}}\n| h |\n{{/if}}\n'
    expect(blocksOf(template)).toEqual([
      'paragraph: One x. [{{#if a}}]',
      'paragraph: Two. [not {{#if a}}]',
      'list-item: b',
      'list-item: {{d}} e [{{#each c}}]',
      'table-cell: f',
      'table-cell: h [{{#if g}}]',
    ])
  })

  it('marks quotes, and points past the signs of their lines', () => {
    const { message } = readTemplate('markdown', '> A *b*\n> c\n\nD')
    expect(message.children.map(({ quoted, text }) => [quoted, text])).toEqual([
      [true, 'A b c'],
      [false, 'D'],
    ])
    expect(message.children[0]?.runs.at(-1)).toEqual({ at: 4, offset: 10, length: 1 })
    expect(sourceOfBlock(message, message.children[0] as never)).toBe('A *b*\n> c')
  })
})
