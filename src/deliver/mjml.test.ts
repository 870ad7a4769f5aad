import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import type { Source } from './includes.ts'
import { compileMjml, type HeadParts } from './mjml.ts'
import { createShield } from './tags.ts'

const none: HeadParts = { language: 'en', title: undefined, preheader: undefined }

function compile(text: string, files: Record<string, string> = {}, parts = none) {
  const shield = createShield([text, ...Object.values(files)], 'handlebars')
  const find = (path: string): Source | undefined => {
    const found = files[path]
    return found === undefined ? undefined : { text: shield.hide(found), path, file: path }
  }
  return compileMjml({ text: shield.hide(text), path: 'email.mjml', file: 'email.mjml' }, find, shield, parts).then(
    (html) => shield.restore(html),
  )
}

const section = (inner: string) => `<mj-section><mj-column>${inner}</mj-column></mj-section>`
const mail = (body: string, head = '') => `<mjml>${head}<mj-body>\n${body}\n</mj-body></mjml>`

describe('compileMjml', () => {
  it('keeps merge tags whole, in text, addresses and conditions that hold a less-than sign', async () => {
    const html = await compile(
      mail(
        section('<mj-text>{{{a}}} {{#if (lessThan b 3)}}<b>{{insert c "default=<d>"}}</b>{{/if}}</mj-text>') +
          section('<mj-button href="https://example.com/{{insert slug "default=x"}}?a=1">Go</mj-button>'),
      ),
    )
    for (const kept of ['{{{a}}}', '{{#if (lessThan b 3)}}', '{{insert c "default=<d>"}}', '{{/if}}']) {
      expect(html).toContain(kept)
    }
    expect(html).toContain('href="https://example.com/{{insert slug "default=x"}}?a=1"')
  })

  it('refuses a condition that mjml would drop without a word, with its place', async () => {
    const bare = mail(`{{#if vip}}\n${section('<mj-text>Only you</mj-text>')}\n{{/if}}`)
    await expect(compile(bare)).rejects.toThrow('email.mjml:2:1: {{#if vip}} where MJML drops it, expected')
    const html = await compile(bare.replace(/\{\{[#/].*?\}\}/g, '<mj-raw>$&</mj-raw>'))
    expect(html.indexOf('{{#if vip}}')).toBeLessThan(html.indexOf('Only you'))
    expect(html.indexOf('Only you')).toBeLessThan(html.indexOf('{{/if}}'))
  })

  it('refuses an element that it does not know, with its line, and what is no MJML at all', async () => {
    await expect(compile(mail(`\n${section('<mj-txt>Hi</mj-txt>')}`))).rejects.toThrow(/email\.mjml:3: <mj-txt>/)
    await expect(compile('<html><body>Hi</body></html>')).rejects.toThrow(InputError)
  })

  it('takes a merge tag for a colour', async () => {
    expect(await compile(mail(section('<mj-text color="{{brand.colour}}">Hi</mj-text>')))).toContain(
      'color:{{brand.colour}}',
    )
  })

  it('gives language, title and preview text, unless the template has its own', async () => {
    const parts = { language: 'de', title: 'Betreff', preheader: 'Vorschau' }
    const given = await compile(mail(section('<mj-text>Hi</mj-text>')), {}, parts)
    expect(given).toMatch(/<html[^>]* lang="de"/)
    expect(given).toContain('<title>Betreff</title>')
    expect(given).toMatch(/<div style="display:none[^"]*">Vorschau<\/div>/)
    const head = '<mj-head><mj-title>Own</mj-title><mj-preview>Own preview</mj-preview></mj-head>'
    const own = await compile(mail(section('<mj-text>Hi</mj-text>'), head), {}, parts)
    expect(own).toContain('Own preview')
    expect(own).not.toMatch(/Vorschau|Betreff/)
  })

  it('puts includes in place: parts, whole documents, styles, HTML', async () => {
    const html = await compile(
      mail(
        '<mj-include path="header.mjml" /><mj-include path="whole.mjml" /><mj-include path="raw.html" type="html" />' +
          '<mj-include path="style.css" type="css" />',
      ),
      {
        'header.mjml': section('<mj-text>Header for {{name}}</mj-text>'),
        'whole.mjml': mail(
          section('<mj-text>Whole</mj-text>'),
          '<mj-head><mj-style>.w{color:red}</mj-style></mj-head>',
        ),
        'raw.html': '<hr class="raw">',
        'style.css': '.s{color:blue}',
      },
    )
    for (const part of ['Header for {{name}}', 'Whole', '.w{color:red}', '<hr class="raw">', '.s{color:blue}']) {
      expect(html).toContain(part)
    }
    expect(html.match(/<body/g)).toHaveLength(1)
  })

  it('refuses an include that is not there or never ends', async () => {
    await expect(compile(mail('<mj-include path="gone.mjml" />'))).rejects.toThrow(/email\.mjml:2:1: .*gone\.mjml/)
    await expect(
      compile(mail('<mj-include path="loop.mjml" />'), { 'loop.mjml': '<mj-include path="loop.mjml" />' }),
    ).rejects.toThrow(/includes itself/)
  })
})

describe('a .mjmlconfig in the working directory', () => {
  let folder: string
  let ran: string
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'heed-hostile-')))
    ran = join(folder, 'ran')
    mkdirSync(join(folder, 'evil'))
    writeFileSync(
      join(folder, 'evil', 'index.js'),
      `require('node:fs').writeFileSync(${JSON.stringify(ran)}, 'yes'); module.exports = {}`,
    )
    writeFileSync(
      join(folder, '.mjmlconfig'),
      JSON.stringify({ packages: ['./evil'], options: { packages: ['./evil'] } }),
    )
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const require = createRequire(import.meta.url)
  const runThere = (script: string) =>
    execFileSync(
      process.execPath,
      ['--import', pathToFileURL(require.resolve('tsx')).href, '--input-type=module', '-e', script],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    )
  const existsRan = () =>
    runThere(`import fs from 'node:fs'; console.log(fs.existsSync(${JSON.stringify(ran)}))`).trim()

  it('is run by a plain import of mjml, which is why it is guarded', () => {
    runThere(`await import(${JSON.stringify(pathToFileURL(require.resolve('mjml')).href)})`)
    expect(existsRan()).toBe('true')
  })

  it('is not run by compileMjml, which leaves the working directory as it was', () => {
    const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
    const out = runThere(`
      import { compileMjml } from ${here('./mjml.ts')}
      import { createShield } from ${here('./tags.ts')}
      const text = '<mjml><mj-body><mj-section><mj-column><mj-text>Hi</mj-text></mj-column></mj-section></mj-body></mjml>'
      const html = await compileMjml({ text, path: 'a.mjml', file: 'a.mjml' }, () => undefined, createShield([text], 'handlebars'),
        { language: 'en', title: undefined, preheader: undefined })
      console.log(html.includes('Hi'), process.cwd())`)
    expect(out.trim()).toBe(`true ${folder}`)
    expect(existsRan()).toBe('false')
  })
})
