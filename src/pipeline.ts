// Takes: what a command was given. Gives: results for `report` to say. May not: print; it alone joins the stages.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { againOn, type Decision, decide, lapsesOf, lastEndMs, STRENGTH } from './decide.ts'
import { compileTemplate } from './deliver/compile.ts'
import type { Delivery, Provider } from './deliver/provider.ts'
import { createProvider } from './deliver/providers.ts'
import { type Render, renderMessage } from './deliver/render.ts'
import { InputError } from './input-error.ts'
import type { Circumstances } from './join/circumstances.ts'
import { type Audience, type AudienceDecision, openAudience } from './join/join.ts'
import { judge, questionsOf } from './judge/judge.ts'
import { rulesInForce } from './judge/policy.ts'
import type { Finding, Rule } from './judge/rule.ts'
import { rules as builtin } from './judge/rules.ts'
import { deliveryIdOf, type Intention, openLedger, type Withheld } from './ledger/ledger.ts'
import type { Campaign, Variant } from './load/campaign.ts'
import { loadConfig } from './load/config.ts'
import { idOfLine, parseJudgeLine } from './load/judge-line.ts'
import { loadCampaign, loadCampaigns } from './load/load.ts'
import { loadPersonas, type Persona } from './load/personas.ts'
import { loadPolicy } from './load/policy.ts'
import { kindSchema, type Outcome, type Purpose, type Trait } from './load/words.ts'
import { createRenderer, findInclude } from './read/engine.ts'
import type { Message, VisibleBlocks } from './read/message.ts'
import { read } from './read/read.ts'
import type { CheckedCampaign, LintFinding } from './report/check.ts'
import type { DryRun, DryRunDetails, SendResult } from './report/dry-run.ts'
import type { Explained } from './report/explain.ts'
import type { ReadPart } from './report/read.ts'
import { countriesWithDays, daysOn } from './situations/days.ts'
import { type Situation, settle, severityByKind } from './situations/situation.ts'
import { nameWords, ownWords } from './understand/own-words.ts'
import { createReader, type Reader } from './understand/reader.ts'
import { LINE_KINDS, type LineKind, tone } from './understand/tone.ts'
import { understand } from './understand/understand.ts'
import type { Understanding } from './understand/understanding.ts'

export interface Settings {
  /** folder that relative defaults (heed.config.yaml, heed.policy.yaml, ledger, outbox) are looked for in */
  cwd: string
  /** `--config`; default heed.config.yaml in `cwd` when it is there */
  config?: string | undefined
  /** the clock: ISO 8601 instant */
  now: string
  /** told about long work; `total` is undefined where it is not known */
  progress?: (what: string, done: number, total: number | undefined) => void
}

export interface AudienceInputs {
  recipients?: string | undefined
  situations?: string | undefined
}

/** Who hands over, and what it needs; what is undefined comes from the configuration. */
export interface ProviderInputs {
  name: string
  outbox?: string | undefined
  apiKey?: string | undefined
  baseUrl?: string | undefined
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

/** The opened house: configuration, policy and reader are loaded once, whatever is asked then. */
export type Heed = Awaited<ReturnType<typeof openHeed>>

const NAME_FIELDS = [
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

/** Purposes that go even where nothing at all is known about the reader. */
const GOES_WITHOUT_CONTEXT = new Set(['safety'])

const modelFile = (name: string): URL => new URL(`./understand/model/${name}`, import.meta.url)

async function loadReader(): Promise<Reader> {
  const [model, tokenizer, prepare, card] = await Promise.all([
    readFile(modelFile('reader.onnx')),
    readFile(modelFile('tokenizer.json'), 'utf8'),
    readFile(modelFile('prepare.json'), 'utf8'),
    readFile(modelFile('card.json'), 'utf8'),
  ])
  return createReader({ model, tokenizer, prepare, card })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Reads every template of a campaign. */
function prepare(campaign: Campaign, now: string): Prepared {
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
export async function openHeed(settings: Settings) {
  const { now } = settings
  const config = await loadConfig(settings.config, settings.cwd)
  const policy = await loadPolicy(config.policy)
  const inForce = rulesInForce(builtin, policy)
  const rules: Rule[] = [...inForce.care, ...inForce.lint]
  const kinds = [...kindSchema.options, ...Object.keys(policy.kinds)]
  const severities = {
    ...severityByKind,
    ...Object.fromEntries(Object.entries(policy.kinds).map(([kind, declared]) => [kind, declared.severity])),
  }

  let loading: Promise<Reader> | undefined
  const reader = (): Promise<Reader> => {
    loading ??= loadReader()
    return loading
  }

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
      understand(part.message, await reader(), {
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

  async function questions(prepared: Prepared) {
    const names: string[] = []
    for (const part of prepared.parts)
      names.push(...(await understandPart(prepared, part, undefined)).names.map((found) => found.name))
    const asked = questionsOf(inForce.care, kinds, names)
    const countries = countriesWithDays(now)
    if (countries.length > 0) {
      const others = asked.facts.filter(({ column }) => column !== 'country' && column !== 'region')
      const own = asked.facts.find(({ column }) => column === 'country')?.values ?? []
      asked.facts = [
        ...others,
        { column: 'country', values: [...new Set([...countries, ...own])] },
        { column: 'region' },
      ]
    }
    return asked
  }

  async function audienceOf(prepared: Prepared, inputs: AudienceInputs): Promise<Audience> {
    const { campaign } = prepared
    const recipients = inputs.recipients ?? campaign.audience.recipients
    if (recipients === undefined) {
      throw new InputError(`campaign ${campaign.id} names no recipients`, {
        file: campaign.file,
        expected: 'audience.recipients in the campaign, or --recipients FILE',
      })
    }
    const situations = inputs.situations ?? campaign.audience.situations
    const readerOnce = campaign.from_reader.length > 0 ? await reader() : undefined
    return openAudience({
      recipients,
      ...(situations !== undefined && { situations }),
      questions: await questions(prepared),
      now,
      severityByKind: severities,
      visible: { fields: conditionFields(prepared.parts), of: visibleOf(prepared.parts) },
      ownWords: {
        fields: campaign.from_reader,
        scan: async (field, value) => (readerOnce ? ownWords(readerOnce, field, value) : []),
      },
      nameWords: { fields: [...NAME_FIELDS, ...config.salutation_fields], scan: nameWords },
      ...(config.max_context_age_hours !== undefined && { maxContextAgeHours: config.max_context_age_hours }),
      needsEmail: campaign.channel === 'email',
      ...(settings.progress && { progress: (done, total, what) => settings.progress?.(what, done, total) }),
    })
  }

  function planOf(prepared: Prepared, audience: Audience): string {
    const files = prepared.parts.flatMap((part) =>
      part.message.files.map(({ file, source }) => [file.replace(prepared.campaign.folder, ''), source]),
    )
    // What the author declared; where the files lie, and the audience (whose content is hashed), do not matter.
    const {
      file: _,
      folder: _f,
      main: _m,
      variants: _v,
      includes: _i,
      places: _p,
      audience: _a,
      ...declared
    } = prepared.campaign
    return sha256(JSON.stringify({ declared, files, policy: rules, audience: audience.contentHash }))
  }

  async function judgeAudience(prepared: Prepared, audience: Audience): Promise<Judged[]> {
    const judged: Judged[] = []
    for (const circumstances of audience.circumstances) {
      judged.push(await decideFor(prepared, circumstances))
      settings.progress?.('circumstances judged', judged.length, audience.circumstances.length)
    }
    return judged
  }

  function summarise(
    prepared: Prepared,
    audience: Audience,
    judged: readonly Judged[],
    startedMs: number,
  ): DryRunDetails {
    const outcomes: Record<Outcome, number> = { send: 0, swap: 0, hold: 0, block: 0 }
    const variants: Record<string, number> = {}
    const byRule = new Map<string, DryRun['rules'][number]>()
    const examples: Record<string, Finding> = {}
    let heldForWantOfVariant = 0
    for (const { circumstances, decision } of judged) {
      const { recipients } = circumstances
      outcomes[decision.outcome] += recipients
      if (decision.variant !== undefined) variants[decision.variant] = (variants[decision.variant] ?? 0) + recipients
      if (decision.outcome === 'hold' && decision.findings[0]?.outcome === 'swap') heldForWantOfVariant += recipients
      for (const finding of decision.findings) {
        const key = `${finding.rule} ${finding.outcome}`
        const row = byRule.get(key) ?? { rule: finding.rule, outcome: finding.outcome, recipients: 0 }
        row.recipients += recipients
        byRule.set(key, row)
        examples[key] ??= finding
      }
    }
    const result: DryRun = {
      campaign: prepared.campaign.id,
      now,
      recipients: audience.recipients,
      outcomes,
      rules: [...byRule.values()].sort(
        (a, b) =>
          STRENGTH[b.outcome] - STRENGTH[a.outcome] || b.recipients - a.recipients || (a.rule < b.rule ? -1 : 1),
      ),
      circumstances: audience.circumstances.length,
      invalid_rows: audience.invalidRows,
      context: audience.context,
      plan: planOf(prepared, audience),
      elapsed_ms: Math.round(performance.now() - startedMs),
    }
    return {
      result,
      purpose: prepared.campaign.purpose,
      invalidRowCount: audience.invalidRowCount,
      variants,
      declaredVariants: prepared.campaign.variants.map((variant) => variant.name ?? ''),
      examples,
      heldForWantOfVariant,
      rules,
      authorSays: prepared.campaign.author_says.map((said) => ({
        trait: 'not' in said ? said.not : said.is,
        says: 'not' in said ? 'not' : 'is',
        because: said.because,
        ...(said.until !== undefined && { until: said.until }),
      })),
    }
  }

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
        for (const flag of await ownWords(await reader(), field, value)) flags.push({ flag, field })
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

  async function judgePersona(
    prepared: Prepared,
    { persona, situations }: { persona: Persona; situations: readonly Situation[] },
  ): Promise<CheckedCampaign['personas'][number]> {
    const { decision } = await decideForPerson(prepared, persona.recipient, situations, true)
    const expected = persona.expect[prepared.campaign.id] ?? persona.expect[prepared.campaign.purpose]
    return {
      persona: persona.id,
      title: persona.title,
      outcome: decision.outcome,
      rules: [...new Set(decision.findings.map((finding) => finding.rule))],
      ...(expected !== undefined && { expected }),
    }
  }

  /** What a message is for when its line does not say: what it does most. A text that sells is promotional whatever else it does. */
  function purposeFrom({ traits }: Understanding): Purpose {
    if (traits.some(({ trait }) => trait === 'promotional' || trait === 'upsell')) return 'promotional'
    const strongest = traits.find(({ trait }) => Object.hasOwn(PURPOSE_OF_TRAIT, trait))
    return (strongest && PURPOSE_OF_TRAIT[strongest.trait]) ?? 'promotional'
  }

  async function judgeLine(text: string): Promise<unknown> {
    try {
      const line = parseJudgeLine(text)
      const at = line.now ?? now
      const situations = settleAll(line.situations, line.recipient)
      let prepared = prepare(line.campaign, at)
      if (line.purpose === undefined) {
        const [main] = await readParts(prepared)
        if (main) prepared = prepare({ ...line.campaign, purpose: purposeFrom(main.understanding) }, at)
      }
      const { decision, circumstances } = await decideForPerson(
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

  return {
    rules,
    changed: inForce.changed,

    /**
     * A rule by its id.
     *
     * @throws InputError for an id that no rule has
     */
    rule(id: string): Rule {
      const found = rules.find((rule) => rule.id === id)
      if (found) return found
      const close = rules
        .filter((rule) => id.split('-').some((word) => word.length > 3 && rule.id.includes(word)))
        .map((rule) => rule.id)
      throw new InputError(`no rule “${id}”`, {
        expected:
          close.length > 0 ? `one such as ${close.slice(0, 5).join(', ')}` : 'the id of a rule; heed policy lists them',
        advice: 'For a recipient, give the campaign and then the id of the recipient.',
      })
    },

    /** The message as understood: every part with all of its branches. */
    async read(path: string): Promise<{ campaign: string; parts: ReadPart[] }> {
      const prepared = prepare(await loadCampaign(path), now)
      return { campaign: prepared.campaign.id, parts: await readParts(prepared) }
    },

    /** Each text of a stream with its traits and the words that show them, in order. A line is a text, or NDJSON `{"id","text","kind"}`. */
    async *tone(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
      let row = 0
      for await (const line of lines) {
        row += 1
        const asked = toneLine(line, row)
        yield 'error' in asked
          ? asked
          : { id: asked.id, text: asked.text, ...(await tone(await reader(), asked.text, asked.kind)) }
      }
    },

    /** A decision for each line of a stream, in order; a line that cannot be read is held, and the stream goes on. */
    async *judge(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
      for await (const line of lines) if (line.trim() !== '') yield await judgeLine(line)
    },

    /** Judges one person against a campaign; what the museum and the tests ask. */
    async judgePerson(
      path: string,
      recipient: Record<string, unknown>,
      situations: readonly Record<string, unknown>[],
      at = now,
    ): Promise<Judged> {
      const prepared = prepare(await loadCampaign(path), at)
      return decideForPerson(prepared, recipient, settleAll(situations, recipient), true)
    },

    /** Lints campaigns and judges each against the personas. What cannot be read is in `errors`; the others are still checked. */
    async check(
      paths: readonly string[],
      personasFolder: string | undefined,
    ): Promise<{ campaigns: CheckedCampaign[]; errors: InputError[] }> {
      const { campaigns, errors } = await loadCampaigns([...paths])
      const personas = (await loadPersonas(personasFolder ?? config.personas)).map((persona) => ({
        persona,
        situations: settleAll(persona.situations(now), persona.recipient, persona.file),
      }))
      const checked: CheckedCampaign[] = []
      for (const campaign of campaigns) {
        try {
          const prepared = prepare(campaign, now)
          const results: CheckedCampaign['personas'] = []
          for (const persona of personas) results.push(await judgePersona(prepared, persona))
          checked.push({ id: campaign.id, findings: await lint(prepared), personas: results })
        } catch (error) {
          if (!(error instanceof InputError)) throw error
          errors.push(error)
        }
        settings.progress?.('campaigns checked', checked.length + errors.length, campaigns.length)
      }
      return { campaigns: checked, errors }
    },

    /** Decides for the whole audience; sends nothing. Decisions are written (NDJSON or Parquet) where a file is named. */
    async dryRun(path: string, inputs: AudienceInputs & { decisions?: string | undefined }): Promise<DryRunDetails> {
      const startedMs = performance.now()
      const prepared = prepare(await loadCampaign(path), now)
      const audience = await audienceOf(prepared, inputs)
      try {
        const judged = await judgeAudience(prepared, audience)
        if (inputs.decisions !== undefined) await audience.writeDecisions(decisionRows(judged), inputs.decisions)
        return summarise(prepared, audience, judged, startedMs)
      } finally {
        await audience.close()
      }
    },

    /**
     * Why one recipient of a campaign's audience gets it or not.
     *
     * @throws InputError for an id that is not in the audience
     */
    async explain(path: string, recipient: string, inputs: AudienceInputs): Promise<Explained> {
      const prepared = prepare(await loadCampaign(path), now)
      const audience = await audienceOf(prepared, inputs)
      try {
        const found = await audience.find(recipient)
        if (!found)
          throw new InputError('a recipient who is not in the audience', {
            expected: `an id of the ${audience.recipients} recipients`,
          })
        const { decision, because, circumstances } = await decideFor(prepared, {
          ...found,
          known: situationsGiven(prepared, inputs),
        })
        return {
          campaign: prepared.campaign.id,
          recipient,
          now,
          decision,
          because,
          again_on: againOn(decision, circumstances.situations),
        }
      } finally {
        await audience.close()
      }
    },

    /**
     * Decides afresh, then hands over what may go, each recipient at most once.
     *
     * @throws InputError before anything is sent, for input that does not fit or a campaign with lint errors
     * @throws Stop when a person is needed
     */
    async send(
      path: string,
      inputs: AudienceInputs & {
        provider: ProviderInputs
        ledger?: string | undefined
        decisions?: string | undefined
      },
    ): Promise<SendResult> {
      const startedMs = performance.now()
      const prepared = prepare(await loadCampaign(path), now)
      const { campaign } = prepared
      const { name, outbox, apiKey, baseUrl } = inputs.provider
      const provider = await createProvider(name, {
        channel: campaign.channel,
        now,
        folder: outbox ?? config.outbox,
        apiKey,
        baseUrl,
      })
      refuseLintErrors(campaign, await lint(prepared))
      const audience = await audienceOf(prepared, inputs)
      try {
        const judged = await judgeAudience(prepared, audience)
        if (inputs.decisions !== undefined) await audience.writeDecisions(decisionRows(judged), inputs.decisions)
        const { result } = summarise(prepared, audience, judged, startedMs)
        const sent: SendResult = {
          campaign: campaign.id,
          plan: result.plan,
          accepted: 0,
          rejected: 0,
          unknown: 0,
          already: 0,
          outcomes: result.outcomes,
          stopped_because: null,
        }
        sent.stopped_because = contextStops(campaign, result)
        if (sent.stopped_because === null)
          await handOver(prepared, audience, judged, provider, inputs.ledger ?? config.ledger, sent, settings.progress)
        return sent
      } finally {
        await provider.close()
        await audience.close()
      }
    },
  }
}

/** One sentence for people: the strongest finding's, and what became of a swap. */
function becauseOf(decision: Decision, variantsTried: number): string {
  const [strongest] = decision.findings
  if (!strongest) return 'Nothing on file speaks against it.'
  if (decision.outcome !== 'hold' || strongest.outcome !== 'swap') return strongest.because
  return `${strongest.because} ${variantsTried === 0 ? 'No gentler variant is declared' : 'No declared variant passes for them either'}, so a person decides.`
}

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

const situationsGiven = ({ campaign }: Prepared, inputs: AudienceInputs): boolean =>
  (inputs.situations ?? campaign.audience.situations) !== undefined

/** A lint error refuses `send`. */
function refuseLintErrors(campaign: Campaign, findings: readonly LintFinding[]): void {
  const errors = findings.filter((finding) => finding.severity === 'error')
  const [first] = errors
  if (!first) return
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`
  throw new InputError(`campaign ${campaign.id} breaks ${first.rule}${more}: ${first.message}`, {
    file: first.file,
    line: first.line,
    column: first.column,
    expected: 'a campaign without lint errors',
    advice: 'heed check lists them all; nothing was sent.',
  })
}

/** Why nothing may go out for want of context, or null. */
function contextStops(campaign: Campaign, result: DryRun): string | null {
  if (GOES_WITHOUT_CONTEXT.has(campaign.purpose)) return null
  if (result.context.length === 0)
    return 'no situations were given, so that nothing is known about anybody; name them with --situations'
  const stale = result.context.find((source) => source.stale)
  return stale
    ? `the situations in ${stale.source} are older than the configuration allows; refresh them and send again`
    : null
}

/** What `join` writes back to everybody who shares circumstances. */
function decisionRows(judged: readonly Judged[]): Map<string, AudienceDecision> {
  return new Map(
    judged.map(({ circumstances, recorded, decision, because }) => {
      const lapses = lapsesOf(decision)
      const isRecorded = ({ situation }: { situation: number }): boolean => situation < recorded
      const calendar = lapses?.filter((lapse) => !isRecorded(lapse)) ?? []
      return [
        circumstances.key,
        {
          outcome: decision.outcome,
          variant: decision.variant,
          rules: [...new Set(decision.findings.map((finding) => finding.rule))],
          because,
          lapses: lapses?.filter(isRecorded) ?? null,
          ...(calendar.length > 0 && { calendarEndsMs: lastEndMs(calendar, circumstances.situations) }),
        },
      ]
    }),
  )
}

/** A campaign's templates compiled once, and the engines that fill them in. */
async function createWriter({ campaign, parts }: Prepared) {
  const language = campaign.merge_language
  const escaping = createRenderer(language, campaign.includes)
  const plain = createRenderer(language, campaign.includes, { escape: false })
  const render: Render = (source, values, options) => (options.escape ? escaping : plain)(source, values)
  const templates = new Map<string | undefined, Awaited<ReturnType<typeof compileTemplate>>>()
  for (const { variant } of parts) {
    const compiled = await compileTemplate(variant, campaign.includes, {
      folder: campaign.folder,
      language: campaign.language,
      mergeLanguage: language,
      findInclude,
    })
    templates.set(variant.name, compiled)
  }
  return (name: string | undefined, values: Record<string, unknown>, deliveryId: string) => {
    const template = templates.get(name)
    const variant = parts.find((part) => part.variant.name === name)?.variant
    if (!template || !variant) throw new Error('a decision names a variant that was not read')
    return renderMessage({
      template,
      subject: variant.subject ?? campaign.main.subject ?? '',
      render,
      values,
      campaign,
      deliveryId,
    })
  }
}

/** A campaign is one step; a journey of several numbers them. */
const STEP = '1'

/** The same rows in batches of at most so many. */
async function* batches<T>(chunks: AsyncIterable<T[]>, size: number): AsyncGenerator<T[]> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += size) yield chunk.slice(from, from + size)
}

/** Hands over what may go, in the order of ids, batch by batch: rendered, intended durably, handed over, settled. Counts into `sent`. */
async function handOver(
  prepared: Prepared,
  audience: Audience,
  judged: readonly Judged[],
  provider: Provider,
  ledgerFile: string,
  sent: SendResult,
  progress: Settings['progress'],
): Promise<void> {
  const { campaign } = prepared
  const write = await createWriter(prepared)
  const decisions = new Map(judged.map((one) => [one.circumstances.key, one.decision]))
  const ledger = await openLedger(ledgerFile)
  try {
    await ledger.recordRun({ campaign: campaign.id, plan: sent.plan, now: prepared.now })
    let seen = 0
    for await (const rows of batches(
      audience.streamRows(decisionRows(judged), () => true),
      provider.caps.maxDeliveries,
    )) {
      const withheld: Withheld[] = []
      const intentions: Intention[] = []
      const deliveries = new Map<string, Delivery>()
      for (const row of rows) {
        const decision = decisions.get(row.key)
        if (!decision) throw new Error('a recipient without a decision')
        const { outcome, variant } = decision
        if (outcome === 'hold' || outcome === 'block') {
          withheld.push({ recipient: row.id, outcome, rules: decision.findings.map((finding) => finding.rule) })
          continue
        }
        const deliveryId = deliveryIdOf(campaign.id, STEP, row.id)
        const rendered = write(variant, row.fields, deliveryId)
        if ('error' in rendered) {
          // what cannot be written as it was judged does not go
          withheld.push({ recipient: row.id, outcome: 'hold', rules: ['require-filled-message'] })
          sent.outcomes[outcome] -= 1
          sent.outcomes.hold += 1
          continue
        }
        deliveries.set(deliveryId, { id: deliveryId, message: rendered.message })
        intentions.push({
          recipient: row.id,
          deliveryId,
          contentHash: rendered.message.contentHash,
          decision: outcome,
          variant,
        })
      }
      await ledger.recordDecisions(campaign.id, STEP, withheld)
      const { fresh, already } = await ledger.intend(campaign.id, STEP, intentions)
      sent.already += already.filter(({ state }) => state === 'accepted').length
      const batch = fresh.map((id) => deliveries.get(id)).filter((delivery) => delivery !== undefined)
      if (batch.length > 0) {
        const outcomes = await provider.handOver(batch)
        await ledger.settle(outcomes)
        for (const { kind } of outcomes) if (kind !== 'unknown') sent[kind] += 1
      }
      seen += rows.length
      progress?.('recipients handed over or held', seen, audience.recipients)
    }
    await ledger.endRun(campaign.id)
    const { campaigns } = await ledger.status()
    sent.unknown = campaigns.find((one) => one.campaign === campaign.id)?.states.unknown ?? 0
  } finally {
    await ledger.close()
  }
}
