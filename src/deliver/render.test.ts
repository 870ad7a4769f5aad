import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { type Render, renderMessage } from './render.ts'

const render: Render = (source, values, options) => Handlebars.compile(source, { noEscape: !options.escape })(values)
const from = { name: 'Acme', email: 'hello@acme.example' }
const request = {
  template: { html: '<p>Hello {{name}}</p>', text: 'Hello {{name}}' },
  subject: 'For {{name}}',
  render,
  values: { email: 'ada@example.com', name: 'Ada & "Co" <3' } as Record<string, unknown>,
  campaign: { from, reply_to: 'care@acme.example', send: {} },
  deliveryId: 'd1',
}

function messageOf(changes: Partial<typeof request> & { campaign?: object } = {}) {
  const result = renderMessage({ ...request, ...changes } as typeof request)
  if ('error' in result) throw new Error(result.error)
  return result.message
}
const errorOf = (changes: object) => {
  const result = renderMessage({ ...request, ...changes } as typeof request)
  return 'error' in result ? result.error : undefined
}

describe('renderMessage', () => {
  it('escapes values in HTML alone', () => {
    expect(messageOf()).toMatchObject({
      to: { email: 'ada@example.com' },
      from,
      replyTo: 'care@acme.example',
      subject: 'For Ada & "Co" <3',
      html: '<p>Hello Ada &amp; &quot;Co&quot; &lt;3</p>',
      text: 'Hello Ada & "Co" <3',
      headers: {},
    })
  })

  it('keeps line breaks and other controls out of the subject', () => {
    const values = { ...request.values, name: 'Ada\r\nBcc: all@example.com\u2028x\0' }
    expect(messageOf({ values }).subject).toBe('For Ada Bcc: all@example.com x')
  })

  it('adds the one-click pair for an https address, and nothing without one', () => {
    const campaign = { from, send: { unsubscribe_url: 'https://acme.example/u/{{token}}?a=1&b=2' } }
    const values = { ...request.values, token: 'abc' }
    expect(messageOf({ campaign, values } as never).headers).toEqual({
      'List-Unsubscribe': '<https://acme.example/u/abc?a=1&b=2>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it.each([
    ['http://acme.example/u/1'],
    ['mailto:stop@acme.example'],
    ['https://acme.example/u/{{name}}'],
    ['https://acme.example/u>, <https://evil.example'],
    ['https:// '],
    ['{{nothing}}'],
  ])('refuses the unsubscribe address %s', (unsubscribe_url) => {
    expect(errorOf({ campaign: { from, send: { unsubscribe_url } } })).toMatch(/unsubscribe address/)
  })

  it('refuses, for this recipient alone, what would go out unfilled or empty', () => {
    const values = (name: unknown) => ({ values: { ...request.values, name } })
    expect(errorOf(values('{{first_name}}'))).toMatch(/"\{\{" left in the subject/)
    expect(errorOf({ ...values('{% if %}'), subject: 'x' })).toMatch(/"\{%" left in the HTML part/)
    expect(errorOf({ ...values({}), subject: 'x' })).toMatch(/\[object Object\]/)
    expect(errorOf({ ...values(''), subject: '{{name}}' })).toMatch(/empty subject/)
    expect(errorOf({ template: { html: '<img src="a.png">', text: '' } })).toMatch(/empty plain-text part/)
    expect(errorOf({ template: { html: undefined, text: '{{#if no}}x{{/if}}' } })).toMatch(/empty plain-text part/)
  })

  it('gives an error, and does not throw, when the engine does, without quoting the values', () => {
    const broken = () => {
      throw new Error('no helper "shout"\nat line 1')
    }
    expect(errorOf({ render: broken })).toBe(
      'a template that cannot be rendered for this recipient (no helper "shout")',
    )
  })

  it.each([
    [undefined],
    [''],
    ['ada'],
    ['ada@example'],
    ['ada@example.com,eve@example.com'],
    ['Ada <ada@example.com>'],
    ['ada@example.com\r\nBcc: eve@example.com'],
    ['ada eve@example.com'],
    [`${'a'.repeat(320)}@example.com`],
  ])('refuses %j as an address', (email) => {
    const error = errorOf({ values: { ...request.values, email } })
    expect(error).toMatch(/^no usable address/)
    expect(error).not.toContain('ada')
  })

  it.each([['o’neil+x_y@mail.example.co.uk'], ['üma@bücher.example'], [' ada@example.com ']])('takes %j', (email) => {
    expect(messageOf({ values: { ...request.values, email } }).to.email).toBe(email.trim())
  })

  it('hashes all that goes out, and nothing else', () => {
    const hash = messageOf().contentHash
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(messageOf({ values: { ...request.values, unused: 1 } }).contentHash).toBe(hash)
    expect(messageOf({ subject: 'Other' }).contentHash).not.toBe(hash)
    expect(messageOf({ deliveryId: 'd2' }).contentHash).not.toBe(hash)
  })

  it('closes the gaps that branches leave in derived text, and leaves an author’s own text alone', () => {
    const text = 'A\n\n{{#if no}}B{{/if}}\n\nC'
    expect(messageOf({ template: { html: '<p>x</p>', text } }).text).toBe('A\n\nC')
    expect(messageOf({ template: { html: undefined, text } as never }).text).toBe('A\n\n\n\nC')
  })

  it('changes nothing that it was given', () => {
    const frozen = Object.freeze({ ...request.values })
    const campaign = Object.freeze({
      from: Object.freeze(from),
      send: Object.freeze({ categories: Object.freeze(['a']) }),
    })
    expect(messageOf({ values: frozen, campaign } as never).categories).toEqual(['a'])
  })
})
