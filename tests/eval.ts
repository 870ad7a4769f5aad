// `npm run eval`. Takes: the corpus' test parts, the reader, the baselines. Gives: tables on stdout (`--json`: one document), progress on
// stderr. May not: choose anything on a test part.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { decide } from '../src/decide.ts'
import { judge } from '../src/judge/judge.ts'
import { rules as builtin } from '../src/judge/rules.ts'
import { loadPersonas } from '../src/load/personas.ts'
import { channelSchema, purposeSchema, type Trait, traitSchema } from '../src/load/words.ts'
import { loadMind } from '../src/pipeline/load-mind.ts'
import type { Message } from '../src/read/message.ts'
import { type Terminal, table } from '../src/report/terminal.ts'
import { settle } from '../src/situations/situation.ts'
import { chanceOfAnything, type OwnWordsMind, ownWords } from '../src/understand/own-words.ts'
import { MENTIONS, type Mention, type Reader } from '../src/understand/reader.ts'
import { LINE_KINDS } from '../src/understand/tone.ts'
import { type Mind, understand } from '../src/understand/understand.ts'
import type { FoundTrait, Understanding } from '../src/understand/understanding.ts'
import { messageOfRow } from '../training/whole-messages.ts'
import { type Baseline, baselines } from './baselines.ts'
import {
  type Answer,
  bestThreshold,
  curveOf,
  type Labels,
  recallAtPrecision,
  reliabilityOf,
  type Score,
  type Scores,
  scoresOf,
} from './scores.ts'

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, model: { type: 'string' } },
})
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CORPUS = join(ROOT, 'training/corpus')
const MODEL = flags.model === undefined ? join(ROOT, 'src/understand/model') : resolve(flags.model)
const TRAITS = traitSchema.options
/** Where an author's word would end; no message of the corpus has one. */
const NOW = '2026-01-10T09:00:00Z'

// ---- the texts ----

const traitOrNone = traitSchema.or(z.literal('none'))
const lineSchema = z.object({
  text: z.string(),
  kind: z.enum(LINE_KINDS),
  industry: z.string().nullish(),
  traits: z.array(traitOrNone),
  maybe: z.array(traitOrNone).default([]),
})
const wholeSchema = z.object({
  id: z.string(),
  purpose: purposeSchema,
  channel: channelSchema,
  subject: z.string().optional(),
  preheader: z.string().optional(),
  body: z.string(),
  traits: z.array(traitSchema),
  maybe: z.array(traitSchema),
  hard: z.boolean(),
})
const ownSchema = z.object({
  text: z.string(),
  field: z.string(),
  mentions: z.array(z.enum(MENTIONS)),
  maybe: z.array(z.enum(MENTIONS)).default([]),
})
type WholeRow = z.infer<typeof wholeSchema>

function rowsOf<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(join(CORPUS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}

interface TextLine extends Labels<Trait> {
  text: string
  kind: (typeof LINE_KINDS)[number]
}

/** The same parts as `load` and `split` of train.py make, in the same order, each text once. */
function linesByPart(): { test: TextLine[]; calibration: TextLine[] } {
  const [, source] =
    /^TEST_INDUSTRIES = re\.compile\(r'([^']+)', re\.I\)/m.exec(
      readFileSync(join(ROOT, 'training/train.py'), 'utf8'),
    ) ?? []
  if (source === undefined) throw new Error('training/train.py: no TEST_INDUSTRIES, expected the industries held back')
  const industries = new RegExp(source, 'i')
  const seen = new Set<string>()
  const parts: ReturnType<typeof linesByPart> = { test: [], calibration: [] }
  const files = readdirSync(join(CORPUS, 'en')).filter((name) => name.endsWith('.jsonl'))
  for (const file of files.sort()) {
    for (const row of rowsOf(join('en', file), lineSchema)) {
      if (seen.has(row.text)) continue
      seen.add(row.text)
      const line: TextLine = {
        text: row.text,
        kind: row.kind,
        wanted: row.traits.filter((trait) => trait !== 'none'),
        maybe: row.maybe.filter((trait) => trait !== 'none'),
      }
      const hash = Number.parseInt(createHash('sha256').update(row.text).digest('hex').slice(0, 8), 16)
      if (industries.test(row.industry ?? '')) parts.test.push(line)
      else if (hash % 20 === 0) parts.calibration.push(line)
    }
  }
  return parts
}

interface WholeMessage extends Labels<Trait> {
  row: WholeRow
  message: Message
  /** what a reader is told, for whoever reads plain text: boilerplate is left out for the baselines as it is for heed */
  text: string
}

function readWhole(row: WholeRow): WholeMessage {
  const message = messageOfRow(row)
  const text = message.children
    .filter((block) => !block.boilerplate)
    .map((block) => block.text)
    .join('\n')
  return { row, message, text, wanted: row.traits, maybe: row.maybe }
}

const understandWhole = (mind: Mind, { row, message }: Pick<WholeMessage, 'row' | 'message'>) =>
  understand(message, mind, {
    purpose: row.purpose,
    channel: row.channel,
    language: 'en',
    claims: [],
    authorSays: [],
    now: NOW,
  })

// ---- measuring ----

const progress = (what: string, done: number, total: number): void => {
  const end = done === total ? '\n' : ''
  if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${total}${end}`)
  else if (end !== '') process.stderr.write(`${what}: ${total}\n`)
}

/** One after another, as the product reads; with the milliseconds of each. */
async function each<T, R>(what: string, items: readonly T[], ask: (item: T) => R | Promise<R>) {
  const answers: Awaited<R>[] = []
  const milliseconds: number[] = []
  const before = process.cpuUsage()
  for (const item of items) {
    const start = performance.now()
    answers.push(await ask(item))
    milliseconds.push(performance.now() - start)
    if (answers.length % 50 === 0 || answers.length === items.length) progress(what, answers.length, items.length)
  }
  const { user, system } = process.cpuUsage(before)
  return { answers, timing: timingOf(milliseconds, (user + system) / 1000) }
}

/** Milliseconds. */
interface Timing {
  median: number
  /** one in twenty takes longer */
  nineteen_in_twenty: number
  /** mean work of the processor, which others on the same machine disturb less */
  processor: number
}

function timingOf(milliseconds: readonly number[], processor: number): Timing {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), nineteen_in_twenty: at(0.95), processor: processor / Math.max(1, sorted.length) }
}

interface Rule {
  feature: string
  threshold: number
}
type Rules = Partial<Record<Trait, Rule>>

/** For each trait the feature and threshold of highest F1 on texts that are no test. A trait that nothing tells is never found. */
function rulesOf(
  baseline: Baseline,
  texts: readonly Labels<Trait>[],
  measured: readonly Record<string, number>[],
): Rules {
  const rules: Rules = {}
  for (const trait of TRAITS) {
    let highest = 0
    for (const feature of baseline.featuresOf(trait)) {
      const answers = texts.flatMap(({ wanted, maybe }, at): Answer[] =>
        maybe.includes(trait) && !wanted.includes(trait)
          ? []
          : [{ value: measured[at]?.[feature] ?? 0, holds: wanted.includes(trait) }],
      )
      const best = bestThreshold(answers)
      if (best === undefined || (best.score.f1 ?? 0) <= highest) continue
      highest = best.score.f1 ?? 0
      rules[trait] = { feature, threshold: best.threshold }
    }
  }
  return rules
}

interface Compared {
  name: string
  scores: Scores<Trait>
  /** plain texts taken for a celebration */
  plainCelebrated: number
  /** of the texts that comfort and celebrate nothing, those taken for a celebration */
  comfortCelebrated: { of: number; taken: number }
  /** chosen on texts that are no test; undefined for heed */
  rules?: Rules
}

interface Baselines {
  compared: Compared[]
  flaggedByAlex: { texts: number; plain: number }
  milliseconds: Record<string, Timing>
}

function compare(name: string, texts: readonly Labels<Trait>[], found: readonly ReadonlySet<Trait>[]): Compared {
  const scores = scoresOf(TRAITS, texts, found)
  const comforting = texts.flatMap(({ wanted, maybe }, at) =>
    wanted.includes('supportive') && ![...wanted, ...maybe].includes('celebratory') ? [at] : [],
  )
  return {
    name,
    scores,
    plainCelebrated: scores.plain.extra.celebratory ?? 0,
    comfortCelebrated: {
      of: comforting.length,
      taken: comforting.filter((at) => found[at]?.has('celebratory')).length,
    },
  }
}

/** The baselines on the texts that heed was asked about; thresholds come from `chosenOn`. */
async function compareBaselines(
  texts: readonly (Labels<Trait> & { text: string })[],
  chosenOn: readonly (Labels<Trait> & { text: string })[],
): Promise<Baselines> {
  const compared: Compared[] = []
  const flaggedByAlex = { texts: 0, plain: 0 }
  const timings: Record<string, Timing> = {}
  for (const baseline of baselines) {
    const chosen = await each(`${baseline.name}, thresholds`, chosenOn, ({ text }) => baseline.measure(text))
    const rules = rulesOf(baseline, chosenOn, chosen.answers)
    const { answers, timing } = await each(baseline.name, texts, ({ text }) => baseline.measure(text))
    const found = answers.map(
      (values) =>
        new Set(
          TRAITS.filter((trait) => {
            const rule = rules[trait]
            return rule !== undefined && (values[rule.feature] ?? 0) >= rule.threshold
          }),
        ),
    )
    compared.push({ ...compare(baseline.name, texts, found), rules })
    timings[baseline.name] = timing
    if (baseline.name === 'alex') {
      const flagged = texts.filter((_, at) => (answers[at]?.flags ?? 0) > 0)
      flaggedByAlex.texts = flagged.length
      flaggedByAlex.plain = flagged.filter(({ wanted }) => wanted.length === 0).length
    }
  }
  const all: ReadonlySet<Trait> = new Set(TRAITS)
  compared.push(
    compare(
      'every text',
      texts,
      texts.map(() => all),
    ),
  )
  return { compared, flaggedByAlex, milliseconds: timings }
}

async function evaluateLines(reader: Reader) {
  const { test, calibration } = linesByPart()
  const { answers, timing } = await each('lines', test, ({ text, kind }) => reader.read(text, kind))
  const found = answers.map(
    ({ probability }) => new Set(TRAITS.filter((trait) => probability[trait] > reader.thresholds[trait])),
  )
  const kinds = LINE_KINDS.map((kind) => {
    const places = test.flatMap((line, at) => (line.kind === kind ? [at] : []))
    return {
      kind,
      lines: places.length,
      scores: scoresOf(
        TRAITS,
        places.flatMap((at) => test[at] ?? []),
        places.flatMap((at) => found[at] ?? []),
      ),
    }
  })
  const said = test.flatMap(({ wanted, maybe }, at) =>
    TRAITS.flatMap((trait): Answer[] =>
      maybe.includes(trait) && !wanted.includes(trait)
        ? []
        : [{ value: answers[at]?.probability[trait] ?? 0, holds: wanted.includes(trait) }],
    ),
  )
  const { milliseconds: others, ...baselines } = await compareBaselines(test, calibration)
  const evaluation = {
    texts: test.length,
    heed: compare('heed', test, found),
    kinds,
    calibration: calibrationOf(said),
    baselines,
  }
  return {
    evaluation,
    milliseconds: { heed: timing, ...others },
    /** lines that the reader has not read yet, for timing */
    unread: calibration.filter(({ kind }) => kind === 'sentence').map(({ text }) => text),
  }
}

/** Over all answers, and over those where there is something to be said: most traits of most texts are plainly absent. */
const calibrationOf = (answers: readonly Answer[]) => ({
  ...reliabilityOf(answers),
  errorFromTenPercent: reliabilityOf(answers.filter(({ value }) => value >= 0.1)).error,
})

/** Whose outcome a message's traits decide: of the personas of fixtures/, how many get something else than they would without these traits. */
async function stopsOf(): Promise<(as: Understanding, without: Understanding) => number> {
  const rules = builtin.filter((rule) => rule.type === 'care')
  const people = (await loadPersonas(fileURLToPath(new URL('../fixtures/personas', import.meta.url)))).map(
    (persona) => ({
      key: persona.id,
      recipients: 1,
      samples: [],
      situations: persona.situations(NOW).map((record) => settle(record, { file: persona.file })),
      facts: {},
      flags: [],
      visible: [],
      known: true,
    }),
  )
  const outcomes = (understanding: Understanding): string[] =>
    people.map((circumstances) => decide(judge(rules, understanding, circumstances, NOW), [], () => []).outcome)
  return (as, without) => {
    const before = outcomes(without)
    return outcomes(as).filter((outcome, at) => outcome !== before[at]).length
  }
}

async function evaluateWhole(mind: Mind) {
  const test = rowsOf('whole-messages.test.en.jsonl', wholeSchema).map(readWhole)
  const dev = rowsOf('whole-messages.dev.en.jsonl', wholeSchema).map(readWhole)
  const { answers, timing } = await each('whole messages', test, (whole) => understandWhole(mind, whole))
  const found = answers.map(({ traits }) => new Set(traits.map(({ trait }) => trait)))
  const part = (hard: boolean) => {
    const places = test.flatMap(({ row }, at) => (row.hard === hard ? [at] : []))
    return {
      texts: places.length,
      scores: scoresOf(
        TRAITS,
        places.flatMap((at) => test[at] ?? []),
        places.flatMap((at) => found[at] ?? []),
      ),
    }
  }
  const said = test.flatMap(({ wanted, maybe }, at) =>
    TRAITS.flatMap((trait): Answer[] => {
      const value = answers[at]?.probabilities[trait]
      return value === undefined || (maybe.includes(trait) && !wanted.includes(trait))
        ? []
        : [{ value, holds: wanted.includes(trait) }]
    }),
  )
  // The band of doubt: what is said outright, what is said with doubt, what is just not said.
  const bandOf = (name: string, of: (understanding: Understanding) => readonly FoundTrait[]) => {
    const counted = test.flatMap(({ wanted, maybe, row }, at) =>
      [...(answers[at] ? of(answers[at]) : [])]
        .filter(({ trait }) => wanted.includes(trait) || !maybe.includes(trait))
        .map(({ trait }) => ({ id: row.id, holds: wanted.includes(trait), plain: wanted.length === 0 })),
    )
    return {
      name,
      answers: counted.length,
      holds: counted.filter(({ holds }) => holds).length,
      messages: new Set(counted.map(({ id }) => id)).size,
      plain: new Set(counted.filter(({ plain }) => plain).map(({ id }) => id)).size,
    }
  }
  const doubt = [
    bandOf('found, sure', ({ traits }) => traits.filter(({ doubt }) => !doubt)),
    bandOf('found, in doubt', ({ traits }) => traits.filter(({ doubt }) => doubt)),
    bandOf('not found, in doubt', ({ faint }) => faint),
  ]
  // What a false trait of a plain message does in the end, and what the lower half of the band adds to it.
  const stops = await stopsOf()
  const plain = test.flatMap(({ wanted, maybe }, at) => {
    const as = answers[at]
    if (as === undefined || wanted.length > 0) return []
    const allowed = ({ trait }: FoundTrait): boolean => maybe.includes(trait)
    const truth = { ...as, traits: as.traits.filter(allowed), faint: as.faint.filter(allowed) }
    return [
      {
        found: stops({ ...as, faint: truth.faint }, truth),
        withFaint: stops(as, truth),
      },
    ]
  })
  const falseStops = {
    plain: plain.length,
    /** plain messages of which some persona gets something else for a false trait */
    messages: plain.filter(({ found }) => found > 0).length,
    /** the same when traits that are only faint count too, as they do for grave rules */
    messagesWithFaint: plain.filter(({ withFaint }) => withFaint > 0).length,
    people: plain.reduce((sum, { found }) => sum + found, 0),
    peopleWithFaint: plain.reduce((sum, { withFaint }) => sum + withFaint, 0),
  }
  const { milliseconds: others, ...baselines } = await compareBaselines(test, dev)
  const evaluation = {
    texts: test.length,
    notJudged: answers.filter(({ language }) => !language.judged).length,
    heed: compare('heed', test, found),
    hard: part(true),
    plainSailing: part(false),
    calibration: calibrationOf(said),
    /** answers (trait and message) by how sure they are: how many, how many of them hold, in how many messages, in how many plain ones */
    doubt,
    falseStops,
    baselines,
  }
  return { evaluation, milliseconds: { heed: timing, ...others } }
}

const CURVE = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9]

async function evaluateOwnWords(mind: OwnWordsMind, file: string) {
  const { reader } = mind
  const rows = rowsOf(file, ownSchema)
  const read = await each(file, rows, ({ text, field }) => reader.read(text, `own ${field}`))
  const flagged = await each(`${file}, flags`, rows, ({ text, field }) => ownWords(mind, field, text))
  const isMention = (flag: string): flag is Mention => (MENTIONS as readonly string[]).includes(flag)
  const found = flagged.answers.map((words) => new Set(words.filter(isMention)))
  const labels = rows.map(({ mentions, maybe }): Labels<Mention> => ({ wanted: mentions, maybe }))
  // A text that only may mention something counts neither way.
  const anything = rows.map(
    ({ mentions, maybe }): Labels<'anything'> => ({
      wanted: mentions.length > 0 ? ['anything'] : [],
      maybe: maybe.length > 0 ? ['anything'] : [],
    }),
  )
  const chances = rows.flatMap(({ mentions, maybe }, at): Answer[] => {
    const said = read.answers[at]
    if (said === undefined || (mentions.length === 0 && maybe.length > 0)) return []
    return [{ value: chanceOfAnything(mind.anything, said), holds: mentions.length > 0 }]
  })
  const flaggedAtAll = (mention: Mention) => {
    const places = rows.flatMap(({ mentions }, at) => (mentions.includes(mention) ? [at] : []))
    return { of: places.length, flagged: places.filter((at) => (found[at]?.size ?? 0) > 0).length }
  }
  const evaluation = {
    texts: rows.length,
    mentions: scoresOf(MENTIONS, labels, found),
    anything: scoresOf(
      ['anything'],
      anything,
      found.map((mentions): ReadonlySet<'anything'> => new Set(mentions.size > 0 ? ['anything'] : [])),
    ).per.anything,
    curve: curveOf(chances, CURVE),
    atPrecision: recallAtPrecision(chances, 0.75) ?? null,
    flaggedAtAll: { death: flaggedAtAll('death'), disaster: flaggedAtAll('disaster') },
  }
  return { evaluation, milliseconds: read.timing }
}

const MESSAGES = 10
const SENTENCES = 40
const SENTENCES_A_PARAGRAPH = 4

/** Messages made of sentences that the reader has not read before: none of it is remembered. */
async function timeLongMessages(mind: Mind, sentences: readonly string[]): Promise<Timing> {
  const bodies = Array.from({ length: MESSAGES }, (_, at) => {
    const own = sentences.slice(at * SENTENCES, (at + 1) * SENTENCES)
    return own.map((text, place) => text + ((place + 1) % SENTENCES_A_PARAGRAPH === 0 ? '\n\n' : ' ')).join('')
  })
  const { timing } = await each('long messages', bodies, (body) => {
    const row: WholeRow = { id: '', purpose: 'newsletter', channel: 'email', body, traits: [], maybe: [], hard: false }
    return understandWhole(mind, readWhole(row))
  })
  return timing
}

const cardSchema = z.object({
  test: z.object({
    lines: z.object({ macro_f1: z.number(), micro_f1: z.number(), plain_with_false_answer: z.string() }),
  }),
})

async function evaluate() {
  const start = performance.now()
  const modelText = (name: string): string => readFileSync(join(MODEL, name), 'utf8')
  const card = modelText('card.json')
  const own = pathToFileURL(join(MODEL, 'combination.json'))
  const mind = await loadMind({
    folder: pathToFileURL(`${MODEL}/`),
    ...(existsSync(own) && { combination: own }),
  })
  const { reader } = mind
  // The runtime starts when the first line is read.
  await reader.read('Hello', 'text')
  const load = performance.now() - start
  const lines = await evaluateLines(reader)
  const whole = await evaluateWhole(mind)
  const listener = await mind.ownWords()
  const test = await evaluateOwnWords(listener, 'own-words.test.en.jsonl')
  const later = await evaluateOwnWords(listener, 'own-words.later.en.jsonl')
  return {
    /** what train.py measured */
    card: cardSchema.parse(JSON.parse(card)).test.lines,
    lines: lines.evaluation,
    whole: whole.evaluation,
    own: { test: test.evaluation, later: later.evaluation },
    /** milliseconds; all else is the same on every run */
    speed: {
      load,
      lines: lines.milliseconds,
      whole: whole.milliseconds,
      ownWords: test.milliseconds,
      longMessage: await timeLongMessages(mind, lines.unread),
    },
  }
}

// ---- printing ----

type Evaluation = Awaited<ReturnType<typeof evaluate>>

const terminal: Terminal = { width: process.stdout.columns ?? 160, colour: false }
const number = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(3))
const threshold = (value: number): string => String(Number(value.toFixed(3)))
const of = (part: number, whole: number): string =>
  `${part}/${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`
const threeOf = ({ precision, recall, f1 }: Score): string[] => [number(precision), number(recall), number(f1)]

function show(title: string, rows: readonly (readonly string[])[]): void {
  const right = Array.from({ length: Math.max(...rows.map((row) => row.length)) - 1 }, (_, column) => column + 1)
  // The last column is never set right: an empty one stands behind it.
  process.stdout.write(
    `${title}\n\n${table(
      terminal,
      rows.map((row) => [...row, '']),
      right,
    )}\n\n`,
  )
}

function showScores<Class extends string>(title: string, scores: Scores<Class>): void {
  const per = Object.entries<Score>(scores.per)
  show(title, [
    ['', 'precision', 'recall', 'F1', 'texts'],
    ...per.map(([name, score]) => [name, ...threeOf(score), String(score.support)]),
    ['macro', '', '', number(scores.macro), ''],
    ['micro', ...threeOf(scores.micro), String(scores.micro.support)],
  ])
}

function showPlain({ plain }: Scores<Trait>, what: string): void {
  const extra = Object.entries(plain.extra)
    .sort(([, a], [, b]) => b - a)
    .map(([trait, times]) => `${trait} ${times}`)
  process.stdout.write(
    `Plain ${what} with a false trait: ${of(plain.withExtra, plain.texts)}${extra.length > 0 ? `: ${extra.join(', ')}` : ''}.\n\n`,
  )
}

function showReliability(title: string, { bins, error }: ReturnType<typeof reliabilityOf>, more = ''): void {
  show(title, [
    ['said', 'answers', 'mean', 'holds'],
    ...bins.map(({ from, to, answers, meanValue, shareHolds }) => [
      `${from.toFixed(1)}–${to.toFixed(1)}`,
      String(answers),
      number(meanValue),
      number(shareHolds),
    ]),
  ])
  process.stdout.write(`Expected calibration error ${number(error)}${more}.\n\n`)
}

/** heed beside what people use today. */
function showCompared(
  title: string,
  heed: Compared,
  { compared, flaggedByAlex }: Omit<Baselines, 'milliseconds'>,
  milliseconds: Readonly<Partial<Record<string, Timing>>>,
): void {
  const all = [heed, ...compared]
  const row = (name: string, cell: (system: Compared) => string): string[] => [name, ...all.map(cell)]
  show(title, [
    ['F1', ...all.map(({ name }) => name)],
    ...TRAITS.map((trait) => row(trait, ({ scores }) => number(scores.per[trait].f1))),
    row('macro', ({ scores }) => number(scores.macro)),
    row('micro', ({ scores }) => number(scores.micro.f1)),
    row('plain with a false trait', ({ scores: { plain } }) => of(plain.withExtra, plain.texts)),
    row('plain called celebratory', ({ scores: { plain }, plainCelebrated }) => of(plainCelebrated, plain.texts)),
    row('comfort called celebratory', ({ comfortCelebrated }) => of(comfortCelebrated.taken, comfortCelebrated.of)),
    row('ms a text', ({ name }) => milliseconds[name]?.median.toFixed(2) ?? ''),
  ])
  const { texts: plain } = heed.scores.plain
  process.stdout.write(
    `alex flags ${flaggedByAlex.texts} texts, ${flaggedByAlex.plain} of ${plain} plain ones. “every text” finds every trait in every text: the floor.\n\n`,
  )
  const chosen = compared.filter(({ rules }) => rules !== undefined)
  show('What stands for a trait in a baseline: feature and threshold, chosen on texts that are no test', [
    ['', ...chosen.map(({ name }) => name)],
    ...TRAITS.map((trait) => [
      trait,
      ...chosen.map(({ rules }) => {
        const rule = rules?.[trait]
        if (rule === undefined) return 'never'
        return `${rule.feature === trait ? 'words' : rule.feature} ≥ ${threshold(rule.threshold)}`
      }),
    ]),
  ])
}

function showOwnWords(file: string, own: Evaluation['own']['test']): void {
  showScores(`Own words, ${file}: ${own.texts} texts`, own.mentions)
  const { anything, atPrecision, flaggedAtAll } = own
  show(`Mentions anything, by the reader's probability, ${file}`, [
    ['threshold', 'recall', 'precision'],
    ...own.curve.map(({ threshold, score }) => [threshold.toFixed(2), number(score.recall), number(score.precision)]),
  ])
  const { death, disaster } = own.mentions.per
  const most =
    atPrecision === null
      ? 'Precision 0.75 is not reached'
      : `Recall ${number(atPrecision.score.recall)} at precision 0.75 (threshold ${threshold(atPrecision.threshold)})`
  process.stdout.write(
    `${most}; as the product flags: recall ${number(anything.recall)} at precision ${number(anything.precision)}.\n` +
      `Death: recall ${number(death.recall)}, flagged at all ${of(flaggedAtAll.death.flagged, flaggedAtAll.death.of)}. ` +
      `Disaster: recall ${number(disaster.recall)}, flagged at all ${of(flaggedAtAll.disaster.flagged, flaggedAtAll.disaster.of)}.\n\n`,
  )
}

function print({ card, lines, whole, own, speed }: Evaluation): void {
  const beyond = ({ errorFromTenPercent }: { errorFromTenPercent: number | null }): string =>
    `; of answers from 0.1 up ${number(errorFromTenPercent)}`

  showScores(`Lines of industries never trained on: ${lines.texts} lines`, lines.heed.scores)
  showPlain(lines.heed.scores, 'lines')
  process.stdout.write(
    `card.json: macro ${number(card.macro_f1)}, micro ${number(card.micro_f1)}, plain with a false trait ${card.plain_with_false_answer}.\n\n`,
  )
  show('By kind of line', [
    ['', 'lines', 'precision', 'recall', 'F1', 'macro F1', 'plain with a false trait'],
    ...lines.kinds.map(({ kind, lines, scores: { micro, macro, plain } }) => [
      kind,
      String(lines),
      ...threeOf(micro),
      number(macro),
      of(plain.withExtra, plain.texts),
    ]),
  ])

  showScores(`Whole messages: ${whole.texts}, ${whole.notJudged} taken for another language`, whole.heed.scores)
  showPlain(whole.heed.scores, 'messages')
  showScores(`Hard ones alone: ${whole.hard.texts}`, whole.hard.scores)
  showPlain(whole.hard.scores, 'hard messages')
  const { micro, macro } = whole.plainSailing.scores
  process.stdout.write(
    `The other ${whole.plainSailing.texts}: macro F1 ${number(macro)}, micro F1 ${number(micro.f1)}.\n\n`,
  )

  showReliability('Calibration, lines', lines.calibration, beyond(lines.calibration))
  showReliability('Calibration, whole messages', whole.calibration, beyond(whole.calibration))
  show('Doubt, whole messages', [
    ['', 'traits', 'hold', 'in messages', 'in plain messages'],
    ...whole.doubt.map(({ name, answers, holds, messages, plain }) => [
      name,
      String(answers),
      of(holds, answers),
      of(messages, whole.texts),
      of(plain, whole.heed.scores.plain.texts),
    ]),
  ])
  const { falseStops } = whole
  process.stdout.write(
    `Plain messages of which a false trait changes what some persona gets: ${of(falseStops.messages, falseStops.plain)} (${falseStops.people} persons in all); where faint traits count in grave rules too: ${of(falseStops.messagesWithFaint, falseStops.plain)} (${falseStops.peopleWithFaint}).\n\n`,
  )

  showOwnWords('own-words.test.en.jsonl', own.test)
  showOwnWords('own-words.later.en.jsonl', own.later)

  showCompared('heed and others, lines', lines.heed, lines.baselines, speed.lines)
  showCompared('heed and others, whole messages', whole.heed, whole.baselines, speed.whole)

  const milliseconds = (name: string, { median, nineteen_in_twenty, processor }: Timing): string[] => [
    name,
    median.toFixed(1),
    nineteen_in_twenty.toFixed(1),
    processor.toFixed(1),
  ]
  show('Speed, milliseconds', [
    ['', 'median', 'one in 20 is slower than', 'processor'],
    milliseconds('a line', speed.lines.heed),
    milliseconds("a reader's own words", speed.ownWords),
    milliseconds(`a message of ${SENTENCES} sentences never seen`, speed.longMessage),
    ['loading the reader', speed.load.toFixed(0), '', ''],
  ])
}

const evaluation = await evaluate()
if (flags.json) process.stdout.write(`${JSON.stringify(evaluation, null, 1)}\n`)
else print(evaluation)
