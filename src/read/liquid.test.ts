import { describe, expect, it } from 'vitest'
import { parseLiquid } from './liquid.ts'

function tagsOf(source: string): string[] {
  return parseLiquid(source).tags.map((tag) => `${tag.kind} ${source.slice(tag.start, tag.end)}`)
}

function fieldsOf(source: string): string[] {
  return parseLiquid(source).tags.flatMap((tag) =>
    tag.kind === 'print'
      ? tag.fields.map(
          ({ path, hasDefault, raw }) => `${path.join('.')}${hasDefault ? ' default' : ''}${raw ? ' raw' : ''}`,
        )
      : [],
  )
}

describe('parseLiquid', () => {
  it.each([
    [
      '{%- if a -%}x{% elsif b < 2 %}y{% else %}z{% endif %}',
      ['open {%- if a -%}', 'branch {% elsif b < 2 %}', 'branch {% else %}', 'close {% endif %}'],
    ],
    [
      '{% case p %}{% when 1, 2 %}a{% else %}b{% endcase %}',
      ['open {% case p %}', 'branch {% when 1, 2 %}', 'branch {% else %}', 'close {% endcase %}'],
    ],
    ['{% for i in list %}{{ i }}{% endfor %}', ['open {% for i in list %}', 'print {{ i }}', 'close {% endfor %}']],
    ['{% comment %}{{ a }}{% if %}{% endcomment %}b', ['silent {% comment %}{{ a }}{% if %}{% endcomment %}']],
    ['{% raw %}{{ a }}{% endraw %}', ['silent {% raw %}', 'silent {% endraw %}']],
    ["{% render 'a', b: c %}", ["include {% render 'a', b: c %}"]],
    ['{% unless a %}{% endunless %}', ['open {% unless a %}', 'close {% endunless %}']],
    [
      '{% assign a = b %}{% capture c %}x{% endcapture %}',
      ['silent {% assign a = b %}', 'silent {% capture c %}', 'silent {% endcapture %}'],
    ],
  ])('finds the tags of %j', (source, tags) => {
    expect(tagsOf(source)).toEqual(tags)
  })

  it.each([
    ["{{ user.name | default: 'you' }}", ['user.name default']],
    ['{{ user["first name"].x | upcase | append: last }}', ['user.first name.x', 'last']],
    ['{{ html | raw }}', ['html raw']],
    ['{% for item in cart.items %}{{ item.name }}{{ forloop.index }}{% endfor %}', ['cart.items.name']],
    ['{% assign u = user %}{{ u.name }}', ['user.name']],
    ['{% assign big = total | plus: 1 %}{{ big }}', []],
    ['{% capture c %}{{ a }}{% endcapture %}{{ c }}', ['a']],
    ['{% echo a %}', ['a']],
    ['{{ "literal" }}{{ 3 }}{{ true }}', []],
  ])('finds the fields of %j', (source, fields) => {
    expect(fieldsOf(source)).toEqual(fields)
  })

  it.each([
    ['a.b', [['a', 'b']], ['a.b'], []],
    ['a and b', [['a'], ['b']], ['a', 'b'], []],
    ['a or b', [['a'], ['b']], [], []],
    ['a != blank', [['a']], ['a'], []],
    ['a == ""', [['a']], [], ['a']],
    ['a == "pro"', [['a']], ['a'], []],
    ['a.size > 2', [['a', 'size']], ['a.size'], []],
  ])('knows what `if %s` asks for, and what then has a value', (condition, names, whenTrue, whenFalse) => {
    const [tag] = parseLiquid(`{% if ${condition} %}x{% endif %}`).tags
    expect(tag).toMatchObject({ kind: 'open', test: { names, whenTrue, whenFalse } })
  })

  it('refuses a layout, without which the message cannot be known', () => {
    expect(() => parseLiquid("a{% layout 'x' %}")).toThrow(expect.objectContaining({ name: 'TagError', offset: 1 }))
  })

  it('parses many tags in linear time', () => {
    expect(parseLiquid('{% if a %}x{% endif %}{{ b }}\n'.repeat(30_000)).tags).toHaveLength(90_000)
  })
})
