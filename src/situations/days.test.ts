import { describe, expect, it } from 'vitest'
import { countriesWithDays, daysOn } from './days.ts'

const topics = (now: string, country: string, region?: string) =>
  daysOn(now, { country, ...(region !== undefined && { region }) }).map(({ topic }) => topic)

/** Noon of the day in the middle of the country, as good as any hour of it. */
const noon = (date: string, hour = 12) => `${date}T${String(hour).padStart(2, '0')}:00:00Z`

describe('daysOn', () => {
  it('gives a settled situation with the local day', () => {
    expect(daysOn('2026-07-22T10:00:00Z', { country: 'NO' })).toEqual([
      {
        kind: 'commemoration',
        topic: 'july_22',
        at: '2026-07-21T22:00:00Z',
        until: '2026-07-22T22:00:00Z',
        state: 'open',
        certainty: 'confirmed',
        severity: 'moderate',
        who: 'self',
        affected: 'yes',
      },
    ])
  })

  it.each([
    // One zone: from midnight to midnight, the first moment counts, the last does not.
    ['JP', '2026-08-05T14:59:59Z', []],
    ['JP', '2026-08-05T15:00:00Z', ['hiroshima']],
    ['JP', '2026-08-06T14:59:59Z', ['hiroshima']],
    ['JP', '2026-08-06T15:00:00Z', []],
    // Several zones: from midnight in New York to midnight in Honolulu.
    ['US', '2026-09-11T03:59:59Z', []],
    ['US', '2026-09-11T04:00:00Z', ['september_11']],
    ['US', '2026-09-12T09:59:59Z', ['september_11']],
    ['US', '2026-09-12T10:00:00Z', []],
    // Over the turn of the year in UTC.
    ['NZ', '2026-12-31T10:14:59Z', []],
    ['NZ', '2026-12-31T10:15:00Z', ['festive']],
    ['US', '2027-01-02T09:59:59Z', ['festive']],
    // From the evening before.
    ['IL', '2026-04-13T14:59:59Z', []],
    ['IL', '2026-04-13T15:00:00Z', ['holocaust_remembrance']],
  ])('%s at %s: %j', (country, now, expected) => {
    expect(topics(now, country)).toEqual(expected)
  })

  // Dates as published by the states themselves.
  it.each([
    ['GB', 'remembrance_sunday', ['2023-11-12', '2024-11-10', '2025-11-09', '2026-11-08']],
    ['DE', 'volkstrauertag', ['2023-11-19', '2024-11-17', '2025-11-16', '2026-11-15']],
    ['DE', 'totensonntag', ['2023-11-26', '2024-11-24', '2025-11-23', '2026-11-22']],
    ['UA', 'holodomor', ['2023-11-25', '2024-11-23', '2025-11-22', '2026-11-28']],
    ['IL', 'holocaust_remembrance', ['2021-04-08', '2023-04-18', '2024-05-06', '2025-04-24', '2026-04-14']],
    ['IL', 'yom_hazikaron', ['2021-04-14', '2022-05-04', '2023-04-25', '2024-05-13', '2025-04-30', '2026-04-21']],
  ])('%s keeps %s on its floating day', (country, topic, dates) => {
    for (const date of dates) {
      const on = Date.parse(noon(date))
      expect(topics(noon(date), country), date).toContain(topic)
      for (const days of [-2, -1, 1, 2]) {
        // The eve of a day that begins in the evening is past noon.
        expect(topics(new Date(on + days * 86_400_000).toISOString(), country), `${date} ${days}`).not.toContain(topic)
      }
    }
  })

  it.each([
    ['mothers_day', 'US', ['2024-05-12', '2025-05-11', '2026-05-10']],
    ['mothers_day', 'GB', ['2024-03-10', '2025-03-30', '2026-03-15']],
    ['mothers_day', 'FR', ['2020-06-07', '2024-05-26', '2025-05-25', '2026-05-31']],
    ['mothers_day', 'ES', ['2024-05-05', '2025-05-04', '2026-05-03']],
    ['mothers_day', 'SE', ['2024-05-26', '2025-05-25', '2026-05-31']],
    ['fathers_day', 'US', ['2024-06-16', '2025-06-15', '2026-06-21']],
    ['fathers_day', 'DE', ['2024-05-09', '2025-05-29', '2026-05-14']],
    ['fathers_day', 'AU', ['2024-09-01', '2025-09-07', '2026-09-06']],
    ['easter', 'DE', ['2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25']],
    ['thanksgiving', 'US', ['2024-11-28', '2025-11-27', '2026-11-26']],
  ])('%s in %s is a day of joy', (_, country, dates) => {
    for (const date of dates) {
      expect(topics(noon(date), country), date).toEqual(['festive'])
    }
  })

  it('does not take one day of the week for another', () => {
    expect(topics(noon('2026-05-03'), 'US')).toEqual([])
    expect(topics(noon('2026-05-17'), 'US')).toEqual([])
    expect(topics(noon('2020-05-31'), 'FR')).toEqual([])
  })

  it('knows days of a region only there, and countries in small letters', () => {
    expect(topics(noon('2026-12-14', 18), 'US')).toEqual([])
    expect(topics(noon('2026-12-14', 18), 'US', 'US-CT')).toEqual(['sandy_hook'])
    expect(topics(noon('2026-12-14', 18), 'us', 'us-ct')).toEqual(['sandy_hook'])
    expect(topics(noon('2026-12-14', 18), 'US', 'US-NY')).toEqual([])
  })

  it('knows nothing of nowhere', () => {
    expect(daysOn(noon('2026-09-11'), {})).toEqual([])
    expect(topics(noon('2026-09-11'), 'XX')).toEqual([])
  })
})

describe('countriesWithDays', () => {
  it('names the countries, also those where only a region has a day', () => {
    expect(countriesWithDays(noon('2026-09-11'))).toEqual(['CL', 'US'])
    expect(countriesWithDays(noon('2026-12-14', 18))).toContain('US')
    expect(countriesWithDays(noon('2026-09-01'))).toEqual([])
  })

  it('agrees with daysOn around a whole year', () => {
    for (let day = 0; day < 366; day += 3) {
      const now = new Date(Date.UTC(2026, 0, 1 + day, (day * 7) % 24)).toISOString()
      const countries = countriesWithDays(now)
      for (const country of ['US', 'GB', 'DE', 'IL', 'JP', 'AU', 'FR', 'SE', 'KR']) {
        if (daysOn(now, { country }).length > 0) expect(countries, now).toContain(country)
      }
    }
  })
})
