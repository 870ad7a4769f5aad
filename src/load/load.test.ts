import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { loadCampaign, loadCampaigns } from './load.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'heed-load-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Writes files below the test's folder, by relative path, and gives the folder. */
async function files(contents: Record<string, string | Uint8Array>): Promise<string> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

const GOOD = `purpose: recap
subject: "Your year"
preheader: 'A look back'
template: email.md
`

async function errorOf(work: Promise<unknown>): Promise<InputError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(InputError)
  return error as InputError
}

/** The error of a campaign.yaml in a folder where email.md and gentle.md exist. */
async function errorOfYaml(yaml: string): Promise<InputError> {
  await files({ 'c/campaign.yaml': yaml, 'c/email.md': 'Hello', 'c/gentle.md': 'Hello' })
  return errorOf(loadCampaign(join(root, 'c')))
}

describe('loadCampaign', () => {
  it('reads a folder, with defaults, absolute paths and the folder as id', async () => {
    await files({
      'year-in-review/campaign.yaml': `${GOOD}variants: { gentle: gentle.md }\naudience: { recipients: ../people.csv }\n`,
      'year-in-review/email.md': '# Hello\r\n',
      'year-in-review/gentle.md': 'Hello',
    })
    const campaign = await loadCampaign(join(root, 'year-in-review'))
    expect(campaign).toMatchObject({
      id: 'year-in-review',
      channel: 'email',
      merge_language: 'handlebars',
      file: join(root, 'year-in-review/campaign.yaml'),
      folder: join(root, 'year-in-review'),
      audience: { recipients: join(root, 'people.csv') },
      main: { name: undefined, template: '# Hello\r\n', format: 'markdown', templateOffset: 0 },
    })
    expect(campaign.variants).toMatchObject([{ name: 'gentle', subject: 'Your year', template: 'Hello' }])
    expect(await loadCampaign(join(root, 'year-in-review/campaign.yaml'))).toEqual(campaign)
  })

  it.each([
    ['plain', 'subject: Your year', 9],
    ['double-quoted', 'subject: "Your year"', 10],
    ['single-quoted', "subject: 'Your year'", 10],
    ['folded', 'subject: >-\n\n   Your\n   year', undefined],
    ['after a comment and an emoji', '# 😀\nsubject:    "Your year"', undefined],
    ['with CRLF', 'channel: email\r\nsubject: "Your year"', undefined],
  ])('says where the text of a subject stands: %s', async (_, yaml, offset) => {
    await files({ 'c/campaign.yaml': `${yaml}\npurpose: recap\ntemplate: email.md\n`, 'c/email.md': 'Hello' })
    const { main, places } = await loadCampaign(join(root, 'c'))
    const place = main.subjectPlace
    expect(yaml.slice(place?.offset)).toMatch(/^Your\s+year/)
    expect(yaml.split('\n')[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(/^Your/)
    if (offset !== undefined) expect(place?.offset).toBe(offset)
    expect(places.subject).toEqual(place)
  })

  it('says where keys of keys stand', async () => {
    await files({
      'c/campaign.yaml': `${GOOD}send:\n  unsubscribe_url: "https://acme.example/u"\n  categories: [recap, "year"]\n`,
      'c/email.md': 'Hello',
    })
    const { places } = await loadCampaign(join(root, 'c'))
    expect(places['send.unsubscribe_url']).toMatchObject({ line: 6, column: 21 })
    expect(places['send.categories.1']).toMatchObject({ line: 7, column: 24 })
    expect(places.send).toMatchObject({ line: 5, column: 1 })
    expect(places.constructor).toBeUndefined()
  })

  it('reads a single file as its own template, with true places', async () => {
    const text = '---\r\npurpose: survey\r\nsubject: "How did we do?"\r\n---\r\n\r\n# Hello\r\n'
    await files({ 'mails/how-did-we-do.md': text })
    const { id, main, includes } = await loadCampaign(join(root, 'mails/how-did-we-do.md'))
    expect(id).toBe('how-did-we-do')
    expect(main.template).toBe(text)
    expect(text.slice(main.templateOffset)).toBe('\r\n# Hello\r\n')
    expect(main.subjectPlace).toMatchObject({ line: 3, column: 11 })
    expect(text.slice(main.subjectPlace?.offset)).toMatch(/^How did/)
    expect(includes).toEqual({})
  })

  it('does not count a byte order mark', async () => {
    await files({ 'c/campaign.yaml': `\ufeff${GOOD}`, 'c/email.md': '\ufeffHello' })
    const { main } = await loadCampaign(join(root, 'c'))
    expect(main.template).toBe('Hello')
    expect(main.subjectPlace).toMatchObject({ line: 2, column: 11, offset: GOOD.indexOf('Your year') })
  })

  it('gives the texts that a template may include, of its own folder only', async () => {
    await files({
      'c/campaign.yaml': GOOD,
      'c/email.md': 'Hello',
      'c/parts/footer.mjml': '<mj-text>Bye</mj-text>',
      'c/parts/photo.png': 'no text',
      'c/.git/config.txt': 'no',
      'c/other/campaign.yaml': GOOD,
      'c/other/email.md': 'another campaign',
      'secret.txt': 'secret',
    })
    await symlink(join(root, 'secret.txt'), join(root, 'c/out.txt'))
    await symlink(root, join(root, 'c/up'))
    await symlink(join(root, 'c/parts'), join(root, 'c/round'))
    const { includes } = await loadCampaign(join(root, 'c'))
    expect({ ...includes }).toEqual({ 'email.md': 'Hello', 'parts/footer.mjml': '<mj-text>Bye</mj-text>' })
  })

  it('refuses more files than anybody would include', async () => {
    await files({ 'c/campaign.yaml': GOOD, 'c/email.md': 'Hello' })
    await mkdir(join(root, 'c/parts'))
    for (let n = 0; n <= 1000; n++) await writeFile(join(root, `c/parts/${n}.txt`), '')
    expect((await errorOf(loadCampaign(join(root, 'c')))).message).toMatch(/more than 1000 .*expected at most 1000/)
  })

  it.each([
    ['a missing key', 'subject: Hi\ntemplate: email.md', 1, 1, /missing key “purpose”, expected one of promotional, /],
    ['a missing key of a key', `${GOOD}from: { name: Acme }`, 5, 1, /missing key “email” in from, expected text/],
    ['an empty file', '', 1, 1, /missing key “purpose”/],
    [
      'an unknown key',
      `${GOOD}sbject: Hi`,
      5,
      1,
      /unknown key “sbject”, expected a known key; the nearest is “subject”/,
    ],
    ['an unknown key of a key', `${GOOD}send: { asm_grop: 1 }`, 5, 9, /unknown key “asm_grop” in send, .*“asm_group”/],
    [
      'an unknown key of a variant',
      `${GOOD}variants: { gentle: { template: gentle.md, subjet: x } }`,
      5,
      44,
      /unknown key “subjet” in variants.gentle, .*“subject”/,
    ],
    [
      'a wrong word',
      'purpose: party\nsubject: Hi\ntemplate: email.md',
      1,
      10,
      /purpose is “party”, expected one of promo/,
    ],
    [
      'a number for a text',
      'purpose: recap\nsubject: 2024\ntemplate: email.md',
      2,
      10,
      /is 2024, expected text. Put it in q/,
    ],
    [
      'an address that is none',
      `${GOOD}reply_to: "care at acme"`,
      5,
      12,
      /reply_to is “care at acme”, expected an e-mail/,
    ],
    ['a contact without a way', `${GOOD}human_contact: {}`, 5, 1, /expected at least one of phone, url, email/],
    [
      'a bad name of a variant',
      `${GOOD}variants: { "Très gentil": gentle.md }`,
      5,
      13,
      /the key “Très gentil”, expected/,
    ],
    [
      'an unknown trait',
      `${GOOD}author_says: [{ not: joyful, because: x }]`,
      5,
      22,
      /author_says.0.not is “joyful”, expected one of/,
    ],
    ['a list where a map belongs', `${GOOD}send: [a]`, 5, 1, /send is a list, expected a map/],
    [
      'an e-mail without subject',
      'purpose: recap\ntemplate: email.md',
      1,
      1,
      /e-mail without .*“subject”, expected a subject/,
    ],
    ['no template', 'purpose: recap\nsubject: Hi', 1, 1, /missing key “template”/],
    ['YAML that does not parse', `${GOOD}from: { name: Acme`, 5, 19, /YAML that does not parse/],
    ['a tab for indentation', 'purpose: recap\nsend:\n\tasm_group: 1', 3, 1, /YAML that does not parse/],
    ['a key twice', `${GOOD}subject: Hi`, 5, 1, /YAML that does not parse: Map keys must be unique/],
    ['a tag', `${GOOD}preheader: !!js/function x`, 5, 1, /YAML that does not parse/],
    [
      'a template that is not there',
      'purpose: recap\nsubject: Hi\ntemplate: "emial.md"',
      3,
      12,
      /template “emial.md” does not exist/,
    ],
    [
      'a variant that is not there',
      `${GOOD}variants:\n  gentle: gentel.md`,
      6,
      11,
      /template “gentel.md” does not exist/,
    ],
    [
      'a template of an unknown sort',
      'purpose: recap\nsubject: Hi\ntemplate: email.docx',
      3,
      11,
      /“email.docx”, expected a file ending in/,
    ],
    [
      'a template outside',
      'purpose: recap\nsubject: Hi\ntemplate: ../out.md',
      3,
      11,
      /“..\/out.md” is outside the folder/,
    ],
    ['a key that pollutes', `${GOOD}send: { __proto__: { a: 1 } }`, 5, 9, /key “__proto__”, expected another name/],
    ['a key named constructor', `${GOOD}constructor: 1`, 5, 1, /unknown key “constructor”/],
  ])('refuses %s, with its place', async (_, yaml, line, column, message) => {
    await files({ 'out.md': 'out' })
    const error = await errorOfYaml(yaml)
    expect(error.message).toMatch(message)
    // How a parser places the end of what is missing is its own affair; the line is not.
    if (!/does not parse/.test(error.message)) expect(error.place.column).toBe(column)
    expect(error.place).toMatchObject({ file: join(root, 'c/campaign.yaml'), line })
  })

  it('refuses a template outside by way of a link', async () => {
    await files({ 'secret.md': 'secret', 'c/campaign.yaml': GOOD })
    await symlink(join(root, 'secret.md'), join(root, 'c/email.md'))
    expect((await errorOf(loadCampaign(join(root, 'c')))).message).toMatch(/“email.md” is outside the folder/)
  })

  it('takes a template inside by way of a link, also when the folder itself is one', async () => {
    await files({ 'c/campaign.yaml': GOOD, 'c/parts/real.md': 'Hello' })
    await symlink(join(root, 'c/parts/real.md'), join(root, 'c/email.md'))
    await symlink(join(root, 'c'), join(root, 'd'))
    expect((await loadCampaign(join(root, 'd'))).main.template).toBe('Hello')
  })

  it('says which byte is not UTF-8, with line and column', async () => {
    await files({ 'c/campaign.yaml': GOOD, 'c/email.md': Buffer.from('Hi\nna\xefve', 'latin1') })
    const error = await errorOf(loadCampaign(join(root, 'c')))
    expect(error.message).toMatch(/byte 5 is not UTF-8, expected text saved as UTF-8/)
    expect(error.place).toEqual({ file: join(root, 'c/email.md'), line: 2, column: 3 })
  })

  it.each([
    ['cut in a letter', [0x48, 0x69, 0xe2, 0x82], 2],
    ['first of all', [0xff, 0x48], 0],
    ['after whole letters', [...Buffer.from('€😀'), 0xc0, 0xaf], 7],
  ])('finds the byte that is not UTF-8: %s', async (_, bytes, offset) => {
    await files({ 'c/campaign.yaml': GOOD, 'c/email.md': Uint8Array.from(bytes) })
    expect((await errorOf(loadCampaign(join(root, 'c')))).message).toContain(`byte ${offset} is not UTF-8`)
  })

  it('refuses aliases that stand for too much', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair]))
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join()}]`)
    expect((await errorOfYaml(bomb.join('\n'))).message).toMatch(/aliases that stand for too much/)
  })

  it.each([
    ['missing', /does not exist, expected a folder with campaign.yaml/],
    ['empty', /does not exist, expected a folder with campaign.yaml/],
    ['mail.docx', /ends in “.docx”, expected/],
    ['plain.md', /a template without front matter, expected/],
    ['open.md', /front matter that does not end, expected/],
    ['own.md', /the key “template” in front matter, expected none/],
  ])('refuses the path %s', async (path, message) => {
    await files({
      'empty/x.bin': '',
      'mail.docx': '',
      'plain.md': '# Hello',
      'open.md': '---\npurpose: recap\n',
      'own.md': '---\npurpose: recap\nsubject: Hi\ntemplate: x.md\n---\n',
    })
    expect((await errorOf(loadCampaign(join(root, path)))).message).toMatch(message)
  })
})

describe('loadCampaigns', () => {
  it('loads a folder of campaigns; what is broken is an error of its own, with all its problems', async () => {
    await files({
      'all/good/campaign.yaml': GOOD,
      'all/good/email.md': 'Hello',
      'all/bad/campaign.yaml': 'purpose: party\nsbject: Hi\n',
      'all/one.md': '---\npurpose: survey\nsubject: Hi\n---\nHello',
      'all/README.md': '# What this is',
    })
    const { campaigns, errors } = await loadCampaigns([join(root, 'all')])
    expect(campaigns.map(({ id }) => id)).toEqual(['good', 'one'])
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/bad\/campaign.yaml:1:10: purpose is “party”/),
      expect.stringMatching(/bad\/campaign.yaml:2:1: unknown key “sbject”/),
    ])
  })

  it('names both files of two campaigns with one id', async () => {
    await files({
      'a/campaign.yaml': `${GOOD}id: same\n`,
      'a/email.md': 'Hello',
      'b/campaign.yaml': `id: same\n${GOOD}`,
      'b/email.md': 'Hello',
    })
    const { campaigns, errors } = await loadCampaigns([root])
    expect(campaigns).toHaveLength(1)
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain(join(root, 'a/campaign.yaml'))
    expect(errors[0]?.place).toEqual({ file: join(root, 'b/campaign.yaml'), line: 1, column: 5 })
  })

  it('loads a campaign once that is named twice', async () => {
    await files({ 'a/campaign.yaml': GOOD, 'a/email.md': 'Hello' })
    const { campaigns, errors } = await loadCampaigns([root, join(root, 'a'), join(root, 'a/campaign.yaml')])
    expect(errors).toEqual([])
    expect(campaigns).toHaveLength(1)
  })

  it('says when there is nothing', async () => {
    const { errors } = await loadCampaigns([root, join(root, 'missing')])
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^no campaign in /),
      expect.stringMatching(/^campaign .*missing does not exist/),
    ])
  })
})
