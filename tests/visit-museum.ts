import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { outcomeSchema } from '../src/load/words.ts'
import { openHeed } from '../src/pipeline.ts'

const outcomes = z.union([outcomeSchema.transform((outcome) => [outcome]), z.array(outcomeSchema).min(1)])

const personSchema = z.strictObject({
  id: z.string(),
  because: z.string(),
  recipient: z.record(z.string(), z.unknown()),
  situations: z.array(z.record(z.string(), z.unknown())),
  expect: outcomes,
})

const incidentSchema = z.strictObject({
  title: z.string(),
  year: z.string(),
  sender_kind: z.string(),
  source: z.string(),
  story: z.string(),
  now: z.string(),
  bystanders_get: z.literal('right').optional(),
  harmed: z.array(personSchema).min(1),
  bystanders: z.array(personSchema).min(1),
})

interface Visited {
  person: string
  harmed: boolean
  expected: string[]
  outcome: string
  rules: string[]
}

export interface Incident {
  slug: string
  title: string
  year: string
  people: Visited[]
}

const MUSEUM = fileURLToPath(new URL('../fixtures/museum/', import.meta.url))

/** The folders of the museum, by name. */
export async function incidentSlugs(): Promise<string[]> {
  const entries = await readdir(MUSEUM, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Judges every person of every incident against its message, as it stood at that moment. */
export async function* visitMuseum(): AsyncGenerator<Incident> {
  const heed = await openHeed({ cwd: MUSEUM, now: '2026-01-01T00:00:00Z' })
  for (const slug of await incidentSlugs()) {
    const folder = join(MUSEUM, slug)
    const incident = incidentSchema.parse(parse(await readFile(join(folder, 'incident.yaml'), 'utf8')))
    const judge = async (
      campaign: string,
      person: z.infer<typeof personSchema>,
      harmed: boolean,
      expected: string[],
    ): Promise<Visited> => {
      const { decision } = await heed.judgePerson(campaign, person.recipient, person.situations, incident.now)
      return {
        person: person.id,
        harmed,
        expected,
        outcome: decision.outcome,
        rules: decision.findings.map((finding) => finding.rule),
      }
    }
    const people: Visited[] = []
    for (const person of incident.harmed) people.push(await judge(folder, person, true, person.expect))
    if (incident.bystanders_get === 'right') {
      const right = join(folder, 'right.md')
      for (const person of [...incident.harmed, ...incident.bystanders])
        people.push(await judge(right, person, false, ['send']))
    } else {
      for (const person of incident.bystanders) people.push(await judge(folder, person, false, person.expect))
    }
    yield { slug, title: incident.title, year: incident.year, people }
  }
}
