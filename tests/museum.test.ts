import { beforeAll, describe, expect, it } from 'vitest'
import { type Incident, incidentSlugs, visitMuseum } from './visit-museum.ts'

const slugs = await incidentSlugs()
const visited = new Map<string, Incident>()

beforeAll(async () => {
  for await (const incident of visitMuseum()) visited.set(incident.slug, incident)
}, 120_000)

describe('the incident museum', () => {
  it('holds at least forty incidents', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(40)
  })

  it.each(slugs)('%s: the harmed are kept safe, the others get their message', (slug) => {
    const wrong = visited.get(slug)?.people.filter((person) => !person.expected.includes(person.outcome))
    expect(wrong).toEqual([])
  })
})
