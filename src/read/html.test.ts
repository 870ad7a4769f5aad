import { describe, expect, it } from 'vitest'
import { inShort, readTemplate } from './read-tester.ts'

function blocksOf(template: string, given = {}): string[] {
  return readTemplate('html', template, given).message.children.map(
    (block) => `${inShort(block)}${block.url === undefined ? '' : ` → ${block.url}`}`,
  )
}

describe('readHtml', () => {
  it.each([
    ['<h2>A</h2><p>B</p><div>C</div>D', ['heading: A', 'paragraph: B', 'paragraph: C', 'paragraph: D']],
    [
      '<ul><li>A<li>B <p>C</p></ul><dl><dt>D<dd>E</dl>',
      ['list-item: A', 'list-item: B', 'list-item: C', 'list-item: D', 'list-item: E'],
    ],
    ['<table><tr><th>A<td>B<p>C</p></table>', ['table-cell: A', 'table-cell: B', 'paragraph: C']],
    ['<td><a href="u">A</a></td><p>B <a href="v">C</a> D</p>', ['link: A → u', 'paragraph: B C D']],
    [
      '<a class="btn-primary" href=u>A</a> <a style="padding:1px;background:red" href="v">B</a>',
      ['button: A → u', 'button: B → v'],
    ],
    [
      '<td bgcolor="#00f"><a href="u" style="display:inline-block">A</a></td><button>B</button>',
      ['button: A → u', 'button: B'],
    ],
    ['<p>A <a class="button" href="u">B</a> C</p>', ['paragraph: A', 'button: B → u', 'paragraph: C']],
    [
      '<p>A <img alt="B" src=x> C</p><a href="u"><img alt="D"></a><img alt="">',
      ['paragraph: A C', 'image-alternative: B', 'image-alternative: D → u'],
    ],
    ['<style>p { a: b }</style><script>x < 1</script><!-- c --><!--[if mso]>d<![endif]--><p>A</p>', ['paragraph: A']],
    ['<p>A<p>B</b></i><div>C<', ['paragraph: A', 'paragraph: B', 'paragraph: C<']],
    ['<p title="no">A &lt;b&gt; &copy; &hearts;</p>', ['paragraph: A <b> © ♥']],
  ])('reads %j', (template, blocks) => {
    expect(blocksOf(template)).toEqual(blocks)
  })

  it('takes text that is hidden before all else for the preheader, and reads what is hidden later', () => {
    const template =
      '<title>T</title><div style="display: none">Look &zwnj;&nbsp;&zwnj;</div><p>A</p><div hidden>B</div>'
    expect(blocksOf(template, { subject: 'S' })).toEqual([
      'subject: S',
      'preheader: Look',
      'paragraph: A',
      'paragraph: B',
    ])
  })

  it('takes the title for the subject only where there is no other', () => {
    expect(blocksOf('<head><title>T &amp; t</title></head><p>A</p>')).toEqual(['subject: T & t', 'paragraph: A'])
  })

  it('marks quoted words', () => {
    const { message } = readTemplate(
      'html',
      '<blockquote><p>A</p></blockquote><div class="testimonial">B</div><p>C</p>',
    )
    expect(message.children.map(({ quoted }) => quoted)).toEqual([true, true, false])
  })

  it('knows merge tags in tags and attributes', () => {
    const { message } = readTemplate(
      'html',
      '<p {{#if a}}class="x"{{/if}}>A</p><a href={{url}}>B</a><img alt="{{#if b}}Joy{{else}}Grief{{/if}} for {{n}}">',
    )
    expect(message.children.map(inShort)).toEqual([
      'paragraph: A',
      'link: B',
      'image-alternative: Joy for {{n}} [{{#if b}}]',
      'image-alternative: Grief for {{n}} [not {{#if b}}]',
    ])
    expect(message.links[0]?.url).toBe('{{url}}')
  })

  it('gives links their conditions', () => {
    const { message } = readTemplate('html', '{{#if a}}<p>See <a href="https://x?a&amp;b">this</a></p>{{/if}}')
    expect(message.links).toMatchObject([
      { url: 'https://x?a&b', text: 'this', conditions: [{ source: '{{#if a}}', negated: false }] },
    ])
  })
})
