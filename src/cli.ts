// Takes: arguments, standard input, environment. Gives: output and exit codes of the contract. It alone prints.
import { writeFile } from 'node:fs/promises'
import { join, relative as relativePath } from 'node:path'
import { createInterface } from 'node:readline'
import { Command, CommanderError, Option } from 'commander'
import { InputError } from './input-error.ts'
import type { Outcome } from './load/words.ts'
import type { Heed } from './pipeline.ts'
import type { Terminal } from './report/terminal.ts'
import { Stop } from './stop.ts'

const EXIT = { done: 0, findings: 1, badInput: 2, stopped: 3, bug: 4 } as const

const terminal: Terminal = {
  width: process.stdout.columns ?? 100,
  // hasColors() respects NO_COLOR and TERM
  colour: process.stdout.isTTY === true && process.stdout.hasColors(),
}

const relative = (file: string): string => {
  const path = relativePath(process.cwd(), file)
  return path.startsWith('..') || path === '' ? file : path
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

const warn = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

interface CommonOptions {
  json?: boolean
  now?: string
  config?: string
}

// ---- progress ----

const PROGRESS_AFTER_MS = 1000
const PROGRESS_EVERY_MS = 200

/** One line on stderr that is drawn over itself, only where a person watches and only for what takes longer than a second. */
function progressLine(): { show: (what: string, done: number, total: number | undefined) => void; clear: () => void } {
  const startedMs = Date.now()
  let drawnMs = 0
  return {
    show(what, done, total) {
      const nowMs = Date.now()
      if (!process.stderr.isTTY || nowMs - startedMs < PROGRESS_AFTER_MS || nowMs - drawnMs < PROGRESS_EVERY_MS) return
      drawnMs = nowMs
      const of = total === undefined ? '' : ` of ${total.toLocaleString('en-US')}`
      process.stderr.write(`\r\u001b[K${done.toLocaleString('en-US')}${of} ${what}`)
    },
    clear() {
      if (drawnMs > 0) process.stderr.write('\r\u001b[K')
    },
  }
}

const progress = progressLine()

// ---- opening ----

function nowOf(options: CommonOptions): string {
  if (options.now === undefined) return new Date().toISOString()
  const zoned = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:?\d{2})$/.test(options.now)
  const instant = new Date(options.now)
  if (!zoned || Number.isNaN(instant.getTime())) {
    throw new InputError(`--now ${options.now}`, {
      expected: 'an ISO 8601 instant with its zone, such as 2026-01-05T09:00:00Z',
    })
  }
  return instant.toISOString()
}

// What a command needs is loaded when it runs: `heed --help` waits for none of it.
const open = async (options: CommonOptions): Promise<Heed> => {
  const { openHeed } = await import('./pipeline.ts')
  return openHeed({
    cwd: process.cwd(),
    config: options.config,
    now: nowOf(options),
    cache: join(process.cwd(), '.heed', 'cache'),
    progress: progress.show,
  })
}

async function* linesOfStdin(): AsyncGenerator<string> {
  if (process.stdin.isTTY) warn('Reading from the keyboard, one line each; end with Ctrl-D.')
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) yield line
}

// ---- commands ----

const program = new Command('heed')
  .description('Holds back the automated message that would hurt its reader, and lets go what must go.')
  .showHelpAfterError('(heed --help lists the commands)')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--json', 'one JSON document on stdout')
    .option('--now <instant>', 'the clock, ISO 8601 with zone (default: now)')
    .option('--config <file>', 'configuration (default: heed.config.yaml, when it is there)')
}

interface AudienceOptions extends CommonOptions {
  recipients?: string
  situations?: string
  decisions?: string
}

command('check', 'lint campaigns and judge each against the personas')
  .argument('[paths...]', 'campaigns, or folders of campaigns', ['campaigns'])
  .addOption(new Option('--format <format>', 'how to say it').choices(['pretty', 'json']).default('pretty'))
  .option('--personas <folder>', 'people to judge against (default: fixtures/personas)')
  .action(async (paths: string[], options: CommonOptions & { format: string; personas?: string }) => {
    const heed = await open(options)
    const { campaigns, errors } = await heed.check(paths, options.personas)
    const { checkJson, checkText } = await import('./report/check.ts')
    progress.clear()
    await print(
      options.json || options.format === 'json'
        ? JSON.stringify(checkJson(campaigns, relative), undefined, 2)
        : checkText(campaigns, heed.rules, terminal, relative),
    )
    const { printable } = await import('./report/terminal.ts')
    for (const error of errors) warn(`heed: ${printable(error.message)}`)
    const failed = campaigns.some(
      (campaign) =>
        campaign.findings.some((finding) => finding.severity === 'error') ||
        campaign.personas.some((persona) => persona.expected !== undefined && persona.expected !== persona.outcome),
    )
    process.exitCode = errors.length > 0 ? EXIT.badInput : failed ? EXIT.findings : EXIT.done
  })

command('dry-run', 'decide for the whole audience, send nothing')
  .argument('<campaign>', 'folder, campaign.yaml or single file')
  .option('--recipients <file>', 'CSV, NDJSON or Parquet (default: as the campaign says)')
  .option('--situations <file>', 'CSV, NDJSON or Parquet (default: as the campaign says)')
  .option('--decisions <file>', 'write a decision a recipient, .ndjson or .parquet')
  .option('--report <file>', 'write an HTML page for whoever approves')
  .addOption(
    new Option('--fail-on <outcome>', 'exit 1 when anybody gets this or worse').choices(['swap', 'hold', 'block']),
  )
  .action(async (campaign: string, options: AudienceOptions & { report?: string; failOn?: Outcome }) => {
    const heed = await open(options)
    const details = await heed.dryRun(campaign, options)
    const { dryRunText } = await import('./report/dry-run.ts')
    progress.clear()
    if (options.report !== undefined) {
      const { dryRunHtml } = await import('./report/html.ts')
      await writeFile(options.report, dryRunHtml(details, relative))
    }
    await print(options.json ? JSON.stringify(details.result, undefined, 2) : dryRunText(details, terminal, relative))
    if (options.decisions !== undefined) warn(`Decisions are in ${options.decisions}.`)
    if (options.report !== undefined) warn(`The report is in ${options.report}.`)
    const { outcomeSchema } = await import('./load/words.ts')
    const order = outcomeSchema.options
    const limit = options.failOn === undefined ? order.length : order.indexOf(options.failOn)
    const worst = order.findLastIndex((outcome) => details.result.outcomes[outcome] > 0)
    process.exitCode = worst >= limit ? EXIT.findings : EXIT.done
  })

command('send', 'decide afresh, then hand over what may go')
  .argument('<campaign>', 'folder, campaign.yaml or single file')
  .option('--recipients <file>', 'CSV, NDJSON or Parquet (default: as the campaign says)')
  .option('--situations <file>', 'CSV, NDJSON or Parquet (default: as the campaign says)')
  .option('--decisions <file>', 'write a decision a recipient, .ndjson or .parquet')
  .option('--provider <name>', 'outbox or sendgrid', 'outbox')
  .option('--outbox <folder>', 'where the outbox puts its .eml files (default: outbox)')
  .option('--ledger <file>', 'the record of what was sent (default: HEED_LEDGER, else .heed/ledger.db)')
  .action(
    async (campaign: string, options: AudienceOptions & { provider: string; outbox?: string; ledger?: string }) => {
      const heed = await open(options)
      const { SENDGRID_API_KEY, SENDGRID_BASE_URL, HEED_LEDGER } = process.env
      const result = await heed.send(campaign, {
        ...options,
        provider: {
          name: options.provider,
          outbox: options.outbox,
          apiKey: SENDGRID_API_KEY,
          baseUrl: SENDGRID_BASE_URL,
        },
        ledger: options.ledger ?? HEED_LEDGER,
      })
      progress.clear()
      const { sendText } = await import('./report/dry-run.ts')
      await print(options.json ? JSON.stringify(result, undefined, 2) : sendText(result, terminal))
      process.exitCode = result.stopped_because === null && result.unknown === 0 ? EXIT.done : EXIT.stopped
    },
  )

command('read', 'the message as understood: blocks, conditions, traits, claims, merge tags')
  .argument('<campaign>', 'folder, campaign.yaml or single file')
  .action(async (path: string, options: CommonOptions) => {
    const heed = await open(options)
    const { campaign, parts } = await heed.read(path)
    const { readJson, readText } = await import('./report/read.ts')
    await print(
      options.json
        ? JSON.stringify(readJson(campaign, parts, relative), undefined, 2)
        : readText(campaign, parts, terminal, relative),
    )
  })

command(
  'tone',
  'stdin, a text a line (or NDJSON {"id","text","kind"}): the traits of each with the words that show them',
).action(async (options: CommonOptions) => {
  const heed = await open(options)
  for await (const answer of heed.tone(linesOfStdin())) await print(JSON.stringify(answer))
})

command('judge', 'stdin NDJSON, a message and its recipient a line: a decision a line').action(
  async (options: CommonOptions) => {
    const heed = await open(options)
    for await (const answer of heed.judge(linesOfStdin())) await print(JSON.stringify(answer))
  },
)

command('explain', "why, in plain words: one recipient's decision, or a rule")
  .argument('<campaign-or-rule>', 'a campaign, or the id of a rule')
  .argument('[recipient]', "a recipient's id")
  .option('--recipients <file>', 'CSV, NDJSON or Parquet (default: as the campaign says)')
  .option('--situations <file>', 'CSV, NDJSON or Parquet (default: as the campaign says)')
  .action(async (first: string, recipient: string | undefined, options: AudienceOptions) => {
    const heed = await open(options)
    if (recipient === undefined) {
      const rule = heed.rule(first)
      const { ruleText } = await import('./report/policy.ts')
      await print(options.json ? JSON.stringify(rule, undefined, 2) : ruleText(rule, heed.changed[rule.id], terminal))
      return
    }
    const explained = await heed.explain(first, recipient, options)
    progress.clear()
    const { explainJson, explainText } = await import('./report/explain.ts')
    await print(
      options.json
        ? JSON.stringify(explainJson(explained, relative), undefined, 2)
        : explainText(explained, heed.rules, terminal, relative),
    )
  })

command('policy', 'the whole policy as a table: what meets what, for how long, with what outcome').action(
  async (options: CommonOptions) => {
    const heed = await open(options)
    const { policyJson, policyText } = await import('./report/policy.ts')
    await print(
      options.json
        ? JSON.stringify(policyJson(heed.rules, heed.changed), undefined, 2)
        : policyText(heed.rules, heed.changed, terminal),
    )
  },
)

// ---- the end ----

/** What went wrong, on stderr, and the exit code for it. A bug's own message may hold a recipient's data, so that only its place is shown. */
async function exitCodeFor(error: unknown): Promise<number> {
  progress.clear()
  const { printable } = await import('./report/terminal.ts')
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput
  if (error instanceof InputError) {
    warn(`heed: ${printable(error.message)}`)
    return EXIT.badInput
  }
  if (error instanceof Stop) {
    warn(`heed: stopped, a person is needed: ${printable(error.message)}`)
    return EXIT.stopped
  }
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  warn(
    `heed: a bug in heed (${error instanceof Error ? error.name : typeof error}); nothing more was sent. Please report these lines:`,
  )
  warn(frames.slice(0, 12).join('\n'))
  return EXIT.bug
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // whoever read our output (head, less) has seen enough
  if (error.code === 'EPIPE') process.exit(EXIT.done)
  throw error
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = await exitCodeFor(error)
}
