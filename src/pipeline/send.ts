// Takes: a campaign, an audience, a provider, a ledger. Gives: what was handed over. May not: decide otherwise than a dry run does.
import { compileTemplate } from '../deliver/compile.ts'
import type { Delivery, Provider } from '../deliver/provider.ts'
import { createProvider } from '../deliver/providers.ts'
import { type Render, renderMessage } from '../deliver/render.ts'
import { InputError } from '../input-error.ts'
import type { Audience, AudienceDecision } from '../join/join.ts'
import { deliveryIdOf, type Intention, openLedger, type Withheld } from '../ledger/ledger.ts'
import type { Campaign } from '../load/campaign.ts'
import { loadCampaign } from '../load/load.ts'
import { createRenderer, findInclude } from '../read/engine.ts'
import type { LintFinding } from '../report/check.ts'
import type { DryRun, SendResult } from '../report/dry-run.ts'
import { type AudienceInputs, audienceOf, decisionRows, judgeAudience, summarise } from './audience.ts'
import { type Judged, type Judging, type Prepared, prepare, type Settings } from './judging.ts'

/** Who hands over, and what it needs; what is undefined comes from the configuration. */
export interface ProviderInputs {
  name: string
  outbox?: string | undefined
  apiKey?: string | undefined
  baseUrl?: string | undefined
}

/** Purposes that go even where nothing at all is known about the reader. */
const GOES_WITHOUT_CONTEXT = new Set(['safety'])

/**
 * Decides afresh, then hands over what may go, each recipient at most once.
 *
 * @throws InputError before anything is sent, for input that does not fit or a campaign with lint errors
 * @throws Stop when a person is needed
 */
export async function send(
  judging: Judging,
  path: string,
  inputs: AudienceInputs & {
    provider: ProviderInputs
    ledger?: string | undefined
    decisions?: string | undefined
  },
): Promise<SendResult> {
  const startedMs = performance.now()
  const { settings, config } = judging
  const prepared = prepare(await loadCampaign(path), settings.now)
  const { campaign } = prepared
  const { name, outbox, apiKey, baseUrl } = inputs.provider
  const provider = await createProvider(name, {
    channel: campaign.channel,
    now: settings.now,
    folder: outbox ?? config.outbox,
    apiKey,
    baseUrl,
  })
  try {
    refuseLintErrors(campaign, await judging.lint(prepared))
    const audience = await audienceOf(judging, prepared, inputs)
    try {
      const judged = await judgeAudience(judging, prepared, audience)
      const rows = decisionRows(judged)
      if (inputs.decisions !== undefined) await audience.writeDecisions(rows, inputs.decisions)
      const { result } = summarise(judging, prepared, audience, judged, startedMs)
      const sent: SendResult = {
        campaign: campaign.id,
        plan: result.plan,
        accepted: 0,
        rejected: 0,
        unknown: 0,
        already: 0,
        outcomes: result.outcomes,
        stopped_because: contextStops(campaign, result),
      }
      if (sent.stopped_because === null)
        await handOver(
          prepared,
          audience,
          judged,
          rows,
          provider,
          inputs.ledger ?? config.ledger,
          sent,
          settings.progress,
        )
      return sent
    } finally {
      await audience.close()
    }
  } finally {
    await provider.close()
  }
}

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
  rows: ReadonlyMap<string, AudienceDecision>,
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
    for await (const batchRows of batches(
      audience.streamRows(rows, () => true),
      provider.caps.maxDeliveries,
    )) {
      const withheld: Withheld[] = []
      const intentions: Intention[] = []
      const deliveries = new Map<string, Delivery>()
      for (const row of batchRows) {
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
      seen += batchRows.length
      progress?.('recipients handed over or held', seen, audience.recipients)
    }
    await ledger.endRun(campaign.id)
    const { campaigns } = await ledger.status()
    sent.unknown = campaigns.find((one) => one.campaign === campaign.id)?.states.unknown ?? 0
  } finally {
    await ledger.close()
  }
}
