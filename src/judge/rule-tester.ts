// Tests a rule the way every rule must be tested: the cases its author names, and what holds for all rules.
import { describe, expect, it } from 'vitest'
import type { Campaign, Variant } from '../load/campaign.ts'
import type { Channel, Flag, Kind, Outcome, Purpose, Trait } from '../load/words.ts'
import type { Message } from '../read/message.ts'
import { read } from '../read/read.ts'
import type { Evidence, FoundTrait, Understanding } from '../understand/understanding.ts'
import { judge } from './judge.ts'
import type { CareRule, Circumstances, LintRule, LintSubject, Situation } from './rule.ts'

const NOW = '2026-05-15T12:00:00Z'
const DAY_MS = 86_400_000

/** A message as one would say it in a sentence; whatever is left out is not there. */
export interface MessageSketch {
  /** default `promotional` */
  purpose?: Purpose
  channel?: Channel
  traits?: readonly Trait[]
  subjectTraits?: readonly Trait[]
  claims?: readonly Kind[]
  hazards?: readonly string[]
  topics?: readonly string[]
  names?: readonly string[]
  judged?: boolean
}

/** `daysAgo` (default 0) and `endedDaysAgo` place it in time; the rest has the contract's defaults, severity `severe`. */
export interface SituationSketch extends Partial<Omit<Situation, 'at' | 'until'>> {
  kind: Kind
  daysAgo?: number
  endedDaysAgo?: number
}

export interface CareCase {
  name: string
  message: MessageSketch
  situations?: readonly SituationSketch[]
  facts?: Record<string, string | number | boolean | null>
  flags?: readonly { flag: Flag; field: string }[]
  /** whether anything is on file about the recipient; default true */
  known?: boolean
  /** for `breaks`; default the rule's own */
  outcome?: Outcome
}

const quote = (part: Evidence['part'], text: string, trait?: Trait): Evidence => ({
  part,
  text,
  file: 'email.md',
  line: part === 'subject' ? 1 : 3,
  column: 1,
  end_line: part === 'subject' ? 1 : 3,
  end_column: 1 + text.length,
  block: part === 'subject' ? 0 : 1,
  at: 0,
  conditions: [],
  ...(trait && { trait }),
})

function understandingOf(sketch: MessageSketch): Understanding {
  const traits = [...new Set([...(sketch.traits ?? []), ...(sketch.subjectTraits ?? [])])]
  return {
    traits: traits.map((trait) => ({
      trait,
      strength: 0.99,
      doubt: false,
      by: 'text',
      evidence: [
        ...(sketch.subjectTraits?.includes(trait) ? [quote('subject', `subject ${trait}`, trait)] : []),
        ...(sketch.traits?.includes(trait) ? [quote('body', `body ${trait}`, trait)] : []),
      ],
    })),
    faint: [],
    probabilities: {},
    claims: (sketch.claims ?? []).map((kind) => ({ kind, by: 'text', evidence: [quote('body', `your ${kind}`)] })),
    hazards: (sketch.hazards ?? []).map((hazard) => ({ hazard, idiom: false, evidence: [quote('body', hazard)] })),
    names: (sketch.names ?? []).map((name) => ({ name, evidence: [quote('body', name)] })),
    topics: (sketch.topics ?? []).map((topic) => ({ topic, evidence: [quote('body', topic)] })),
    language: {
      code: sketch.judged === false ? 'es' : 'en',
      judged: sketch.judged ?? true,
      evidence: sketch.judged === false ? [quote('body', 'lo que dice')] : [],
    },
    authorSays: [],
    purpose: sketch.purpose ?? 'promotional',
    channel: sketch.channel ?? 'email',
  }
}

function situationOf({ daysAgo = 0, endedDaysAgo, ...rest }: SituationSketch): Situation {
  const before = (days: number): string => new Date(Date.parse(NOW) - days * DAY_MS).toISOString()
  return {
    state: 'open',
    certainty: 'confirmed',
    severity: 'severe',
    who: rest.kind === 'bereavement' ? 'unknown' : 'self',
    affected: 'yes',
    ...rest,
    at: before(daysAgo),
    ...(endedDaysAgo !== undefined && { until: before(endedDaysAgo) }),
  }
}

function circumstancesOf(one: CareCase): Circumstances {
  return {
    key: one.name,
    recipients: 1,
    samples: ['r1'],
    situations: (one.situations ?? []).map(situationOf),
    facts: one.facts ?? {},
    flags: [...(one.flags ?? [])],
    visible: [0, 1],
    known: one.known ?? true,
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

function checkTexts(rule: CareRule | LintRule): void {
  it('has an id that says what it prevents or requires, and texts that explain it', () => {
    expect(rule.id).toMatch(/^(no|require)-[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(rule.title.length).toBeGreaterThan(10)
    expect(rule.title).not.toMatch(/\.$/)
    expect(rule.why.length).toBeGreaterThan(60)
    expect(rule.remedy.length).toBeGreaterThan(20)
  })
}

/**
 * Cases that break a care rule (its outcome, or the one the case names, is found) and cases that pass it; and for all of them: input is
 * left alone, the same answer twice, the message is quoted where it shows something.
 */
export function testCareRule(
  rule: CareRule,
  cases: { breaks: readonly CareCase[]; passes: readonly CareCase[] },
): void {
  const find = (one: CareCase) =>
    judge([rule], deepFreeze(understandingOf(one.message)), deepFreeze(circumstancesOf(one)), NOW)
  describe(rule.id, () => {
    checkTexts(rule)
    it('has cases of both sorts', () => {
      expect(cases.breaks.length).toBeGreaterThan(0)
      expect(cases.passes.length).toBeGreaterThan(0)
    })
    it.each(cases.breaks.map((one) => [one.name, one] as const))('breaks: %s', (_, one) => {
      const findings = find(one)
      expect(findings.map((finding) => finding.outcome)).toEqual([one.outcome ?? rule.outcome])
      expect(findings).toEqual(find(one))
      expect(findings[0]?.because).toMatch(/^[A-Z].*\.$/s)
      if ((one.message.traits ?? []).length > 0 && findings[0]?.situation)
        expect(findings[0].evidence.length).toBeGreaterThan(0)
    })
    it.each(cases.passes.map((one) => [one.name, one] as const))('passes: %s', (_, one) => {
      expect(find(one)).toEqual([])
    })
    it('passes whoever has nothing on file, unless it is for everybody, for what is missing or for what is flagged', () => {
      const quiet = rule.recipient === 'everybody' || JSON.stringify(rule.recipient).match(/"(absent|flag)"/)
      if (quiet) return
      for (const one of cases.breaks) expect(find({ ...one, situations: [], facts: {}, flags: [] })).toEqual([])
    })
    it.runIf(cases.breaks.some((one) => one.situations?.length === 1))(
      'does not forget a finding when something else is on file too',
      () => {
        const RANK: Record<Outcome, number> = { send: 0, swap: 1, hold: 2, block: 3 }
        for (const one of cases.breaks.filter(
          (candidate) => candidate.situations?.length === 1 && rule.unless === undefined,
        )) {
          const alone = find(one)[0]
          const more = find({
            ...one,
            situations: [{ kind: 'birthday', daysAgo: 400, endedDaysAgo: 399 }, ...(one.situations ?? [])],
          })[0]
          expect(RANK[more?.outcome ?? 'send']).toBeGreaterThanOrEqual(RANK[alone?.outcome ?? 'send'])
        }
      },
    )
  })
}

/** A campaign as small as a test needs it; the template is read for real. */
export interface LintSketch {
  /** default `promotional` */
  purpose?: Purpose
  /** default one that is calm and complete */
  campaign?: Partial<Campaign>
  /** `null`: none */
  subject?: string | null
  preheader?: string | null
  template?: string
  format?: Message['format']
  /** judged as this variant */
  variant?: string
  /** found in these words, or by their place: `subject` or `body` */
  traits?: readonly {
    trait: Trait
    part?: Evidence['part']
    block?: number
    /** default `sure` */
    certainty?: 'sure' | 'likely' | 'faint'
  }[]
  authorSays?: Understanding['authorSays']
  judged?: boolean
}

/** What a lint rule is given for a sketch. */
export function lintSubject(sketch: LintSketch): LintSubject {
  const { purpose = 'promotional', subject = 'A new coat', preheader = 'Warm, and easy to mend.' } = sketch
  const format = sketch.format ?? 'markdown'
  const main: Variant = {
    name: undefined,
    subject: subject ?? undefined,
    preheader: preheader ?? undefined,
    templateFile: `/campaign/email.${format}`,
    template: sketch.template ?? 'The coat is here, in four colours and for every rain.',
    format,
    subjectPlace: { file: '/campaign/campaign.yaml', line: 2, column: 10, offset: 20 },
    preheaderPlace: { file: '/campaign/campaign.yaml', line: 3, column: 12, offset: 200 },
    templateOffset: 0,
  }
  const campaign: Campaign = {
    id: 'coat',
    purpose,
    channel: 'email',
    subject: subject ?? undefined,
    preheader: preheader ?? undefined,
    from: { name: 'Acme Outdoor', email: 'hello@outdoor.example' },
    language: 'en',
    merge_language: 'handlebars',
    from_reader: [],
    claims: [],
    author_says: [],
    send: { unsubscribe_url: 'https://outdoor.example/u/{{unsubscribe_token}}' },
    audience: {},
    file: '/campaign/campaign.yaml',
    folder: '/campaign',
    main,
    variants: sketch.variant === undefined ? [] : [{ ...main, name: sketch.variant }],
    includes: {},
    places: {},
    ...sketch.campaign,
  }
  const { message } = read(main, {
    file: campaign.file,
    folder: campaign.folder,
    mergeLanguage: campaign.merge_language,
    includes: campaign.includes,
  })
  const found = sketch.traits ?? []
  const asFound = (wanted: (certainty: string) => boolean): FoundTrait[] => {
    const kept = found.filter(({ certainty = 'sure' }) => wanted(certainty))
    return [...new Set(kept.map(({ trait }) => trait))].map((trait) => ({
      trait,
      strength: 0.99,
      doubt: kept.some((one) => one.trait === trait && one.certainty !== undefined && one.certainty !== 'sure'),
      by: 'text',
      evidence: kept
        .filter((one) => one.trait === trait)
        .map(({ part = 'body', block = 2 }) => ({ ...quote(part, `words of ${trait}`, trait), block })),
    }))
  }
  return {
    campaign,
    message,
    variant: sketch.variant,
    understanding: {
      ...understandingOf({ purpose, channel: campaign.channel, judged: sketch.judged ?? true }),
      traits: asFound((certainty) => certainty !== 'faint'),
      faint: asFound((certainty) => certainty === 'faint'),
      authorSays: sketch.authorSays ?? [],
    },
  }
}

export interface LintCase {
  name: string
  subject: LintSubject
  /** how many problems; default at least one for `breaks` */
  problems?: number
}

/** Cases that break a lint rule and cases that pass it; input is left alone, the same answer twice, every problem has a place. */
export function testLintRule(
  rule: LintRule,
  cases: { breaks: readonly LintCase[]; passes: readonly LintCase[] },
): void {
  describe(rule.id, () => {
    checkTexts(rule)
    it.each(cases.breaks.map((one) => [one.name, one] as const))('breaks: %s', (_, one) => {
      const problems = rule.check(deepFreeze(one.subject))
      expect(problems).toEqual(rule.check(one.subject))
      if (one.problems !== undefined) expect(problems).toHaveLength(one.problems)
      else expect(problems.length).toBeGreaterThan(0)
      for (const problem of problems) {
        expect(problem.file).not.toBe('')
        expect(problem.line).toBeGreaterThan(0)
        expect(problem.column).toBeGreaterThan(0)
        expect(problem.message).toMatch(/, expected /)
      }
    })
    it.each(cases.passes.map((one) => [one.name, one] as const))('passes: %s', (_, one) => {
      expect(rule.check(deepFreeze(one.subject))).toEqual([])
    })
  })
}
