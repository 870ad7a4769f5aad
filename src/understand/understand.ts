// Takes: a message and a reader. Gives: what the message does to its reader, each answer with its words. May not: read files or the clock,
// know anything about a recipient.
import type { Campaign } from '../load/campaign.ts'
import type { Channel, Kind, Purpose, Trait } from '../load/words.ts'
import type { Message } from '../read/message.ts'
import { claimsIn } from './claims.ts'
import { type Combination, carriedTraits, type ReadLine, type View, viewsOf } from './combine.ts'
import { type Drafter, declarationDraft } from './draft.ts'
import { hazardsIn } from './hazard-words.ts'
import { languageOf } from './language.ts'
import { type Line, linesOf } from './lines.ts'
import { namesIn } from './names.ts'
import { firstLookOf, passagesOf } from './passages.ts'
import { phraseOf } from './phrase.ts'
import { createQuote } from './places.ts'
import type { Reader } from './reader.ts'
import { readPieces } from './tone.ts'
import { topicsIn } from './topics.ts'
import type { Evidence, FoundHazard, FoundTrait, Understanding } from './understanding.ts'

interface UnderstandOptions {
  /** indices of the blocks that count; left out: every branch */
  visible?: readonly number[]
  purpose: Purpose
  channel: Channel
  /** BCP 47, as the author declared it */
  language: string
  /** facts that the campaign takes for granted beside those in its text */
  claims: readonly Kind[]
  authorSays: Campaign['author_says']
  /** the clock: ISO 8601 instant */
  now: string
}

/** The reader was trained on English. */
const READS = 'en'
const MOST_EVIDENCE = 5

/** What reads a message: the reader of single texts, and what was learned about putting its answers together. */
export interface Mind {
  reader: Reader
  combination: Combination
  /** drafts what an author may declare in a language that the reader does not know; asked for only then */
  drafter?: () => Promise<Drafter>
}

/**
 * Reads a message line by line and passage by passage, and combines what is found: traits, claims, hazard words, names, topics, language.
 *
 * Where the language is not the reader's, no trait is found in the text; the author's `author_says: is` stands in for it.
 */
export async function understand(message: Message, mind: Mind, options: UnderstandOptions): Promise<Understanding> {
  const lines = linesOf(message, options.channel, options.visible)
  const quote = createQuote(message)
  const today = options.now.slice(0, 10)
  const inForce = options.authorSays.filter(({ until }) => until === undefined || until >= today)

  const code = await languageOf(lines.map(({ text }) => text).join('\n'), options.language)
  const known = code === READS
  const drafter = known ? undefined : await mind.drafter?.()
  const draft = drafter?.languages.includes(code) ? declarationDraft(drafter.draftOf(lines, code)) : undefined
  const all = known ? await traitsOfLines(lines, mind, options.visible !== undefined, quote) : []
  const byText = all.filter(({ certainty }) => certainty === 'sure' || certainty === 'likely')

  const denied = new Set(inForce.flatMap((said) => ('not' in said ? [said.not] : [])))
  const affirmed = new Set(inForce.flatMap((said) => ('is' in said ? [said.is] : [])))
  const asFound = ({ trait, strength, certainty, evidence }: ReadTrait): FoundTrait => ({
    trait,
    strength,
    doubt: certainty !== 'sure' && !affirmed.has(trait),
    evidence: evidence(),
    by: 'text',
  })
  const traits = byText.filter(({ trait }) => !denied.has(trait)).map(asFound)
  const faint = all
    .filter(({ trait, certainty }) => certainty === 'faint' && !denied.has(trait) && !affirmed.has(trait))
    .map(asFound)
  for (const said of inForce) {
    if (!('is' in said) || denied.has(said.is) || traits.some(({ trait }) => trait === said.is)) continue
    traits.push({
      trait: said.is,
      strength: 1,
      doubt: false,
      evidence: wholeMessage(lines, quote, said.is),
      by: 'author',
    })
  }
  traits.sort((a, b) => b.strength - a.strength)

  const claims = collect(lines, claimsIn, ({ kind }) => kind, quote).map(([kind, evidence]) => ({
    kind: kind as Kind,
    evidence,
    by: 'text' as const,
  }))
  const declared = [...new Set(options.claims)]
    .filter((kind) => !claims.some((claim) => claim.kind === kind))
    .map((kind) => ({ kind, evidence: [], by: 'campaign' as const }))

  return {
    traits,
    faint,
    probabilities: Object.fromEntries(all.map(({ trait, strength }) => [trait, strength])),
    claims: [
      ...claims.map((claim) => (options.claims.includes(claim.kind) ? { ...claim, by: 'campaign' as const } : claim)),
      ...declared,
    ],
    hazards: hazardsOf(lines, quote),
    names: collect(lines, namesIn, ({ name }) => name, quote).map(([name, evidence]) => ({ name, evidence })),
    topics: collect(lines, topicsIn, ({ topic }) => topic, quote).map(([topic, evidence]) => ({ topic, evidence })),
    language: {
      code,
      judged: known || inForce.some((said) => 'is' in said),
      evidence: known ? [] : wholeMessage(lines, quote),
      ...(draft !== undefined && { draft }),
    },
    authorSays: options.authorSays
      .filter((said) => inForce.includes(said))
      .map((said) => {
        const trait: Trait = 'not' in said ? said.not : said.is
        return {
          trait,
          says: 'not' in said ? ('not' as const) : ('is' as const),
          because: said.because,
          ...(said.until !== undefined && { until: said.until }),
          evidence: byText.find((found) => found.trait === trait)?.evidence() ?? [],
        }
      }),
    purpose: options.purpose,
    channel: options.channel,
  }
}

/** A trait with its evidence, which is looked up only where somebody will read it. */
interface ReadTrait {
  trait: Trait
  strength: number
  certainty: ReturnType<typeof carriedTraits>[number]['certainty']
  evidence: () => Evidence[]
}

async function traitsOfLines(
  lines: readonly Line[],
  { reader, combination }: Mind,
  oneReader: boolean,
  quote: ReturnType<typeof createQuote>,
): Promise<ReadTrait[]> {
  if (lines.length === 0) return []
  const view = await readAll(lines, reader)
  const views = oneReader ? [view] : viewsOf(view)
  return carriedTraits(combination, view, views, reader.thresholds).map(({ by, ...carried }) => ({
    ...carried,
    evidence: () =>
      distinct(
        by.map(({ line, answers }) => {
          const phrase = phraseOf(line.text, answers, carried.trait) ?? { start: 0, end: line.text.length }
          return quote(line.block, line.start + phrase.start, line.start + phrase.end, carried.trait)
        }),
      ).slice(0, MOST_EVIDENCE),
  }))
}

/** Asks for every line and passage at once: the reader may read them side by side. */
export async function readAll(lines: readonly Line[], reader: Reader): Promise<View> {
  const look = firstLookOf(lines.filter(({ block }) => block.conditions.length === 0))
  const [pieces, passages, firstLook] = await Promise.all([
    Promise.all(
      lines.map(async (line): Promise<ReadLine[]> => {
        const read = await readPieces(reader, line.text, line.prefix)
        return read.map((piece) => ({
          line: { ...line, text: piece.text, start: line.start + piece.start },
          answers: piece.answers,
        }))
      }),
    ),
    Promise.all(
      passagesOf(lines).map(async (passage) => ({ passage, answers: await reader.read(passage.text, 'paragraph') })),
    ),
    look === '' ? undefined : reader.read(look, 'paragraph'),
  ])
  return { lines: pieces.flat(), passages, firstLook }
}

/** A subject is read whole and by sentence: the same words are quoted once. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const overlap = (a: Evidence, b: Evidence): boolean =>
    a.block === b.block && (a.text.includes(b.text) || b.text.includes(a.text)) && a.line === b.line
  return evidence.filter((quoted, at) => !evidence.slice(0, at).some((earlier) => overlap(earlier, quoted)))
}

/** Words found in each line, gathered by what they say, in reading order; at most five quotes each. */
function collect<T extends { start: number; end: number }>(
  lines: readonly Line[],
  find: (text: string) => T[],
  key: (found: T) => string,
  quote: ReturnType<typeof createQuote>,
): [string, Evidence[]][] {
  const found = new Map<string, Evidence[]>()
  for (const line of lines) {
    for (const words of find(line.text)) {
      const evidence = found.get(key(words)) ?? []
      found.set(key(words), evidence)
      const quoted = quote(line.block, line.start + words.start, line.start + words.end)
      const known = evidence.some(
        ({ block, line: row, column }) => block === quoted.block && row === quoted.line && column === quoted.column,
      )
      if (!known && evidence.length < MOST_EVIDENCE) evidence.push(quoted)
    }
  }
  return [...found]
}

/** Earnest and idiom stand apart: a rule may forbid a pun and let a warning pass. */
function hazardsOf(lines: readonly Line[], quote: ReturnType<typeof createQuote>): FoundHazard[] {
  return collect(lines, hazardsIn, ({ hazard, idiom }) => `${idiom ? 'idiom' : 'earnest'} ${hazard}`, quote).map(
    ([key, evidence]) => {
      const [form, hazard = ''] = key.split(' ')
      return { hazard, idiom: form === 'idiom', evidence }
    },
  )
}

/** The first line that is read, where no single word shows what is meant. */
function wholeMessage(lines: readonly Line[], quote: ReturnType<typeof createQuote>, trait?: Trait): Evidence[] {
  const [first] = lines
  return first === undefined ? [] : [quote(first.block, first.start, first.start + first.text.length, trait)]
}
