import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { plainTextOf, tidyText } from './plain-text.ts'
import { createShield } from './tags.ts'

function textOf(html: string, values: object = {}): string {
  const shield = createShield([html], 'handlebars')
  const source = shield.restoreInText(plainTextOf(shield.hide(html), shield))
  return tidyText(Handlebars.compile(source, { noEscape: true })(values))
}

describe('plainTextOf', () => {
  it('keeps paragraphs apart, breaks lines, folds white space, decodes entities', () => {
    expect(textOf('<h1>Hi&nbsp;you</h1>\n<p>One\n   two<br>three &amp; four</p><div>a</div><div>b</div>')).toBe(
      'Hi you\n\nOne two\nthree & four\n\na\nb',
    )
  })

  it('writes where links lead, unless their text says it', () => {
    expect(
      textOf(
        '<a href="https://example.com/a">Read on</a>, <a href="https://example.com/">example.com</a>, ' +
          '<a href="mailto:care@example.com">care@example.com</a>, <a href="#top">up</a>, ' +
          '<a href="https://example.com/x"><img src="x.png" alt="A lake"></a>, <a href="{{url}}">{{label}}</a>.',
        { url: 'https://example.com/u?a=1&b=2', label: 'Yours' },
      ),
    ).toBe(
      'Read on (https://example.com/a), example.com, care@example.com, up, A lake (https://example.com/x), ' +
        'Yours (https://example.com/u?a=1&b=2).',
    )
  })

  it('leaves out what a reader does not see', () => {
    expect(
      textOf(
        '<head><title>T</title><style>p{}</style></head><div style="display:none">Preview</div>' +
          '<p hidden>no</p><script>x()</script><!-- note --><p>Seen</p>',
      ),
    ).toBe('Seen')
  })

  it('marks list items, nested and numbered', () => {
    expect(textOf('<ul><li>a<ul><li><p>b</p></li></ul></li><li>c</li></ul><ol><li>x</li><li>y</li></ol>')).toBe(
      '- a\n\n  - b\n\n- c\n\n1. x\n2. y',
    )
  })

  it('does not number items of which some are not shown', () => {
    expect(textOf('<ol>{{#each xs}}<li>{{this}}</li>{{/each}}</ol>', { xs: ['p', 'q'] })).toBe('- p\n- q')
  })

  it('tells a table of data from one that is layout', () => {
    expect(textOf('<table><tr><th>Item</th><th>Price</th></tr><tr><td>Tea</td><td>4</td></tr></table>')).toBe(
      'Item | Price\nTea | 4',
    )
    expect(textOf('<table role="presentation"><tr><td>Left</td><td>Right</td></tr></table>')).toBe('Left\n\nRight')
  })

  it.each([
    ['inline', 'Hello {{#if x}}dear {{/if}}friend', 'Hello dear friend', 'Hello friend'],
    ['inline with else', 'Hello {{#if x}}A{{else}}B{{/if}}!', 'Hello A!', 'Hello B!'],
    ['around a block', '<p>A</p>{{#if x}}<p>B</p>{{/if}}<p>C</p>', 'A\n\nB\n\nC', 'A\n\nC'],
    ['at the start', '{{#if x}}<p>B</p>{{else}}<p>D</p>{{/if}}<p>C</p>', 'B\n\nC', 'D\n\nC'],
    ['around an item', '<ul><li>a</li>{{#if x}}<li>b</li>{{/if}}</ul>', '- a\n- b', '- a'],
    [
      'in an attribute',
      '<a href="{{#if x}}https://a.example{{else}}https://b.example{{/if}}">go</a>',
      'go (https://a.example)',
      'go (https://b.example)',
    ],
    ['with white-space control', '<p>A</p>{{~#if x~}}<p>B</p>{{~/if~}}<p>C</p>', 'A\n\nB\n\nC', 'A\n\nC'],
  ])('shows the branch that the HTML shows: %s', (_, html, whenTrue, whenFalse) => {
    expect(textOf(html, { x: true })).toBe(whenTrue)
    expect(textOf(html, { x: false })).toBe(whenFalse)
  })

  it('reads HTML nested far deeper than the stack', () => {
    expect(textOf(`${'<div>'.repeat(50_000)}deep`)).toBe('deep')
  })
})
