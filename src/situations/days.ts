// Takes: an instant and a place. Gives: the days of mourning and of festivity that are on there. May not: know the time or the reader.
import { Temporal } from 'temporal-polyfill/full'
import type { Situation } from './situation.ts'

interface Day {
  /** the day's name; the topic of a day of mourning */
  name: string
  festive: boolean
  /** ISO 3166-1 countries and ISO 3166-2 regions, separated by spaces */
  where: string
  /** the day in a year of the Gregorian calendar */
  inYear: (year: number) => Temporal.PlainDate
  /** begins at this hour of the evening before */
  fromEve?: number
}

const SUNDAY = 7
const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6

// ---- when ----

const fixed = (month: number, day: number) => (year: number) => Temporal.PlainDate.from({ year, month, day })

/** The nth such weekday of a month; 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
const nth = (count: number, weekday: number, month: number) => (year: number) => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 })
}

const last = (weekday: number, month: number) => (year: number) => {
  const end = Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 }).subtract({ days: 1 })
  return end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 })
}

/** Western Easter Sunday, by the anonymous Gregorian algorithm (Nature, 1876; Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}

const fromEaster = (days: number) => (year: number) => easterSunday(year).add({ days })

/** The first Sunday of Advent is the Sunday from 27 November to 3 December. */
const fromAdvent = (days: number) => (year: number) => {
  const earliest = Temporal.PlainDate.from({ year, month: 11, day: 27 })
  return earliest.add({ days: ((SUNDAY - earliest.dayOfWeek + 7) % 7) + days })
}

/** A day of the Hebrew spring (`M07` Nisan, `M08` Iyar) in a Gregorian year. */
const hebrewSpring = (year: number, monthCode: string, day: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ calendar: 'hebrew', year: year + 3760, monthCode, day }).withCalendar('iso8601')

/** 27 Nisan; on a Friday the day before, on a Sunday the day after (Martyrs' and Heroes' Remembrance Day Law 1959, amended 1961 and 1997). */
function yomHaShoah(year: number): Temporal.PlainDate {
  const day = hebrewSpring(year, 'M07', 27)
  return day.add({ days: day.dayOfWeek === 5 ? -1 : day.dayOfWeek === SUNDAY ? 1 : 0 })
}

/** The day before Independence Day, 5 Iyar, which moves off Friday, Saturday and Monday (Independence Day Law 1949, amended 1951, 2004). */
function yomHaZikaron(year: number): Temporal.PlainDate {
  const independence = hebrewSpring(year, 'M08', 5)
  const weekday = independence.dayOfWeek
  return independence.add({ days: (weekday === 5 ? -1 : weekday === SATURDAY ? -2 : weekday === MONDAY ? 1 : 0) - 1 })
}

/** The last Sunday of May, or the first of June where that is Pentecost (Code de l'action sociale et des familles, D215-1). */
function feteDesMeres(year: number): Temporal.PlainDate {
  const lastOfMay = last(SUNDAY, 5)(year)
  return lastOfMay.equals(fromEaster(49)(year)) ? nth(1, SUNDAY, 6)(year) : lastOfMay
}

// ---- which ----

const mourning = (name: string, where: string, inYear: Day['inYear'], fromEve?: number): Day => ({
  name,
  festive: false,
  where,
  inYear,
  ...(fromEve !== undefined && { fromEve }),
})

const festive = (name: string, where: string, inYear: Day['inYear']): Day => ({ name, festive: true, where, inYear })

/** Days on which people are mourned: named by law, decree or resolution, or kept by the state's own ceremony every year. */
const MOURNING: readonly Day[] = [
  mourning('september_11', 'US', fixed(9, 11)), // 36 USC 144
  mourning('pearl_harbor', 'US', fixed(12, 7)), // 36 USC 129
  mourning('oklahoma_city', 'US-OK', fixed(4, 19)),
  mourning('sandy_hook', 'US-CT', fixed(12, 14)),
  mourning('armistice_day', 'GB CA AU NZ FR BE', fixed(11, 11)),
  mourning('remembrance_sunday', 'GB', nth(2, SUNDAY, 11)),
  mourning('anzac_day', 'AU NZ', fixed(4, 25)), // Anzac Day Act 1966 (NZ)
  mourning('january_26', 'AU', fixed(1, 26)), // Australia Day to some, a day of mourning to First Nations people
  mourning('port_arthur', 'AU-TAS', fixed(4, 28)),
  mourning('christchurch_attacks', 'NZ', fixed(3, 15)),
  mourning('canterbury_earthquake', 'NZ-CAN', fixed(2, 22)),
  mourning('truth_and_reconciliation', 'CA', fixed(9, 30)), // S.C. 2021, c. 11
  mourning('ecole_polytechnique', 'CA', fixed(12, 6)), // S.C. 1991, c. 36
  mourning('air_india', 'CA', fixed(6, 23)),
  mourning('holocaust_remembrance', 'DE AT PL IT GB FR BE CZ SK HU SE NO DK FI', fixed(1, 27)), // UN A/RES/60/7
  mourning('holocaust_remembrance', 'IL', yomHaShoah, 18),
  mourning('yom_hazikaron', 'IL', yomHaZikaron, 18),
  mourning('october_7', 'IL', fixed(10, 7)),
  mourning('november_pogrom', 'DE AT', fixed(11, 9)),
  mourning('volkstrauertag', 'DE', fromAdvent(-14)),
  mourning('totensonntag', 'DE', fromAdvent(-7)),
  mourning('liberation_of_mauthausen', 'AT', fixed(5, 5)),
  mourning('dodenherdenking', 'NL', fixed(5, 4)),
  mourning('november_13', 'FR', fixed(11, 13)),
  mourning('brussels_attacks', 'BE', fixed(3, 22)),
  mourning('madrid_attacks', 'ES', fixed(3, 11)), // also the European day for victims of terrorism
  mourning('july_22', 'NO', fixed(7, 22)),
  mourning('all_saints', 'PL', fixed(11, 1)),
  mourning('holodomor', 'UA', nth(4, SATURDAY, 11)), // decree 1310/98, amended 2004 and 2007
  mourning('srebrenica', 'BA', fixed(7, 11)), // UN A/RES/78/282
  mourning('armenian_genocide', 'AM', fixed(4, 24)),
  mourning('genocide_memorial', 'RW', fixed(4, 7)), // UN A/RES/58/234, A/RES/72/550
  mourning('hiroshima', 'JP', fixed(8, 6)),
  mourning('nagasaki', 'JP', fixed(8, 9)),
  mourning('war_dead', 'JP', fixed(8, 15)),
  mourning('tohoku_earthquake', 'JP', fixed(3, 11)),
  mourning('nanjing', 'CN', fixed(12, 13)), // Standing Committee of the NPC, 27 February 2014
  mourning('february_28', 'TW', fixed(2, 28)),
  mourning('sewol', 'KR', fixed(4, 16)),
  mourning('itaewon', 'KR', fixed(10, 29)),
  mourning('memorial_day', 'KR', fixed(6, 6)),
  mourning('mumbai_attacks', 'IN', fixed(11, 26)),
  mourning('day_of_remembrance', 'KH', fixed(5, 20)),
  mourning('tsunami', 'ID LK TH', fixed(12, 26)),
  mourning('earthquake', 'TR', fixed(2, 6)),
  mourning('ataturk', 'TR', fixed(11, 10)),
  mourning('beirut_port', 'LB', fixed(8, 4)),
  mourning('earthquake', 'HT', fixed(1, 12)),
  mourning('earthquakes', 'MX', fixed(9, 19)),
  mourning('day_of_memory', 'AR', fixed(3, 24)), // Ley 25.633
  mourning('coup', 'CL', fixed(9, 11)),
  mourning('victims_of_the_conflict', 'CO', fixed(4, 9)), // Ley 1448 de 2011, art. 142
]

const CHRISTMAS =
  'US CA MX GB IE FR BE NL LU DE AT CH IT ES PT PL CZ SK HU RO HR SI EE LV LT UA GR CY MT SE NO DK FI IS AU NZ ZA KE NG RW PH SG KR BR AR CL CO PE'

/** Days of joy, as far as the product's own occasions go: families, couples, the great feasts of the year. */
const FESTIVE: readonly Day[] = [
  festive('new_year', `${CHRISTMAS} JP TR IL LB IN`, fixed(1, 1)),
  festive(
    'valentines_day',
    'US CA MX GB IE FR BE NL DE AT CH IT ES PT PL CZ SE NO DK FI AU NZ ZA JP KR IN SG PH',
    fixed(2, 14),
  ),
  festive(
    'mothers_day',
    'US CA AU NZ DE AT CH BE NL IT GR CY CZ SK HR EE LV FI DK JP CN TW SG PH IN TR ZA BR CL CO PE UA',
    nth(2, SUNDAY, 5),
  ),
  festive('mothers_day', 'GB IE', fromEaster(-21)),
  festive('mothers_day', 'ES PT HU RO LT', nth(1, SUNDAY, 5)),
  festive('mothers_day', 'FR', feteDesMeres),
  festive('mothers_day', 'SE', last(SUNDAY, 5)),
  festive('mothers_day', 'NO', nth(2, SUNDAY, 2)),
  festive('mothers_day', 'PL', fixed(5, 26)),
  festive('mothers_day', 'MX', fixed(5, 10)),
  festive('mothers_day', 'AR', nth(3, SUNDAY, 10)),
  festive('mothers_day', 'TH', fixed(8, 12)),
  festive('mothers_day', 'LB EG AE SA', fixed(3, 21)),
  festive('fathers_day', 'US CA MX GB IE FR NL CZ SK HU GR CY JP CN IN TR ZA SG PH CL AR CO PE UA', nth(3, SUNDAY, 6)),
  festive('fathers_day', 'DE', fromEaster(39)),
  festive('fathers_day', 'AT BE', nth(2, SUNDAY, 6)),
  festive('fathers_day', 'CH', nth(1, SUNDAY, 6)),
  festive('fathers_day', 'AU NZ', nth(1, SUNDAY, 9)),
  festive('fathers_day', 'IT ES PT HR', fixed(3, 19)),
  festive('fathers_day', 'SE NO FI EE IS', nth(2, SUNDAY, 11)),
  festive('fathers_day', 'DK', fixed(6, 5)),
  festive('fathers_day', 'PL', fixed(6, 23)),
  festive('fathers_day', 'BR', nth(2, SUNDAY, 8)),
  festive('fathers_day', 'TH', fixed(12, 5)),
  festive('fathers_day', 'TW', fixed(8, 8)),
  festive('fathers_day', 'KR', fixed(5, 8)), // Parents' Day
  festive('mothers_day', 'KR', fixed(5, 8)),
  festive('thanksgiving', 'US', nth(4, THURSDAY, 11)),
  festive('thanksgiving', 'CA', nth(2, MONDAY, 10)),
  festive('easter', CHRISTMAS.replace(/ (RO|UA|GR|CY|KR)\b/g, ''), fromEaster(0)),
  festive('christmas', CHRISTMAS, fixed(12, 25)),
  festive('christmas', 'RS GE EG', fixed(1, 7)),
]

const DAYS = [...MOURNING, ...FESTIVE]

// ---- where ----

/**
 * The zone in which a country's day begins first and the zone in which it ends last (IANA). A country with one zone has one. Overseas
 * territories with a country code of their own do not count.
 */
const ZONES: Readonly<Record<string, readonly [string, string?]>> = {
  AE: ['Asia/Dubai'],
  AM: ['Asia/Yerevan'],
  AR: ['America/Argentina/Buenos_Aires'],
  AT: ['Europe/Vienna'],
  AU: ['Australia/Sydney', 'Australia/Perth'],
  BA: ['Europe/Sarajevo'],
  BE: ['Europe/Brussels'],
  BR: ['America/Noronha', 'America/Rio_Branco'],
  CA: ['America/St_Johns', 'America/Vancouver'],
  CH: ['Europe/Zurich'],
  CL: ['America/Santiago', 'Pacific/Easter'],
  CN: ['Asia/Shanghai'],
  CO: ['America/Bogota'],
  CY: ['Asia/Nicosia'],
  CZ: ['Europe/Prague'],
  DE: ['Europe/Berlin'],
  DK: ['Europe/Copenhagen'],
  EE: ['Europe/Tallinn'],
  EG: ['Africa/Cairo'],
  ES: ['Europe/Madrid', 'Atlantic/Canary'],
  FI: ['Europe/Helsinki'],
  FR: ['Europe/Paris'],
  GB: ['Europe/London'],
  GE: ['Asia/Tbilisi'],
  GR: ['Europe/Athens'],
  HR: ['Europe/Zagreb'],
  HT: ['America/Port-au-Prince'],
  HU: ['Europe/Budapest'],
  ID: ['Asia/Jayapura', 'Asia/Jakarta'],
  IE: ['Europe/Dublin'],
  IL: ['Asia/Jerusalem'],
  IN: ['Asia/Kolkata'],
  IS: ['Atlantic/Reykjavik'],
  IT: ['Europe/Rome'],
  JP: ['Asia/Tokyo'],
  KE: ['Africa/Nairobi'],
  KH: ['Asia/Phnom_Penh'],
  KR: ['Asia/Seoul'],
  LB: ['Asia/Beirut'],
  LK: ['Asia/Colombo'],
  LT: ['Europe/Vilnius'],
  LU: ['Europe/Luxembourg'],
  LV: ['Europe/Riga'],
  MT: ['Europe/Malta'],
  MX: ['America/Cancun', 'America/Tijuana'],
  NG: ['Africa/Lagos'],
  NL: ['Europe/Amsterdam'],
  NO: ['Europe/Oslo'],
  NZ: ['Pacific/Chatham', 'Pacific/Auckland'],
  PE: ['America/Lima'],
  PH: ['Asia/Manila'],
  PL: ['Europe/Warsaw'],
  PT: ['Europe/Lisbon', 'Atlantic/Azores'],
  RO: ['Europe/Bucharest'],
  RS: ['Europe/Belgrade'],
  RW: ['Africa/Kigali'],
  SA: ['Asia/Riyadh'],
  SE: ['Europe/Stockholm'],
  SG: ['Asia/Singapore'],
  SI: ['Europe/Ljubljana'],
  SK: ['Europe/Bratislava'],
  TH: ['Asia/Bangkok'],
  TR: ['Europe/Istanbul'],
  TW: ['Asia/Taipei'],
  UA: ['Europe/Kyiv'],
  US: ['America/New_York', 'Pacific/Honolulu'],
  ZA: ['Africa/Johannesburg'],
}

const countryOf = (place: string): string => place.slice(0, 2)

const isIn = (day: Day, places: readonly string[]): boolean =>
  day.where.split(' ').some((place) => places.includes(place))

/** Dates on which a day falls and which some place on earth may have at `now`: cheap, before any zone is asked. */
function nearby(day: Day, now: Temporal.Instant): Temporal.PlainDate[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate()
  const [first, last] = [today.subtract({ days: 2 }), today.add({ days: 2 })]
  return [...new Set([first.year, last.year])]
    .map(day.inYear)
    .filter((date) => Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, last) <= 0)
}

/** A date in a country from its first midnight there to its last, where that is around `now`; else undefined. */
function occurrence(
  day: Day,
  date: Temporal.PlainDate,
  country: string,
  now: Temporal.Instant,
): { at: string; until: string } | undefined {
  const [east = 'UTC', west = east] = ZONES[country] ?? []
  const at = date
    .toZonedDateTime(east)
    .subtract({ hours: day.fromEve === undefined ? 0 : 24 - day.fromEve })
    .toInstant()
  const until = date.add({ days: 1 }).toZonedDateTime(west).toInstant()
  return Temporal.Instant.compare(at, now) <= 0 && Temporal.Instant.compare(now, until) < 0
    ? { at: at.toString(), until: until.toString() }
    : undefined
}

/**
 * The days that are on in a place at an instant, as situations of kind `commemoration`: a day of mourning has its name as topic
 * (`september_11`, `anzac_day`, …), a day of joy the topic `festive`, whatever it is called. A country with several time zones has its day
 * from the first midnight in its east to the last in its west.
 *
 * A first, small table, kept by hand. Days of mourning are in it where a law, decree or resolution names them (given beside the entry
 * where there is one) or the state holds a ceremony every year; floating rules follow the law of the country. Left out on purpose: days
 * which a country mourns by law and keeps as a day of sales and outings (Memorial Day in the United States), feasts of a religion rather
 * than of a country, and one-off days of national mourning, which belong into the situations that a team gives.
 *
 * @param now ISO 8601 instant
 * @param place ISO 3166-1 country and ISO 3166-2 region (`US-CT`); without a country nothing is known
 */
export function daysOn(now: string, place: { country?: string; region?: string }): Situation[] {
  const country = place.country?.toUpperCase()
  if (country === undefined) return []
  const places = place.region === undefined ? [country] : [country, place.region.toUpperCase()]
  const instant = Temporal.Instant.from(now)
  return DAYS.filter((day) => isIn(day, places)).flatMap((day) =>
    nearby(day, instant)
      .map((date) => occurrence(day, date, country, instant))
      .filter((on) => on !== undefined)
      .map(
        (on): Situation => ({
          kind: 'commemoration',
          ...on,
          state: 'open',
          certainty: 'confirmed',
          severity: day.festive ? 'minor' : 'moderate',
          who: 'self',
          affected: 'yes',
          topic: day.festive ? 'festive' : day.name,
        }),
      ),
  )
}

/**
 * ISO 3166-1 codes, sorted, of the countries in which, or in some region of which, a day of the table is on.
 *
 * @param now ISO 8601 instant
 */
export function countriesWithDays(now: string): string[] {
  const instant = Temporal.Instant.from(now)
  const countries = DAYS.flatMap((day) =>
    nearby(day, instant).flatMap((date) =>
      [...new Set(day.where.split(' ').map(countryOf))].filter(
        (country) => occurrence(day, date, country, instant) !== undefined,
      ),
    ),
  )
  return [...new Set(countries)].sort()
}
