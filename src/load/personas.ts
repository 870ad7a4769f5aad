// Takes: a folder of personas. Gives: invented people with what is on file about them, times still relative to now. May not: settle or judge.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { InputError } from '../input-error.ts'
import {
  affectedSchema,
  certaintySchema,
  channelSchema,
  impactSchema,
  type Outcome,
  outcomeSchema,
  severitySchema,
  stateSchema,
  whoSchema,
} from './words.ts'
import { check, parseYaml, readText, whyUnreadable } from './yaml-document.ts'

const RELATIVE = /^([+-])(\d{1,5})([hdwmy])$/

const timeSchema = z
  .union([z.string().regex(RELATIVE), z.iso.date(), z.iso.datetime({ offset: true })])
  .describe('ISO 8601 (a day, or a date-time with zone), or relative to now: -10d, +2w, -6h, -3m, -1y')

/** One record of the contract's section 4 as a persona has it. Other than in an export, unknown keys are errors: they are typing mistakes. */
const recordSchema = z.strictObject({
  kind: z.string().regex(/^[a-z][a-z0-9_]*$/, 'a kind of situation'),
  at: timeSchema,
  until: timeSchema.exactOptional(),
  state: stateSchema.exactOptional(),
  certainty: certaintySchema.exactOptional(),
  severity: severitySchema.exactOptional(),
  who: whoSchema.exactOptional(),
  name: z.string().min(1).exactOptional(),
  affected: affectedSchema.exactOptional(),
  impact: impactSchema.exactOptional(),
  topic: z.string().min(1).exactOptional(),
  channel: channelSchema.exactOptional(),
  note: z.string().exactOptional(),
})

/** `fixtures/personas/<id>.yaml`. */
export const personaSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a kebab-case id'),
  title: z.string().min(1).describe('Who this is, in one line'),
  recipient: z
    .looseObject({ id: z.string().min(1) })
    .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .describe('Columns of an audience'),
  situations: z.array(recordSchema).default([]),
  expect: z.record(z.string().min(1), outcomeSchema).default({}).describe('Outcome by id or purpose of a campaign'),
})

export interface Persona {
  id: string
  title: string
  /** absolute or as the folder was given */
  file: string
  recipient: Record<string, string | number | boolean | null> & { id: string }
  /** what is on file, its times counted from `now` (ISO 8601 instant) */
  situations: (now: string) => Record<string, unknown>[]
  /** outcome by id or purpose of a campaign */
  expect: Partial<Record<string, Outcome>>
}

const UNITS = { h: 'hours', d: 'days', w: 'weeks', m: 'months', y: 'years' } as const

/** `-10d` as an instant ten days before now; whatever is not relative stays as it is. */
function absolute(time: string, now: string): string {
  const [, sign, count, unit] = RELATIVE.exec(time) ?? []
  if (sign === undefined || unit === undefined) return time
  const amount = { [UNITS[unit as keyof typeof UNITS]]: Number(count) }
  const from = Temporal.Instant.from(now).toZonedDateTimeISO('UTC')
  return (sign === '-' ? from.subtract(amount) : from.add(amount)).toInstant().toString()
}

/**
 * Personas of a folder (`*.yaml`), sorted by id; none without a folder.
 *
 * @throws InputError with file, line and column for a folder or file that cannot be read or does not fit, and for two personas with one id
 */
export async function loadPersonas(folder: string | undefined): Promise<Persona[]> {
  if (folder === undefined) return []
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort()
  } catch (error) {
    throw new InputError(`folder of personas ${whyUnreadable(error)}`, {
      file: folder,
      expected: 'a folder of .yaml files',
    })
  }
  const personas = new Map<string, Persona>()
  for (const name of names) {
    const file = join(folder, name)
    const document = parseYaml(file, await readText(file, 'a persona'), undefined)
    const { situations, ...persona } = check(personaSchema, document)
    const twin = personas.get(persona.id)
    if (twin) {
      const place = document.places.id
      throw new InputError(`persona id “${persona.id}” is also that of ${twin.file}`, {
        file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        expected: 'an id that no other persona has',
      })
    }
    personas.set(persona.id, {
      ...persona,
      file,
      situations: (now) =>
        situations.map(({ at, until, ...rest }) => ({
          ...rest,
          at: absolute(at, now),
          ...(until !== undefined && { until: absolute(until, now) }),
        })),
    })
  }
  return [...personas.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
