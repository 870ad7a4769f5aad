import { describe, expect, it } from 'vitest'
import { inShort, readTemplate, sourceOfBlock } from './read-tester.ts'

function blocksOf(line: string): string[] {
  return readTemplate('text', line).message.children.map((block) => inShort(block).replace('paragraph: ', ''))
}

describe('a text whose parts stand under conditions', () => {
  it.each([
    [
      'Your order is ready. {{#if vip}}Enjoy your gift!{{/if}} Bye.',
      ['Your order is ready.', 'Enjoy your gift! [{{#if vip}}]', 'Bye.'],
    ],
    [
      '{{#if sad}}We are sorry.{{else}}Hooray for us all!{{/if}}',
      ['We are sorry. [{{#if sad}}]', 'Hooray for us all! [not {{#if sad}}]'],
    ],
    [
      'One. We are {{#if sad}}sorry{{else}}so happy{{/if}} for you. Two.',
      ['One.', 'We are sorry for you. [{{#if sad}}]', 'We are so happy for you. [not {{#if sad}}]', 'Two.'],
    ],
    ['Your {{#if baby}}baby{{/if}} news', ['Your baby news [{{#if baby}}]', 'Your news [not {{#if baby}}]']],
    [
      'Great {{#if a}}party{{/if}} and {{#if a}}cake{{/if}}',
      ['Great party and cake [{{#if a}} & {{#if a}}]', 'Great and [not {{#if a}} & not {{#if a}}]'],
    ],
    [
      '{{#if a}}First thing.{{/if}}{{#if b}}Second thing.{{/if}}',
      ['First thing. [{{#if a}}]', 'Second thing. [{{#if b}}]'],
    ],
    [
      '{{#if a}}Outer words. {{#if b}}Inner words.{{/if}}{{/if}}',
      ['Outer words. [{{#if a}}]', 'Inner words. [{{#if a}} & {{#if b}}]'],
    ],
  ])('divides %j', (line, blocks) => {
    expect(blocksOf(line)).toEqual(blocks)
  })

  it.each([
    ['Hi {{#if name}}{{name}}{{else}}there{{/if}}, welcome', 'Hi {{name}}, welcome'],
    ['{{n}} item{{#greaterThan n 1}}s{{/greaterThan}} wait', '{{n}} items wait'],
    ['Dear {{#unless name}}customer{{else}}{{name}}{{/unless}}!', 'Dear customer!'],
  ])('leaves %j whole: its conditions change nothing but the form of address', (line, text) => {
    expect(blocksOf(line)).toEqual([text])
  })

  it('never gives to everybody what some see, even where there are too many ways to read a sentence', () => {
    const line = Array.from({ length: 6 }, (_, at) => `and {{#if a${at}}}some thing${at}{{/if}}`).join(' ')
    const { message, visible } = readTemplate('text', line)
    for (const { text, conditions } of message.children) {
      for (const [, at] of text.matchAll(/thing(\d)/g))
        expect(conditions).toContainEqual(expect.objectContaining({ source: `{{#if a${at}}}` }))
    }
    expect(
      visible({ a3: 1 })
        .map((index) => message.children[index]?.text)
        .join(' '),
    ).toMatch(/^[^0-9]*thing3[^0-9]*$/)
  })

  it('keeps a place for each way', () => {
    const { message } = readTemplate(
      'html',
      '<p>We are <b>{{#if sad}}sorry{{else}}so &amp; so happy{{/if}}</b> for you</p>',
    )
    expect(message.children.map(({ text }) => text)).toEqual(['We are sorry for you', 'We are so & so happy for you'])
    const [sorry, happy] = message.children
    expect(sorry?.runs).toEqual([
      { at: 0, offset: 3, length: 7 },
      { at: 7, offset: 24, length: 5 },
      { at: 12, offset: 65, length: 8 },
    ])
    expect(happy?.runs[2]).toEqual({ at: 10, offset: 40, length: 1, sourceLength: 5 })
    expect(message.children.map((block) => sourceOfBlock(message, block).slice(-7))).toEqual(['for you', 'for you'])
  })

  it('folds white space and signs that take no room, but keeps what joins emoji', () => {
    const { message } = readTemplate('html', '<p>&nbsp; a\u00AD\u200Bb &zwnj;&nbsp;\n c 👩\u200D👧 &#8203;</p>')
    expect(message.children[0]?.text).toBe('ab c 👩\u200D👧')
  })

  it('says which fields stand in a block, and in the whole message once for each place', () => {
    const { message } = readTemplate(
      'html',
      '<p>{{a}} and {{#if b}}{{b}}{{/if}}</p><a href="https://x/{{c}}">{{a}}</a>',
    )
    expect(message.children.map(({ fields }) => fields.map(({ path }) => path.join('.')))).toEqual([['a', 'b'], ['a']])
    expect(
      message.fields.map(({ path, hasDefault, position }) => [path.join('.'), hasDefault, position.start.column]),
    ).toEqual([
      ['a', false, 4],
      ['b', true, 23],
      ['c', false, 58],
      ['a', false, 65],
    ])
  })
})
