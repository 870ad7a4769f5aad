import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { judge, questionsOf } from '../judge/judge.ts'
import { type CareRule, careRule } from '../judge/rule.ts'
import type { Flag } from '../load/words.ts'
import { type Situation, SituationError, settle, severityByKind } from '../situations/situation.ts'
import type { Understanding } from '../understand/understanding.ts'
import type { Circumstances, Questions } from './circumstances.ts'
import { type Audience, type AudienceDecision, type AudienceInputs, openAudience } from './join.ts'

const NOW = '2026-03-10T12:00:00Z'
const DAY_MS = 86_400_000

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heed-join-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
async function file(extension: string, content: string | Buffer): Promise<string> {
  files += 1
  const path = join(folder, `file ${files} o'clock.${extension}`)
  await writeFile(path, content)
  return path
}

/** Every known kind is asked about at 0 days, and disaster also at 60 after its end. */
const QUESTIONS: Questions = {
  kinds: {
    ...Object.fromEntries(Object.keys(severityByKind).map((kind) => [kind, { sinceStart: [0], sinceEnd: [0] }])),
    disaster: { sinceStart: [-14, 0], sinceEnd: [0, 60] },
    birthday: null,
  },
  facts: [],
  names: [],
}

const inputs = (recipients: string, more: Partial<AudienceInputs> = {}): AudienceInputs => ({
  recipients,
  questions: QUESTIONS,
  now: NOW,
  severityByKind,
  visible: { fields: [], of: () => [0] },
  ownWords: { fields: [], scan: async () => [] },
  nameWords: { fields: [], scan: () => [] },
  needsEmail: false,
  ...more,
})

async function using<T>(given: AudienceInputs, look: (audience: Audience) => Promise<T>): Promise<T> {
  const audience = await openAudience(given)
  try {
    return await look(audience)
  } finally {
    await audience.close()
  }
}

const found = (given: AudienceInputs, id: string): Promise<Circumstances | undefined> =>
  using(given, (audience) => audience.find(id))

const flagsOf = async (given: AudienceInputs, id: string): Promise<string[]> =>
  ((await found(given, id))?.flags ?? []).map(({ flag, field }) => `${flag} ${field}`)

const csv = (header: string, ...rows: string[]): Promise<string> => file('csv', `${[header, ...rows].join('\n')}\n`)
const ndjson = (...rows: unknown[]): Promise<string> =>
  file('ndjson', rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''))

async function parquet(source: string, types = ''): Promise<string> {
  files += 1
  const path = join(folder, `file ${files}.parquet`)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`COPY (FROM read_json('${source.replaceAll("'", "''")}'${types})) TO '${path}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
  return path
}

describe('grouping', () => {
  const MESSAGE: Understanding = {
    traits: [{ trait: 'celebratory', strength: 1, doubt: false, evidence: [], by: 'author' }],
    faint: [],
    probabilities: {},
    claims: [],
    hazards: [{ hazard: 'flood', idiom: false, evidence: [] }],
    names: [{ name: 'Rosa', evidence: [] }],
    topics: [{ topic: 'mothers_day', evidence: [] }],
    language: { code: 'en', judged: true, evidence: [] },
    authorSays: [],
    purpose: 'newsletter',
    channel: 'email',
  }
  const KINDS = ['disaster', 'bereavement', 'opt_out', 'joined', 'complaint', 'birthday', 'our_own_kind'] as const
  const days = fc.constantFrom(0, 1, 7, 60)

  const ruleArbitrary = fc
    .record({
      kind: fc.constantFrom('disaster', 'bereavement', 'opt_out', 'joined', 'complaint'),
      state: fc.option(fc.subarray(['open', 'closed'] as const, { minLength: 1 }), { nil: undefined }),
      severity: fc.option(fc.record({ from: fc.constantFrom('moderate', 'severe', 'extreme') }), { nil: undefined }),
      who: fc.option(fc.subarray(['self', 'parent', 'pet'] as const, { minLength: 1 }), { nil: undefined }),
      affected: fc.option(fc.subarray(['yes', 'no', 'unknown'] as const, { minLength: 1 }), { nil: undefined }),
      topic: fc.option(fc.constant(['flood', 'mothers_day'] as const), { nil: undefined }),
      impact: fc.option(fc.constant(['home_damaged'] as const), { nil: undefined }),
      within: fc.option(
        fc.oneof(
          days.map((n) => ({ days: n })),
          fc.record({ days: fc.record({ self: days, parent: days }) }),
        ),
        { nil: undefined },
      ),
      ahead: fc.option(
        days.map((n) => ({ days: n })),
        { nil: undefined },
      ),
      meets: fc.option(fc.constantFrom('hazard', 'name', 'topic', 'channel'), { nil: undefined }),
      absent: fc.boolean(),
      outcome: fc.constantFrom('swap', 'hold', 'block'),
    })
    .map(({ absent, outcome, ...test }) => {
      const situation = Object.fromEntries(Object.entries(test).filter(([, value]) => value !== undefined))
      return { recipient: absent ? { absent: situation } : situation, outcome } as unknown as Pick<
        CareRule,
        'recipient' | 'outcome'
      >
    })
  const factRule = fc
    .subarray(['pro', 'free', 'constructor'], { minLength: 1 })
    .map((is) => ({ recipient: { fact: 'plan', is }, outcome: 'hold' }) as Pick<CareRule, 'recipient' | 'outcome'>)
  const flagRule = fc
    .constantFrom('unfilled', 'death', 'unknown_kind', 'senseless_date', 'unreadable_row')
    .map((flag) => ({ recipient: { flag: [flag] }, outcome: 'hold' }) as Pick<CareRule, 'recipient' | 'outcome'>)

  const instant = fc
    .record({
      // exactly on a breakpoint, one ms before and after it, and days somewhere
      days: fc.constantFrom(-60, -7, -1, 0, 1, 7, 60, 61),
      ms: fc.constantFrom(-1, 0, 1, 3_600_000),
      form: fc.constantFrom('instant', 'date', 'offset'),
    })
    .map(({ days: n, ms, form }) => {
      const at = new Date(Date.parse(NOW) - n * DAY_MS + ms)
      if (form === 'date') return at.toISOString().slice(0, 10)
      if (form === 'offset') return `${new Date(at.getTime() + 2 * 3_600_000).toISOString().replace('Z', '')}+02:00`
      return at.toISOString()
    })
  const recordArbitrary = fc.record(
    {
      kind: fc.constantFrom(...KINDS),
      at: fc.oneof(
        { weight: 20, arbitrary: instant },
        { weight: 1, arbitrary: fc.constantFrom('soon', '2026-02-30', '2026-03-01T10:00:00') },
      ),
      until: instant,
      state: fc.constantFrom('open', 'closed'),
      certainty: fc.constantFrom('confirmed', 'suspected'),
      severity: fc.constantFrom('minor', 'severe', 'extreme'),
      who: fc.constantFrom('self', 'parent', 'pet', 'friend'),
      affected: fc.constantFrom('yes', 'no', 'unknown'),
      impact: fc.constantFrom('home_damaged', 'none'),
      topic: fc.constantFrom('flood', 'mothers_day', 'storm', 'all_marketing'),
      channel: fc.constantFrom('email', 'sms'),
      name: fc.constantFrom('Rosa', 'ROSA', 'Tom'),
    },
    { requiredKeys: ['kind', 'at'] },
  )
  const personArbitrary = fc.record({
    first_name: fc.constantFrom('Ada', 'null', 'Bo', ''),
    plan: fc.constantFrom('pro', 'free', 'constructor', '', 'other'),
    caption: fc.constantFrom('', 'a day at sea', 'without her'),
    timezone: fc.constantFrom('', 'America/Los_Angeles', 'asia/kolkata', 'Pacific/Kiritimati', 'Mars/Olympus'),
    vip: fc.constantFrom('', 'yes'),
    records: fc.array(recordArbitrary, { maxLength: 3 }),
  })

  it('changes no decision: random rules, audiences and records, judged one by one without DuckDB and in groups', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(personArbitrary, { minLength: 1, maxLength: 40 }),
        fc.array(fc.oneof({ weight: 6, arbitrary: ruleArbitrary }, factRule, flagRule), { minLength: 1, maxLength: 6 }),
        async (people, tests) => {
          const rules = tests.map((test, index) =>
            careRule({
              id: `no-case-${index}`,
              title: 'A rule of the test',
              why: '',
              remedy: '',
              seen: [],
              message: { any: ['celebratory'] },
              spares: [],
              ...test,
            }),
          )
          const questions = questionsOf(rules, Object.keys(severityByKind), ['Rosa'])
          const recipients = await ndjson(
            ...people.map(({ records: _, ...fields }, index) => ({
              id: `p${String(index).padStart(2, '0')}`,
              ...fields,
            })),
          )
          const situations = await ndjson(
            ...people.flatMap(({ records }, index) =>
              records.map((record) => ({ recipient_id: `p${String(index).padStart(2, '0')}`, ...record, note: 'x' })),
            ),
            { recipient_id: 'nobody', kind: 'deceased', at: NOW },
          )
          const see = (values: Record<string, unknown>): number[] => (values.vip === 'yes' ? [0, 1] : [0])
          const hear = (value: string): Flag[] => (value === 'null' ? ['unfilled'] : [])
          const read = (value: string): Flag[] => (value.includes('without') ? ['death'] : [])
          const given = inputs(recipients, {
            situations,
            questions,
            visible: { fields: ['vip'], of: see },
            nameWords: { fields: ['first_name'], scan: hear },
            ownWords: { fields: ['caption'], scan: async (_, value) => read(value) },
          })
          await using(given, async (audience) => {
            expect(audience.recipients).toBe(people.length)
            const groups = new Map(audience.circumstances.map((circumstances) => [circumstances.key, circumstances]))
            expect(audience.circumstances.reduce((sum, { recipients: count }) => sum + count, 0)).toBe(people.length)
            for (const [index, person] of people.entries()) {
              const id = `p${String(index).padStart(2, '0')}`
              const own = await audience.find(id)
              const group = own && groups.get(own.key)
              if (!own || !group) throw new Error('a recipient without group')
              // settled and flagged one by one, in JavaScript
              const alone: Circumstances = {
                ...own,
                situations: [],
                facts: { plan: person.plan === '' ? null : person.plan },
                flags: [
                  ...hear(person.first_name).map((flag) => ({ flag, field: 'first_name' })),
                  ...read(person.caption).map((flag) => ({ flag, field: 'caption' })),
                ],
                visible: see(person),
              }
              for (const record of person.records) {
                try {
                  alone.situations.push(settle(record, { zone: person.timezone }))
                } catch (error) {
                  if (!(error instanceof SituationError)) throw error
                  alone.flags.push({ flag: error.flag, field: 'situations' })
                }
              }
              const answers = (circumstances: Circumstances) =>
                judge(rules, MESSAGE, circumstances, NOW).map(({ rule, outcome, lapses }) => ({
                  rule,
                  outcome,
                  days: lapses?.map(({ afterEndDays }) => afterEndDays),
                }))
              expect(answers(group)).toEqual(answers(alone))
              expect(answers(own)).toEqual(answers(alone))
              expect(group.visible).toEqual(alone.visible)
              expect(group.flags.map(({ flag }) => flag).sort()).toEqual(
                [...new Set(alone.flags.map(({ flag }) => flag))].sort(),
              )
            }
          })
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)

  const AT_BREAKPOINT = new Date(Date.parse(NOW) - 60 * DAY_MS).toISOString()
  const shift = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString()

  it('parts people exactly at a breakpoint, and nowhere else', async () => {
    const recipients = await csv('id', 'a', 'b', 'c', 'd', 'e')
    const record = (id: string, at: string) => ({ recipient_id: id, kind: 'disaster', at })
    const situations = await ndjson(
      record('a', AT_BREAKPOINT), // just still within 60 days
      record('b', shift(AT_BREAKPOINT, -1)), // just not any more
      record('c', shift(AT_BREAKPOINT, -90 * DAY_MS)),
      record('d', shift(NOW, 14 * DAY_MS)), // 14 days ahead, exactly
      record('e', shift(NOW, 14 * DAY_MS + 1)),
    )
    await using(inputs(recipients, { situations }), async ({ circumstances }) => {
      expect(circumstances.map(({ samples }) => samples)).toEqual([['b', 'c'], ['a'], ['d'], ['e']])
    })
  })

  it('does not part people by what nobody asks', async () => {
    const recipients = await csv('id,plan,city', 'a,free,Oslo', 'b,gold,Bergen', 'c,pro,', 'd,,')
    const situations = await ndjson(
      { recipient_id: 'a', kind: 'birthday', at: '2026-01-01' },
      { recipient_id: 'b', kind: 'joined', at: '2020-01-01', name: 'Tom' },
      { recipient_id: 'c', kind: 'joined', at: '2021-05-01T10:00:00+02:00' },
      { recipient_id: 'c', kind: 'joined', at: '2022-05-01' },
    )
    const questions = { ...QUESTIONS, facts: [{ column: 'plan', values: ['pro'] }] }
    await using(inputs(recipients, { situations, questions }), async ({ circumstances }) => {
      expect(circumstances.map(({ samples, facts }) => [samples, facts])).toEqual([
        [['a', 'd'], { plan: null }],
        [['b'], { plan: null }],
        [['c'], { plan: 'pro' }],
      ])
      expect(circumstances[1]?.situations[0]?.name).toBeUndefined()
      // the one that ends last stands for both
      expect(circumstances[2]?.situations.map(({ at }) => at)).toEqual(['2022-05-01T00:00:00Z'])
    })
  })

  it('parts those with an end from those without, since only the latter last for ever', async () => {
    const situations = await ndjson(
      { recipient_id: 'a', kind: 'opt_out', at: '2025-01-01' },
      { recipient_id: 'b', kind: 'opt_out', at: '2025-01-01', until: '2025-02-01' },
      { recipient_id: 'c', kind: 'opt_out', at: '2025-01-01', until: '2027-02-01' },
    )
    await using(inputs(await csv('id', 'a', 'b', 'c'), { situations }), async ({ circumstances }) => {
      expect(circumstances).toHaveLength(3)
    })
  })

  it('gives the same key for the same answers in another audience', async () => {
    const situations = await ndjson(
      { recipient_id: 'a', kind: 'disaster', at: '2026-03-01' },
      { recipient_id: 'z', kind: 'disaster', at: '2026-03-02' },
    )
    const one = await found(inputs(await csv('id', 'a'), { situations }), 'a')
    const other = await found(inputs(await ndjson({ id: 'z' }, { id: 'y' }), { situations }), 'z')
    expect(one?.key).toBe(other?.key)
  })
})

describe('situations', () => {
  const own = async (record: Record<string, unknown>, zone = ''): Promise<Situation | undefined> => {
    const recipients = await csv('id,timezone', `a,${zone}`)
    const situations = await ndjson({ recipient_id: 'a', ...record })
    return (await found(inputs(recipients, { situations }), 'a'))?.situations[0]
  }

  it.each([
    [{ kind: 'disaster', at: '2026-03-01' }, ''],
    [{ kind: 'disaster', at: '2026-03-08', until: '2026-03-09' }, 'America/New_York'], // the clock changes that night
    [{ kind: 'disaster', at: '2026-03-01', until: '2026-03-01' }, 'Pacific/Kiritimati'],
    [{ kind: 'disaster', at: '2026-03-01' }, 'Middle-earth/Shire'],
    [{ kind: 'complaint', at: '2026-03-01T10:00Z', until: '2026-03-01 12:00:00.5+0130' }, 'Asia/Kolkata'],
    [{ kind: 'complaint', at: '2026-03-01t10:00:00z', until: '2026-03-02T00:00:00-05' }, ''],
    [{ kind: 'bereavement', at: '2026-03-01' }, ''],
    [{ kind: 'bereavement', at: '2026-03-01', who: 'self' }, ''],
    [{ kind: 'bereavement', at: '2026-03-01', who: 'pet', severity: 'minor' }, ''],
    [
      {
        kind: 'disaster',
        at: '2026-03-01',
        state: 'closed',
        certainty: 'suspected',
        affected: 'unknown',
        impact: 'evacuated',
        topic: 'flood',
        channel: 'sms',
      },
      '',
    ],
    [{ kind: 'disaster', at: '2026-03-01', topic: '', severity: null, until: '' }, ''],
  ])('settles %j in zone “%s” as settle does', async (record, zone) => {
    expect(await own(record, zone)).toEqual(settle(record, { zone }))
  })

  it.each([
    [{ kind: 'disaster', at: 'yesterday' }, 'senseless_date'],
    [{ kind: 'disaster', at: '2026-02-30' }, 'senseless_date'],
    [{ kind: 'disaster', at: '2026-03-01T10:00:00' }, 'senseless_date'],
    [{ kind: 'disaster', at: '1899-12-31' }, 'senseless_date'],
    [{ kind: 'birthday', at: '2201-01-01' }, 'senseless_date'],
    [{ kind: 'disaster', at: '2026-03-02', until: '2026-03-01' }, 'senseless_date'],
    [{ kind: 'disaster', at: '2026-03-02', until: 'never' }, 'senseless_date'],
    [{ kind: 'disaster', at: '2026-03-02', until: '2026-03-01T23:00:00Z' }, 'senseless_date'],
    [{ kind: 'plague_of_frogs', at: '2026-03-01' }, 'unknown_kind'],
    [{ kind: 'toString', at: '2026-03-01' }, 'unknown_kind'],
    [{ at: '2026-03-01' }, 'unreadable_row'],
    [{ kind: 'disaster' }, 'unreadable_row'],
    [{ kind: 'disaster', at: '2026-03-01', severity: 'huge' }, 'unreadable_row'],
    [{ kind: 'disaster', at: '2026-03-01', state: 'OPEN' }, 'unreadable_row'],
    [{ kind: 'disaster', at: '2026-03-01', who: 'neighbour' }, 'unreadable_row'],
  ])('flags %j as %s, as settle does, and lists it without its words', async (record, flag) => {
    const recipients = await csv('id', 'a', 'b')
    const situations = await ndjson(
      '',
      { recipient_id: 'b', kind: 'joined', at: '2020-01-01' },
      { recipient_id: 'a', ...record, name: 'Rosalind' },
    )
    const thrown = (() => {
      try {
        return settle(record)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toMatchObject({ flag })
    await using(inputs(recipients, { situations }), async (audience) => {
      expect((await audience.find('a'))?.flags).toEqual([{ flag, field: 'situations' }])
      expect((await audience.find('a'))?.situations).toEqual([])
      expect((await audience.find('b'))?.flags).toEqual([])
      expect(audience.invalidRows).toEqual([{ file: situations, row: 3, reason: expect.any(String) }])
      expect(audience.invalidRowCount).toBe(1)
      expect(JSON.stringify(audience.invalidRows)).not.toMatch(/Rosalind|huge|frogs|neighbour/)
    })
  })

  it('counts situations about strangers and lists those about nobody', async () => {
    const situations = await ndjson(
      { recipient_id: 'q', kind: 'joined', at: '2020-01-01' },
      { kind: 'joined', at: '2020-01-01' },
    )
    await using(inputs(await csv('id', 'a'), { situations }), async ({ strangers, invalidRows, circumstances }) => {
      expect(strangers).toBe(1)
      expect(invalidRows).toEqual([{ file: situations, row: 2, reason: 'no recipient_id' }])
      expect(circumstances.map(({ flags, known }) => [flags, known])).toEqual([[[], true]])
    })
  })

  it('meets ids written with blanks around them', async () => {
    const situations = await csv('recipient_id,kind,at', ' a ,disaster,2026-03-01')
    expect((await found(inputs(await csv('id', 'a '), { situations }), 'a'))?.situations).toHaveLength(1)
  })

  it('says that nothing is known when no situations are given, and that they are stale when the newest is too old', async () => {
    const recipients = await csv('id', 'a')
    expect(await flagsOf(inputs(recipients), 'a')).toEqual(['no_context situations'])
    expect((await found(inputs(recipients), 'a'))?.known).toBe(false)
    const situations = await ndjson(
      { recipient_id: 'q', kind: 'joined', at: '2026-03-08T12:00:00Z' },
      { recipient_id: 'q', kind: 'renewal_due', at: '2026-09-01' },
    )
    await using(inputs(recipients, { situations, maxContextAgeHours: 48 }), async (audience) => {
      expect(audience.context).toEqual([{ source: situations, as_of: '2026-03-08T12:00:00Z', stale: false }])
      expect((await audience.find('a'))?.flags).toEqual([])
    })
    expect(await flagsOf(inputs(recipients, { situations, maxContextAgeHours: 47.9 }), 'a')).toEqual([
      'stale_context situations',
    ])
    const none = await file('ndjson', '')
    await using(inputs(recipients, { situations: none, maxContextAgeHours: 48 }), async (audience) => {
      expect(audience.context).toEqual([{ source: none, as_of: null, stale: true }])
      expect((await audience.find('a'))?.known).toBe(true)
    })
  })
})

describe('files', () => {
  it('gives the same circumstances from CSV, NDJSON and Parquet', async () => {
    const people = [
      { id: '1', email: 'ann@example.com', first_name: 'Ann', plan: 'pro', age: '41', timezone: 'Europe/Berlin' },
      { id: '2', email: 'bo@example.com', first_name: null, plan: 'free', age: '7', timezone: null },
      { id: '3', email: null, first_name: 'Zoë "Z", d’Or', plan: null, age: null, timezone: 'Asia/Tokyo' },
    ]
    const told = [
      { recipient_id: '1', kind: 'disaster', at: '2026-03-01', until: '2026-03-03', topic: 'flood', severity: null },
      {
        recipient_id: '3',
        kind: 'complaint',
        at: '2026-03-01T10:00:00Z',
        until: null,
        topic: null,
        severity: 'severe',
      },
    ]
    const asCsv = (rows: Record<string, string | null>[]): Promise<string> =>
      csv(
        Object.keys(rows[0] ?? {}).join(';'),
        ...rows.map((row) =>
          Object.values(row)
            .map((cell) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`))
            .join(';'),
        ),
      )
    const questions = { ...QUESTIONS, facts: [{ column: 'plan' }, { column: 'age' }] }
    const visible = { fields: ['plan', 'elsewhere'], of: (values: Record<string, unknown>) => (values.plan ? [1] : []) }
    const look = (recipients: string, situations: string) =>
      using(inputs(recipients, { situations, questions, visible, needsEmail: true }), async (audience) => {
        const decisions = new Map(audience.circumstances.map(({ key }) => [key, SEND]))
        const rows = []
        for await (const batch of audience.streamRows(decisions, () => true)) rows.push(...batch)
        return { circumstances: audience.circumstances, rows, columns: [...audience.columns].sort() }
      })
    const peopleNdjson = await ndjson(...people)
    const toldNdjson = await ndjson(...told)
    const fromCsv = await look(await asCsv(people), await asCsv(told))
    const fromNdjson = await look(peopleNdjson, toldNdjson)
    const numbers = await ndjson(
      ...people.map((person) => ({ ...person, id: Number(person.id), age: person.age && Number(person.age) })),
    )
    expect(fromCsv.circumstances).toHaveLength(3)
    expect(fromCsv.circumstances[2]?.flags).toEqual([{ flag: 'no_address', field: 'email' }])
    expect(fromNdjson).toEqual(fromCsv)
    const text =
      ", columns={id:'VARCHAR',email:'VARCHAR',first_name:'VARCHAR',plan:'VARCHAR',age:'VARCHAR',timezone:'VARCHAR'}"
    expect(await look(await parquet(peopleNdjson, text), await parquet(toldNdjson))).toEqual(fromCsv)
    const typed = await look(await parquet(numbers), toldNdjson)
    expect(typed.circumstances).toEqual(fromCsv.circumstances)
    expect(typed.rows[0]?.fields.age).toBe(41)
    const doubles = await parquet(
      numbers,
      ", columns={id:'DOUBLE',email:'VARCHAR',first_name:'VARCHAR',plan:'VARCHAR',age:'DOUBLE',timezone:'VARCHAR'}",
    )
    expect((await look(doubles, toldNdjson)).circumstances).toEqual(fromCsv.circumstances)
  })

  it('reads names of columns that a language would trip over', async () => {
    const odd = ['constructor', '__proto__', 'Id', 'select', 'a "b"', "o'clock", 'größe', 'x/y~z', 'c0']
    const header = ['id', ...odd]
    const cells = odd.map((_, index) => `v${index}`)
    const quoted = (values: string[]): string => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')
    const asCsv = await csv(quoted(header), quoted(['a', ...cells]))
    const asNdjson = await file(
      'jsonl',
      `{${header.map((name, index) => `${JSON.stringify(name)}:${JSON.stringify(['a', ...cells][index])}`).join(',')}}\n`,
    )
    const questions = { ...QUESTIONS, facts: odd.map((column) => ({ column })) }
    for (const recipients of [asCsv, asNdjson]) {
      await using(
        inputs(recipients, { questions, visible: { fields: odd, of: (values) => [Object.keys(values).length] } }),
        async (audience) => {
          const [one] = audience.circumstances
          expect(Object.entries(one?.facts ?? {}).sort()).toEqual(odd.map((name, index) => [name, `v${index}`]).sort())
          expect(one?.visible).toEqual([odd.length])
          for await (const [row] of audience.streamRows(new Map([[one?.key ?? '', SEND]]), () => true))
            expect(Object.keys(row?.fields ?? {}).sort()).toEqual([...header].sort())
        },
      )
    }
  })

  it('holds those whose CSV row is broken and lists every such row', async () => {
    const recipients = await file(
      'csv',
      Buffer.concat([
        Buffer.from(
          '\uFEFFid,first_name,city\r\na,Zoë,"two\r\nlines"\r\n\r\nb,too few\r\nc,too,many,values\r\nd,"not" closed,x\r\ne,',
        ),
        Buffer.from([0xe9, 0xff]),
        Buffer.from(',x\r\n,no,id\r\nf,fine,x\r\ng,fine,x\r\nf,again,x\r\nh,"open,x\r\ni,swallowed,x\r\n'),
      ]),
    )
    await using(inputs(recipients, { situations: await ndjson() }), async (audience) => {
      const flags = async (id: string) => (await audience.find(id))?.flags.map(({ flag }) => flag)
      expect(await flags('a')).toEqual([])
      for (const id of ['b', 'c', 'd', 'e', 'h', 'i']) expect([id, await flags(id)]).toEqual([id, ['unreadable_row']])
      expect(await flags('f')).toEqual(['duplicate_id'])
      expect(await flags('g')).toEqual([])
      expect(audience.recipients).toBe(9)
      expect(audience.invalidRows.map(({ row, reason }) => [row, reason])).toEqual([
        [5, 'fewer values than columns'],
        [6, 'more values than columns'],
        [7, 'a quotation mark that does not close, or text after one that does'],
        [8, 'text that is not UTF-8'],
        [9, 'no id'],
        [10, 'an id that another row has too'],
        [12, 'an id that another row has too'],
        [13, 'a quotation mark that does not close, or text after one that does'],
        [14, 'inside a quotation mark that does not close'],
      ])
      expect(audience.invalidRowCount).toBe(9)
    })
  })

  it('holds those whose NDJSON line is broken, in recipients and in situations', async () => {
    const recipients = await ndjson(
      { id: 'a' },
      '',
      '{"id": "b", "first_name": "half',
      '[1]',
      '{"id": 7, oops}',
      { id: 'c' },
      { first_name: 'no id' },
    )
    const situations = await ndjson('{"recipient_id": "c", "kind": "deceased", ', '', {
      recipient_id: 'a',
      kind: 'disaster',
      at: '2026-03-01',
    })
    await using(inputs(recipients, { situations }), async (audience) => {
      const flags = async (id: string) => (await audience.find(id))?.flags
      expect(await flags('a')).toEqual([])
      expect(await flags('b')).toEqual([{ flag: 'unreadable_row', field: 'recipients' }])
      expect(await flags('7')).toEqual([{ flag: 'unreadable_row', field: 'recipients' }])
      expect(await flags('c')).toEqual([{ flag: 'unreadable_row', field: 'situations' }])
      expect(audience.recipients).toBe(4)
      expect(audience.invalidRows).toEqual([
        { file: recipients, row: 3, reason: 'a line that is no JSON object' },
        { file: recipients, row: 4, reason: 'a line that is no JSON object' },
        { file: recipients, row: 5, reason: 'a line that is no JSON object' },
        { file: recipients, row: 7, reason: 'no id' },
        { file: situations, row: 1, reason: 'a line that is no JSON object' },
      ])
    })
  })

  it('refuses a file in which an open quotation mark swallows more than can be told', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) =>
      index === 1_000 ? `p${index},"open,x` : `p${index},fine,x`,
    )
    await expect(openAudience(inputs(await csv('id,first_name,city', rows.join('\n'))))).rejects.toThrow(
      /:1002: a quotation mark that does not close, expected one that closes/,
    )
  })

  it('lists the first twenty bad rows and counts all', async () => {
    const recipients = await csv('id,x', 'a,1', ...Array.from({ length: 30 }, (_, index) => `b${index}`))
    await using(inputs(recipients), async (audience) => {
      expect(audience.invalidRows.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, index) => index + 3))
      expect(audience.invalidRowCount).toBe(30)
      expect(audience.recipients).toBe(31)
    })
  })

  it.each([
    ['a missing file', async () => join(folder, 'nowhere.csv'), /nowhere\.csv: no such file, expected a file/],
    ['a folder', async () => folder, /not a file/],
    [
      'another extension',
      () => file('xlsx', 'id\na\n'),
      /a \.xlsx file, expected \.csv, \.ndjson, \.jsonl or \.parquet/,
    ],
    ['an empty CSV file', () => file('csv', ''), /an empty file, expected a header line with id/],
    ['an empty NDJSON file', () => file('ndjson', '\n'), /an audience of nobody, expected at least one recipient/],
    ['a header alone', () => csv('id,email'), /an audience of nobody/],
    ['no id column', () => csv('ID,email', 'a,a@example.com'), /:1: no column “id”.*Rename “ID” to “id”/],
    ['no id in any record', () => ndjson({ name: 'a' }), /no recipient with an id/],
    ['no line that can be read', () => ndjson('{oops'), /:1: a line that is no JSON object/],
    ['two columns of one name', () => csv('id,x,x', 'a,1,2'), /:1: two columns “x”/],
    ['UTF-16', () => file('csv', Buffer.from('\uFEFFid\na\n', 'utf16le')), /text that is not UTF-8, expected UTF-8/],
    ['Latin-1', () => file('csv', Buffer.from('id,n\na,x\nb,Ren\xe9\n', 'latin1')), /:3: text that is not UTF-8/],
    [
      'Latin-1 in the header',
      () => file('csv', Buffer.from('id,gr\xf6\xdfe\na,x\n', 'latin1')),
      /:1: text that is not UTF-8/,
    ],
    ['Parquet in name only', () => file('parquet', 'id\na\n'), /not a Parquet file/],
  ])('refuses %s with one clear line', async (_, make, message) => {
    const thrown = await openAudience(inputs(await make())).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(InputError)
    expect((thrown as InputError).message).toMatch(message)
    expect((thrown as InputError).message).not.toContain('\n')
  })

  it('refuses situations without their required columns', async () => {
    const situations = await csv('recipient_id,kind,date', 'a,disaster,2026-03-01')
    await expect(openAudience(inputs(await csv('id', 'a'), { situations }))).rejects.toThrow(/no column “at”/)
  })

  it.skipIf(process.getuid?.() === 0)('refuses a file that may not be read', async () => {
    const path = await csv('id', 'a')
    await chmod(path, 0)
    await expect(openAudience(inputs(path))).rejects.toThrow(/cannot be read \(EACCES\)/)
  })
})

describe('fields', () => {
  it('looks at each distinct value once and flags everybody who has it', async () => {
    const recipients = await ndjson(
      { id: 'a', first_name: 'null', top: { caption: 'without her' } },
      { id: 'b', first_name: 'null', top: { caption: ['a day at sea', 'without her'] } },
      { id: 'c', first_name: 'Ann', top: { caption: ' ' } },
      { id: 'd', first_name: '' },
    )
    const heard: string[] = []
    const read: string[] = []
    await using(
      inputs(recipients, {
        situations: await ndjson(),
        nameWords: {
          fields: ['first_name', 'salutation'],
          scan: (value) => {
            heard.push(value)
            return value === 'null' ? ['unfilled'] : []
          },
        },
        ownWords: {
          fields: ['top.caption'],
          scan: async (field, value) => {
            read.push(`${field} ${value}`)
            return value.includes('without') ? ['death'] : []
          },
        },
      }),
      async (audience) => {
        expect(heard.sort()).toEqual(['Ann', 'null'])
        expect(new Set(read)).toEqual(new Set(['top.caption without her', 'top.caption a day at sea']))
        const both = [
          { flag: 'death', field: 'top.caption' },
          { flag: 'unfilled', field: 'first_name' },
        ]
        expect((await audience.find('a'))?.flags).toEqual(both)
        expect((await audience.find('b'))?.flags).toEqual(both)
        expect(audience.circumstances.map(({ samples }) => samples)).toEqual([
          ['a', 'b'],
          ['c', 'd'],
        ])
      },
    )
  })

  it('asks the branch question once per distinct combination, over columns that exist', async () => {
    const recipients = await csv(
      'id,vip,city',
      ...Array.from({ length: 40 }, (_, index) => `p${index},${index % 2 ? 'yes' : ''},Oslo`),
    )
    const asked: Record<string, unknown>[] = []
    await using(
      inputs(recipients, {
        visible: {
          fields: ['vip', 'nowhere'],
          of: (values) => {
            asked.push(values)
            return values.vip ? [2, 0] : [0]
          },
        },
      }),
      async ({ circumstances }) => {
        expect(asked.sort((a, b) => String(a.vip).localeCompare(String(b.vip)))).toEqual([
          { vip: null },
          { vip: 'yes' },
        ])
        expect(circumstances.map(({ visible, recipients: count }) => [count, visible])).toEqual([
          [20, [0]],
          [20, [0, 2]],
        ])
      },
    )
  })

  const named = (count: number, alike: number, field: string, value: string): Promise<string> =>
    csv(
      `id,${field}`,
      ...Array.from({ length: count }, (_, index) => `p${index},${index < alike ? value : `n${index}`}`),
    )

  it.each([
    ['a first name of more than a fifth', 50, 11, 'first_name', true],
    ['a first name of just a fifth', 50, 10, 'first_name', false],
    ['a first name in an audience of 49', 49, 40, 'first_name', false],
    ['a family name of a third, as in Vietnam', 60, 20, 'last_name', false],
    ['a family name of more than half', 60, 31, 'last_name', true],
    ['a title that all share', 60, 60, 'salutation', false],
    ['a blank that all share', 60, 60, 'first_name', false],
  ])('%s: repeated', async (what, count, alike, field, repeated) => {
    const recipients = await named(count, alike, field, what.includes('blank') ? '' : 'same')
    const given = inputs(recipients, { situations: await ndjson(), nameWords: { fields: [field], scan: () => [] } })
    expect(await flagsOf(given, 'p0')).toEqual(repeated ? [`repeated ${field}`] : [])
    expect(await flagsOf(given, `p${count - 1}`)).toEqual(repeated && alike === count ? [`repeated ${field}`] : [])
  })

  it('says where there is no address, only where one is needed', async () => {
    const recipients = await csv('id,email', 'a,a@example.com', 'b,', 'c,nothing')
    const situations = await ndjson()
    for (const [id, flags] of [
      ['a', []],
      ['b', ['no_address email']],
      ['c', ['no_address email']],
    ] as const) {
      expect(await flagsOf(inputs(recipients, { situations, needsEmail: true }), id)).toEqual(flags)
      expect(await flagsOf(inputs(recipients, { situations }), id)).toEqual([])
    }
  })
})

const SEND: AudienceDecision = { outcome: 'send', variant: undefined, rules: [], because: '', lapses: null }

describe('decisions', () => {
  const decided = (audience: Audience): Map<string, AudienceDecision> =>
    new Map(
      audience.circumstances.map(({ key, situations }) => [
        key,
        situations.length === 0
          ? SEND
          : {
              outcome: 'swap',
              variant: 'gentle',
              rules: ['no-party', 'no-“joke”'],
              because: 'It hurts.\nTruly.',
              lapses: situations.map((_, situation) => ({ situation, afterEndDays: 60 })),
            },
      ]),
    )
  const given = async (): Promise<AudienceInputs> =>
    inputs(await csv('id', 'b', 'a', 'Ä', 'c'), {
      situations: await ndjson(
        { recipient_id: 'a', kind: 'disaster', at: '2026-01-20T08:00:00Z' },
        { recipient_id: 'b', kind: 'disaster', at: '2026-01-21T23:59:59.999Z' },
        { recipient_id: 'b', kind: 'disaster', at: '2026-02-01', until: '2026-02-01' },
      ),
      questions: QUESTIONS,
    })

  it('are written by recipient, each with the day its own situations are over, the same bytes every time', async () => {
    const out = join(folder, 'decisions.ndjson')
    const bytes: string[] = []
    for (let run = 0; run < 2; run += 1) {
      await using(await given(), async (audience) => audience.writeDecisions(decided(audience), out))
      bytes.push(await readFile(out, 'utf8'))
    }
    expect(bytes[0]).toBe(bytes[1])
    const swap = { outcome: 'swap', variant: 'gentle', rules: ['no-party', 'no-“joke”'], because: 'It hurts.\nTruly.' }
    const send = { outcome: 'send', variant: null, rules: [], because: '', again_on: null }
    expect(
      bytes[0]
        ?.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { recipient: 'a', ...swap, again_on: '2026-03-22' },
      // until the end of 1 February, and 60 days: through 2 April, 24:00
      { recipient: 'b', ...swap, again_on: '2026-04-04' },
      { recipient: 'c', ...send },
      { recipient: 'Ä', ...send },
    ])
    expect(Object.keys(JSON.parse(bytes[0]?.split('\n')[0] ?? ''))).toEqual([
      'recipient',
      'outcome',
      'variant',
      'rules',
      'because',
      'again_on',
    ])
  })

  it('are written as Parquet, the same bytes every time', async () => {
    const out = join(folder, 'decisions.parquet')
    const hashes: string[] = []
    for (let run = 0; run < 2; run += 1) {
      await using(await given(), async (audience) => audience.writeDecisions(decided(audience), out))
      hashes.push(
        createHash('sha256')
          .update(await readFile(out))
          .digest('hex'),
      )
    }
    expect(hashes[0]).toBe(hashes[1])
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const rows = (await connection.runAndReadAll(`FROM read_parquet('${out}')`)).getRowObjectsJson()
    expect(rows.map(({ recipient, rules }) => [recipient, rules])).toEqual([
      ['a', ['no-party', 'no-“joke”']],
      ['b', ['no-party', 'no-“joke”']],
      ['c', []],
      ['Ä', []],
    ])
    connection.closeSync()
    instance.closeSync()
  })

  it('leave nothing behind where they cannot be written', async () => {
    await using(await given(), async (audience) => {
      await expect(audience.writeDecisions(decided(audience), join(folder, 'nowhere', 'd.ndjson'))).rejects.toThrow(
        InputError,
      )
      await expect(audience.writeDecisions(decided(audience), join(folder, 'd.txt'))).rejects.toThrow(
        /expected a name that ends in \.ndjson or \.parquet/,
      )
    })
    expect((await readdir(folder)).filter((name) => name.includes('.part') || name.startsWith('d.'))).toEqual([])
  })

  it('come with the rows of those who are wanted, by id, duplicates once', async () => {
    const recipients = await csv(
      'id,email,first_name',
      'b,b@example.com,Bo',
      'a,a@example.com,Ann',
      'b,b2@example.com,Bob',
      'c',
    )
    await using(inputs(recipients, { situations: await ndjson() }), async (audience) => {
      const decisions = new Map(
        audience.circumstances.map(({ key, flags }) => [
          key,
          flags.length === 0 ? SEND : { ...SEND, outcome: 'hold' as const },
        ]),
      )
      const rowsOf = async (outcome: string) => {
        const rows = []
        for await (const batch of audience.streamRows(decisions, (decision) => decision.outcome === outcome))
          rows.push(...batch)
        return rows
      }
      expect(await rowsOf('send')).toEqual([
        {
          id: 'a',
          email: 'a@example.com',
          fields: { id: 'a', email: 'a@example.com', first_name: 'Ann' },
          key: expect.any(String),
          again_on: null,
        },
      ])
      const held = await rowsOf('hold')
      expect(held.map(({ id, email }) => [id, email])).toEqual([
        ['b', 'b@example.com'],
        ['c', undefined],
      ])
      expect(held[1]?.fields).toEqual({})
    })
  })

  it('are refused when the audience changed since it was judged', async () => {
    const recipients = await csv('id', 'a')
    await using(inputs(recipients), async (audience) => {
      await writeFile(recipients, 'id\na\nb\n')
      const rows = audience.streamRows(new Map(), () => true)
      await expect(rows.next()).rejects.toThrow(/changed while it was read/)
    })
  })
})

describe('the hash of the content', () => {
  it('changes with any byte of either file, and with nothing else', async () => {
    const hash = (given: AudienceInputs) => using(given, async ({ contentHash }) => contentHash)
    const one = await hash(
      inputs(await csv('id', 'a'), {
        situations: await ndjson({ recipient_id: 'a', kind: 'joined', at: '2020-01-01' }),
      }),
    )
    const copy = await hash(
      inputs(await csv('id', 'a'), {
        situations: await ndjson({ recipient_id: 'a', kind: 'joined', at: '2020-01-01' }),
      }),
    )
    const other = await hash(
      inputs(await csv('id', 'a'), {
        situations: await ndjson({ recipient_id: 'a', kind: 'joined', at: '2020-01-02' }),
      }),
    )
    const none = await hash(inputs(await csv('id', 'a')))
    expect(copy).toBe(one)
    expect(new Set([one, other, none]).size).toBe(3)
  })
})
