// Takes: configuration, policy, one campaign at a time. Gives: what its messages do, what the rules find, what is decided for one set of
// circumstances. May not: look at a whole audience, print.
import { type Decision, decide } from '../decide.ts'
import type { Circumstances } from '../join/circumstances.ts'
import { judge } from '../judge/judge.ts'
import { rulesInForce } from '../judge/policy.ts'
import type { Finding, Rule } from '../judge/rule.ts'
import { rules as builtin } from '../judge/rules.ts'
import type { Campaign, Variant } from '../load/campaign.ts'
import { loadConfig } from '../load/config.ts'
import { loadPolicy } from '../load/policy.ts'
import { type Flag, kindSchema } from '../load/words.ts'
import type { Message, VisibleBlocks } from '../read/message.ts'
import { read } from '../read/read.ts'
import type { LintFinding } from '../report/check.ts'
import type { ReadPart } from '../report/read.ts'
import { daysOn } from '../situations/days.ts'
import { type Situation, settle, severityByKind } from '../situations/situation.ts'
import { nameWords, ownWords } from '../understand/own-words.ts'
import type { Reader } from '../understand/reader.ts'
import { understand } from '../understand/understand.ts'
import type { Understanding } from '../understand/understanding.ts'
import { loadMind } from './load-mind.ts'

export interface Settings {
  /** folder that relative defaults (heed.config.yaml, heed.policy.yaml, ledger, outbox) are looked for in */
  cwd: string
  /** `--config`; default heed.config.yaml in `cwd` when it is there */
  config?: string | undefined
  /** the clock: ISO 8601 instant */
  now: string
  /** folder in which the reader's answers are kept for the next run, never those about people's own words; left out: nowhere */
  cache?: string | undefined
  /** told about long work; `total` is undefined where it is not known */
  progress?: (what: string, done: number, total: number | undefined) => void
}

/** One template of a campaign as read: the campaign's own first, then its variants. */
interface Part {
  variant: Variant
  message: Message
  visible: VisibleBlocks
  /** what is added to a block's index so that one list of indices speaks of all parts */
  offset: number
}

export interface Prepared {
  campaign: Campaign
  parts: Part[]
  /** the instant at which it is judged */
  now: string
}

/** A decision with all that reports and hand-over need. */
export interface Judged {
  /** with the days of the calendar behind what is on record */
  circumstances: Circumstances
  /** how many of the situations are on record */
  recorded: number
  decision: Decision
  because: string
}

/** What judges; opened once, whatever is asked then. */
export type Judging = Awaited<ReturnType<typeof openJudging>>

/** Columns that hold what somebody is called. */
export const NAME_FIELDS = [
  'first_name',
  'last_name',
  'full_name',
  'name',
  'salutation',
  'greeting',
  'title',
  'company',
  'address',
  'address_1',
  'address_2',
]

/** Reads every template of a campaign. */
export function prepare(campaign: Campaign, now: string): Prepared {
  let offset = 0
  const parts = [campaign.main, ...campaign.variants].map((variant) => {
    const { message, visible } = read(variant, {
      file: campaign.file,
      folder: campaign.folder,
      mergeLanguage: campaign.merge_language,
      includes: campaign.includes,
    })
    const part = { variant, message, visible, offset }
    offset += message.children.length
    return part
  })
  return { campaign, parts, now }
}

/**
 * Opens configuration and policy; the reader is loaded when it is first needed.
 *
 * @throws InputError for a configuration or policy that does not fit
 */
export async function openJudging(settings: Settings) {
  const config = await loadConfig(settings.config, settings.cwd)
  const policy = await loadPolicy(config.policy)
  const inForce = rulesInForce(builtin, policy)
  const rules: Rule[] = [...inForce.care, ...inForce.lint]
  const kinds = [...kindSchema.options, ...Object.keys(policy.kinds)]
  const severities = {
    ...severityByKind,
    ...Object.fromEntries(Object.entries(policy.kinds).map(([kind, declared]) => [kind, declared.severity])),
  }

  let loading: ReturnType<typeof loadMind> | undefined
  const mind = (): ReturnType<typeof loadMind> => {
    loading ??= loadMind(settings.cache === undefined ? {} : { cache: settings.cache })
    return loading
  }
  const reader = async (): Promise<Reader> => (await mind()).reader
  /** What a person's own words in a merge field mention. */
  const scanOwnWords = async (field: string, value: string): Promise<Flag[]> =>
    ownWords(await (await mind()).ownWords(), field, value)

  const understood = new WeakMap<Part, Map<string, Promise<Understanding>>>()
  async function understandPart(
    { campaign, now }: Prepared,
    part: Part,
    visible: readonly number[] | undefined,
  ): Promise<Understanding> {
    const cache = understood.get(part) ?? new Map<string, Promise<Understanding>>()
    understood.set(part, cache)
    const key = visible === undefined ? 'all' : visible.join()
    const found =
      cache.get(key) ??
      understand(part.message, await mind(), {
        ...(visible && { visible }),
        purpose: campaign.purpose,
        channel: campaign.channel,
        language: campaign.language,
        claims: campaign.claims,
        authorSays: campaign.author_says,
        now,
      })
    cache.set(key, found)
    return found
  }

  /** Findings against one part for one set of circumstances, whose `visible` speaks of all parts. */
  async function judgePart(prepared: Prepared, part: Part, circumstances: Circumstances): Promise<Finding[]> {
    const end = part.offset + part.message.children.length
    const visible = circumstances.visible
      .filter((index) => index >= part.offset && index < end)
      .map((index) => index - part.offset)
    return judge(inForce.care, await understandPart(prepared, part, visible), circumstances, prepared.now)
  }

  async function decideFor(prepared: Prepared, asked: Circumstances): Promise<Judged> {
    const circumstances = withDays(asked, prepared.now)
    const [main, ...variants] = prepared.parts
    if (!main) throw new Error('a campaign without a template cannot have been loaded')
    const findings = await judgePart(prepared, main, circumstances)
    const swaps = findings.length > 0 && findings.every((finding) => finding.outcome === 'swap')
    const byVariant = new Map<string, Finding[]>()
    if (swaps)
      for (const part of variants)
        byVariant.set(part.variant.name ?? '', await judgePart(prepared, part, circumstances))
    const decision = decide(findings, [...byVariant.keys()], (name) => byVariant.get(name) ?? findings)
    return { circumstances, recorded: asked.situations.length, decision, because: becauseOf(decision, byVariant.size) }
  }

  const days = new Map<string, Situation[]>()
  /** Days that concern whoever lives in the country and region on file, beside what is on file about themselves. */
  function withDays(circumstances: Circumstances, at: string): Circumstances {
    const { country, region } = circumstances.facts
    if (typeof country !== 'string') return circumstances
    const place = { country, ...(typeof region === 'string' && { region }) }
    const key = JSON.stringify([at, place])
    const found = days.get(key) ?? daysOn(at, place)
    days.set(key, found)
    return found.length === 0
      ? circumstances
      : { ...circumstances, situations: [...circumstances.situations, ...found] }
  }

  /** The question of `join`: which blocks of which part a recipient sees. */
  const visibleOf =
    (parts: readonly Part[]) =>
    (values: Record<string, unknown>): number[] =>
      parts.flatMap((part) => part.visible(values).map((index) => index + part.offset))

  const conditionFields = (parts: readonly Part[]): string[] =>
    [...new Set(parts.flatMap((part) => part.message.conditionFields))].sort()

  function lintPrepared(prepared: Prepared, understandings: readonly Understanding[]): LintFinding[] {
    const findings = prepared.parts.flatMap((part, index) => {
      const understanding = understandings[index]
      if (!understanding) return []
      const subject = { campaign: prepared.campaign, message: part.message, understanding, variant: part.variant.name }
      return inForce.lint.flatMap((rule) =>
        rule.check(subject).map((problem) => ({ rule: rule.id, severity: rule.severity, ...problem })),
      )
    })
    // What the campaign file says is the same for every template: said once.
    const seen = new Set<string>()
    return findings
      .filter(({ rule, file, line, column, message }) => {
        const key = JSON.stringify([rule, file, line, column, message])
        return seen.has(key) ? false : seen.add(key) !== undefined
      })
      .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1))
  }

  async function lint(prepared: Prepared): Promise<LintFinding[]> {
    const understandings: Understanding[] = []
    for (const part of prepared.parts) understandings.push(await understandPart(prepared, part, undefined))
    return lintPrepared(prepared, understandings)
  }

  /** Judges one person of whom everything is given, as `judge` and personas do. */
  async function decideForPerson(
    prepared: Prepared,
    recipient: Record<string, unknown>,
    situations: readonly Situation[],
    known: boolean,
  ): Promise<Judged> {
    const flags: Circumstances['flags'] = []
    for (const field of [...NAME_FIELDS, ...config.salutation_fields]) {
      const value = Object.hasOwn(recipient, field) ? recipient[field] : undefined
      if (typeof value === 'string') for (const flag of nameWords(value)) flags.push({ flag, field })
    }
    for (const field of prepared.campaign.from_reader) {
      const value = Object.hasOwn(recipient, field) ? recipient[field] : undefined
      if (typeof value === 'string' && value.trim() !== '')
        for (const flag of await scanOwnWords(field, value)) flags.push({ flag, field })
    }
    const facts: Circumstances['facts'] = {}
    for (const [field, value] of Object.entries(recipient)) {
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        facts[field] = value
    }
    return decideFor(prepared, {
      key: 'one',
      recipients: 1,
      samples: [],
      situations: [...situations],
      facts,
      flags,
      visible: visibleOf(prepared.parts)(recipient),
      known,
    })
  }

  async function readParts(prepared: Prepared): Promise<ReadPart[]> {
    const parts: ReadPart[] = []
    for (const part of prepared.parts) {
      parts.push({
        variant: part.variant.name,
        message: part.message,
        understanding: await understandPart(prepared, part, undefined),
      })
    }
    return parts
  }

  const settleAll = (
    records: readonly Record<string, unknown>[],
    recipient: Record<string, unknown>,
    file?: string,
  ): Situation[] => {
    const zone = typeof recipient.timezone === 'string' ? recipient.timezone : undefined
    return records.map((record) => settle(record, { zone, file, declared: policy.kinds }))
  }

  return {
    settings,
    config,
    policy,
    rules,
    inForce,
    kinds,
    severities,
    reader,
    scanOwnWords,
    understandPart,
    decideFor,
    decideForPerson,
    visibleOf,
    conditionFields,
    lint,
    readParts,
    settleAll,
  }
}

/** One sentence for people: the strongest finding's, and what became of a swap. */
function becauseOf(decision: Decision, variantsTried: number): string {
  const [strongest] = decision.findings
  if (!strongest) return 'Nothing on file speaks against it.'
  if (decision.outcome !== 'hold' || strongest.outcome !== 'swap') return strongest.because
  return `${strongest.because} ${variantsTried === 0 ? 'No gentler variant is declared' : 'No declared variant passes for them either'}, so a person decides.`
}
