// Takes: lines of `heed tone` and `heed judge`. Gives: an answer a line. May not: end a stream for one bad line.
import { againOn } from '../decide.ts'
import { InputError } from '../input-error.ts'
import { idOfLine, parseJudgeLine } from '../load/judge-line.ts'
import type { Purpose, Trait } from '../load/words.ts'
import { LINE_KINDS, type LineKind, tone } from '../understand/tone.ts'
import type { Understanding } from '../understand/understanding.ts'
import { type Judging, prepare } from './judging.ts'

/** What a trait makes of a message whose purpose nobody said. */
const PURPOSE_OF_TRAIT: Partial<Record<Trait, Purpose>> = {
  safety_info: 'safety',
  supportive: 'support',
  apology: 'apology',
  payment: 'billing',
  transactional: 'transactional',
  renewal: 'renewal',
  survey: 'survey',
  welcome: 'onboarding',
  nostalgic: 'recap',
  reward: 'reward',
  celebratory: 'occasion',
}

const LINE_KIND = new Set<string>(LINE_KINDS)

/** A line of `heed tone`: a text, or JSON with one. */
function toneLine(
  line: string,
  row: number,
): { id: string | number; text: string; kind: LineKind | undefined } | { id: string | number; error: string } {
  if (!line.trimStart().startsWith('{')) return { id: row, text: line, kind: undefined }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    // a text may well begin with a merge tag
    return { id: row, text: line, kind: undefined }
  }
  const { id = row, text, kind } = value as { id?: unknown; text?: unknown; kind?: unknown }
  const known = typeof id === 'string' || typeof id === 'number' ? id : row
  if (typeof text !== 'string')
    return { id: known, error: 'no text, expected {"id","text","kind"} with a string as text' }
  if (kind !== undefined && (typeof kind !== 'string' || !LINE_KIND.has(kind))) {
    return { id: known, error: `kind ${JSON.stringify(kind)}, expected one of ${LINE_KINDS.join(', ')}` }
  }
  return { id: known, text, kind: kind as LineKind | undefined }
}

/** What a message is for when its line does not say: what it does most. A text that sells is promotional whatever else it does. */
function purposeFrom({ traits }: Understanding): Purpose {
  if (traits.some(({ trait }) => trait === 'promotional' || trait === 'upsell')) return 'promotional'
  const strongest = traits.find(({ trait }) => Object.hasOwn(PURPOSE_OF_TRAIT, trait))
  return (strongest && PURPOSE_OF_TRAIT[strongest.trait]) ?? 'promotional'
}

/** What is decided for one line of `heed judge`; a line that cannot be read is held. */
export async function judgeLine(judging: Judging, text: string): Promise<unknown> {
  try {
    const line = parseJudgeLine(text)
    const at = line.now ?? judging.settings.now
    const situations = judging.settleAll(line.situations, line.recipient)
    let prepared = prepare(line.campaign, at)
    if (line.purpose === undefined) {
      const [main] = await judging.readParts(prepared)
      if (main) prepared = prepare({ ...line.campaign, purpose: purposeFrom(main.understanding) }, at)
    }
    const { decision, circumstances } = await judging.decideForPerson(
      prepared,
      line.recipient,
      situations,
      situations.length > 0,
    )
    return {
      id: line.id,
      outcome: decision.outcome,
      variant: decision.variant ?? null,
      findings: decision.findings.map(({ rule, outcome, because, evidence, situation }) => ({
        rule,
        outcome,
        because,
        evidence: evidence.map(({ part, text: words, line: row, column, trait }) => ({
          part,
          text: words,
          line: row,
          column,
          ...(trait && { trait }),
        })),
        ...(situation && { situation: circumstances.situations[situation.index] }),
      })),
      again_on: againOn(decision, circumstances.situations),
    }
  } catch (error) {
    // One bad line, or a bug that one line brings to light, must not end the stream: whoever cannot be judged is held.
    return {
      id: idOfLine(text),
      outcome: 'hold',
      error: error instanceof InputError ? error.message : 'a bug in heed; this message could not be judged',
    }
  }
}

/** The traits of one line of `heed tone`, with the words that show them; an `error` for a line that cannot be read. */
export async function toneOfLine(judging: Judging, line: string, row: number): Promise<unknown> {
  const asked = toneLine(line, row)
  return 'error' in asked
    ? asked
    : { id: asked.id, text: asked.text, ...(await tone(await judging.reader(), asked.text, asked.kind)) }
}
