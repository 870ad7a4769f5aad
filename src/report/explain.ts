// Takes: one decision. Gives: why, in words that a marketer understands. May not: print, name the recipient beyond the id that was asked for.
import type { Decision } from '../decide.ts'
import type { Rule } from '../judge/rule.ts'
import { instant, whereOf } from './dry-run.ts'
import { paint, paragraph, printable, type Terminal } from './terminal.ts'

export interface Explained {
  campaign: string
  recipient: string
  now: string
  decision: Decision
  because: string
  again_on: string | null
}

/** `heed explain CAMPAIGN RECIPIENT --json`. */
export function explainJson(
  { campaign, recipient, now, decision, because, again_on }: Explained,
  relative: (file: string) => string,
): unknown {
  return {
    campaign,
    recipient,
    now,
    outcome: decision.outcome,
    variant: decision.variant ?? null,
    because,
    findings: decision.findings.map(({ rule, outcome, because: why, evidence, situation, floor }) => ({
      rule,
      outcome,
      because: why,
      floor,
      evidence: evidence.map(({ part, text, file, line, column, trait }) => ({
        part,
        text,
        file: relative(file),
        line,
        column,
        ...(trait && { trait }),
      })),
      ...(situation && { situation: { kind: situation.kind, at: situation.at } }),
    })),
    again_on,
  }
}

const OUTCOME: Record<Decision['outcome'], string> = {
  send: 'gets the message as it is',
  swap: 'gets the gentler variant',
  hold: 'waits until a person has decided',
  block: 'must not get this message',
}

/** Why one person gets a message or not. */
export function explainText(
  explained: Explained,
  rules: readonly Rule[],
  terminal: Terminal,
  relative: (file: string) => string,
): string {
  const { decision } = explained
  const colour = { send: 'green', swap: 'cyan', hold: 'yellow', block: 'red' } as const
  const which = decision.variant === undefined ? '' : ` (${decision.variant})`
  const parts = [
    paragraph(
      terminal,
      `${paint(terminal, 'bold', explained.recipient)} ${paint(terminal, colour[decision.outcome], OUTCOME[decision.outcome])}${which}: ${explained.campaign}, as of ${instant(explained.now)}.`,
    ),
  ]
  if (decision.findings.length === 0) parts.push(paragraph(terminal, printable(explained.because), '  '))
  for (const finding of decision.findings) {
    const rule = rules.find((candidate) => candidate.id === finding.rule)
    const since = finding.situation
      ? ` On file: ${finding.situation.kind.replaceAll('_', ' ')} since ${finding.situation.at.slice(0, 10)}.`
      : ''
    parts.push(
      '',
      paragraph(
        terminal,
        printable(finding.because) + since,
        `  ${paint(terminal, colour[finding.outcome], finding.outcome.padEnd(5))} `,
      ),
    )
    for (const quote of finding.evidence)
      parts.push(
        paragraph(
          terminal,
          `“${printable(quote.text)}”  ${paint(terminal, 'dim', whereOf(quote, relative))}`,
          '          ',
        ),
      )
    if (rule)
      parts.push(
        paragraph(terminal, rule.why, '        '),
        paragraph(terminal, rule.remedy, `        ${paint(terminal, 'bold', '→')} `),
      )
    parts.push(paragraph(terminal, paint(terminal, 'dim', `heed explain ${finding.rule}`), '        '))
  }
  if (decision.outcome !== 'send') {
    parts.push(
      '',
      explained.again_on === null
        ? '  It does not end by itself.'
        : `  It ends by itself: look again on ${explained.again_on}.`,
    )
  }
  return parts.join('\n')
}
