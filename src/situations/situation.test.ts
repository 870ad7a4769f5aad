import { describe, expect, it } from 'vitest'
import { InputError } from '../input-error.ts'
import { kindSchema } from '../load/words.ts'
import { SituationError, settle, severityByKind } from './situation.ts'

const errorOf = (record: unknown, options = {}): SituationError => {
  try {
    settle(record, options)
  } catch (error) {
    expect(error).toBeInstanceOf(SituationError)
    expect(error).toBeInstanceOf(InputError)
    return error as SituationError
  }
  throw new Error('it was taken')
}

describe('settle', () => {
  it('fills in what a record leaves out; empty and null cells are left out', () => {
    const settled = { kind: 'layoff', at: '2026-01-05T00:00:00Z', state: 'open', certainty: 'confirmed' }
    const rest = { severity: 'severe', who: 'self', affected: 'yes' }
    expect(settle({ kind: 'layoff', at: '2026-01-05' })).toEqual({ ...settled, ...rest })
    expect(settle({ kind: 'layoff', at: '2026-01-05', until: '', who: null, topic: undefined })).toEqual({
      ...settled,
      ...rest,
    })
  })

  it('keeps what a record says, but not its note or columns that are no field', () => {
    const record = {
      kind: 'disaster',
      at: '2026-01-05T10:00:00+02:00',
      until: '2026-01-07',
      state: 'closed',
      certainty: 'suspected',
      severity: 'minor',
      who: 'household',
      name: 'Ada',
      affected: 'unknown',
      impact: 'evacuated',
      topic: 'flood',
      channel: 'sms',
    }
    expect(settle({ ...record, note: 'private', recipient_id: 'r1', source: 'crm' })).toEqual({
      ...record,
      at: '2026-01-05T08:00:00Z',
      until: '2026-01-08T00:00:00Z',
    })
  })

  it('changes nothing that it was given', () => {
    const record = Object.freeze({ kind: 'bereavement', at: '2026-01-05', who: 'self' })
    settle(record)
    expect(record).toEqual({ kind: 'bereavement', at: '2026-01-05', who: 'self' })
  })

  it.each([
    [{}, 'unknown'],
    [{ who: 'self' }, 'unknown'],
    [{ who: 'parent' }, 'parent'],
  ])('a bereavement with %j befell %s', (who, expected) => {
    expect(settle({ kind: 'bereavement', at: '2026-01-05', ...who }).who).toBe(expected)
  })

  it.each([
    ['2026-01-05', 'Asia/Tokyo', '2026-01-04T15:00:00Z'],
    ['2026-01-05', 'America/New_York', '2026-01-05T05:00:00Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00Z'],
    ['2026-01-05', 'Nowhere/Nothing', '2026-01-05T00:00:00Z'],
    ['2026-01-05', '', '2026-01-05T00:00:00Z'],
    ['2024-02-29', undefined, '2024-02-29T00:00:00Z'],
    ['2026-01-05T10:00Z', 'Asia/Tokyo', '2026-01-05T10:00:00Z'],
    ['2026-01-05 10:00:00+00', 'Asia/Tokyo', '2026-01-05T10:00:00Z'],
    ['2026-01-05T10:00:00.5-0530', 'Asia/Tokyo', '2026-01-05T15:30:00.5Z'],
    ['2026-01-05T10:00[Europe/Berlin]', undefined, '2026-01-05T09:00:00Z'],
    ['1900-01-01', undefined, '1900-01-01T00:00:00Z'],
    ['2200-12-31', undefined, '2200-12-31T00:00:00Z'],
  ])('at %s in zone %s is %s', (at, zone, instant) => {
    expect(settle({ kind: 'joined', at }, { zone }).at).toBe(instant)
  })

  it.each([
    // Clocks go forward in this night, so that the day is 23 hours long.
    ['2026-03-08', 'America/New_York', '2026-03-09T04:00:00Z'],
    ['2026-03-08', undefined, '2026-03-09T00:00:00Z'],
    ['2200-12-31', 'Asia/Tokyo', '2200-12-31T15:00:00Z'],
    ['2026-03-08T10:00:00Z', 'Asia/Tokyo', '2026-03-08T10:00:00Z'],
  ])('until %s in zone %s is %s', (until, zone, instant) => {
    expect(settle({ kind: 'outage', at: '2026-03-01', until }, { zone }).until).toBe(instant)
  })

  it('takes an end on the day of the start', () => {
    const { at, until } = settle({ kind: 'outage', at: '2026-03-01T10:00:00Z', until: '2026-03-01' })
    expect([at, until]).toEqual(['2026-03-01T10:00:00Z', '2026-03-02T00:00:00Z'])
    const same = '2026-03-01T10:00:00Z'
    expect(settle({ kind: 'outage', at: same, until: same }).until).toBe(same)
  })

  it.each([
    ['no record', 'text', 'unreadable_row', /a situation that is no record, expected fields/],
    ['a list', [], 'unreadable_row', /no record/],
    ['no kind', { at: '2026-01-05' }, 'unreadable_row', /a situation without kind, expected a kind/],
    ['no date', { kind: 'layoff' }, 'unreadable_row', /a situation without at, expected a date/],
    ['a number for a date', { kind: 'layoff', at: 20260105 }, 'unreadable_row', /at is “20260105”, expected a date/],
    [
      'a wrong word',
      { kind: 'layoff', at: '2026-01-05', who: 'mother' },
      'unreadable_row',
      /who is “mother”, expected one of/,
    ],
    ['an unknown kind', { kind: 'lay-off', at: '2026-01-05' }, 'unknown_kind', /kind is “lay-off”, expected a kind of/],
    ['a kind named constructor', { kind: 'constructor', at: '2026-01-05' }, 'unknown_kind', /expected a kind of/],
    ['no zone', { kind: 'layoff', at: '2026-01-05T10:00:00' }, 'senseless_date', /expected a date-time with its zone/],
    ['no such day', { kind: 'layoff', at: '2026-02-30' }, 'senseless_date', /at is “2026-02-30”, expected a day/],
    ['no such hour', { kind: 'layoff', at: '2026-02-03T25:00Z' }, 'senseless_date', /expected a day/],
    ['another order', { kind: 'layoff', at: '05/01/2026' }, 'senseless_date', /expected a day of the calendar such as/],
    ['long ago', { kind: 'layoff', at: '1899-12-31' }, 'senseless_date', /expected a year from 1900 to 2200/],
    ['far ahead', { kind: 'layoff', at: '2201-01-01' }, 'senseless_date', /expected a year from 1900 to 2200/],
    [
      'an endless end',
      { kind: 'layoff', at: '2026-01-05', until: '9999-12-31' },
      'senseless_date',
      /until is “9999-12-31”/,
    ],
    [
      'an end before the start',
      { kind: 'layoff', at: '2026-01-05', until: '2026-01-04' },
      'senseless_date',
      /until “2026-01-04” is before at “2026-01-05”, expected an end after the start/,
    ],
  ])('refuses %s', (_, record, flag, message) => {
    const error = errorOf(record, { file: 'situations.csv', row: 7 })
    expect(error.flag).toBe(flag)
    expect(error.message).toMatch(message)
    expect(error.place).toEqual({ file: 'situations.csv', line: 7 })
  })

  it('quotes little of what may be anything', () => {
    const { message } = errorOf({ kind: 'layoff', at: '2026-01-05', state: 'Ada Lovelace lives in the Rue de la Paix' })
    expect(message).not.toContain('Paix')
  })

  it('takes a kind that the policy declares, with its severity', () => {
    const declared = { recall: { severity: 'extreme' as const } }
    expect(settle({ kind: 'recall', at: '2026-01-05' }, { declared }).severity).toBe('extreme')
    expect(errorOf({ kind: 'recalls', at: '2026-01-05' }, { declared }).flag).toBe('unknown_kind')
    expect(errorOf({ kind: 'toString', at: '2026-01-05' }, { declared }).flag).toBe('unknown_kind')
  })

  it.each(kindSchema.options)('knows the kind %s and its severity', (kind) => {
    expect(settle({ kind, at: '2026-01-05' }).severity).toBe(severityByKind[kind])
  })
})
