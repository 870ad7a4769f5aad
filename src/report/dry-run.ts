// Takes: what a dry run or a send came to. Gives: the text that a marketer reads. May not: print, read, name a recipient.

import type { Finding, Rule } from '../judge/rule.ts'
import type { Outcome } from '../load/words.ts'
import { count, paint, paragraph, people, printable, type Terminal, table } from './terminal.ts'

/** `heed dry-run --json`. Counts are recipients, `elapsed_ms` milliseconds. */
export interface DryRun {
  campaign: string
  now: string
  recipients: number
  outcomes: Record<Outcome, number>
  rules: { rule: string; outcome: Exclude<Outcome, 'send'>; recipients: number }[]
  circumstances: number
  invalid_rows: { file: string; row: number; reason: string }[]
  context: { source: string; as_of: string | null; stale: boolean }[]
  plan: string
  elapsed_ms: number
}

/** What the reports say beside the figures. */
export interface DryRunDetails {
  result: DryRun
  purpose: string
  /** more than `invalid_rows` lists */
  invalidRowCount: number
  /** recipients by the variant that they get */
  variants: Record<string, number>
  declaredVariants: string[]
  /** the strongest example of each rule and outcome */
  examples: Record<string, Finding>
  /** held only because no variant passes */
  heldForWantOfVariant: number
  rules: readonly Rule[]
  authorSays: { trait: string; says: 'is' | 'not'; because: string; until?: string }[]
}

/** `heed send --json`. `accepted` and `rejected` count this run, `already` what earlier runs handed over, `unknown` all that is unknown now. */
export interface SendResult {
  campaign: string
  plan: string
  accepted: number
  rejected: number
  unknown: number
  already: number
  outcomes: Record<Outcome, number>
  stopped_because: string | null
}

const COLOUR = { send: 'green', swap: 'cyan', hold: 'yellow', block: 'red' } as const

/** What an outcome means for those who have it. */
export const MEANING: Record<Outcome, string> = {
  send: 'get the message as it is',
  swap: 'get the gentler variant instead',
  hold: 'wait until a person has decided',
  block: 'must not get it, and nobody can release it',
}

/** `2026-01-05T09:00:00.000Z` → `2026-01-05 09:00 UTC`. */
export const instant = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`

const share = (part: number, whole: number): string => {
  if (whole === 0 || part === 0) return ''
  const percent = (100 * part) / whole
  return percent < 1 ? '<1 %' : `${Math.round(percent)} %`
}

function figures(
  terminal: Terminal,
  outcomes: Record<Outcome, number>,
  recipients: number,
  variants: Record<string, number>,
): string {
  const rows = (Object.keys(MEANING) as Outcome[]).map((outcome) => {
    const names = Object.keys(variants)
    const which = outcome === 'swap' && names.length > 0 && outcomes.swap > 0 ? ` (${names.join(', ')})` : ''
    return [
      paint(terminal, [COLOUR[outcome], 'bold'], outcome),
      count(outcomes[outcome]),
      share(outcomes[outcome], recipients),
      outcomes[outcome] === 0 ? '' : MEANING[outcome] + which,
    ]
  })
  return table(terminal, rows, [1, 2])
}

/** Where the words of a finding stand, as an editor opens it. */
export const whereOf = (
  quote: { file: string; line: number; column: number },
  relative: (file: string) => string,
): string => `${relative(quote.file)}:${quote.line}:${quote.column}`

function ruleText(
  terminal: Terminal,
  details: DryRunDetails,
  row: DryRun['rules'][number],
  relative: (file: string) => string,
): string {
  const rule = details.rules.find((candidate) => candidate.id === row.rule)
  const example = details.examples[`${row.rule} ${row.outcome}`]
  const quote = example?.evidence[0]
  const head = `${paint(terminal, COLOUR[row.outcome], row.outcome.padEnd(5))} ${count(row.recipients).padStart(6)}  `
  const lines = [paragraph(terminal, paint(terminal, 'bold', rule?.title ?? row.rule), `  ${head}`)]
  const blank = ' '.repeat(16)
  if (quote) {
    const condition = quote.conditions.length > 0 ? `, seen where ${quote.conditions.map(printable).join(' and ')}` : ''
    lines.push(paragraph(terminal, `“${printable(quote.text)}” in the ${quote.part}${condition}`, blank))
    lines.push(paragraph(terminal, paint(terminal, 'dim', `${whereOf(quote, relative)}  ${row.rule}`), blank))
  } else {
    lines.push(paragraph(terminal, paint(terminal, 'dim', row.rule), blank))
  }
  return lines.join('\n')
}

function advice(details: DryRunDetails): string[] {
  const { result } = details
  const advise: string[] = []
  if (details.heldForWantOfVariant > 0) {
    advise.push(
      details.declaredVariants.length === 0
        ? `${people(details.heldForWantOfVariant)} would get a gentler variant, but none is declared. Write one and name it under variants in campaign.yaml.`
        : `${people(details.heldForWantOfVariant)} would get a gentler variant, but none of the declared ones (${details.declaredVariants.join(', ')}) passes for them.`,
    )
  }
  const remedies = new Set(
    result.rules
      .filter((row) => row.outcome !== 'swap' || details.heldForWantOfVariant > 0)
      .slice(0, 3)
      .map((row) => details.rules.find((rule) => rule.id === row.rule)?.remedy ?? ''),
  )
  for (const remedy of remedies) if (remedy !== '') advise.push(remedy)
  if (details.invalidRowCount > 0) {
    advise.push(
      `${count(details.invalidRowCount)} ${details.invalidRowCount === 1 ? 'row does' : 'rows do'} not fit and ${details.invalidRowCount === 1 ? 'is' : 'are'} listed above; mend the file, for whoever stands in such a row is held.`,
    )
  }
  if (result.outcomes.hold + result.outcomes.block > 0) {
    advise.push(
      `heed explain ${result.campaign} RECIPIENT says why for one person; --decisions out.ndjson writes everybody's decision.`,
    )
  }
  return advise
}

/** The whole screen of a dry run: the numbers, what was stopped and why, what to do. */
export function dryRunText(details: DryRunDetails, terminal: Terminal, relative: (file: string) => string): string {
  const { result } = details
  const seconds = (result.elapsed_ms / 1000).toFixed(1)
  const parts = [
    `${paint(terminal, 'bold', `heed dry-run ${result.campaign}`)}  ${paint(terminal, 'dim', `${details.purpose}, as of ${instant(result.now)}, nothing is sent`)}`,
    '',
    `  ${people(result.recipients)} in ${count(result.circumstances)} different circumstances, decided in ${seconds} s`,
    '',
    figures(terminal, result.outcomes, result.recipients, details.variants),
  ]
  if (result.rules.length > 0) {
    parts.push('', paint(terminal, 'bold', 'What was stopped, and why'), '')
    parts.push(result.rules.map((row) => ruleText(terminal, details, row, relative)).join('\n\n'))
  }
  for (const said of details.authorSays) {
    parts.push(
      '',
      paragraph(
        terminal,
        `The author says: ${said.says === 'not' ? 'not ' : ''}${said.trait}, because “${printable(said.because)}”${said.until ? `, until ${said.until}` : ''}.`,
        '  ',
      ),
    )
  }
  if (result.invalid_rows.length > 0) {
    parts.push('', paint(terminal, 'bold', 'Rows that do not fit'), '')
    parts.push(
      table(
        terminal,
        result.invalid_rows.map((row) => [`${relative(row.file)}:${row.row}`, printable(row.reason)]),
      ),
    )
    const more = details.invalidRowCount - result.invalid_rows.length
    if (more > 0) parts.push(`  … and ${count(more)} more`)
  }
  const todo = advice(details)
  if (todo.length > 0) {
    parts.push('', paint(terminal, 'bold', 'What to do'), '')
    for (const line of todo) parts.push(paragraph(terminal, line, '  • '))
  }
  parts.push('')
  const sources = result.context.map(
    (source) =>
      `${relative(source.source)}${source.as_of ? ` (as of ${instant(source.as_of)}${source.stale ? ', too old' : ''})` : ''}`,
  )
  parts.push(
    paragraph(
      terminal,
      paint(terminal, 'dim', `context ${sources.join(', ') || 'none'} · plan ${result.plan.slice(0, 12)}`),
      '',
    ),
  )
  return parts.join('\n')
}

/** What a send came to. */
export function sendText(result: SendResult, terminal: Terminal): string {
  const parts = [paint(terminal, 'bold', `heed send ${result.campaign}`), '']
  const recipients = Object.values(result.outcomes).reduce((sum, number) => sum + number, 0)
  parts.push(figures(terminal, result.outcomes, recipients, {}), '')
  const rows = [
    ['accepted', count(result.accepted), 'handed over in this run'],
    ['already', count(result.already), 'handed over by earlier runs, not sent again'],
    ['rejected', count(result.rejected), 'refused by the provider; a later run may try again'],
    ['unknown', count(result.unknown), 'may or may not have gone out; never sent again by itself'],
  ]
  parts.push(
    table(
      terminal,
      rows.filter((row) => row[1] !== '0' || row[0] === 'accepted'),
      [1],
    ),
  )
  if (result.stopped_because !== null) {
    parts.push(
      '',
      paragraph(
        terminal,
        `Stopped, a person is needed: ${printable(result.stopped_because)}.`,
        paint(terminal, ['red', 'bold'], '! '),
      ),
    )
  }
  parts.push('', paint(terminal, 'dim', `plan ${result.plan.slice(0, 12)}`))
  return parts.join('\n')
}
