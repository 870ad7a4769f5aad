// Takes: `heed.config.yaml`. Gives: the configuration with its defaults, paths absolute. May not: read the environment.
import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { check, parseYaml, readText } from './yaml-document.ts'

/** `heed.config.yaml`. Unknown keys are errors; paths are relative to the file. */
export const configSchema = z.strictObject({
  policy: z.string().min(1).exactOptional().describe('Default: heed.policy.yaml beside this file, when it is there'),
  personas: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Folder of personas. Default: fixtures/personas beside this file, when it is there'),
  ledger: z.string().min(1).default('.heed/ledger.db').describe('SQLite file'),
  outbox: z.string().min(1).default('outbox').describe('Folder into which the provider outbox writes'),
  max_context_age_hours: z
    .number()
    .positive()
    .exactOptional()
    .describe('Situations that are older are stale, and nothing is sent. Left out: age does not matter'),
  salutation_fields: z
    .array(z.string().min(1))
    .default([])
    .describe('Columns beside first_name, salutation and the like that readers are addressed with'),
})

export interface Config extends Omit<z.output<typeof configSchema>, 'policy' | 'personas'> {
  /** absolute; undefined: heed's own policy alone */
  policy: string | undefined
  /** absolute; undefined: no personas */
  personas: string | undefined
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * The configuration, its paths absolute.
 *
 * @param file as given with `--config`; undefined: `heed.config.yaml` in `cwd` when it is there
 * @throws InputError for a file that was named and is not there, or that does not fit
 */
export async function loadConfig(file: string | undefined, cwd: string): Promise<Config> {
  const usual = join(cwd, 'heed.config.yaml')
  const chosen = file === undefined ? ((await exists(usual)) ? usual : undefined) : resolve(cwd, file)
  const folder = chosen === undefined ? cwd : dirname(chosen)
  const declared =
    chosen === undefined
      ? configSchema.parse({})
      : check(configSchema, parseYaml(chosen, await readText(chosen, 'a configuration'), undefined))
  const whenThere = async (path: string): Promise<string | undefined> => ((await exists(path)) ? path : undefined)
  const { policy, personas, ledger, outbox } = declared
  return {
    ...declared,
    policy: policy === undefined ? await whenThere(join(folder, 'heed.policy.yaml')) : resolve(folder, policy),
    personas:
      personas === undefined ? await whenThere(join(folder, 'fixtures', 'personas')) : resolve(folder, personas),
    ledger: /^\w+:\/\//.test(ledger) ? ledger : resolve(folder, ledger),
    outbox: resolve(folder, outbox),
  }
}
