// Takes: a sentence. Gives: the people it names. May not: take a brand, a place, a day or a merge tag for a person.

/** Offsets count UTF-16 code units of the sentence. */
export interface NameWords {
  name: string
  start: number
  end: number
}

const NAME = "\\p{Lu}\\p{Ll}+(?:['’-]\\p{Lu}?\\p{Ll}+)?"
const FULL = `${NAME}(?: (?:(?:de|da|van|von|al|bin|la|le|der|den) )*${NAME}){0,2}`
// Only where what stands before says that a person follows: a capital letter alone is as likely a brand.
const BEFORE: readonly RegExp[] = [
  new RegExp(`(?<=\\b[Dd]ear )(?<name>${FULL})`, 'gu'),
  new RegExp(`(?<=^(?:Hi|Hello|Hey|Good morning|Good afternoon),? )(?<name>${FULL})(?=[,!.]|$)`, 'gu'),
  new RegExp(`(?<=\\b[Hh]appy (?:\\w+ )?(?:birthday|anniversary)(?: to)?,? (?:dear )?)(?<name>${FULL})`, 'gu'),
  new RegExp(
    `(?<=\\b(?:[Mm]emory|[Hh]onou?r|[Pp]assing|[Ff]uneral|[Dd]eath|[Ll]oss|[Ll]ife|[Tt]ribute) of )(?<name>${FULL})`,
    'gu',
  ),
  new RegExp(
    `(?<=\\b(?:[Rr]emember(?:ing)?|[Mm]issing|[Cc]elebrating|[Mm]eet|[Tt]hank|[Tt]ell|[Aa]sk|[Ii]nvite|[Ss]urprise|[Cc]ongratulate|[Gg]ift for|[Ff]lowers for|[Pp]arty for|[Tt]ribute to|[Mm]essage from|[Ll]etter from|[Pp]hoto(?:s)? (?:of|with)|[Mm]emor(?:y|ies) with|[Ff]riends with|[Ff]riend|[Bb]irthday of|[Hh]usband|[Ww]ife|[Ss]on|[Dd]aughter|[Bb]rother|[Ss]ister|[Mm]other|[Ff]ather|[Mm]um|[Mm]om|[Dd]ad|[Cc]olleague|[Nn]eighbou?r|[Dd]og|[Cc]at|[Rr]egards,|[Ll]ove,|[Ss]incerely,|[Tt]hanks,|[Bb]est,) )(?<name>${FULL})`,
    'gu',
  ),
  new RegExp(`(?<=\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Rev)\\.? )(?<name>${FULL})`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<name>${FULL})(?=['’]s (?:\\d+(?:st|nd|rd|th) )?(?:birthday|wedding|memorial|funeral|anniversary|graduation|retirement|family|mum|mom|dad|profile|timeline|party)\\b)`,
    'gu',
  ),
  new RegExp(`(?<=\\b[Ss]ay happy birthday to )(?<name>${FULL})`, 'gu'),
]
/** Capitalised, and no person. */
const NO_NAMES = new Set(
  `Customer Customers Valued Friend Friends Member Members Sir Madam Team Reader Readers Resident Residents Guest Guests Neighbour Neighbor
  Neighbours Neighbors Supporter Supporters Subscriber Parent Parents Student Students Colleague Colleagues Applicant Patient User Partner
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November
  December Christmas Easter Diwali Eid Hanukkah Halloween Thanksgiving Valentine Valentines Mother Mothers Father Fathers Mum Mom Dad
  Grandma Grandpa Day The This That These Those We You Your Our It He She They I A An And Or But If When What Who How Why Our All Everyone
  Everybody Folks There New Happy Hello Hi Customer Account Order Summer Winter Spring Autumn Homeowner Traveller Traveler Donor Volunteer
  Today Tomorrow Yesterday Us Me Santa Shop Learn Click Get See Read View Book Call In On At To From For With Santa Birthday Year Years`.split(
    /\s+/,
  ),
)

/** The people named in one sentence, as written there. */
export function namesIn(sentence: string): NameWords[] {
  const found = new Map<number, NameWords>()
  for (const pattern of BEFORE) {
    for (const match of sentence.matchAll(pattern)) {
      let name = match.groups?.name ?? ''
      let at = match.index
      // "It's Priya's birthday": a capital at the start of a sentence.
      const opening = /^It['’]s /.exec(name)?.[0] ?? ''
      name = name.slice(opening.length)
      at += opening.length
      // "Remember Tom Monday": what follows the name and is none is left off.
      const words = name.split(' ')
      const stop = words.findIndex((word) => NO_NAMES.has(word.replace(/['’]s$/, '')))
      name = (stop < 0 ? words : words.slice(0, stop)).join(' ').replace(/['’]s$/, '')
      if (name === '') continue
      const known = found.get(at)
      if (known === undefined || known.name.length < name.length) {
        found.set(at, { name, start: at, end: at + name.length })
      }
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}
