// Takes: what a command was given. Gives: results for `report` to say. May not: print; it alone, with the files of pipeline/, joins the
// stages. What needs the database, the compilers or the ledger is loaded when it is asked for: most commands need none of it.
import { InputError } from './input-error.ts'
import type { Rule } from './judge/rule.ts'
import { loadCampaign, loadCampaigns } from './load/load.ts'
import { loadPersonas, type Persona } from './load/personas.ts'
import type { AudienceInputs } from './pipeline/audience.ts'
import { type Judged, openJudging, type Prepared, prepare, type Settings } from './pipeline/judging.ts'
import type { ProviderInputs } from './pipeline/send.ts'
import { judgeLine, toneOfLine } from './pipeline/streams.ts'
import type { CheckedCampaign } from './report/check.ts'
import type { DryRunDetails, SendResult } from './report/dry-run.ts'
import type { Explained } from './report/explain.ts'
import type { ReadPart } from './report/read.ts'
import type { Situation } from './situations/situation.ts'

export type { AudienceInputs, ProviderInputs, Settings }

/** The opened house: configuration, policy and reader are loaded once, whatever is asked then. */
export type Heed = Awaited<ReturnType<typeof openHeed>>

/**
 * Opens configuration and policy; the reader is loaded when it is first needed.
 *
 * @throws InputError for a configuration or policy that does not fit
 */
export async function openHeed(settings: Settings) {
  const { now } = settings
  const judging = await openJudging(settings)
  const { config, rules, inForce, settleAll, decideForPerson, lint, readParts } = judging

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
      for await (const line of lines) yield await toneOfLine(judging, line, ++row)
    },

    /** A decision for each line of a stream, in order; a line that cannot be read is held, and the stream goes on. */
    async *judge(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
      for await (const line of lines) if (line.trim() !== '') yield await judgeLine(judging, line)
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
      const { dryRun } = await import('./pipeline/audience.ts')
      return dryRun(judging, path, inputs)
    },

    /**
     * Why one recipient of a campaign's audience gets it or not.
     *
     * @throws InputError for an id that is not in the audience
     */
    async explain(path: string, recipient: string, inputs: AudienceInputs): Promise<Explained> {
      const { explain } = await import('./pipeline/audience.ts')
      return explain(judging, path, recipient, inputs)
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
      const { send } = await import('./pipeline/send.ts')
      return send(judging, path, inputs)
    },
  }
}
