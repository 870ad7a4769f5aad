// Takes: the rules in force. Gives: the policy as a table, and a rule's own page. May not: print, say anything that the rule does not.
import type { CareRule, MessageTest, RecipientTest, Rule, SituationTest } from '../judge/rule.ts'
import { paint, paragraph, type Terminal, table } from './terminal.ts'

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

const words = (names: readonly string[], joint = 'or'): string => {
  const plain = names.map((name) => name.replaceAll('_', ' '))
  return plain.length < 2 ? (plain[0] ?? '') : `${plain.slice(0, -1).join(', ')} ${joint} ${plain.at(-1)}`
}

function messageWords(test: MessageTest): string {
  const parts: string[] = []
  if (test.any) parts.push(words(test.any))
  if (test.all) parts.push(words(test.all, 'and'))
  if (test.none) parts.push(`not ${words(test.none)}`)
  if (test.subjectAny) parts.push(`${words(test.subjectAny)} in the subject`)
  if (test.bodyAny) parts.push(`${words(test.bodyAny)} in the body`)
  if (test.claims) parts.push(`takes for granted: ${words(test.claims)}`)
  if (test.topics) parts.push(`about ${words(test.topics)}`)
  if (test.hazards) parts.push(test.hazards === 'any' ? 'a hazard word' : `words of ${words(test.hazards)}`)
  if (test.purposes) parts.push(`purpose ${words(test.purposes)}`)
  if (test.notPurposes) parts.push(`purpose not ${words(test.notPurposes)}`)
  if (test.unjudged) parts.push('language that cannot be judged')
  return parts.length === 0 ? 'any message' : parts.join('; ')
}

function windowWords(test: SituationTest): string {
  const ahead = test.ahead ? `from ${test.ahead.days} days before` : ''
  if (!test.within) return ahead
  const { days } = test.within
  const after =
    typeof days === 'number'
      ? `until ${days} days after`
      : `until ${Object.entries(days)
          .map(([who, number]) => `${number} days (${who})`)
          .join(', ')} after`
  return [ahead, after].filter((part) => part !== '').join(' ')
}

function situationWords(test: SituationTest): string {
  const parts: string[] = []
  if (test.severity) parts.push(`${test.severity.from} or worse`)
  if (test.certainty?.length === 1) parts.push(test.certainty[0] ?? '')
  if (test.impact) parts.push(words(test.impact))
  if (test.affected && !test.affected.includes('no') && test.affected.includes('unknown'))
    parts.push('affected or not known')
  if (test.affected?.includes('no')) parts.push('wherever they are')
  if (test.who) parts.push(`of ${words(test.who)}`)
  if (test.topic) parts.push(`topic ${words(test.topic)}`)
  if (test.notTopic) parts.push(`topic not ${words(test.notTopic)}`)
  if (test.state) parts.push(words(test.state))
  if (test.meets) parts.push(`meets the message's ${words(listOf(test.meets), 'and')}`)
  const window = windowWords(test)
  if (window) parts.push(window)
  return `${words(listOf(test.kind))}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`
}

function recipientWords(test: RecipientTest): string {
  if ('kind' in test) return situationWords(test)
  if ('absent' in test) return `nothing on file of: ${listOf(test.absent).map(situationWords).join(', or ')}`
  if ('fact' in test) return `${test.fact} is ${words(test.is.map(String))}`
  return `found in their own data: ${words(test.flag)}`
}

const messagesOf = (rule: CareRule): string[] => listOf(rule.message).map(messageWords)
const recipientsOf = (rule: CareRule): string[] =>
  rule.recipient === 'everybody'
    ? ['everybody']
    : listOf<RecipientTest>(rule.recipient as RecipientTest | readonly RecipientTest[]).map(recipientWords)

const OUTCOME_COLOUR = { swap: 'cyan', hold: 'yellow', block: 'red' } as const
const SEVERITY_COLOUR = { error: 'red', warning: 'yellow', info: 'blue' } as const

/** One rule's page: what it meets, why, what to do, where it would have helped. */
export function ruleText(rule: Rule, changedBecause: string | undefined, terminal: Terminal): string {
  const level =
    rule.type === 'care'
      ? paint(terminal, OUTCOME_COLOUR[rule.outcome], rule.outcome)
      : paint(terminal, SEVERITY_COLOUR[rule.severity], rule.severity)
  const parts = [
    paint(terminal, 'bold', rule.title),
    `${paint(terminal, 'dim', rule.id)}  ${level}${rule.floor ? '  a floor rule: nobody can change or override it' : ''}`,
    '',
    paragraph(terminal, rule.why),
  ]
  if (rule.type === 'care') {
    const rows = [
      ...messagesOf(rule).map((text, index) => [index === 0 ? 'a message that is' : 'or', text]),
      ...recipientsOf(rule).map((text, index) => [index === 0 ? 'meets' : 'or', text]),
      ...listOf(rule.unless).map((test) => ['unless', recipientWords(test)]),
      ...(rule.spares.length > 0 ? [['spares', words(rule.spares, 'and')]] : []),
    ]
    if (rule.grave) rows.push(['grave', 'a message that is perhaps so counts too'])
    parts.push('', table(terminal, rows))
  }
  parts.push('', paragraph(terminal, rule.remedy, `${paint(terminal, 'bold', 'What to do')}  `))
  if (changedBecause !== undefined)
    parts.push('', paragraph(terminal, `Changed by this project's policy: ${changedBecause}`))
  if (rule.seen.length > 0)
    parts.push('', paint(terminal, 'bold', 'Seen'), ...rule.seen.map((seen) => paragraph(terminal, seen, '  • ')))
  return parts.join('\n')
}

/** The whole policy: what meets what, for how long, with what outcome; the lint rules after it. */
export function policyText(rules: readonly Rule[], changed: Record<string, string>, terminal: Terminal): string {
  const care = rules.filter((rule) => rule.type === 'care')
  const lint = rules.filter((rule) => rule.type === 'lint')
  const block = (rule: CareRule): string => {
    const head = `${paint(terminal, OUTCOME_COLOUR[rule.outcome], rule.outcome.padEnd(5))} ${paint(terminal, 'bold', rule.id)}${rule.floor ? paint(terminal, 'dim', ' (floor)') : ''}${rule.grave ? paint(terminal, 'dim', ' (grave: perhaps counts)') : ''}${changed[rule.id] ? paint(terminal, 'dim', ' (changed here)') : ''}`
    return [
      head,
      paragraph(terminal, rule.title, '      '),
      ...messagesOf(rule).map((text, index) => paragraph(terminal, text, `      ${index === 0 ? 'says ' : 'or   '} `)),
      ...recipientsOf(rule).map((text, index) =>
        paragraph(terminal, text, `      ${index === 0 ? 'meets' : 'or   '} `),
      ),
      ...listOf(rule.unless).map((test) => paragraph(terminal, recipientWords(test), '      unless ')),
      ...(rule.spares.length > 0
        ? [paragraph(terminal, paint(terminal, 'dim', words(rule.spares, 'and')), '      spares ')]
        : []),
    ].join('\n')
  }
  return [
    paint(
      terminal,
      ['bold', 'underline'],
      `${care.length} care rules: what a message says meets what its reader is going through`,
    ),
    care.map(block).join('\n\n'),
    paint(terminal, ['bold', 'underline'], `${lint.length} lint rules: what a message must be by itself`),
    table(
      terminal,
      lint.map((rule) => [paint(terminal, SEVERITY_COLOUR[rule.severity], rule.severity), rule.id, rule.title]),
    ),
  ].join('\n\n')
}

/** `heed policy --json`: every rule as it is in force, data only. */
export function policyJson(rules: readonly Rule[], changed: Record<string, string>): unknown {
  return {
    rules: rules.map((rule) => ({
      ...rule,
      ...(changed[rule.id] !== undefined && { changed_because: changed[rule.id] }),
    })),
  }
}
