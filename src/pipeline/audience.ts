// Takes: a campaign and an audience. Gives: what is decided for everybody, or why for one. May not: send, print.
import { createHash } from 'node:crypto'
import { againOn, lapsesOf, lastEndMs, STRENGTH } from '../decide.ts'
import { InputError } from '../input-error.ts'
import { type Audience, type AudienceDecision, openAudience } from '../join/join.ts'
import { questionsOf } from '../judge/judge.ts'
import type { Finding } from '../judge/rule.ts'
import { loadCampaign } from '../load/load.ts'
import type { Outcome } from '../load/words.ts'
import type { DryRun, DryRunDetails } from '../report/dry-run.ts'
import type { Explained } from '../report/explain.ts'
import { countriesWithDays } from '../situations/days.ts'
import { nameWords } from '../understand/own-words.ts'
import { type Judged, type Judging, NAME_FIELDS, type Prepared, prepare } from './judging.ts'

export interface AudienceInputs {
  recipients?: string | undefined
  situations?: string | undefined
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

async function questions(judging: Judging, prepared: Prepared) {
  const names: string[] = []
  for (const part of prepared.parts)
    names.push(...(await judging.understandPart(prepared, part, undefined)).names.map((found) => found.name))
  const asked = questionsOf(judging.inForce.care, judging.kinds, names)
  const countries = countriesWithDays(judging.settings.now)
  if (countries.length > 0) {
    const others = asked.facts.filter(({ column }) => column !== 'country' && column !== 'region')
    const own = asked.facts.find(({ column }) => column === 'country')?.values ?? []
    asked.facts = [...others, { column: 'country', values: [...new Set([...countries, ...own])] }, { column: 'region' }]
  }
  return asked
}

/** Opens the audience that a campaign names, or that was given in its place. */
export async function audienceOf(judging: Judging, prepared: Prepared, inputs: AudienceInputs): Promise<Audience> {
  const { settings, config, conditionFields, visibleOf } = judging
  const { campaign } = prepared
  const recipients = inputs.recipients ?? campaign.audience.recipients
  if (recipients === undefined) {
    throw new InputError(`campaign ${campaign.id} names no recipients`, {
      file: campaign.file,
      expected: 'audience.recipients in the campaign, or --recipients FILE',
    })
  }
  const situations = inputs.situations ?? campaign.audience.situations
  return openAudience({
    recipients,
    ...(situations !== undefined && { situations }),
    questions: await questions(judging, prepared),
    now: settings.now,
    severityByKind: judging.severities,
    visible: { fields: conditionFields(prepared.parts), of: visibleOf(prepared.parts) },
    ownWords: { fields: campaign.from_reader, scan: judging.scanOwnWords },
    nameWords: { fields: [...NAME_FIELDS, ...config.salutation_fields], scan: nameWords },
    ...(config.max_context_age_hours !== undefined && { maxContextAgeHours: config.max_context_age_hours }),
    needsEmail: campaign.channel === 'email',
    ...(settings.progress && { progress: (done, total, what) => settings.progress?.(what, done, total) }),
  })
}

function planOf(judging: Judging, prepared: Prepared, audience: Audience): string {
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
  return sha256(JSON.stringify({ declared, files, policy: judging.rules, audience: audience.contentHash }))
}

/** Decides for each set of circumstances that occurs. */
export async function judgeAudience(judging: Judging, prepared: Prepared, audience: Audience): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const circumstances of audience.circumstances) {
    judged.push(await judging.decideFor(prepared, circumstances))
    judging.settings.progress?.('circumstances judged', judged.length, audience.circumstances.length)
  }
  return judged
}

/** Sums up what was decided. */
export function summarise(
  judging: Judging,
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
    now: judging.settings.now,
    recipients: audience.recipients,
    outcomes,
    rules: [...byRule.values()].sort(
      (a, b) => STRENGTH[b.outcome] - STRENGTH[a.outcome] || b.recipients - a.recipients || (a.rule < b.rule ? -1 : 1),
    ),
    circumstances: audience.circumstances.length,
    invalid_rows: audience.invalidRows,
    context: audience.context,
    plan: planOf(judging, prepared, audience),
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
    rules: judging.rules,
    authorSays: prepared.campaign.author_says.map((said) => ({
      trait: 'not' in said ? said.not : said.is,
      says: 'not' in said ? 'not' : 'is',
      because: said.because,
      ...(said.until !== undefined && { until: said.until }),
    })),
  }
}

const situationsGiven = ({ campaign }: Prepared, inputs: AudienceInputs): boolean =>
  (inputs.situations ?? campaign.audience.situations) !== undefined

/** What `join` writes back to everybody who shares circumstances. */
export function decisionRows(judged: readonly Judged[]): Map<string, AudienceDecision> {
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

/** Decides for the whole audience; sends nothing. Decisions are written (NDJSON or Parquet) where a file is named. */
export async function dryRun(
  judging: Judging,
  path: string,
  inputs: AudienceInputs & { decisions?: string | undefined },
): Promise<DryRunDetails> {
  const startedMs = performance.now()
  const prepared = prepare(await loadCampaign(path), judging.settings.now)
  const audience = await audienceOf(judging, prepared, inputs)
  try {
    const judged = await judgeAudience(judging, prepared, audience)
    if (inputs.decisions !== undefined) await audience.writeDecisions(decisionRows(judged), inputs.decisions)
    return summarise(judging, prepared, audience, judged, startedMs)
  } finally {
    await audience.close()
  }
}

/**
 * Why one recipient of a campaign's audience gets it or not.
 *
 * @throws InputError for an id that is not in the audience

/**
 * Why one recipient of a campaign's audience gets it or not.
 *
 * @throws InputError for an id that is not in the audience
 */
export async function explain(
  judging: Judging,
  path: string,
  recipient: string,
  inputs: AudienceInputs,
): Promise<Explained> {
  const { now } = judging.settings
  const prepared = prepare(await loadCampaign(path), now)
  const audience = await audienceOf(judging, prepared, inputs)
  try {
    const found = await audience.find(recipient)
    if (!found)
      throw new InputError('a recipient who is not in the audience', {
        expected: `an id of the ${audience.recipients} recipients`,
      })
    const { decision, because, circumstances } = await judging.decideFor(prepared, {
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
}
