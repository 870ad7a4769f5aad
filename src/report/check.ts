// Takes: lint findings and the personas' outcomes. Gives: text or the contract's JSON. May not: print, read.
import type { LintProblem, Rule } from '../judge/rule.ts'
import type { LintSeverity, Outcome } from '../load/words.ts'
import { count, paint, paragraph, printable, type Terminal, table } from './terminal.ts'

export type LintFinding = LintProblem & { rule: string; severity: LintSeverity }

export interface CheckedCampaign {
  id: string
  findings: LintFinding[]
  personas: { persona: string; title: string; outcome: Outcome; rules: string[]; expected?: Outcome }[]
}

const COLOUR = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  send: 'green',
  swap: 'cyan',
  hold: 'yellow',
  block: 'red',
} as const

/** `heed check --json`: the contract's shape, nothing more. */
export function checkJson(campaigns: readonly CheckedCampaign[], relative: (file: string) => string): unknown {
  return {
    campaigns: campaigns.map(({ id, findings, personas }) => ({
      id,
      findings: findings.map((finding) => ({ ...finding, file: relative(finding.file) })),
      personas: personas.map(({ persona, outcome, rules }) => ({ persona, outcome, rules })),
    })),
  }
}

function campaignText(
  campaign: CheckedCampaign,
  rules: readonly Rule[],
  terminal: Terminal,
  relative: (file: string) => string,
): string {
  const parts = [paint(terminal, ['bold', 'underline'], campaign.id)]
  for (const finding of campaign.findings) {
    const place = `${relative(finding.file)}:${finding.line}:${finding.column}`
    parts.push(
      paragraph(
        terminal,
        printable(finding.message),
        `  ${paint(terminal, COLOUR[finding.severity], finding.severity.padEnd(7))} `,
      ),
    )
    parts.push(paragraph(terminal, paint(terminal, 'dim', `${place}  ${finding.rule}`), ' '.repeat(10)))
    const remedy = rules.find((rule) => rule.id === finding.rule)?.remedy
    if (finding.severity === 'error' && remedy) parts.push(paragraph(terminal, remedy, `${' '.repeat(10)}→ `))
  }
  if (campaign.findings.length === 0) parts.push(`  ${paint(terminal, 'green', 'nothing to mend')}`)
  const stopped = campaign.personas.filter((persona) => persona.outcome !== 'send')
  if (campaign.personas.length > 0) {
    const sent = campaign.personas.length - stopped.length
    parts.push(
      '',
      paragraph(
        terminal,
        `${count(sent)} of ${count(campaign.personas.length)} personas get it as it is${stopped.length > 0 ? '; the others:' : ''}`,
        '  ',
      ),
    )
    parts.push(
      table(
        terminal,
        stopped.map((persona) => [
          paint(terminal, COLOUR[persona.outcome], persona.outcome),
          printable(persona.title),
          paint(terminal, 'dim', persona.rules.join(', ')),
        ]),
        [],
        '    ',
      ),
    )
  }
  for (const persona of campaign.personas) {
    if (persona.expected !== undefined && persona.expected !== persona.outcome) {
      parts.push(
        paragraph(
          terminal,
          `Persona ${persona.persona} gets ${persona.outcome}, expected ${persona.expected}`,
          paint(terminal, 'red', '  ✗ '),
        ),
      )
    }
  }
  return parts.filter((part, index) => part !== '' || index > 0).join('\n')
}

/** Every campaign with its findings and the personas who would not get it, then the sum. */
export function checkText(
  campaigns: readonly CheckedCampaign[],
  rules: readonly Rule[],
  terminal: Terminal,
  relative: (file: string) => string,
): string {
  const all = campaigns.flatMap((campaign) => campaign.findings)
  const number = (severity: LintSeverity): number => all.filter((finding) => finding.severity === severity).length
  const sum = `${count(campaigns.length)} ${campaigns.length === 1 ? 'campaign' : 'campaigns'}: ${count(number('error'))} errors, ${count(number('warning'))} warnings, ${count(number('info'))} notes`
  return [
    ...campaigns.map((campaign) => campaignText(campaign, rules, terminal, relative)),
    paint(terminal, number('error') > 0 ? 'red' : 'green', sum),
  ].join('\n\n')
}
