import { readdir, readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { publishedSchemas, schemaFolder } from './publish-schemas.ts'

const schemas = publishedSchemas()

const validator = (name: string) =>
  new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true }).compile(
    JSON.parse(schemas[name] ?? ''),
  )

const RULE = `
  id: no-quiz-after-recall
  title: No quiz for people whose car was recalled
  why: They wait for a part.
  remedy: Wait.
  message: { any: [humour] }
  recipient: { kind: recall, within: { days: { self: 30, household: 10 } } }
  outcome: hold
`

const DOCUMENTS: Record<string, { good: string[]; bad: string[] }> = {
  'campaign.schema.json': {
    good: [
      'purpose: recap',
      `purpose: survey
subject: Hello
variants: { gentle: gentle.md, short: { subject: Hi, template: short.md } }
author_says: [{ not: celebratory, because: a name, until: 2026-03-01 }]
send: { asm_group: 3, window: "09:00-18:00" }`,
    ],
    bad: [
      'subject: Hello',
      'purpose: party',
      '{ purpose: recap, sbject: x }',
      '{ purpose: recap, variants: { "Très gentil": a.md } }',
      '{ purpose: recap, send: { asm_group: 0 } }',
      '{ purpose: recap, author_says: [{ not: celebratory }] }',
    ],
  },
  'config.schema.json': {
    good: ['{}', '{ policy: p.yaml, max_context_age_hours: 24, salutation_fields: [anrede] }'],
    bad: ['{ polcy: p.yaml }', '{ max_context_age_hours: 0 }', '{ salutation_fields: anrede }'],
  },
  'persona.schema.json': {
    good: [
      '{ id: lena, title: Lena, recipient: { id: p1, photos: 3, vip: true, region: null }, situations: [{ kind: layoff, at: -10d }] }',
      '{ id: lena, title: Lena, recipient: { id: p1 }, situations: [{ kind: layoff, at: 2026-01-01, until: 2026-01-02T00:00:00Z }], expect: { recap: swap } }',
    ],
    bad: [
      '{ id: lena, title: Lena }',
      '{ id: lena, title: Lena, recipient: { id: p1 }, situations: [{ kind: layoff }] }',
      '{ id: lena, title: Lena, recipient: { id: p1 }, situations: [{ kind: layoff, at: -10d, sverity: severe }] }',
      '{ id: lena, title: Lena, recipient: { id: p1, tags: [a] } }',
      '{ id: lena, title: Lena, recipient: { id: p1 }, expect: { recap: maybe } }',
    ],
  },
  'policy.schema.json': {
    good: [
      '{}',
      `kinds: { recall: { description: Their car, severity: severe } }
rules:
- ${RULE.trim()}
overrides: { no-joy: { within: { days: 3 }, because: We asked them } }`,
    ],
    bad: [
      `rules: [{ id: no-quiz }]`,
      `rules:\n- ${RULE.trim().replace('humour', 'humor')}`,
      `rules:\n- ${RULE.trim().replace('outcome: hold', 'outcome: send')}`,
      `rules:\n- ${RULE.trim().replace('household', 'neighbour')}`,
      'overrides: { no-joy: { within: { days: 3 } } }',
    ],
  },
}

describe('published schemas', () => {
  it('are the files under schemas/; `npm run schemas` writes them', async () => {
    const published = await readdir(schemaFolder)
    expect(published.sort()).toEqual(Object.keys(schemas).sort())
    for (const [name, text] of Object.entries(schemas)) {
      expect(await readFile(new URL(name, schemaFolder), 'utf8'), name).toBe(text)
    }
  })

  const cases = Object.entries(DOCUMENTS)
  it.each(cases.flatMap(([name, { good }]) => good.map((text) => [name, text] as const)))(
    '%s takes %j',
    (name, text) => {
      const validate = validator(name)
      validate(parse(text))
      expect(validate.errors ?? []).toEqual([])
    },
  )

  it.each(cases.flatMap(([name, { bad }]) => bad.map((text) => [name, text] as const)))(
    '%s refuses %j',
    (name, text) => {
      expect(validator(name)(parse(text))).toBe(false)
    },
  )
})
