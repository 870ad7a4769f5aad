// Takes: a message and how it was understood. Gives: text or JSON for its author. May not: print, read.
import type { Block, Message } from '../read/message.ts'
import type { Evidence, FoundTrait, Understanding } from '../understand/understanding.ts'
import { whereOf } from './dry-run.ts'
import { paint, paragraph, printable, type Terminal, table } from './terminal.ts'

/** One template of a campaign as read and understood. */
export interface ReadPart {
  /** undefined: the campaign's own template */
  variant: string | undefined
  message: Message
  understanding: Understanding
}

const conditionsOf = (block: Block): string[] =>
  block.conditions.map((condition) => (condition.negated ? `not ${condition.source}` : condition.source))

/** `heed read --json`. */
export function readJson(campaign: string, parts: readonly ReadPart[], relative: (file: string) => string): unknown {
  const place = ({ file, position }: Pick<Block, 'file' | 'position'>) => ({
    file: relative(file),
    line: position.start.line,
    column: position.start.column,
    end_line: position.end.line,
    end_column: position.end.column,
  })
  const quoted = (evidence: readonly Evidence[]) =>
    evidence.map(({ file, block: _, at: _at, ...quote }) => ({ ...quote, file: relative(file) }))
  const asJson = ({ trait, strength, doubt, by, evidence }: FoundTrait) => ({
    trait,
    strength: Math.round(strength * 1000) / 1000,
    doubt,
    by,
    evidence: quoted(evidence),
  })
  return {
    campaign,
    parts: parts.map(({ variant, message, understanding }) => ({
      variant: variant ?? null,
      format: message.format,
      merge_language: message.mergeLanguage,
      language: understanding.language.code,
      blocks: message.children.map((block) => ({
        role: block.type,
        text: block.text,
        ...place(block),
        conditions: conditionsOf(block),
        boilerplate: block.boilerplate,
        quoted: block.quoted,
        ...(block.url !== undefined && { url: block.url }),
      })),
      traits: understanding.traits.map(asJson),
      faint: understanding.faint.map(asJson),
      claims: understanding.claims.map(({ kind, by, evidence }) => ({ kind, by, evidence: quoted(evidence) })),
      hazard_words: understanding.hazards.map(({ hazard, idiom, evidence }) => ({
        hazard,
        idiom,
        evidence: quoted(evidence),
      })),
      names: understanding.names.map(({ name, evidence }) => ({ name, evidence: quoted(evidence) })),
      topics: understanding.topics.map(({ topic, evidence }) => ({ topic, evidence: quoted(evidence) })),
      author_says: understanding.authorSays.map(({ trait, says, because, until }) => ({
        trait,
        says,
        because,
        ...(until !== undefined && { until }),
      })),
      merge_tags: message.fields.map((field) => ({
        field: field.path.join('.'),
        source: field.source,
        has_default: field.hasDefault,
        ...place(field),
      })),
      problems: message.problems.map((problem) => ({
        code: problem.code,
        message: problem.message,
        ...place(problem),
      })),
    })),
  }
}

/** Words of a block that show traits, with what they show; in order, none overlapping another. */
interface Mark {
  start: number
  end: number
  shows: string[]
}

/** Where the found words stand in a block. Words that overlap are marked together. */
function marksIn(block: Block, { traits, faint }: Understanding): Mark[] {
  const name = ({ trait, doubt }: FoundTrait): string => `${doubt ? 'perhaps ' : ''}${trait.replaceAll('_', ' ')}`
  const found = [...traits, ...faint]
    .filter(({ by }) => by === 'text')
    .flatMap((one) => one.evidence.map((quote) => ({ ...quote, shows: name(one) })))
    .filter((quote) => quote.block === block.index)
    .sort((a, b) => a.at - b.at)
  const marks: Mark[] = []
  for (const { at, text, shows } of found) {
    const last = marks[marks.length - 1]
    if (last !== undefined && at < last.end) {
      last.end = Math.max(last.end, at + text.length)
      if (!last.shows.includes(shows)) last.shows.push(shows)
    } else marks.push({ start: at, end: at + text.length, shows: [shows] })
  }
  return marks
}

/** A block's text with the words marked that show something: painted where there is colour, `[celebratory: the words]` where there is none. */
function markedText(block: Block, understanding: Understanding, terminal: Terminal): string {
  let text = ''
  let at = 0
  for (const { start, end, shows } of marksIn(block, understanding)) {
    const words = printable(block.text.slice(start, end))
    text += printable(block.text.slice(at, start))
    text += terminal.colour
      ? `${paint(terminal, 'underline', paint(terminal, 'bold', words))} ${paint(terminal, 'magenta', `(${shows.join(', ')})`)}`
      : `[${shows.join(', ')}: ${words}]`
    at = end
  }
  return text + printable(block.text.slice(at))
}

function blockText(block: Block, understanding: Understanding, terminal: Terminal): string {
  const conditions = conditionsOf(block)
  const marks = [
    conditions.map(printable).join(' and '),
    block.boilerplate ? 'boilerplate' : '',
    block.quoted ? 'quoted' : '',
  ].filter((mark) => mark !== '')
  const lead = `${String(block.position.start.line).padStart(5)}  ${block.type.padEnd(17)} `
  const text =
    markedText(block, understanding, terminal) +
    (marks.length > 0 ? `  ${paint(terminal, 'dim', `[${marks.join('; ')}]`)}` : '')
  return paragraph(terminal, text, paint(terminal, 'dim', lead))
}

const quote = (evidence: readonly Evidence[], relative: (file: string) => string): string =>
  evidence
    .slice(0, 3)
    .map((one) => `“${printable(one.text)}” ${whereOf(one, relative)}`)
    .join('; ') || 'by its author'

/** The message as understood, for its author to check. */
export function readText(
  campaign: string,
  parts: readonly ReadPart[],
  terminal: Terminal,
  relative: (file: string) => string,
): string {
  return parts
    .map(({ variant, message, understanding }) => {
      const head = `heed read ${campaign}${variant === undefined ? '' : `, variant ${variant}`}`
      const found: string[][] = [
        ...[...understanding.traits, ...understanding.faint].map(({ trait, strength, doubt, evidence }) => [
          `${doubt ? 'perhaps ' : ''}${paint(terminal, 'bold', trait.replaceAll('_', ' '))}`,
          strength.toFixed(2),
          quote(evidence, relative),
        ]),
        ...understanding.claims.map(({ kind, evidence }) => [
          `takes for granted: ${kind.replaceAll('_', ' ')}`,
          '',
          quote(evidence, relative),
        ]),
        ...understanding.hazards.map(({ hazard, idiom, evidence }) => [
          `hazard word: ${hazard}${idiom ? ' (idiom)' : ''}`,
          '',
          quote(evidence, relative),
        ]),
        ...understanding.topics.map(({ topic, evidence }) => [
          `about: ${topic.replaceAll('_', ' ')}`,
          '',
          quote(evidence, relative),
        ]),
        ...understanding.names.map(({ name, evidence }) => [
          `names: ${printable(name)}`,
          '',
          quote(evidence, relative),
        ]),
      ]
      const tags = message.fields.map((field) => [
        printable(field.source),
        field.hasDefault ? 'has a default' : 'no default',
        `line ${field.position.start.line}`,
      ])
      const sections = [
        `${paint(terminal, 'bold', head)}  ${paint(terminal, 'dim', `${message.format}, ${message.mergeLanguage}, language ${understanding.language.code}`)}`,
        message.children.map((block) => blockText(block, understanding, terminal)).join('\n'),
        found.length > 0
          ? `${paint(terminal, 'bold', 'What it does to its reader')}\n${table(terminal, found)}`
          : 'It carries no trait.',
      ]
      if (tags.length > 0) sections.push(`${paint(terminal, 'bold', 'Merge tags')}\n${table(terminal, tags)}`)
      for (const said of understanding.authorSays) {
        sections.push(
          paragraph(
            terminal,
            `The author says: ${said.says === 'not' ? 'not ' : ''}${said.trait}, because “${printable(said.because)}”${said.until ? `, until ${said.until}` : ''}.`,
          ),
        )
      }
      return sections.join('\n\n')
    })
    .join('\n\n\n')
}
