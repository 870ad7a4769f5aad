import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { againOn, decide } from './decide.ts'
import type { Finding, Situation } from './judge/rule.ts'

const finding = (outcome: Finding['outcome'], more: Partial<Finding> = {}): Finding => ({
  rule: `no-${outcome}`,
  outcome,
  because: 'because.',
  evidence: [],
  lapses: null,
  floor: false,
  ...more,
})

describe('decide', () => {
  it('sends what nothing speaks against', () => {
    expect(decide([], ['gentle'], () => [])).toEqual({ outcome: 'send', variant: undefined, findings: [] })
  })

  it('takes the first variant that itself passes', () => {
    const judged = (name: string): Finding[] => (name === 'gentle' ? [finding('swap')] : [])
    expect(decide([finding('swap')], ['gentle', 'gentlest'], judged)).toMatchObject({
      outcome: 'swap',
      variant: 'gentlest',
    })
  })

  it('holds where no variant passes', () => {
    expect(decide([finding('swap')], ['gentle'], () => [finding('swap')])).toMatchObject({
      outcome: 'hold',
      variant: undefined,
    })
    expect(decide([finding('swap')], [], () => [])).toMatchObject({ outcome: 'hold' })
  })

  it('is as strong as its strongest finding, whatever their order; another finding never weakens', () => {
    const order = ['send', 'swap', 'hold', 'block']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('swap', 'hold', 'block'), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('swap', 'hold', 'block'),
        (some, more) => {
          const of = (outcomes: readonly string[]): string =>
            decide(
              outcomes.map((outcome) => finding(outcome as Finding['outcome'])),
              ['gentle'],
              () => [],
            ).outcome
          expect(of([...some].reverse())).toBe(of(some))
          expect(order.indexOf(of([...some, more]))).toBeGreaterThanOrEqual(order.indexOf(of(some)))
        },
      ),
    )
  })
})

describe('againOn', () => {
  const situations = [
    { at: '2026-01-01T10:00:00Z', until: '2026-01-05T00:00:00Z' },
    { at: '2026-01-03T00:00:00Z' },
  ] as Situation[]
  const at = (index: number, afterEndDays: number): Partial<Finding> => ({
    lapses: [{ situation: index, afterEndDays }],
  })
  const on = (...findings: Finding[]): string | null =>
    againOn({ outcome: 'hold', variant: undefined, findings }, situations)

  it('is the first whole day after the last window', () => {
    expect(on(finding('hold', at(0, 10)))).toBe('2026-01-16')
    expect(on(finding('hold', at(0, 10)), finding('swap', at(1, 30)))).toBe('2026-02-03')
  })

  it('is null where something does not end by itself', () => {
    expect(on(finding('hold', at(0, 10)), finding('block'))).toBeNull()
    expect(on()).toBeNull()
  })
})
