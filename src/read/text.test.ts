import { describe, expect, it } from 'vitest'
import { inShort, readTemplate } from './read-tester.ts'

describe('readText', () => {
  it.each([
    ['A\nb\n\nC', ['paragraph: A b', 'paragraph: C']],
    ['* A\n* B\n  b\n1. C\n• D', ['list-item: A', 'list-item: B b', 'list-item: C', 'list-item: D']],
    ['NEAR WATER\nStay out.', ['heading: NEAR WATER', 'paragraph: Stay out.']],
    ['OK', ['paragraph: OK']],
    ['A\n-----\nB', ['paragraph: A', 'paragraph: B']],
    [
      'https://x.example/{{a}}?b=1\n\nSee https://y.example.',
      ['link: https://x.example/{{a}}?b=1', 'paragraph: See https://y.example.'],
    ],
    [
      '{{#if a}}\nOne\n{{else}}\nTwo\n{{/if}}\nThree',
      ['paragraph: One [{{#if a}}]', 'paragraph: Two [not {{#if a}}]', 'paragraph: Three'],
    ],
    ['a & b &amp; <c>', ['paragraph: a & b &amp; <c>']],
  ])('reads %j', (template, blocks) => {
    expect(readTemplate('text', template).message.children.map(inShort)).toEqual(blocks)
  })

  it('marks quotes and finds links', () => {
    const { message } = readTemplate('text', 'Mine\n> Theirs\n\nGo to https://x.example/{{a}}, now')
    expect(message.children.map(({ text, quoted }) => [text, quoted])).toEqual([
      ['Mine', false],
      ['Theirs', true],
      ['Go to https://x.example/{{a}}, now', false],
    ])
    expect(message.links.map(({ url }) => url)).toEqual(['https://x.example/{{a}}'])
  })
})
