import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Trait } from '../load/words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { judge, questionsOf } from './judge.ts'
import { type CareRule, type Circumstances, careRule, type Situation } from './rule.ts'

const NOW = '2026-05-15T12:00:00.000Z'
const daysBefore = (days: number): string => new Date(Date.parse(NOW) - days * 86_400_000).toISOString()

const message = (traits: Trait[], more: Partial<Understanding> = {}): Understanding => ({
  traits: traits.map((trait) => ({
    trait,
    strength: 0.9,
    doubt: false,
    by: 'text',
    evidence: [
      {
        part: 'body',
        text: `words of ${trait}`,
        file: 'email.md',
        line: 2,
        column: 3,
        end_line: 2,
        end_column: 9,
        block: 1,
        at: 0,
        conditions: [],
        trait,
      },
    ],
  })),
  faint: [],
  probabilities: {},
  claims: [],
  hazards: [],
  names: [],
  topics: [],
  language: { code: 'en', judged: true, evidence: [] },
  authorSays: [],
  purpose: 'recap',
  channel: 'email',
  ...more,
})

const situation = (more: Partial<Situation> & Pick<Situation, 'kind'>): Situation => ({
  at: daysBefore(10),
  state: 'open',
  certainty: 'confirmed',
  severity: 'severe',
  who: 'self',
  affected: 'yes',
  ...more,
})

const circumstances = (situations: Situation[], more: Partial<Circumstances> = {}): Circumstances => ({
  key: 'k',
  recipients: 1,
  samples: ['r1'],
  situations,
  facts: {},
  flags: [],
  visible: [],
  known: true,
  ...more,
})

const texts = { title: 'A rule of this test', why: 'why', remedy: 'remedy', seen: [] }

const noParty = careRule({
  id: 'no-party',
  ...texts,
  message: { any: ['celebratory', 'humour'] },
  recipient: { kind: 'disaster', affected: ['yes', 'unknown'], severity: { from: 'severe' }, within: { days: 60 } },
  spares: ['safety', 'transactional'],
  outcome: 'swap',
})

const outcomes = (rule: CareRule, said: Understanding, found: Circumstances): string[] =>
  judge([rule], said, found, NOW).map((finding) => finding.outcome)

describe('doubt about the message', () => {
  const doubtful = (trait: Trait): Understanding => {
    const { traits, ...rest } = message([trait])
    return { ...rest, traits: [], faint: traits.map((found) => ({ ...found, strength: 0.3, doubt: true })) }
  }
  const flooded = circumstances([
    situation({ kind: 'disaster', at: daysBefore(3), affected: 'yes', severity: 'extreme' }),
  ])

  it('counts a trait that is only perhaps there where the harm is grave, and nowhere else', () => {
    expect(outcomes(noParty, doubtful('celebratory'), flooded)).toEqual([])
    expect(outcomes({ ...noParty, grave: true }, doubtful('celebratory'), flooded)).toEqual(['swap'])
    expect(outcomes({ ...noParty, grave: true }, doubtful('payment'), flooded)).toEqual([])
  })

  it('holds instead of blocking on a trait that is only perhaps there, and says perhaps', () => {
    const [finding] = judge([{ ...noParty, grave: true, outcome: 'block' }], doubtful('humour'), flooded, NOW)
    expect(finding?.outcome).toBe('hold')
    expect(finding?.because).toContain('which is perhaps humour')
    expect(outcomes({ ...noParty, grave: true, outcome: 'block' }, message(['humour']), flooded)).toEqual(['block'])
  })
})

describe('a care rule', () => {
  it('meets message and situation, quotes the words and says how long', () => {
    const [finding] = judge(
      [noParty],
      message(['celebratory', 'promotional']),
      circumstances([situation({ kind: 'disaster' })]),
      NOW,
    )
    expect(finding).toMatchObject({
      rule: 'no-party',
      outcome: 'swap',
      evidence: [{ text: 'words of celebratory' }],
      situation: { index: 0, kind: 'disaster' },
      lapses: [{ situation: 0, afterEndDays: 60 }],
    })
    expect(finding?.because).toContain('words of celebratory')
  })

  it('needs both the message and the situation', () => {
    expect(outcomes(noParty, message(['promotional']), circumstances([situation({ kind: 'disaster' })]))).toEqual([])
    expect(outcomes(noParty, message(['humour']), circumstances([situation({ kind: 'illness' })]))).toEqual([])
    expect(outcomes(noParty, message(['humour']), circumstances([]))).toEqual([])
  })

  it('is in force up to the last instant of its window and counts it from the end', () => {
    const ended = (days: number, ms: number): Situation =>
      situation({
        kind: 'disaster',
        at: daysBefore(200),
        until: new Date(Date.parse(daysBefore(days)) + ms).toISOString(),
      })
    expect(outcomes(noParty, message(['humour']), circumstances([ended(60, 0)]))).toEqual(['swap'])
    expect(outcomes(noParty, message(['humour']), circumstances([ended(60, -1)]))).toEqual([])
    expect(
      outcomes(noParty, message(['humour']), circumstances([situation({ kind: 'disaster', at: daysBefore(-1) })])),
    ).toEqual([])
  })

  it('is not in force for what is closed, too mild, or elsewhere', () => {
    for (const other of [{ state: 'closed' }, { severity: 'moderate' }, { affected: 'no' }] as const) {
      expect(
        outcomes(noParty, message(['humour']), circumstances([situation({ kind: 'disaster', ...other })])),
      ).toEqual([])
    }
  })

  it('holds where it is unknown whether it touches them, unless the rule takes unknown for yes', () => {
    const strict = { ...noParty, recipient: { kind: 'disaster', within: { days: 60 } } } satisfies CareRule
    const unknown = circumstances([situation({ kind: 'disaster', affected: 'unknown' })])
    expect(outcomes(strict, message(['humour']), unknown)).toEqual(['hold'])
    expect(outcomes(noParty, message(['humour']), unknown)).toEqual(['swap'])
  })

  it('blocks only for what is confirmed; what is suspected holds', () => {
    const block = { ...noParty, outcome: 'block' } satisfies CareRule
    const suspected = situation({ kind: 'disaster', certainty: 'suspected' })
    expect(outcomes(block, message(['humour']), circumstances([suspected]))).toEqual(['hold'])
    expect(outcomes(block, message(['humour']), circumstances([suspected, situation({ kind: 'disaster' })]))).toEqual([
      'block',
    ])
  })

  it('has its own window for whoever died, and holds for the longest where nobody said who', () => {
    const grief = {
      ...noParty,
      recipient: { kind: 'bereavement', within: { days: { child: 730, pet: 30 } } },
    } satisfies CareRule
    const died = (who: Situation['who'], days: number): Circumstances =>
      circumstances([situation({ kind: 'bereavement', who, at: daysBefore(days) })])
    expect(outcomes(grief, message(['humour']), died('pet', 31))).toEqual([])
    expect(outcomes(grief, message(['humour']), died('pet', 30))).toEqual(['swap'])
    expect(outcomes(grief, message(['humour']), died('child', 730))).toEqual(['swap'])
    expect(outcomes(grief, message(['humour']), died('friend', 1))).toEqual([])
    expect(outcomes(grief, message(['humour']), died('unknown', 730))).toEqual(['hold'])
    expect(outcomes(grief, message(['humour']), died('unknown', 731))).toEqual([])
  })

  it('spares a purpose only while the text keeps to it', () => {
    const flooded = circumstances([situation({ kind: 'disaster' })])
    expect(outcomes(noParty, message(['celebratory'], { purpose: 'transactional' }), flooded)).toEqual([])
    expect(outcomes(noParty, message(['celebratory', 'promotional'], { purpose: 'transactional' }), flooded)).toEqual([
      'swap',
    ])
  })

  it('meets by name, by hazard and by topic', () => {
    const named = { ...noParty, message: {}, recipient: { kind: 'deceased', meets: 'name' } } satisfies CareRule
    const anna = { name: 'Anna', evidence: [] }
    expect(
      outcomes(named, message([], { names: [anna] }), circumstances([situation({ kind: 'deceased', name: 'anna' })])),
    ).toEqual(['swap'])
    expect(
      outcomes(named, message([], { names: [anna] }), circumstances([situation({ kind: 'deceased', name: 'Tom' })])),
    ).toEqual([])
    const full = { name: 'Anna Berg', evidence: [] }
    for (const [name, met] of [
      ['Anna Berg', ['swap']],
      ['Anna', ['swap']],
      ['Anna Holm', []],
    ] as const) {
      const file = circumstances([situation({ kind: 'deceased', name })])
      expect(outcomes(named, message([], { names: [full] }), file)).toEqual(met)
    }
    const hazard = { ...noParty, message: {}, recipient: { kind: 'disaster', meets: 'hazard' } } satisfies CareRule
    const flood = { hazard: 'flood', idiom: true, evidence: [] }
    expect(
      outcomes(
        hazard,
        message([], { hazards: [flood] }),
        circumstances([situation({ kind: 'disaster', topic: 'flood' })]),
      ),
    ).toEqual(['swap'])
    expect(
      outcomes(
        hazard,
        message([], { hazards: [flood] }),
        circumstances([situation({ kind: 'disaster', topic: 'wildfire' })]),
      ),
    ).toEqual([])
    const optedOut = {
      ...noParty,
      message: {},
      recipient: { kind: 'opt_out', meets: ['topic', 'channel'] },
    } satisfies CareRule
    const mothers = { topic: 'mothers_day', evidence: [] }
    expect(
      outcomes(
        optedOut,
        message([], { topics: [mothers] }),
        circumstances([situation({ kind: 'opt_out', topic: 'mothers_day' })]),
      ),
    ).toEqual(['swap'])
    expect(
      outcomes(optedOut, message([]), circumstances([situation({ kind: 'opt_out', topic: 'mothers_day' })])),
    ).toEqual([])
    expect(
      outcomes(optedOut, message([]), circumstances([situation({ kind: 'opt_out', topic: 'all_marketing' })])),
    ).toEqual(['swap'])
    expect(
      outcomes(
        optedOut,
        message([]),
        circumstances([situation({ kind: 'opt_out', topic: 'all_marketing', channel: 'sms' })]),
      ),
    ).toEqual([])
  })

  it('meets what is not on file only where anything is known', () => {
    const absent = { ...noParty, message: {}, recipient: { absent: { kind: 'new_baby' } } } satisfies CareRule
    expect(outcomes(absent, message([]), circumstances([]))).toEqual(['swap'])
    expect(outcomes(absent, message([]), circumstances([], { known: false }))).toEqual([])
    expect(outcomes(absent, message([]), circumstances([situation({ kind: 'new_baby' })]))).toEqual([])
  })

  it('gives way to its exception', () => {
    const unless = { ...noParty, unless: { kind: 'joined' } } satisfies CareRule
    const flooded = situation({ kind: 'disaster' })
    expect(outcomes(unless, message(['humour']), circumstances([flooded, situation({ kind: 'joined' })]))).toEqual([])
  })

  it('that throws is a finding that holds', () => {
    const broken = {
      ...noParty,
      get recipient(): never {
        throw new RangeError('secret value')
      },
    } as unknown as CareRule
    const findings = judge(
      [broken, noParty],
      message(['humour']),
      circumstances([situation({ kind: 'disaster' })]),
      NOW,
    )
    expect(findings.map((finding) => finding.outcome)).toEqual(['hold', 'swap'])
    expect(findings[0]?.because).not.toContain('secret')
  })
})

describe('the law of judging', () => {
  const anySituation = fc.record({
    kind: fc.constantFrom('disaster', 'bereavement', 'complaint'),
    at: fc.integer({ min: -5, max: 100 }).map(daysBefore),
    state: fc.constantFrom('open', 'closed'),
    certainty: fc.constantFrom('confirmed', 'suspected'),
    severity: fc.constantFrom('minor', 'moderate', 'severe', 'extreme'),
    who: fc.constantFrom('self', 'child', 'pet', 'unknown'),
    affected: fc.constantFrom('yes', 'no', 'unknown'),
  }) as fc.Arbitrary<Situation>
  const ruleSet: CareRule[] = [
    noParty,
    {
      ...noParty,
      id: 'no-grief',
      recipient: { kind: 'bereavement', within: { days: { child: 50, pet: 3 } } },
      outcome: 'block',
    },
    { ...noParty, id: 'no-deaf-ear', recipient: { kind: 'complaint', within: { days: 20 } }, outcome: 'hold' },
  ]
  const STRENGTH = { send: 0, swap: 1, hold: 2, block: 3 }
  const strongest = (situations: Situation[]): number =>
    Math.max(
      0,
      ...judge(ruleSet, message(['humour']), circumstances(situations), NOW).map(
        (finding) => STRENGTH[finding.outcome],
      ),
    )

  it('another situation never weakens', () => {
    fc.assert(
      fc.property(fc.array(anySituation, { maxLength: 5 }), anySituation, (some, more) => {
        expect(strongest([...some, more])).toBeGreaterThanOrEqual(strongest(some))
      }),
    )
  })

  it('neither the order of situations nor that of rules matters', () => {
    fc.assert(
      fc.property(fc.array(anySituation, { maxLength: 5 }), (some) => {
        expect(strongest([...some].reverse())).toBe(strongest(some))
        const one = judge(ruleSet, message(['humour']), circumstances(some), NOW).map(
          ({ rule, outcome }) => `${rule} ${outcome}`,
        )
        const other = judge([...ruleSet].reverse(), message(['humour']), circumstances(some), NOW).map(
          ({ rule, outcome }) => `${rule} ${outcome}`,
        )
        expect(other.sort()).toEqual(one.sort())
      }),
    )
  })

  it('asks for every age at which its answer can change', () => {
    const { kinds } = questionsOf(ruleSet, ['disaster', 'bereavement', 'complaint', 'birthday'], ['Anna', 'anna'])
    expect(kinds).toEqual({
      disaster: { sinceStart: [0], sinceEnd: [0, 60] },
      bereavement: { sinceStart: [0], sinceEnd: [0, 3, 50] },
      complaint: { sinceStart: [0], sinceEnd: [0, 20] },
      birthday: null,
    })
  })
})
