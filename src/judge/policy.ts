// Takes: heed's own rules and a team's policy. Gives: the rules in force. May not: read files, touch a floor rule.
import { InputError } from '../input-error.ts'
import type { Policy } from '../load/policy.ts'
import type { CareRule, LintRule, RecipientTest, Rule, SituationTest } from './rule.ts'

export interface RulesInForce {
  care: CareRule[]
  lint: LintRule[]
  /** what the team changed, for the policy table: rule id → its reason */
  changed: Record<string, string>
}

const mapSituationTests = (test: RecipientTest, change: (test: SituationTest) => SituationTest): RecipientTest =>
  'kind' in test ? change(test) : test

/**
 * The rules in force: heed's own with the team's overrides applied, then the team's own.
 *
 * @throws InputError for an override of a rule that does not exist or is a floor rule, or of an outcome that the rule cannot have, and for
 * a team's rule that takes the id of one of heed's
 */
export function rulesInForce(builtin: readonly Rule[], policy: Policy): RulesInForce {
  const byId = new Map(builtin.map((rule) => [rule.id, rule]))
  const at = (path: string): { file?: string; line?: number; column?: number } => policy.places[path] ?? {}
  for (const rule of policy.rules) {
    if (!byId.has(rule.id)) continue
    throw new InputError(`rule “${rule.id}” is one of heed's own`, {
      ...at(`rules.${rule.id}`),
      expected: 'an id that heed does not use',
      advice: 'To change a rule of heed, name it under overrides.',
    })
  }
  const known = new Map<string, Rule>(byId)
  for (const rule of policy.rules) known.set(rule.id, rule)
  const changed: Record<string, string> = {}
  for (const [id, override] of Object.entries(policy.overrides)) {
    const rule = known.get(id)
    const place = at(`overrides.${id}`)
    if (!rule)
      throw new InputError(`override of “${id}”`, { ...place, expected: 'the id of a rule; `heed policy` lists them' })
    if (rule.floor) {
      throw new InputError(`override of “${id}”, a floor rule`, {
        ...place,
        expected: 'a rule that may be changed',
        advice: 'Floor rules hold for everybody and cannot be reconfigured; remove the override.',
      })
    }
    changed[id] = override.because
    if (override.off) {
      known.delete(id)
      continue
    }
    known.set(id, rule.type === 'lint' ? overrideLint(rule, override) : overrideCare(rule, override))
  }
  const rules = [...known.values()]
  return {
    care: rules.filter((rule) => rule.type === 'care'),
    lint: rules.filter((rule) => rule.type === 'lint'),
    changed,
  }
}

type Override = Policy['overrides'][string]

function overrideLint(rule: LintRule, override: Override): LintRule {
  return override.lint_severity ? { ...rule, severity: override.lint_severity } : rule
}

function overrideCare(rule: CareRule, override: Override): CareRule {
  const change = (test: SituationTest): SituationTest => ({
    ...test,
    ...(override.within && { within: override.within }),
    ...(override.severity && { severity: override.severity }),
  })
  const recipient =
    rule.recipient === 'everybody'
      ? rule.recipient
      : (Array.isArray(rule.recipient) ? rule.recipient : [rule.recipient as RecipientTest]).map((test) =>
          mapSituationTests(test, change),
        )
  return { ...rule, recipient, ...(override.outcome && { outcome: override.outcome }) }
}
