import { describe, expect, it } from 'vitest'
import { createRenderer, findInclude } from './engine.ts'

const handlebars = createRenderer('handlebars', { 'partials/foot.hbs': 'Foot {{name}}', 'more/_line.hbs': '--' })
const liquid = createRenderer('liquid', { 'partials/foot.liquid': 'Foot {{ name }}' })

describe('createRenderer', () => {
  it.each([
    ['{{#equals a "3"}}y{{else}}n{{/equals}}', { a: 3 }, 'y'],
    ['{{#notEquals a "3"}}y{{else}}n{{/notEquals}}', { a: 3 }, 'n'],
    ['{{#greaterThan a 2}}y{{else}}n{{/greaterThan}}', { a: '10' }, 'y'],
    ['{{#lessThan a 2}}y{{else}}n{{/lessThan}}', { a: 2 }, 'n'],
    ['{{#and a b}}y{{else}}n{{/and}}', { a: 1, b: '' }, 'n'],
    ['{{#or a b}}y{{else}}n{{/or}}', { a: 1, b: '' }, 'y'],
    ['{{#if (greaterThan a 2)}}y{{else if b}}b{{else}}n{{/if}}', { a: 1, b: true }, 'b'],
    ['{{insert a "default=friend"}}', { a: '' }, 'friend'],
    ['{{insert a "default=friend"}}', { a: 'Ann' }, 'Ann'],
    ['{{length a}}', { a: [1, 2] }, '2'],
    ['{{formatDate a "MMMM D, YYYY h:mm A" "-0500"}}', { a: '2020-01-01T02:03:00Z' }, 'December 31, 2019 9:03 PM'],
    ['{{formatDate a "DD/MM/YY"}}', { a: 1577836800 }, '01/01/20'],
    ['Hello{{a.b.c}}', {}, 'Hello'],
    ['{{a}} {{{a}}}', { a: '<b>' }, '&lt;b&gt; <b>'],
    ['{{> foot}} {{> partials/foot.hbs}} {{> more/line}}', { name: 'x' }, 'Foot x Foot x --'],
  ])('renders %j as SendGrid does', (source, values, text) => {
    expect(handlebars(source, values)).toBe(text)
  })

  it.each([
    ["{{ a | default: 'you' }}{% if a == blank %}!{% endif %}", { a: '' }, 'you!'],
    ["{% include 'foot' %} {% render 'foot.liquid', name: 'y' %}", { name: 'x' }, 'Foot x Foot y'],
    ['{{ a }} {{ a | escape }} {{ a | raw }}', { a: '<b>' }, '&#60;b&#62; &lt;b&gt; <b>'],
  ])('renders %j in Liquid', (source, values, text) => {
    expect(liquid(source, values)).toBe(text)
  })

  it('escapes nothing in subjects and text parts', () => {
    expect(createRenderer('handlebars', {}, { escape: false })('{{a}}', { a: `'<&"` })).toBe(`'<&"`)
    expect(createRenderer('liquid', {}, { escape: false })('{{ a }}', { a: `'<&"` })).toBe(`'<&"`)
  })

  it('reads own values only', () => {
    const values = JSON.parse('{"constructor":"mine","__proto__":{"x":"y"}}')
    expect(handlebars('{{constructor}}|{{toString}}|{{a.constructor.name}}', { ...values, a: {} })).toBe('mine||')
    expect(liquid('{{ constructor }}|{{ toString }}|{{ a.constructor.name }}', { ...values, a: {} })).toBe('mine||')
    expect(({} as { x?: string }).x).toBeUndefined()
  })

  it('stops a loop that would not end in time', () => {
    expect(() =>
      liquid('{% for i in (1..100000000) %}{% for j in (1..100000000) %}x{% endfor %}{% endfor %}', {}),
    ).toThrow(/cannot be rendered/)
  })

  it('refuses what it cannot render', () => {
    expect(() => handlebars('{{> nowhere}}', {})).toThrow(expect.objectContaining({ name: 'InputError' }))
    expect(() => handlebars('{{shout a}}', {})).toThrow(expect.objectContaining({ name: 'InputError' }))
    expect(() => liquid("{% include '../up' %}", {})).toThrow(expect.objectContaining({ name: 'InputError' }))
  })
})

describe('findInclude', () => {
  const includes = { 'a.mjml': '', 'parts/b.hbs': '', 'parts/a.mjml': '', 'partials/_c.liquid': '' }

  it.each([
    ['a', '', 'a.mjml'],
    ['./a.mjml', 'parts/b.hbs', 'parts/a.mjml'],
    ['../a', 'parts/b.hbs', 'a.mjml'],
    ['b', 'parts/a.mjml', 'parts/b.hbs'],
    ['c', '', 'partials/_c.liquid'],
    ['constructor', '', undefined],
  ])('finds %j from %j', (name, from, path) => {
    expect(findInclude(name, from, includes)).toBe(path)
  })

  it.each(['/etc/hosts', '../a', 'parts/../../a', '..\\a', 'file:///a', 'C:\\a', '%2e%2e/a', 'https://x.example/a'])(
    'refuses %j',
    (name) => {
      expect(() => findInclude(name, '', includes)).toThrow(/outside the campaign/)
    },
  )
})
