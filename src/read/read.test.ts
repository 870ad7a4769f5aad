import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRenderer } from './engine.ts'
import type { Message } from './message.ts'
import { inShort, readTemplate, sourceOfBlock } from './read-tester.ts'

/** Says of every run whether the file holds there what the text shows. */
function runsThatDiffer(message: Message): string[] {
  const wrong: string[] = []
  for (const { file, runs, text, position } of message.children) {
    const source = message.files.find((other) => other.file === file)?.source ?? ''
    let reached = 0
    for (const { at, offset, length, sourceLength } of runs) {
      const shown = text.slice(at, at + length)
      const written = source.slice(offset, offset + (sourceLength ?? length))
      const same =
        shown.replace(/\s/g, ' ') === written.replace(/\s/g, ' ') ||
        (shown === '\n' && /^(<br[^>]*>|[ \\]*[\r\n]*)$/i.test(written)) ||
        (/^\s$/.test(shown) && /^\s*$/.test(decodeHTML(written))) ||
        (sourceLength !== undefined && decodeHTML(written) === shown)
      if (!same || at !== reached) wrong.push(`${JSON.stringify(shown)} at ${offset} is ${JSON.stringify(written)}`)
      reached = at + length
      const { start, end } = position
      if (offset < (start.offset ?? 0) || offset > (end.offset ?? 0)) wrong.push(`${shown} stands outside of its block`)
    }
    if (reached !== text.length) wrong.push(`${text} is not covered by its runs`)
    const before = source.slice(0, position.start.offset).split(/\r\n?|\n/)
    if (position.start.line !== before.length || position.start.column !== (before.at(-1)?.length ?? 0) + 1) {
      wrong.push(`${text} stands at another line or column`)
    }
  }
  return wrong
}

describe('read', () => {
  it('puts the subject first, the preheader second, and gives each its place in the campaign', () => {
    const { message } = readTemplate('markdown', 'Hello {{name}}.', { subject: 'Hi {{name}}', preheader: 'Good news' })
    expect(message.children.map(inShort)).toEqual([
      'subject: Hi {{name}}',
      'preheader: Good news',
      'paragraph: Hello {{name}}.',
    ])
    expect(message.children.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(message.children[0]?.position.start).toEqual({ line: 3, column: 11, offset: 40 })
    expect(message.children[0]?.runs).toEqual([{ at: 0, offset: 40, length: 11 }])
    expect(sourceOfBlock(message, message.children[1] as never)).toBe('Good news')
    expect(runsThatDiffer(message)).toEqual([])
  })

  it('counts places of a single-file campaign from the start of the file', () => {
    const file = '---\npurpose: recap\n---\n\nWelcome **back**.\n'
    const { message } = readTemplate('markdown', file, { templateOffset: 23 })
    expect(message.children.map(inShort)).toEqual(['paragraph: Welcome back.'])
    expect(message.children[0]?.position.start).toEqual({ line: 5, column: 1, offset: 24 })
    expect(message.files).toEqual([{ file: '/c/email', source: file }])
  })

  it('reads partials in their own file, with their conditions and the context that they are given', () => {
    const { message, visible } = readTemplate('html', '<p>Dear {{name}}.</p>{{#if vip}}{{> thanks who}}{{/if}}', {
      includes: { 'partials/thanks.hbs': '<p>Thank you, {{first}}.</p>\n{{#if long}}<p>For years.</p>{{/if}}' },
    })
    expect(message.children.map(inShort)).toEqual([
      'paragraph: Dear {{name}}.',
      'paragraph: Thank you, {{first}}. [{{#if vip}}]',
      'paragraph: For years. [{{#if vip}} & {{#if long}}]',
    ])
    expect(message.children[2]).toMatchObject({
      file: '/c/partials/thanks.hbs',
      position: { start: { line: 2, column: 16 } },
    })
    expect(message.fields.map(({ path }) => path.join('.'))).toEqual(['name', 'who.first'])
    expect(visible({ vip: true, who: { long: true } })).toEqual([0, 1, 2])
    expect(visible({ vip: true, long: true })).toEqual([0, 1])
    expect(visible({ who: { long: true } })).toEqual([0])
    expect(message.conditionFields).toEqual(['vip', 'who', 'who.long'])
    expect(runsThatDiffer(message)).toEqual([])
  })

  it('reads the rest where an include is missing, and says so', () => {
    const { message } = readTemplate('text', 'Before.\n\n{{> nowhere}}\n\nAfter.')
    expect(message.children.map(inShort)).toEqual(['paragraph: Before.', 'paragraph: After.'])
    expect(message.problems).toMatchObject([
      { code: 'missing-partial', file: '/c/email', position: { start: { line: 3, column: 1 } } },
    ])
  })

  it.each([
    ['markdown', 'a {{#if x}} b', 1, 3, '{{/if}} after it'],
    ['markdown', 'a\n{{/if}}', 2, 1, '{{#if}} before it'],
    ['markdown', '{{#if a}}x\n{{/each}}', 2, 1, '{{/if}}'],
    ['text', 'x\n y {{name', 2, 4, '}} at its end'],
    ['text', 'x\n {{ a | b }}', 2, 7, 'Handlebars as SendGrid speaks it'],
    ['html', '<p>\n{{> ../../secrets}}', 2, 1, 'a file inside the folder'],
    ['html', '{{> "/etc/hosts"}}', 1, 1, 'a file inside the folder'],
    ['html', '{{> loop}}', 1, 1, 'includes without a circle'],
    ['html', 'x {{> broken}}', 2, 3, '{{/if}} after it'],
    ['mjml', '<p>Just HTML</p>', 1, 1, 'MJML: <mjml><mj-body>…</mj-body></mjml>'],
    ['mjml', '<mjml>\n<mj-include path="../x.mjml" />', 2, 1, 'a file inside the folder'],
    ['mjml', '<mjml><mj-include path="%2e%2e/x.mjml" /></mjml>', 1, 7, 'a file inside the folder'],
  ] as const)('refuses %s %j at its place', (format, template, line, column, expected) => {
    const includes = { 'loop.hbs': '{{> loop}}', 'broken.hbs': 'fine\n  {{#if x}} never ends' }
    expect(() => readTemplate(format, template, { includes })).toThrow(
      expect.objectContaining({ name: 'InputError', expected, place: expect.objectContaining({ line, column }) }),
    )
  })

  it.each([
    ['{% if x %}a', 1, 1],
    ['ab\n{{#if x}}a{{/if}}', 2, 3],
    ['a\n b {% endif %}', 2, 4],
    ['a {{ x', 1, 3],
    ["{% render '../../x' %}", 1, 1],
  ])('refuses Liquid %j at its place', (template, line, column) => {
    expect(() => readTemplate('html', template, { language: 'liquid' })).toThrow(
      expect.objectContaining({ name: 'InputError', place: expect.objectContaining({ line, column }) }),
    )
  })

  it('changes nothing that it was given', () => {
    const includes = Object.freeze({ 'a.hbs': '{{#if b}}B{{/if}}' })
    const { message, visible } = readTemplate('markdown', '{{> a}}\n\n{{#if c}}C{{/if}}', { includes })
    const values = Object.freeze({ b: 1 })
    expect(visible(values)).toEqual([0])
    expect(visible(values)).toEqual([0])
    expect(message.children).toHaveLength(2)
  })
})

describe('shapes that templates have', () => {
  const long = '<p>Plain words in a row, and no end of them, as mails have.</p>\n'.repeat(80_000)

  it('reads five megabytes', () => {
    expect(long.length).toBeGreaterThan(5_000_000)
    expect(readTemplate('html', long).message.children).toHaveLength(80_000)
  })

  it.each([
    ['handlebars', '{{#if a}}<p>Hello {{name}}, words.</p>{{else}}<p>No</p>{{/if}}\n'],
    ['liquid', '{% if a %}<p>Hello {{ name }}, words.</p>{% else %}<p>No</p>{% endif %}\n'],
  ] as const)('reads thousands of conditions in %s', (language, part) => {
    const { message, visible } = readTemplate('html', part.repeat(10_000), { language })
    expect(message.children).toHaveLength(20_000)
    expect(visible({})).toHaveLength(10_000)
  })

  it.each(['<b>x ', '<div>x ', '< ', '&amp', '{{n}} ', '<!-- ', '<a href="', '\u200C'])(
    'reads a hundred kilobytes of %j',
    (part) => {
      expect(runsThatDiffer(readTemplate('html', part.repeat(100_000 / part.length)).message).slice(0, 3)).toEqual([])
    },
  )

  it.each([
    ['handlebars', '{{#if a}}<p>Some text.</p>', '{{/if}}'],
    ['liquid', '{% if a %}<p>Some text.</p>', '{% endif %}'],
  ] as const)('reads two hundred nested conditions in %s', (language, open, close) => {
    const { message, visible } = readTemplate('html', open.repeat(200) + close.repeat(200), { language })
    expect(message.children).toHaveLength(200)
    expect(message.children[199]?.conditions).toHaveLength(200)
    expect(visible({ a: true })).toHaveLength(200)
    expect(visible({})).toEqual([])
  })

  it('reads two hundred conditions nested in one sentence, and gives nobody words that they do not see', () => {
    const words = Array.from({ length: 200 }, (_, at) => `{{#if a${at}}} word${at}`)
    const { message, visible } = readTemplate('text', `start ${words.join('')}${'{{/if}}'.repeat(200)} end`)
    const deep = message.children.filter(({ text }) => /word7\b/.test(text))
    expect(deep.length).toBeGreaterThan(0)
    for (const { conditions } of deep) expect(conditions.map(({ source }) => source)).toContain('{{#if a7}}')
    expect(
      visible({})
        .map((index) => message.children[index]?.text)
        .join(' '),
    ).not.toMatch(/word/)
  })

  it.each([
    ['CRLF', 'One {{a}}\r\ntwo.\r\n\r\n{{#if b}}\r\nThree\r\n{{/if}}\r\n\r\n- four\r\n- five'],
    ['lone CR', 'One\rtwo\r\rthree'],
    ['a byte order mark', '\uFEFF# Title\n\nText *here*.'],
    ['emoji', 'Party 🎉👩‍👩‍👧‍👦 for {{name}} 🎂\n\n## 🥳 More'],
    ['right-to-left text', 'שלום {{name}}, מה שלומך?\n\n> \u202Bمرحبا\u202C &amp; أهلا'],
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['entities', '&nbsp;a&nbsp;&nbsp;b &lt;c&gt; &#8364;5 &copy &unknown; &\n\n| x &amp; y | z |\n|--|--|\n| 1 | 2 |'],
    ['broken HTML', '<table><tr><td>One<td>Two</b></table></p><p>Th<b>r<i>ee</b> <br>four<!-- open'],
    ['less than', 'a < b {{#if (lessThan a 2)}}c < d{{/if}} <3'],
    ['tags across elements', '<p>Hi <b>{{#if a}}dear</b> friend of ours{{/if}}.</p>'],
    ['own names', '{{constructor}} {{__proto__}} {{toString}} {{#if hasOwnProperty}}x{{/if}}'],
  ])('reads %s in every format', (_, template) => {
    for (const format of ['markdown', 'html', 'text'] as const) {
      const { message, visible } = readTemplate(format, template)
      expect(runsThatDiffer(message)).toEqual([])
      expect(visible({}).every((index) => index < message.children.length)).toBe(true)
    }
    const { message } = readTemplate(
      'mjml',
      `<mjml><mj-body><mj-section><mj-text>${template}</mj-text></mj-section></mj-body></mjml>`,
    )
    expect(runsThatDiffer(message)).toEqual([])
  })

  it('keeps values to a record of its own', () => {
    const { visible, message } = readTemplate(
      'html',
      '{{#if constructor}}<p>One</p>{{/if}}{{#if __proto__}}<p>Two</p>{{/if}}{{#if toString}}<p>Three</p>{{/if}}',
    )
    expect(visible({})).toEqual([])
    expect(visible(JSON.parse('{"constructor":"a","__proto__":"b"}'))).toEqual([0, 1])
    expect(message.conditionFields).toEqual(['__proto__', 'constructor', 'toString'])
  })
})

/** Templates whose words are all different, so that what is shown can be told word by word. */
function templates(language: 'handlebars' | 'liquid') {
  let words = 0
  const { node } = fc.letrec<{ node: string; nodes: string; inline: string }>((tie) => ({
    nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n')),
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
      fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map((parts) => `<p>${parts.join('')}</p>`),
      fc.tuple(fc.constantFrom('a', 'b', 'c.d'), tie('nodes')).map(([name, body]) => when(name, body, undefined)),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c.d'), tie('nodes'), tie('nodes'))
        .map(([name, body, other]) => when(name, body, other)),
      tie('nodes').map((body) => each(body)),
    ),
    inline: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.constantFrom('. ', ', ', ' &amp; ', '<br>', ' <b>', '</b> ', '! ', ' {{a}} ').map((sign) => `@${sign}`),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c.d'), tie('inline'))
        .map(([name, body]) => ` ${when(name, body, undefined)} `),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c.d'), tie('inline'), tie('inline'))
        .map(([name, body, other]) => when(name, body, other)),
    ),
  }))
  const when = (name: string, body: string, other: string | undefined) =>
    language === 'liquid'
      ? `{% if ${name} %}${body}${other === undefined ? '' : `{% else %}${other}`}{% endif %}`
      : `{{#if ${name}}}${body}${other === undefined ? '' : `{{else}}${other}`}{{/if}}`
  const each = (body: string) =>
    language === 'liquid' ? `{% for item in list %}${body}{% endfor %}` : `{{#each list}}${body}{{/each}}`
  // Every @ becomes a word of its own.
  return fc
    .array(node, { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('').replace(/@/g, () => `word${words++}`))
}

const values = fc.record(
  {
    a: fc.constantFrom<unknown>('', 'x', 0, false, null),
    b: fc.boolean(),
    c: fc.record({ d: fc.boolean() }),
    list: fc.array(fc.record({ a: fc.boolean(), b: fc.boolean() }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

/** Puts every other control tag on a line of its own, and each paragraph apart. */
function inLines(template: string): string {
  let tags = 0
  return template
    .replace(/<\/?p>/g, '\n\n')
    .replace(/\{\{[#/e][^}]*\}\}|\{% [^%]*%\}/g, (tag) => (tags++ % 2 === 0 ? `\n${tag}\n` : tag))
}

describe.each([
  ['html', 'handlebars'],
  ['html', 'liquid'],
  ['markdown', 'handlebars'],
  ['text', 'liquid'],
] as const)('a random template in %s and %s', (format, language) => {
  it('shows each reader what the real engine shows them, and points at it', () => {
    fc.assert(
      fc.property(templates(language), values, (html, given) => {
        const template = format === 'html' ? html : inLines(html)
        const { message, visible } = readTemplate(format, template, { language })
        expect(runsThatDiffer(message)).toEqual([])
        const rendered = new Set(createRenderer(language, {})(template, given).match(/word\d+/g))
        const shown = new Set(visible(given).flatMap((index) => message.children[index]?.text.match(/word\d+/g) ?? []))
        expect([...shown].sort()).toEqual([...rendered].sort())
      }),
      { numRuns: 60 },
    )
  })
})
