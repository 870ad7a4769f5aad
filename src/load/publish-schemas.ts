// Takes: the schemas of the files that people write. Gives: the same as JSON Schema under schemas/, for editors. May not: be part of a command.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { campaignSchema } from './campaign.ts'
import { configSchema } from './config.ts'
import { personaSchema } from './personas.ts'
import { policySchema } from './policy.ts'

const PUBLISHED = {
  'campaign.schema.json': {
    schema: campaignSchema,
    title: 'campaign.yaml, or the front matter of a single-file campaign',
  },
  'config.schema.json': { schema: configSchema, title: 'heed.config.yaml' },
  'persona.schema.json': { schema: personaSchema, title: 'A persona of fixtures/personas' },
  'policy.schema.json': { schema: policySchema, title: 'heed.policy.yaml' },
}

/** The folder in which the published schemas stand. */
export const schemaFolder = new URL('../../schemas/', import.meta.url)

/** JSON Schema (draft 2020-12) of what a person may write, as text, by file name. */
export function publishedSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PUBLISHED).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', reused: 'ref' })
      return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`]
    }),
  )
}

const [, script] = process.argv
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  await mkdir(fileURLToPath(schemaFolder), { recursive: true })
  for (const [name, text] of Object.entries(publishedSchemas())) await writeFile(new URL(name, schemaFolder), text)
}
