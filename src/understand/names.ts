// Takes: a sentence. Gives: the people it names. May not: take a brand, a place, a day or a merge tag for a person.
import { findInWindows } from './windows.ts'

/** Offsets count UTF-16 code units of the sentence. */
export interface NameWords {
  name: string
  start: number
  end: number
}

// A capital letter alone is as likely a brand: a name is one only where what stands before or after says that a person is meant.

/** Titles, and what families call each other: a name follows. They are no part of it. */
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir lady dame rev reverend father chief captain judge herr frau señor señora señorita signor signora
  monsieur madame mme don doña uncle aunt auntie aunty grandma grandpa nana nan gran granny grandad baby sister brother imam rabbi pastor coach nurse
  doctor`.split(/\s+/),
)
/** Who somebody is to the reader or the sender: "your driver Mehmet", "our baker, Luca Bianchi". */
const ROLES = new Set(
  `husband wife spouse partner fiancé fiancée son daughter brother sister mother father mum mom dad grandson granddaughter grandmother
  grandfather cousin niece nephew friend friends colleague neighbour neighbor classmate teacher dog cat puppy kitten horse rabbit driver courier
  host guest stylist trainer coach instructor guide adviser advisor agent consultant nurse doctor midwife therapist dentist vet plumber baker
  chef farmer founder director chair chairman chairwoman ceo editor author president manager volunteer student photographer artist tutor
  worker mentor candidate donor late member customer winner contact`.split(/\s+/),
)
/** After these the next capital is a person: "remember Tom", "tell Amira". */
const CUES = new Set(
  `remember remembering missing miss celebrating meet tell ask invite surprise congratulate introduce introducing thank wish call text email
  message visit hug join says said named called lost welcome welcoming`.split(/\s+/),
)
const CUE_PAIRS =
  /\b(?:(?:memory|hono[u]?r|passing|funeral|death|loss|life|tribute|estate|birthday|anniversary|widow|parents|photos?|pictures?|friend|story|work|interview) of|(?:gift|present|flowers|party|treat|cake|card|surprise|run|race|concert|vigil|prayers?|collection|fundraiser) for|(?:tribute|reply|replied|thanks|letter|message|birthday|note|talk|speak|spoke|goodbye|farewell|anniversary|belongs|connected|flowers|something|married|write) to|(?:message|letter|word|note|gift|greetings|photos?|card|all of us and|hello|request|invitation|love|wishes) from|(?:memor(?:y|ies)|friends?|photos?|chat|appointment|session|lesson|call|interview|matched|connected|time|evening|lunch|day|meeting) with|(?:photo|words|story|text|art|recipe|music|directed|written|painted|led|hosted|taught|presented) by|ask for|interview(?:ed)?:|rip|rest in peace,?|my name is|my name['’]s|i['’]?m|i am|you and|you,|since|because|without|until|about) ?$/i
const CUE_ENDS =
  /\b(?:of|for|to|from|with|by|and|since|because|without|until|about|is|am|['’]s|i['’]?m|rip)[:,]? $|[:,] $/i
/** What the person that stands before does. */
const ACTS =
  /^,? (?:(?:has |have |just |also )?(?:shared|invited you|sent you|liked (?:you|this|a\b|your)|loved (?:you|this|your)|commented|replied|posted|tagged|mentioned|followed|is following|accepted your|has accepted|added you|wants to|wrote|joined|left you|gave you|reacted|viewed|requested|endorsed|paid you|nominated|recommended|messaged|called you|uploaded|died|passed away|came across|thanked you)|would (?:like|love) to|will be (?:missed|your)|is (?:on (?:his|her|their) way|\w+ minutes? away|waiting for you|getting married|retiring|turning|expecting)|and (?:I|you)\b(?! (?:can|may|will|should))|here (?:from|at|with)|from (?:the \w+ team|customer))/
/** What belongs to the person that stands before. */
const BELONGS =
  /^['’]s? (?:(?:\d+(?:st|nd|rd|th)|own|new|last|first|latest|big|memorial|retirement|leaving|birthday) )?(?:birthday|wedding|memorial|funeral|anniversary|graduation|retirement|family|mum|mom|dad|wife|husband|partner|children|kids|son|daughter|profile|timeline|party|fundraiser|name|honou?r|memory|post|photo|photos|story|story|comment|invitation|message|page|legacy|death|life|appointment|turn|request|wish ?list|registry|gift|baby|bed|bowl|check-up|vaccination|class|team\b)/i
const GREETING =
  /^(?:\W*)(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening)|guten tag|hola|bonjour|namaste|salaam)(?: there)?,? $/i
const DEAR = /\b(?:dear|beloved) $/i
/** A wish, thanks or call, and then the person: "Welcome back, Svetlana!" */
const CALLED =
  /(?:^\W*|[.!?:;,—–]\s+)(?:happy (?:\S+ )?(?:birthday|anniversary|retirement|name day)(?: to)?|congrat(?:ulation)?s|well done|bravo|thanks?(?: you)?(?: so much| again)?|welcome(?: back| home| aboard)?|sorry|we(?:['’]ve)? miss(?:ed)? you|we(?:['’]re| are) sorry|last chance|goodbye|bye|good ?night|get well(?: soon)?|cheers|enjoy|ready|guess what|come back|hurry|good news|great news|nice work|great job|good job|you did it|you['’]re in|looking good|still there|don['’]t go|rest in peace|see you soon|oops|psst)(?:,|!|:)? (?:dear )?$/i
const SIGNED =
  /(?:^|[.!?]\s+|[,;]\s+)(?:(?:best|kind|warm|kindest|warmest)(?: regards| wishes)?|regards|warmly|love|with love|all the best|yours(?: sincerely| truly| faithfully)?|sincerely(?: yours)?|thanks|many thanks|with thanks|cheers|xoxo|take care),\s*$|^[–—-] ?$|[”"] ?[–—-] ?$/i
/** How the words before a name that is called or signed end; tried first, since most lines have no such words. */
const CALL_ENDS =
  /(?:[,!:–—-] ?|\b(?:to|dear|birthday|anniversary|done|you|thanks|welcome|back|sorry|bravo|home|aboard|goodbye|bye|cheers|soon|retirement|day) )$/i
/** A name at the head of a line that then speaks to its bearer: "Anna, your parcel is here". */
const SPOKEN_TO =
  /^, (?:you|your|you['’]\p{L}+|we|we['’]\p{L}+|it['’]s|here|here['’]s|there['’]s|don['’]t|thanks|thank|did|have|ready|let['’]s|our|still)\b/iu
const ENDS = /^(?:[,!.?:;–—]|\s*$|\s(?:and|&|on|at|in|for|with|,|\(|–|—|\p{Emoji_Presentation})|['’]s?\b)/u

/** Capitalised, and no person. */
const NO_NAMES = new Set(
  `Customer Customers Valued Friend Friends Member Members Sir Madam Team Reader Readers Resident Residents Guest Guests Neighbour Neighbor
  Neighbours Neighbors Supporter Supporters Subscriber Subscribers Parent Parents Student Students Colleague Colleagues Applicant Patient Patients User
  Users Partner Partners Manager Hiring Homeowner Homeowners Traveller Traveler Donor Donors Volunteer Volunteers Winner Winners Class Applicants Shopper
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Fridays January February March May July August September October November December
  Christmas Easter Diwali Eid Hanukkah Halloween Thanksgiving Valentine Valentines Ramadan Mother Mothers Father Fathers Mum Mom Dad Mama Papa
  Grandma Grandpa Gran Day The This That These Those We You Your Our It He She They I A An And Or But If When What Who How Why Where All Everyone
  Everybody Someone Somebody Nobody Anyone Folks There New Happy Hello Hi Hey Dear Account Order Summer Winter Spring Autumn Fall Today Tomorrow Yesterday
  Tonight Now Soon Finally Yes No Please Sorry Thanks Thank Welcome Congratulations Congrats Remember Back Us Me Santa Shop Learn Click Get See View Book
  Call In On At To From For With Of By As Up Out Birthday Year Years Earth Black Sale Free Last First Best Love Actually Care Support Service Sales
  Also Again Still Then Here Just So Well Oh Ah Wow Psst Oops Good Great Nice Ready Enjoy Meanwhile However Instead Otherwise Sadly Luckily Next Once
  London Paris Rome Berlin Madrid Leeds Boston Chicago Dublin Lisbon Porto Vienna Tokyo Delhi Mumbai Sydney York Washington California Texas England
  Scotland Wales Ireland Britain France Spain Germany Italy Portugal Greece India China Japan America Europe Africa Asia Canada Mexico Brazil Australia
  San Santo Saint St Los Las North South East West Northern Southern Royal Great United National City Town Street Road Park Line Bank College University
  School Hospital Church House Hotel Club Group Company Inc Ltd Co Foundation Trust Society Institute Council Centre Center Aid Siri Alexa Google Amazon
  Netflix Facebook Instagram Apple Microsoft Paypal Uber Nike Adidas Spotify Visa Mastercard Pepper English French Spanish German Italian Indian Chinese
  Grey Dior Clean Muffet Universe Marvel Baby Kids Children Men Women Family Families Purchasing Everything Nothing Something Anything Mail Post News Week Weekend Month Season Collection Store App Online Prime
  Mr Mrs Ms Miss Mx Dr Prof Professor Lady Rev Frau Herr`.split(/\s+/),
)
/** What a title and a name stand for in a shop. */
const WARES = new Set('Pepper Grey Dior Clean Muffet Universe Marvel'.split(' '))
/** Months and seasons that are given names too: a person only where a deed or a surname says so. */
const ALSO_NAMES = new Set('April June Summer Autumn August May Grace Hope Joy Faith'.split(' '))
const OPENERS = new Set([
  ...[...CUES, ...ROLES].filter((word) => word !== 'rabbit'),
  ...'since because without until about photo photos letter flowers gift interview rip my our their his her one two three may will can is are do did'.split(
    ' ',
  ),
  ...'run ride race donate give send save join visit help try let have has make take find read watch play win'.split(
    ' ',
  ),
])
/** A capital after these is a place. */
const PLACES = new Set('San Santo Santa St Los Las New North South East West Saint El Port Lake Mount Fort'.split(' '))
const PARTICLES = new Set(
  'de da do dos das del della di du van von der den ter ten al bin ibn bint la le el y e af av zu'.split(' '),
)

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-](?!s\b)[\p{L}\p{M}]+)*/gu
const CAPITAL = /^\p{Lu}[\p{L}\p{M}'’-]*$/u
const SHOUTED = /^\p{Lu}{2,}$/u
const MOST_PARTS = 4
/** How far around a name is looked. */
const REACH = 48

interface Token {
  text: string
  start: number
  end: number
}

const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase())

function namesInWindow(sentence: string): NameWords[] {
  if (!/\p{Lu}/u.test(sentence)) return []
  const tokens: Token[] = []
  for (const match of sentence.matchAll(WORD))
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  const shouting = !/\p{Ll}/u.test(sentence.replace(/\{\{[^}]*\}\}/g, ''))
  const found: NameWords[] = []
  /** the end of the last person found, for "Priya and Ravi" */
  let lastEnd = -1
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(sentence, tokens, at, shouting)
    if (run === undefined) continue
    const { first, last } = run
    const start = tokens[first]?.start ?? 0
    const end = tokens[last]?.end ?? 0
    const before = sentence.slice(Math.max(0, start - REACH), start)
    const after = sentence.slice(end, end + REACH)
    const isListed = lastEnd >= 0 && /^(?: (?:and|&)|,) $/.test(sentence.slice(lastEnd, start)) && ENDS.test(after)
    if (isListed || isPerson(tokens, first, last, before, after, run.titled)) {
      found.push({ name: sentence.slice(start, end), start, end })
      lastEnd = end
    }
    at = last
  }
  return found
}

/** The run of capitalised words that begins at a token, without the title before it; undefined where none can be a name. */
function runAt(
  sentence: string,
  tokens: readonly Token[],
  at: number,
  shouting: boolean,
): { first: number; last: number; titled: boolean } | undefined {
  const isCapital = (index: number): boolean => {
    const token = tokens[index]
    if (token === undefined || !CAPITAL.test(token.text)) return false
    // Inside a merge tag stands no name.
    if (/[{%*|_$]$/.test(sentence.slice(Math.max(0, token.start - 2), token.start).trimEnd())) return false
    return shouting || !SHOUTED.test(token.text)
  }
  const gap = (index: number): string => sentence.slice(tokens[index]?.end ?? 0, tokens[index + 1]?.start ?? 0)
  let first = at
  let titled = false
  while (
    tokens[first] !== undefined &&
    isTitle(tokens[first]?.text ?? '') &&
    /^\.? $/.test(gap(first)) &&
    isCapital(first + 1)
  ) {
    first++
    titled = true
  }
  // "Mr and Mrs Haverkamp": the first title has no name of its own.
  if (
    !isCapital(first) ||
    (titled ? WARES.has(tokens[first]?.text ?? '') : isStop(tokens, first)) ||
    isTitle(tokens[first]?.text ?? '')
  )
    return undefined
  let last = first
  while (last - first + 1 < MOST_PARTS && gap(last) === ' ') {
    let next = last + 1
    while (PARTICLES.has(tokens[next]?.text ?? '') && gap(next) === ' ' && next - last < 3) next++
    if (!isCapital(next) || NO_NAMES.has(tokens[next]?.text ?? '') || isTitle(tokens[next]?.text ?? '')) break
    last = next
  }
  return { first, last, titled }
}

function isStop(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text ?? ''
  if (text.length < 2) return true
  // "Meet Thandiwe", "Since Peter died": the first word is a capital only because it comes first.
  if (OPENERS.has(text.toLowerCase())) return true
  // "We've", "I'm": what stands before the apostrophe decides.
  const base = text.replace(/['’](?:s|ve|re|m|ll|d)$/, '')
  const written = SHOUTED.test(base) ? base.charAt(0) + base.slice(1).toLowerCase() : base
  return NO_NAMES.has(written) && !ALSO_NAMES.has(written)
}

function isPerson(
  tokens: readonly Token[],
  first: number,
  last: number,
  before: string,
  after: string,
  titled: boolean,
): boolean {
  const word = tokens[first]?.text ?? ''
  const neighbour = tokens[first - 1]
  if (
    neighbour !== undefined &&
    / $/.test(before) &&
    PLACES.has(neighbour.text) &&
    before.endsWith(`${neighbour.text} `)
  )
    return false
  if (ACTS.test(after) && !/^,? and/.test(after)) return true
  const opens = /^(?:\W*|.*[.!?]\s+)$/s.test(before)
  if (ALSO_NAMES.has(word) && first === last)
    return ACTS.test(after) || (GREETING.test(before) && /^,/.test(after)) || /\bjoin $/i.test(before)
  if (titled) return true
  // "Savannah, Georgia": a capital among capitals at the start of a line is a headline.
  if (BELONGS.test(after)) return true
  if (GREETING.test(before) || DEAR.test(before)) return ENDS.test(after) || DEAR.test(before)
  if (ENDS.test(after) && CALL_ENDS.test(before) && (CALLED.test(before) || SIGNED.test(before))) return true
  if (opens) return first === 0 && first === last && SPOKEN_TO.test(after) && !/ly$/.test(word)
  if (CUE_ENDS.test(before) && CUE_PAIRS.test(before.slice(-32)))
    return !/\b(?:since|because|without|until|about) $/i.test(before) || ACTS.test(after)
  const previous = tokens[first - 1]
  if (previous === undefined) return false
  const between = before.slice(before.length - (tokens[first]?.start ?? 0) + previous.end)
  const spoken = previous.text.toLowerCase()
  // "Family & Friends Railcard": a role with a capital inside a line is part of a name of something.
  if (previous.text !== spoken && !/(?:^\W*|[.!?:]\s*)$/.test(before.slice(0, -1 - previous.text.length))) return false
  if (between === ' ' && (CUES.has(spoken) || ROLES.has(spoken))) return true
  if (between === ', ' && ROLES.has(spoken)) return ENDS.test(after)
  return /\blate $/i.test(before)
}

/** The people named in one sentence, as written there, without their titles; a line of any length in time in proportion to it. */
export function namesIn(sentence: string): NameWords[] {
  return findInWindows(sentence, namesInWindow)
}
