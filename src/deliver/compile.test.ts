import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import type { Variant } from '../load/campaign.ts'
import { compileTemplate } from './compile.ts'
import { tidyText } from './plain-text.ts'

function compile(
  template: string,
  format: Variant['format'],
  {
    includes = {},
    preheader,
    mergeLanguage = 'handlebars',
  }: { includes?: Record<string, string>; preheader?: string; mergeLanguage?: 'handlebars' | 'liquid' } = {},
) {
  const variant: Variant = {
    name: undefined,
    subject: 'Hi {{name}} & "all"',
    preheader,
    templateFile: '/campaigns/c/email.x',
    template,
    format,
    subjectPlace: undefined,
    preheaderPlace: undefined,
    templateOffset: 0,
  }
  const findInclude = (name: string, _from: string, files: Record<string, string>) =>
    Object.keys(files).find((path) => path === name || path.startsWith(`${name}.`))
  return compileTemplate(variant, includes, { folder: '/campaigns/c', language: 'en', mergeLanguage, findInclude })
}

async function bodyOf(markdown: string, values: object = {}) {
  const { html, text } = await compile(markdown, 'markdown')
  const render = (source: string, noEscape: boolean) => Handlebars.compile(source, { noEscape })(values)
  const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(render(html ?? '', false))?.[1] ?? ''
  return { body: body.replace(/\n+/g, '\n').trim(), text: tidyText(render(text, true)) }
}

describe('Markdown', () => {
  it('becomes a document with language, title and viewport, and its text', async () => {
    const { html, text } = await compile('# Hello\n\nDear {{name}}, see [this]({{ url }}) and **that**.', 'markdown')
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('<title>Hi {{name}} &amp; &quot;all&quot;</title>')
    expect(html).toContain('<meta name="viewport"')
    expect(html).toContain('<h1>Hello</h1>')
    expect(html).toContain('<p>Dear {{name}}, see <a href="{{ url }}">this</a> and <strong>that</strong>.</p>')
    expect(text).toBe('Hello\n\nDear {{name}}, see this ({{ url }}) and that.')
  })

  it.each(['{{slug}}', '{{insert slug "default=a b"}}', '{{{slug}}}'])(
    'does not encode %s in an address',
    async (tag) => {
      const { html } = await compile(`[x](https://example.com/${tag}?a=1&b=2)`, 'markdown')
      expect(html).toContain(`href="https://example.com/${tag}?a=1&#x26;b=2"`)
    },
  )

  it('keeps a Liquid filter in one cell and underscores at a tag apart from emphasis', async () => {
    const { html } = await compile('| a |\n|---|\n| {{ b | upcase }} |\n\n{{c}}_x_', 'markdown', {
      mergeLanguage: 'liquid',
    })
    expect(html).toContain('<td>{{ b | upcase }}</td>')
    expect(html).toContain('<p>{{c}}_x_</p>')
  })

  it('lets conditions stand around blocks, items and rows', async () => {
    const source =
      'Start\n{{#if x}}\n## Yes\n{{else}}\nNo\n{{/if}}\n- a\n{{#if x}}\n- b\n{{/if}}\n\n| k | v |\n|---|---|\n{{#each rows}}\n| {{k}} | {{v}} |\n{{/each}}\n'
    const yes = await bodyOf(source, { x: true, rows: [{ k: 1, v: 2 }] })
    expect(yes.body).toContain('<p>Start</p>\n<h2>Yes</h2>\n<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>')
    expect(yes.body.replace(/\s/g, '')).toContain('<tbody><tr><td>1</td><td>2</td></tr></tbody>')
    expect(yes.text).toContain('k | v\n1 | 2')
    const no = await bodyOf(source, { x: false, rows: [] })
    expect(no.body).toContain('<p>Start</p>\n<p>No</p>\n<ul>\n<li>a</li>\n</ul>')
    expect(no.body).not.toMatch(/<p>\s*<\/p>|<tr>\s*<\/tr>|<li>b/)
  })

  it('leaves out front matter and keeps code as it is', async () => {
    const { body } = await bodyOf('---\nsubject: x\n---\n\n```\na\n\\{{#if x}}\n```\n')
    expect(body).toMatch(/^<pre><code>a\n/)
  })

  it('starts after the front matter of a single-file campaign, with its lines counted', async () => {
    const file = '\ufeff---\r\npurpose: recap\r\n---\r\n'
    const variant = (body: string) =>
      ({ templateFile: '/c/a.md', template: file + body, templateOffset: file.length, format: 'markdown' }) as Variant
    const options = { folder: '/c', language: 'en', mergeLanguage: 'handlebars', findInclude: () => undefined } as const
    expect((await compileTemplate(variant('Hello'), {}, options)).text).toBe('Hello')
    await expect(compileTemplate(variant('{{> gone}}'), {}, options)).rejects.toThrow('/c/a.md:4:1:')
  })

  it('is read from right to left in Arabic', async () => {
    const variant = { templateFile: '/c/a.md', template: 'x', templateOffset: 0, format: 'markdown' } as Variant
    const options = { folder: '/c', language: 'ar-EG', mergeLanguage: 'liquid', findInclude: () => undefined } as const
    expect((await compileTemplate(variant, {}, options)).html).toContain('<html lang="ar-EG" dir="rtl">')
  })
})

describe('preheader', () => {
  const hidden = /<div style="display:none[^>]*>Pre &lt;b&gt; \{\{name\}\}<\/div>/
  it.each([
    ['markdown', 'Hello', /<body[^>]*>\s*<div style="display:none/],
    [
      'html',
      '<html><head><title>t</title></head><body class="x"><p>Hello</p></body></html>',
      /<body class="x"><div style="display:none/,
    ],
    ['html', '<!doctype html><p>Hello</p>', /^<!doctype html><div style="display:none/],
    [
      'mjml',
      '<mjml><mj-body><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>',
      hidden,
    ],
  ] as const)('goes into %s, hidden, and not into the text', async (format, template, expected) => {
    const { html, text } = await compile(template, format, { preheader: 'Pre <b> {{name}}' })
    expect(html).toMatch(hidden)
    expect(html).toMatch(expected)
    expect(text).toBe('Hello')
  })
})

describe('HTML and text', () => {
  it('stay as they are', async () => {
    const template = '<p>Hi {{name}}</p>\r\n<!-- c -->'
    expect(await compile(template, 'html')).toEqual({ html: template, text: 'Hi {{name}}' })
    expect(await compile('Hi  {{name}} <b>\n\n\n\nx', 'text')).toEqual({
      html: undefined,
      text: 'Hi  {{name}} <b>\n\n\n\nx',
    })
  })
})

describe('partials', () => {
  it('are put in place before the format is read, nested and with a context', async () => {
    const includes = { 'footer.md': '*{{firm}}* {{> sign}}', 'sign.md': 'Yours {{sender}}' }
    const { html } = await compile('Hi\n\n{{> footer}}\n\n{{> sign who}}', 'markdown', { includes })
    expect(html).toContain('<p><em>{{firm}}</em> Yours {{sender}}</p>')
    expect(html).toContain('{{#with who}}Yours {{sender}}{{/with}}')
    const liquid = await compile("{% include 'footer' %}", 'markdown', {
      includes: { 'footer.md': '*x*' },
      mergeLanguage: 'liquid',
    })
    expect(liquid.html).toContain('<p><em>x</em></p>')
  })

  it('that are not there or never end are refused with their place', async () => {
    await expect(compile('Hi\n  {{> gone}}', 'markdown')).rejects.toThrow('email.x:2:3: partial "gone"')
    await expect(compile('{{> a}}', 'text', { includes: { 'a.txt': '{{> a}}' } })).rejects.toThrow(InputError)
  })
})
