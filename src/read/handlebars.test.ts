import { describe, expect, it } from 'vitest'
import { parseHandlebars } from './handlebars.ts'

/** Each tag as written, with what kind it is. */
function tagsOf(source: string): string[] {
  return parseHandlebars(source).tags.map((tag) => `${tag.kind} ${source.slice(tag.start, tag.end)}`)
}

function fieldsOf(source: string): string[] {
  return parseHandlebars(source).tags.flatMap((tag) =>
    tag.kind === 'print'
      ? tag.fields.map(
          ({ path, hasDefault, raw }) => `${path.join('.')}${hasDefault ? ' default' : ''}${raw ? ' raw' : ''}`,
        )
      : [],
  )
}

describe('parseHandlebars', () => {
  it('finds every tag where it stands', () => {
    expect(
      tagsOf(
        'a {{#if x}}\r\n b {{n}}{{else if (greaterThan y 3)}}{{^}}{{{r}}}{{/if}}{{!-- }} --}}{{~#each z~}}{{/each}}{{> p}}',
      ),
    ).toEqual([
      'open {{#if x}}',
      'print {{n}}',
      'branch {{else if (greaterThan y 3)}}',
      'branch {{^}}',
      'print {{{r}}}',
      'close {{/if}}',
      'silent {{!-- }} --}}',
      'open {{~#each z~}}',
      'close {{/each}}',
      'include {{> p}}',
    ])
  })

  it.each([
    ['{{#unless z}}{{else}}y{{/unless}}', ['open {{#unless z}}', 'branch {{else}}', 'close {{/unless}}']],
    ['{{^if q}}in{{/if}}', ['open {{^if q}}', 'close {{/if}}']],
    ['{{#equals a "}}"}}x{{/equals}}', ['open {{#equals a "}}"}}', 'close {{/equals}}']],
    [
      '{{#if a}}1{{else if b}}2{{else if c}}3{{/if}}',
      ['open {{#if a}}', 'branch {{else if b}}', 'branch {{else if c}}', 'close {{/if}}'],
    ],
    ['\\{{plain}}', ['silent \\']],
    ['{{{{raw}}}} {{x}} {{{{/raw}}}}', ['silent {{{{raw}}}}', 'silent {{{{/raw}}}}']],
    ['{ {x} } no tags', []],
  ])('finds the tags of %j', (source, tags) => {
    expect(tagsOf(source)).toEqual(tags)
  })

  it.each([
    ['{{a.b.[c d]}}', ['a.b.c d']],
    ['{{insert name "default=you"}}', ['name default']],
    ['{{insert name}} {{{html}}} {{&amp}}', ['name', 'html raw', 'amp raw']],
    ['{{formatDate at "YYYY"}} {{length items}}', ['at', 'items default']],
    [
      '{{#each orders}}{{total}}{{this.id}}{{../name}}{{@root.top}}{{@index}}{{#with to}}{{street}}{{/with}}{{/each}}',
      ['orders.total', 'orders.id', 'name', 'top', 'orders.to.street'],
    ],
    [
      '{{#each orders as |order|}}{{order.total}}{{#if order.late}}{{order.days}}{{/if}}{{/each}}',
      ['orders.total', 'orders.days'],
    ],
    ['{{#if a}}{{b}}{{else}}{{../c}}{{/if}}', ['b', 'c']],
    ['{{constructor}}{{__proto__}}', ['constructor', '__proto__']],
  ])('finds the fields of %j', (source, fields) => {
    expect(fieldsOf(source)).toEqual(fields)
  })

  it.each([
    ['{{#if a.b}}', ['a.b'], []],
    ['{{#unless a}}', [], ['a']],
    ['{{^if a}}', [], ['a']],
    ['{{#and a b}}', ['a', 'b'], []],
    ['{{#or a b}}', [], []],
    ['{{#equals a "pro"}}', ['a'], []],
    ['{{#equals a ""}}', [], ['a']],
    ['{{#notEquals a ""}}', ['a'], []],
    ['{{#notEquals a "x"}}', [], ['a']],
    ['{{#each a}}', ['a'], []],
  ])('knows what has a value where %s holds, and where not', (open, whenTrue, whenFalse) => {
    const close = open.replace(/[#^](\w+).*/, '/$1}}')
    const [tag] = parseHandlebars(`${open}x${close}`).tags
    expect(tag).toMatchObject({ kind: 'open', test: { source: open, whenTrue, whenFalse } })
  })

  it.each([
    '{{shout name}}',
    '{{#shout name}}x{{/shout}}',
    '{{#> layout}}x{{/layout}}',
    '{{#*inline "a"}}x{{/inline}}',
  ])('says that %s is not known to SendGrid', (source) => {
    expect(parseHandlebars(source).problems).toMatchObject([{ code: 'unknown-helper', start: 0 }])
  })

  it('knows the helpers of SendGrid', () => {
    const known =
      '{{#if a}}{{/if}}{{#unless a}}{{/unless}}{{#each a}}{{/each}}{{#with a}}{{/with}}{{#greaterThan a 1}}{{/greaterThan}}{{#lessThan a 1}}{{/lessThan}}' +
      '{{#equals a 1}}{{/equals}}{{#notEquals a 1}}{{/notEquals}}{{#and a b}}{{/and}}{{#or a b}}{{/or}}{{length a}}{{insert a}}{{formatDate a "YYYY"}}{{#section}}{{/section}}'
    expect(parseHandlebars(known).problems).toEqual([])
  })
})
