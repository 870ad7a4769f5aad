import { describe, expect, it } from 'vitest'
import type { Policy } from '../load/policy.ts'
import { rulesInForce } from './policy.ts'
import { careRule, lintRule } from './rule.ts'

const texts = { title: 'A rule of this test', why: 'why', remedy: 'remedy', seen: [] }
const care = careRule({
  id: 'no-sale',
  ...texts,
  message: { any: ['promotional'] },
  recipient: [{ kind: 'disaster', within: { days: 10 } }, { flag: ['death'] }],
  spares: [],
  outcome: 'swap',
})
const floor = careRule({ ...care, id: 'no-floor', floor: true })
const lint = lintRule({ id: 'require-alt', ...texts, severity: 'warning', check: () => [] })
const builtin = [care, floor, lint]

const policy = (more: Partial<Policy>): Policy => ({ kinds: {}, rules: [], overrides: {}, places: {}, ...more })

describe('the rules in force', () => {
  it("are heed's own where the team says nothing", () => {
    expect(rulesInForce(builtin, policy({}))).toEqual({ care: [care, floor], lint: [lint], changed: {} })
  })

  it('have the windows, outcomes and severities that the team gave them, each with its reason', () => {
    const {
      care: cares,
      lint: lints,
      changed,
    } = rulesInForce(
      builtin,
      policy({
        overrides: {
          'no-sale': { within: { days: 45 }, outcome: 'hold', because: 'Our readers asked for it' },
          'require-alt': { lint_severity: 'error', because: 'Law' },
        },
      }),
    )
    expect(cares[0]).toMatchObject({
      outcome: 'hold',
      recipient: [{ kind: 'disaster', within: { days: 45 } }, { flag: ['death'] }],
    })
    expect(lints[0]).toMatchObject({ severity: 'error' })
    expect(changed).toEqual({ 'no-sale': 'Our readers asked for it', 'require-alt': 'Law' })
    expect(care.outcome).toBe('swap')
  })

  it("leave out what is off, and hold the team's own", () => {
    const own = { ...care, id: 'no-own-harm' }
    const inForce = rulesInForce(
      builtin,
      policy({ rules: [own], overrides: { 'no-sale': { off: true, because: 'We do not sell' } } }),
    )
    expect(inForce.care.map((rule) => rule.id)).toEqual(['no-floor', 'no-own-harm'])
  })

  it('refuse to change a floor rule, a rule that is not there, and to take the id of a rule of heed', () => {
    const place = { 'overrides.no-floor': { file: 'heed.policy.yaml', line: 3, column: 5, offset: 20 } }
    expect(() =>
      rulesInForce(builtin, policy({ overrides: { 'no-floor': { off: true, because: 'x' } }, places: place })),
    ).toThrow(/^heed\.policy\.yaml:3:5: override of “no-floor”, a floor rule, expected a rule that may be changed/)
    expect(() => rulesInForce(builtin, policy({ overrides: { 'no-such': { off: true, because: 'x' } } }))).toThrow(
      /expected the id of a rule/,
    )
    expect(() => rulesInForce(builtin, policy({ rules: [care] }))).toThrow(/one of heed's own/)
  })
})
