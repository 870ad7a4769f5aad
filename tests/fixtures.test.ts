// The content that ships with heed: complete, invented, and free of real people and firms.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { kindSchema } from '../src/load/words.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()

const campaigns = filesUnder('campaigns')
const museum = filesUnder('fixtures/museum')
const personas = filesUnder('fixtures/personas').filter((file) => file.endsWith('.yaml'))
const audience = ['fixtures/recipients.csv', 'fixtures/situations.ndjson']
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at)

interface Person {
  id: string
  recipient: { id: string; email: string }
  situations: { kind: string }[]
}
interface Incident {
  source: string
  harmed: Person[]
  bystanders: Person[]
}

const incidents = museum
  .filter((file) => basename(file) === 'incident.yaml')
  .map((file) => ({ file, ...(parse(text(file)) as Incident) }))

/** Senders of the real incidents; the museum tells what happened, not who it was. */
const REAL_NAMES =
  /facebook|instagram|pinterest|airbnb|officemax|american apparel|urban outfitters|experian|google|bloom ?& ?wild|spirit airlines|virgin media|irish water|scottish widows|\bcibc\b|vanderbilt|openai|chatgpt|\bat&t\b|reliant energy|\buber\b|godaddy|e\.?on next|celeb boutique|malaysia airlines|draftkings|costa cruises|aviva|southwest airlines|duolingo|haringey|\bfema\b|citibank|\bbing\b|eric meyer|brockell|garraway|robin williams|saint alphonsus|mike seay/i

describe('the content that ships', () => {
  it('has what the README promises: six samples, forty incidents, two dozen personas', () => {
    const samples = readdirSync(join(ROOT, 'campaigns')).filter((name) => name !== 'README.md')
    expect(samples).toHaveLength(6)
    expect(incidents.length).toBeGreaterThanOrEqual(40)
    expect(personas.length).toBeGreaterThanOrEqual(24)
  })

  it.each([...campaigns, ...museum, ...personas].filter((file) => file.endsWith('.yaml')))(
    '%s is sound YAML',
    (file) => {
      const document = parseDocument(text(file), { strict: true, uniqueKeys: true })
      expect([...document.errors, ...document.warnings]).toEqual([])
    },
  )

  it.each([...campaigns, ...museum, ...personas, ...audience])(
    '%s names no real firm and leads to invented places only',
    (file) => {
      const content = text(file)
      expect(content.match(REAL_NAMES)).toBeNull()
      const hosts = [...content.matchAll(/(?:https?:\/\/|[\w.+-]@)([a-z0-9.-]*[a-z0-9])/gi)].map((match) => match[1])
      const real = hosts.filter((host) => host !== 'example.com' && !host?.endsWith('.example'))
      expect(real).toEqual([])
    },
  )
})

describe('the incident museum', () => {
  const people = incidents.flatMap(({ file, harmed, bystanders }) =>
    [...harmed, ...bystanders].map((person) => ({ file, person })),
  )

  it('lets nobody stand in two incidents', () => {
    expect(repeated(people.map(({ person }) => person.recipient.id))).toEqual([])
  })

  it('writes to people on example.com', () => {
    const elsewhere = people.filter(({ person }) => person.recipient.email !== `${person.recipient.id}@example.com`)
    expect(elsewhere).toEqual([])
  })

  it('uses known kinds only', () => {
    const unknown = people.flatMap(({ file, person }) =>
      person.situations.filter(({ kind }) => !kindSchema.safeParse(kind).success).map(({ kind }) => `${file}: ${kind}`),
    )
    expect(unknown).toEqual([])
  })

  it.each(incidents)('$file has people who are hurt and people for whom a message is right', (incident) => {
    expect(incident.harmed.length).toBeGreaterThanOrEqual(1)
    expect(incident.harmed.length).toBeLessThanOrEqual(3)
    expect(incident.bystanders.length).toBeGreaterThanOrEqual(2)
    expect(incident.bystanders.length).toBeLessThanOrEqual(3)
    expect(repeated([...incident.harmed, ...incident.bystanders].map(({ id }) => id))).toEqual([])
  })
})

describe('personas', () => {
  const read = personas.map((file) => ({ file, persona: parse(text(file)) as Person }))

  it('are called as their files are, and are nobody else', () => {
    const misnamed = read.filter(({ file, persona }) => persona.id !== basename(file, '.yaml'))
    expect(misnamed.map(({ file }) => file)).toEqual([])
    expect(repeated(read.map(({ persona }) => persona.recipient.id))).toEqual([])
  })
})

describe('the sample audience', () => {
  const situations = text('fixtures/situations.ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { recipient_id: string; kind: string })
  const ids = text('fixtures/recipients.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, line.indexOf(',')))

  it('has situations of every kind, for people who are there', () => {
    const kinds = new Set(situations.map(({ kind }) => kind))
    expect(kindSchema.options.filter((kind) => !kinds.has(kind))).toEqual([])
    expect(situations.filter((situation) => !ids.includes(situation.recipient_id))).toEqual([])
  })

  it('holds exactly the two problems that it is meant to show', () => {
    expect(repeated(ids)).toHaveLength(1)
    const unknown = situations.filter(({ kind }) => !kindSchema.safeParse(kind).success)
    expect(unknown.map(({ kind }) => kind)).toEqual(['bereavment'])
  })
})
