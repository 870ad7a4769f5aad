import { describe, expect, it } from 'vitest'
import { inShort, readTemplate, sourceOfBlock } from './read-tester.ts'

function mail(body: string, head = ''): string {
  return `<mjml><mj-head>${head}</mj-head><mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`
}

function blocksOf(template: string, includes: Record<string, string> = {}): string[] {
  return readTemplate('mjml', template, { includes }).message.children.map(inShort)
}

describe('readMjml', () => {
  it('reads each element in its role', () => {
    const head =
      '<mj-title>T</mj-title><mj-preview>Preview &amp; more</mj-preview><mj-style>.a { b: c }</mj-style><mj-attributes><mj-text color="red"/></mj-attributes>'
    const body =
      '<mj-text><h1>Head</h1><p>One<br/>two</p><ul><li>Item</li></ul>Loose a < b</mj-text><mj-button href="https://x/?a=1&amp;b={{c}}">Go</mj-button>' +
      '<mj-image src="i" alt="A &quot;pic&quot;" href="https://i"/><mj-table><tr><td>Cell</td></tr></mj-table><mj-divider/><!-- no -->' +
      '<mj-navbar><mj-navbar-link href="/n">Nav</mj-navbar-link></mj-navbar><mj-social><mj-social-element name="x" href="/s">Follow</mj-social-element></mj-social>' +
      '<mj-accordion><mj-accordion-element><mj-accordion-title>Q</mj-accordion-title><mj-accordion-text>A</mj-accordion-text></mj-accordion-element></mj-accordion>'
    const { message } = readTemplate('mjml', mail(body, head), { subject: 'S' })
    expect(message.children.map(inShort)).toEqual([
      'subject: S',
      'preheader: Preview & more',
      'heading: Head',
      'paragraph: One\ntwo',
      'list-item: Item',
      'paragraph: Loose a < b',
      'button: Go',
      'image-alternative: A "pic"',
      'table-cell: Cell',
      'link: Nav',
      'link: Follow',
      'heading: Q',
      'paragraph: A',
    ])
    expect(message.children.flatMap(({ url }) => url ?? [])).toEqual([
      'https://x/?a=1&b={{c}}',
      'https://i',
      '/n',
      '/s',
    ])
    expect(message.children.filter(({ boilerplate }) => boilerplate).map(({ text }) => text)).toEqual(['Follow'])
    expect(message.links.map(({ url, text }) => `${text} ${url}`)).toEqual([
      'Go https://x/?a=1&b={{c}}',
      'A "pic" https://i',
      'Nav /n',
      'Follow /s',
    ])
    expect(sourceOfBlock(message, message.children[7] as never)).toBe('A &quot;pic&quot;')
    expect(message.problems).toEqual([])
  })

  it('takes conditions in mj-raw for what they are', () => {
    const { message, visible } = readTemplate(
      'mjml',
      mail(
        '<mj-raw>{{#if vip}}</mj-raw><mj-text>Vip</mj-text><mj-raw>{{else}}</mj-raw><mj-text>All</mj-text><mj-raw>{{/if}}</mj-raw>',
      ),
    )
    expect(message.children.map(inShort)).toEqual(['paragraph: Vip [{{#if vip}}]', 'paragraph: All [not {{#if vip}}]'])
    expect(message.problems).toEqual([])
    expect(visible({ vip: 1 })).toEqual([0])
  })

  it.each([
    ['{{#if vip}}<mj-text>Vip</mj-text>{{/if}}', 'bare-conditional', '{{#if vip}}'],
    ['<mj-text>a</mj-text> stray words <mj-text>b</mj-text>', 'dropped-text', 'stray words'],
    ['{{name}}<mj-text>a</mj-text>', 'dropped-text', '{{name}}'],
    ['{{> part}}<mj-text>a</mj-text>', 'bare-partial', '{{> part}}'],
    ['<mj-txt>a</mj-txt>', 'unknown-tag', '<mj-txt>'],
    ['<p>a</p>', 'unknown-tag', '<p>'],
    ['<mj-text>a<mj-text>b</mj-text>', 'unclosed-tag', '<mj-text>'],
  ])('finds a problem in %j', (body, code, words) => {
    const { message } = readTemplate('mjml', mail(body), { includes: { part: '<mj-text>part</mj-text>' } })
    expect(message.problems.map((problem) => problem.code)).toEqual([code])
    expect(message.problems.map((problem) => sourceOfBlock(message, problem))).toEqual([words])
    expect(message.children.length).toBeGreaterThan(0)
  })

  it('still reads under its condition what a bare condition surrounds, in Liquid too', () => {
    const { message } = readTemplate(
      'mjml',
      mail('{% if a < 2 %}<mj-text>Few</mj-text>{% endif %}<mj-text>{% if a < 2 %}Less, yes.{% endif %}</mj-text>'),
      { language: 'liquid' },
    )
    expect(message.children.map(inShort)).toEqual([
      'paragraph: Few [{% if a < 2 %}]',
      'paragraph: Less, yes. [{% if a < 2 %}]',
    ])
    expect(message.problems.map(({ code }) => code)).toEqual(['bare-conditional'])
  })

  it('reads includes in their own files, beside the file that names them, and never one in a comment', () => {
    const includes = {
      'parts/foot.mjml': '<mj-text>\n  Foot</mj-text><mj-include path="./deep.mjml" />',
      'parts/deep.mjml': '<mjml><mj-body><mj-text>Deep</mj-text></mj-body></mjml>',
      'a.css': '.a { content: "no" }',
    }
    const template = mail(
      '<!-- <mj-include path="gone.mjml"/> --><mj-include path="parts/foot"/><mj-include path="a.css" type="css"/><mj-include path="none.mjml"></mj-include><mj-text>End</mj-text>',
    )
    const { message } = readTemplate('mjml', template, { includes })
    expect(
      message.children.map(
        ({ file, text, position }) => `${file} ${text} ${position.start.line}:${position.start.column}`,
      ),
    ).toEqual([
      '/c/parts/foot.mjml Foot 2:3',
      '/c/parts/deep.mjml Deep 1:25',
      `/c/email End 1:${template.indexOf('End') + 1}`,
    ])
    expect(message.problems.map(({ code }) => code)).toEqual(['missing-partial'])
  })

  it('reads MJML nested deep', () => {
    const deep = `${'<mj-wrapper><mj-section>'.repeat(500)}<mj-text>Down here</mj-text>${'</mj-section></mj-wrapper>'.repeat(500)}`
    expect(blocksOf(`<mjml><mj-body>${deep}</mj-body></mjml>`)).toEqual(['paragraph: Down here'])
  })
})
