import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import type { CareRule } from '../judge/rule.ts'
import { loadPolicy } from './policy.ts'

let file = ''
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'heed-policy-')), 'heed.policy.yaml')
})
afterEach(() => rm(join(file, '..'), { recursive: true, force: true }))

const load = async (text: string) => {
  await writeFile(file, text)
  return loadPolicy(file)
}

const RULE = `kinds:
  recall: { description: Their car must not be driven, severity: severe }
rules:
  - id: no-quiz-after-recall
    title: No quiz for people whose car was recalled
    why: They are waiting for a part and cannot drive.
    remedy: Wait until the car is mended.
    message: [{ any: [humour], notPurposes: [safety] }, { hazards: any }]
    recipient:
      - { kind: [recall, disaster], affected: [yes, unknown], within: { days: { self: 30, household: 10 } }, meets: hazard }
      - { absent: { kind: joined } }
      - { fact: plan, is: [Mobile, 3] }
      - { flag: [death] }
    unless: { kind: opt_out, topic: [quiz] }
    spares: [safety]
    outcome: hold
overrides:
  no-party-after-disaster: { within: { days: 90 }, severity: { from: moderate }, because: Our readers asked us to }
`

describe('loadPolicy', () => {
  it('is empty without a file, and with an empty one', async () => {
    const empty = { kinds: {}, rules: [], overrides: {} }
    expect(await loadPolicy()).toEqual({ ...empty, places: {} })
    expect(await load('# nothing yet\n')).toMatchObject(empty)
  })

  it('reads every key of a rule as the judge takes it', async () => {
    const policy = await load(RULE)
    const rules: readonly CareRule[] = policy.rules
    expect(rules).toEqual([
      {
        type: 'care',
        id: 'no-quiz-after-recall',
        title: 'No quiz for people whose car was recalled',
        why: 'They are waiting for a part and cannot drive.',
        remedy: 'Wait until the car is mended.',
        seen: [],
        message: [{ any: ['humour'], notPurposes: ['safety'] }, { hazards: 'any' }],
        recipient: [
          {
            kind: ['recall', 'disaster'],
            affected: ['yes', 'unknown'],
            within: { days: { self: 30, household: 10 } },
            meets: 'hazard',
          },
          { absent: { kind: 'joined' } },
          { fact: 'plan', is: ['Mobile', 3] },
          { flag: ['death'] },
        ],
        unless: { kind: 'opt_out', topic: ['quiz'] },
        spares: ['safety'],
        outcome: 'hold',
      },
    ])
    expect(policy.overrides['no-party-after-disaster']?.within).toEqual({ days: 90 })
    expect(policy.places['rules.no-quiz-after-recall']).toMatchObject({ file, line: 4, column: 9 })
    expect(policy.places['overrides.no-party-after-disaster']).toMatchObject({ line: 18, column: 3 })
  })

  it.each([
    ['humour]', 'humor]', 'humor', 'rules.0.message.0.any.0 is “humor”, expected one of celebratory'],
    [
      'notPurposes',
      'notPurpose',
      'notPurpose:',
      'unknown key “notPurpose” in rules.0.message.0, expected a known key; the nearest is “notPurposes”',
    ],
    ['affected: [yes', 'affected: [maybe', 'maybe', 'is “maybe”, expected one of yes, no, unknown'],
    ['self: 30', 'self: -1', '-1', 'is -1, expected at least 0'],
    [
      'household: 10',
      'houshold: 10',
      'houshold',
      'unknown key “houshold” in rules.0.recipient.0.within.days, expected a known key; the nearest is “household”',
    ],
    ['meets: hazard', 'meets: hazards', 'hazards', 'is “hazards”, expected'],
    ['flag: [death]', 'flag: [dead]', 'dead', 'is “dead”, expected one of death'],
    ['recall, disaster', 'recal, disaster', 'recal,', 'kind “recal”, expected a kind that heed knows'],
    ['kind: joined', 'kind: jioned', 'jioned', 'kind “jioned”, expected a kind that heed knows'],
    ['  recall:', '  disaster:', 'disaster:', 'kind “disaster” is one that heed knows, expected another name'],
    ['outcome: hold', 'outcome: send', 'send', 'is “send”, expected one of swap, hold, block'],
    [
      '    title: No quiz for people whose car was recalled\n',
      '',
      'id: no-quiz',
      'missing key “title” in rules.0, expected text',
    ],
    [
      ', because: Our readers asked us to',
      '',
      'no-party',
      'missing key “because” in overrides.no-party-after-disaster',
    ],
    ['within: { days: 90 }, severity: { from: moderate }, ', '', 'no-party', 'expected something to change'],
    ['no-quiz-after', 'quiz-after', 'quiz-after', 'expected no-<harm> or require-<thing>'],
  ])('refuses %j written as %j', async (good, bad, at, message) => {
    const text = RULE.replace(good, bad)
    const error = await load(text).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    const { line = 0, column = 0 } = (error as InputError).place
    expect(String(error)).toContain(message)
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${at}`))
  })

  it('refuses two rules with one id', async () => {
    const twice = RULE.replace(/( {2}- id:[\s\S]*?outcome: hold\n)/, '$1$1')
    await expect(load(twice)).rejects.toThrow('two rules “no-quiz-after-recall”, expected one rule an id')
  })
})
