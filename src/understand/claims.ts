// Takes: sentences. Gives: facts about the reader that they take for granted. May not: take a condition, a question or an idiom for one.
import type { Kind } from '../load/words.ts'
import { findInWindows } from './windows.ts'

/** Words that take a fact for granted; offsets count UTF-16 code units of the sentence. */
export interface ClaimWords {
  kind: Kind
  start: number
  end: number
}

/**
 * How firmly words hold their fact:
 * - `said`: a statement, gone in a condition, a question, a negation ("If you owe tax");
 * - `event`: the reader's own event, gone in a condition only ("If your divorce is contested");
 * - `own`: a person or thing named as the reader's own, which even a condition takes for granted ("If your baby cries").
 */
type Hold = 'said' | 'event' | 'own'

const raw = String.raw
const RELATIVE = raw`(?:husband|wife|spouse|partner|mother|father|mum|mom|mam|dad|son|daughter|brother|sister|child|parents?|grandmother|grandfather|grandma|grandpa|gran|nan|grandad|aunt|uncle|friend|loved one|dog|cat|pet)`
const AMOUNT = raw`(?:\{\{|[$€£₹¥] ?[\d{*%]|(?:usd|eur|gbp|inr|rs\.?) ?[\d{*%]|\d[\d.,]* ?[€£₹¥])`
const BE = raw`(?:is|are|was|were|['’]s|has been|have been|had been|has|have|will be|became|remains?|seems? to be|appears to be|is being|are being|could not be|couldn['’]t be|cannot be|can['’]t be)`
const ADVERB = raw`(?:(?:now|still|currently|already|seriously|recently|unfortunately|sadly|also|just|finally|officially|almost|nearly|running|all|being|automatically|about to be|\d+ (?:days?|weeks?|months?)|\w+ (?:days|weeks|months)) )*`
/** Words between a noun and its verb: "your bill of $61.20 for March is overdue". */
const BETWEEN = raw`(?: (?!(?:application|offer|reader|policy|quote|price|deal|sale|and|or|but|if|when|to(?! us\b)|that)\b)[^\s;:!?]*[^\s;:!?,.]){0,5}?`
const COUNT = raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)`
const CUSTOMER = raw`(?:members?|customers?|subscribers?|supporters?|shoppers?|clients?|policy ?holders?|card ?holders?|account holders?|patrons?)`

const sticky = (words: string): RegExp => new RegExp(words, 'iuy')

// ---- "your" and a noun ----

interface Owned {
  kind: Kind
  hold: Hold
  nouns: readonly string[]
  /** what may not follow the noun, since it then means something else ("your baby steps") */
  not?: RegExp
  /** what must follow */
  follows?: RegExp
  /** an adjective that must stand before it */
  only?: RegExp
}

const list = (words: string): string[] => words.split(',').map((word) => word.trim())

/** Nouns that nobody calls theirs unless the fact is so. */
const OWNED: readonly Owned[] = [
  {
    kind: 'new_baby',
    hold: 'own',
    nouns: list(
      'baby, babies, newborn, newborns, little one, little ones, infant, bundle of joy, new arrival, baby boy, baby girl, twins, triplets',
    ),
    not: sticky(
      raw`['’]?s? (?:steps?|blues?|grand\b|carrots?|spinach|potato|corn|face|doll|pink|shark|boom|names?\b|due|bump|shower|registry|is due|on (?:the|its) way|arrives|comes|is born|grows inside|weeks? until|bed|bedroom|beds)`,
    ),
  },
  {
    kind: 'new_baby',
    hold: 'own',
    nouns: list('son, daughter, boy, girl, child, grandson, granddaughter'),
    follows: sticky(
      raw`(?: was (?:just |recently )?born| (?:is|turns|turned) (?:now |already )?${COUNT} (?:days?|weeks?|months?)(?: old| today)?)`,
    ),
  },
  { kind: 'new_baby', hold: 'own', nouns: list('son, daughter, boy, girl, child'), only: /^(?:newborn|new-born)$/ },
  {
    kind: 'expecting',
    hold: 'own',
    nouns: list(
      'pregnancy, due date, baby due date, bump, baby bump, baby shower, baby registry, baby list, trimester, unborn baby, unborn child, maternity leave, birth plan, midwife, antenatal class, antenatal classes, antenatal visit, antenatal appointment, antenatal care',
    ),
    not: sticky(raw` (?:test (?:kit|range)|for (?:the|this|your) (?:bill|loan|book|invoice))`),
  },
  {
    kind: 'expecting',
    hold: 'own',
    nouns: list('baby, babies, twins, little one, newborn, bundle of joy, new arrival, child'),
    follows: sticky(
      raw`(?:['’]s)? (?:due (?:date|on|in)|is due|are due|on (?:the|its) way|arrives|comes home|comes\b|is born|grows inside)`,
    ),
  },
  {
    kind: 'engaged',
    hold: 'own',
    nouns: list(
      'wedding, engagement, honeymoon, nuptials, fiance, fiancee, fiancé, fiancée, bridal shower, bridal party, bridesmaid, bridesmaids, groomsmen, bachelorette, bachelor party, hen do, hen party, stag do, stag party, save-the-date, save-the-dates, marriage licence, marriage license, wedding registry, wedding list, wedding dress, wedding day, seating plan',
    ),
    not: sticky(
      raw`(?:['’]s)? (?:anniversar|guests? (?:dress|outfit|look)|score|rate|level|with (?:our|the)|data|metrics|team|survey|letter|report|on\b|in\b(?! (?:june|july|may|august|september|the))|this|helps|index|is (?:up|down))`,
    ),
  },
  {
    kind: 'birthday',
    hold: 'said',
    nouns: list('birthday, special day, bday, b-day'),
    follows: sticky(
      raw` (?:(?:gift|treat|surprise|present|week|month|reward|offer|cake|voucher|discount|freebie|drink|coupon|dessert|bonus)\b|is (?:today|tomorrow|here|near|coming|around|just|almost|in|on|only|nearly|this|next)|(?:was|has been)\b|(?:today|tomorrow)\b)`,
    ),
  },
  {
    kind: 'bereavement',
    hold: 'own',
    nouns: list('bereavement, grief, mourning, sad loss, great loss, tragic loss'),
    not: sticky(raw` (?:team|leave|policy|cover|service|counsell?or|for\b|over\b)`),
  },
  {
    kind: 'bereavement',
    hold: 'own',
    nouns: list(
      'husband, wife, spouse, partner, mother, father, mum, mom, mam, dad, son, daughter, brother, sister, child, parent, grandmother, grandfather, grandma, grandpa, gran, nan, grandad, aunt, uncle, friend, loved one, dog, cat, pet',
    ),
    follows: sticky(
      raw`(?:['’]s (?:\w+ )?(?:death|passing|funeral|estate|memorial|ashes|headstone)| (?:has |had |have )?(?:just |recently |sadly )?(?:died|passed away|passed on)\b| is no longer with us)`,
    ),
  },
  {
    kind: 'bereavement',
    hold: 'own',
    nouns: list(
      'husband, wife, spouse, partner, mother, father, mum, mom, dad, son, daughter, brother, sister, child, grandmother, grandfather, grandma, grandpa, aunt, uncle, friend',
    ),
    only: /^(?:late|deceased|departed)$/,
  },
  {
    kind: 'pregnancy_loss',
    hold: 'own',
    nouns: list('miscarriage, stillbirth, pregnancy loss, ectopic pregnancy'),
  },
  { kind: 'payment_due', hold: 'event', nouns: list('debt, debts, arrears, overdraft debt') },
  { kind: 'payment_due', hold: 'said', nouns: list('balance'), follows: sticky(raw` of ${AMOUNT}`) },
  {
    kind: 'payment_due',
    hold: 'said',
    nouns: list(
      'bill, invoice, statement, instalment, installment, rent, premium, fee, fees, tax, minimum payment, payment, balance',
    ),
    follows: sticky(raw`[^.!?]{0,50}${AMOUNT}[^!?]{0,25}\bdue\b`),
  },
  {
    kind: 'refund_pending',
    hold: 'event',
    nouns: list('refund'),
    not: sticky(raw` (?:policy|rights?|terms|window|guarantee)`),
  },
  {
    kind: 'refund_pending',
    hold: 'said',
    nouns: list('money'),
    follows: sticky(raw` (?:will be|is) (?:back|on its way)\b`),
  },
  {
    kind: 'dispute',
    hold: 'event',
    nouns: list('dispute, chargeback, disputed charge, disputed transaction, disputed bill'),
    not: sticky(raw` (?:rights?|policy|process)`),
  },
  {
    kind: 'fraud_victim',
    hold: 'event',
    nouns: list('fraud case, fraud claim, fraud report, stolen card, stolen identity'),
  },
  {
    kind: 'complaint',
    hold: 'event',
    nouns: list('complaint'),
    not: sticky(raw` (?:rights?|policy|form)`),
  },
  {
    kind: 'cancellation',
    hold: 'event',
    nouns: list('cancellation, cancelation, departure from us, decision to leave, decision to cancel, final bill'),
    not: sticky(raw` (?:policy|rights?|fee|terms|window|period|cover|insurance|options?)`),
  },
  {
    kind: 'joined',
    hold: 'said',
    nouns: list('purchase, order, orders, purchases'),
    only: /^(?:recent|last|latest|previous|past)$/,
  },
  {
    kind: 'joined',
    hold: 'said',
    nouns: list('purchase, order, box, delivery'),
    only: /^first$/,
    follows: sticky(raw` (?:is (?:on its way|here|ready|packed|coming)|has|was|arrives|ships)\b(?! free)`),
  },
  { kind: 'joined', hold: 'event', nouns: list('welcome pack, welcome box, welcome kit') },
  {
    kind: 'renewal_due',
    hold: 'event',
    nouns: list('renewal, renewal date, renewal notice, renewal price, renewal quote'),
  },
  {
    kind: 'application_accepted',
    hold: 'said',
    nouns: list(
      'admission, acceptance, offer letter, offer of admission, acceptance letter, letter of admission, scholarship, job offer, new job, new role, new position, promotion',
    ),
    only: /^(?!dream|next|perfect|ideal)/,
    not: sticky(
      raw` (?:ticket|fee|price|charge|requirements?|code|criteria|search|could|awaits?|is waiting|starts here|calendar|team)`,
    ),
  },
  {
    kind: 'employed',
    hold: 'own',
    nouns: list(
      'work anniversary, workiversary, payslip, pay slip, pay stub, line manager, annual review, annual appraisal, appraisal, performance review, employment with us, years of service, team at work, rota, annual leave, shift, first shift, employee handbook, salary review',
    ),
  },
  {
    kind: 'layoff',
    hold: 'event',
    nouns: list(
      'redundancy, layoff, lay-off, severance, severance package, severance pay, redundancy pay, redundancy package, job loss',
    ),
    not: sticky(raw` (?:cover|insurance|rights|protection)`),
  },
  {
    kind: 'illness',
    hold: 'event',
    nouns: list(
      'diagnosis, cancer, chemo, chemotherapy, radiotherapy, illness, treatment plan, cancer treatment, hospital stay, surgery, operation, heart attack, stroke, dialysis, recovery from surgery',
    ),
    not: sticky(
      raw` (?:cover|policy|insurance|risk|screening|check|test|horoscope|season|is open|opening|hours|will be closed|of\b)`,
    ),
  },
  {
    kind: 'injury',
    hold: 'event',
    nouns: list('injury, injuries, accident, concussion, whiplash'),
    not: sticky(raw` (?:cover|policy|insurance|claim form|risk|prevention|rate|lawyers?)`),
  },
  {
    kind: 'injury',
    hold: 'own',
    nouns: list(
      'leg, arm, ankle, wrist, shoulder, knee, hip, back, neck, foot, collarbone, rib, ribs, finger, elbow, hand',
    ),
    only: /^(?:broken|injured|fractured|sprained|torn|dislocated)$/,
  },
  {
    kind: 'separation',
    hold: 'event',
    nouns: list('divorce, separation, break-up, breakup, ex-husband, ex-wife, decree absolute'),
    not: sticky(raw` (?:anxiety|lawyers?|rate|with plastic|from (?:the|your) (?:office|phone))`),
  },
  {
    kind: 'hardship',
    hold: 'event',
    nouns: list(
      'hardship plan, hardship arrangement, payment arrangement, repayment plan, hardship request, debt plan, payment holiday, financial difficulties, money worries',
    ),
    not: sticky(raw` (?:calculator|options?)`),
  },
  {
    kind: 'disaster',
    hold: 'own',
    nouns: list(
      'home, house, flat, apartment, property, roof, farm, shop, belongings, neighbourhood, neighborhood, town, village',
    ),
    only: /^(?:damaged|flooded|burnt|burned|destroyed|ruined|flood-damaged|fire-damaged|storm-damaged)$/,
  },
]

// ---- "your", a thing, and the state it is in ----

interface Thing {
  nouns: readonly string[]
  /** adjectives before the noun that say it: "your overdue balance" */
  adjectives?: readonly [RegExp, Kind][]
  /** what follows the noun: "your balance is overdue" */
  states: readonly [RegExp, Kind][]
}

const state = (words: string): RegExp => sticky(raw`${BETWEEN},? ${BE} ${ADVERB}(?:not |n['’]t )?(?:${words})\b`)
const after = (words: string): RegExp => sticky(raw`${BETWEEN},? ${ADVERB}(?:${words})\b`)

const THINGS: readonly Thing[] = [
  {
    nouns: list(
      'account, bill, bills, invoice, payment, payments, balance, rent, instalment, installment, loan, premium, fees, fee, fines, fine, debt, tax, mortgage, statement, amount, contribution, council tax, tuition, dues, subscription fee',
    ),
    adjectives: [
      [/^(?:outstanding|overdue|unpaid|past-due|late|missed)$/, 'payment_due'],
      [/^(?:failed|declined|returned|rejected|unsuccessful)$/, 'payment_failure'],
    ],
    states: [
      [
        state(
          raw`overdue|past due|past its due date|outstanding|in arrears|unpaid|due\b(?! (?:for|to))|late|in default|owing|behind`,
        ),
        'payment_due',
      ],
      [sticky(raw` past due\b`), 'payment_due'],
      [
        after(
          raw`(?:has not|hasn['’]t|have not|haven['’]t|did not|didn['’]t) (?:yet )?(?:reached|reach|arrived?|come|been (?:paid|received))|(?:now )?stands? at|(?:has been|was|is being|will be) (?:passed|sent|handed|referred|sold) (?:on |over )?to (?:our |a |an |the )?(?:collect|debt|external)\w*`,
        ),
        'payment_due',
      ],
      [
        state(
          raw`clear|cleared|paid off|paid in full|settled|zero|in good standing|back in good standing|at zero|up to date`,
        ),
        'balance_clear',
      ],
    ],
  },
  {
    nouns: list(
      'payment, payments, card, credit card, debit card, direct debit, debit, transaction, charge, autopay, auto-pay, standing order, transfer, subscription payment, cheque, check, bank transfer, last payment, renewal payment',
    ),
    states: [
      [
        state(raw`failed|declined|bounced|rejected|returned|unsuccessful|refused|turned down|go through`),
        'payment_failure',
      ],
      [
        after(
          raw`failed|bounced|(?:did not|didn['’]t|could not|couldn['’]t|has not|hasn['’]t|won['’]t|will not|can['’]t) (?:go|gone) through|(?:could not|couldn['’]t|cannot|can['’]t) be (?:processed|taken|completed|collected|charged|authori[sz]ed)|(?:was|has) (?:not )?expired|expired`,
        ),
        'payment_failure',
      ],
    ],
  },
  {
    nouns: list('bank, card issuer, card provider'),
    states: [
      [
        after(raw`(?:has |have )?(?:said no|declined|rejected|returned|refused|turned down|blocked)`),
        'payment_failure',
      ],
    ],
  },
  {
    nouns: list(
      'plan, policy, membership, subscription, account, contract, cover, coverage, insurance, licence, license, certificate, domain, permit, registration, season ticket, pass, service, booking, trial, free trial, warranty, passport, protection, lease',
    ),
    adjectives: [
      [/^(?:cancelled|canceled|closed|former|old|expired|lapsed|previous)$/, 'cancellation'],
      [/^expiring$/, 'renewal_due'],
    ],
    states: [
      [state(raw`cancell?ed|closed|ended|terminated|lapsed`), 'cancellation'],
      [after(raw`(?:ended|lapsed|has expired|closed) on|ended`), 'cancellation'],
      [
        after(
          raw`(?:will )?(?:auto(?:matically)?[- ]?)?renews?|(?:will )?(?:soon )?expires?|ends?(?! up)|(?:will )?runs? out|(?:will )?lapses?|comes? to an end|(?:will )?terminates?`,
        ),
        'renewal_due',
      ],
      [
        state(
          raw`due for renewal|due to (?:renew|expire|end)|about to (?:expire|end|renew|lapse|run out)|set to (?:expire|end|renew)|expiring|ending|up for renewal|coming (?:up|to an end)|renewing`,
        ),
        'renewal_due',
      ],
    ],
  },
  {
    nouns: list('monthly gift, regular gift, yearly gift, annual gift, monthly donation'),
    states: [[after(raw`(?:auto(?:matically)?[- ]?)?renews?|expires?|ends?|runs? out|lapses?`), 'renewal_due']],
  },
  {
    nouns: list(
      'plan, policy, membership, subscription, account, contract, cover, insurance, tariff, trial, free trial, card',
    ),
    adjectives: [[/^new$/, 'joined']],
    states: [],
  },
  {
    nouns: list(
      'plan, policy, membership, subscription, account, contract, cover, insurance, tariff, trial, free trial',
    ),
    states: [
      [state(raw`active|activated|created|set up|live|ready|started|opened`), 'joined'],
      [
        after(
          raw`(?:has |have )?(?:started|starts (?:on|today|tomorrow|now)|begins (?:on|today|tomorrow|now)|begun|began)`,
        ),
        'joined',
      ],
    ],
  },
  {
    nouns: list('domain, subscription, certificate'),
    states: [[sticky(raw` \S{1,60} (?:expires?|renews?|lapses?)\b`), 'renewal_due']],
  },
  {
    nouns: list(
      'data, personal data, information, details, password, passwords, records, record, email address, email, email and password, email address and password, social security number, ssn, passport number, card number, medical records, name and address, phone number, account details, bank details, files, documents',
    ),
    states: [
      [
        sticky(
          raw`${BETWEEN} (?:was|were|is|are|has been|have been|may have been|might have been|could have been) ${ADVERB}(?:exposed|accessed|involved|included|affected|stolen|leaked|disclosed|compromised|posted online|part of (?:a|the|this|an?) (?:\w+ )?(?:incident|breach|leak|attack))\b`,
        ),
        'data_breach',
      ],
    ],
  },
  {
    nouns: list('account, card, identity, details, card details, name, login, profile'),
    states: [
      [
        state(raw`compromised|hacked|used fraudulently|stolen|cloned|used without|taken over|misused|broken into`),
        'fraud_victim',
      ],
    ],
  },
  {
    nouns: list(
      'power, electricity, internet, broadband, water, gas, connection, supply, line, phone line, heating, power supply, water supply, service, wifi, wi-fi, signal, mobile service',
    ),
    states: [
      [
        state(
          raw`out|down|off|interrupted|cut|cut off|back|back on|restored|disconnected|lost|without power|out of service`,
        ),
        'outage',
      ],
      [after(raw`went (?:out|down|off)|came back|cut out`), 'outage'],
    ],
  },
  {
    nouns: list(
      'parcel, package, order, delivery, shipment, flowers, bouquet, letter, food, meal, box, post, item, items, goods',
    ),
    adjectives: [[/^(?:delayed|lost|missing|damaged|late|undelivered)$/, 'delivery_failure']],
    states: [
      [
        state(
          raw`delayed|late|lost|damaged|delivered late|returned to|held up|missing|stuck|stolen|broken|undeliverable|delivered(?= (?:late|to the wrong))`,
        ),
        'delivery_failure',
      ],
      [
        after(
          raw`(?:got (?:lost|damaged|stuck)|went missing|arrived (?:late|broken|damaged|an? \w+ late|\w+ \w+ late)|did(?: not|n['’]t) (?:arrive|make it)|never (?:arrived|came|made it|left)|(?:could not|couldn['’]t|cannot|can['’]t) be delivered)`,
        ),
        'delivery_failure',
      ],
    ],
  },
  {
    nouns: list(
      'application, loan application, mortgage application, credit card application, card application, visa application, job application, loan, mortgage, visa, claim, grant, planning application, request to join',
    ),
    adjectives: [
      [/^(?:unsuccessful|rejected|declined)$/, 'application_rejected'],
      [/^successful$/, 'application_accepted'],
    ],
    states: [
      [state(raw`unsuccessful|rejected|declined|turned down|refused|not successful|denied`), 'application_rejected'],
      [sticky(raw`${BETWEEN} (?:was|is|has) not (?:been )?(?:successful|accepted|approved)`), 'application_rejected'],
      [sticky(raw`${BETWEEN} ${BE} ${ADVERB}(?:accepted|approved|successful|granted)\b`), 'application_accepted'],
    ],
  },
  {
    nouns: list('role, position, job, post'),
    states: [[state(raw`eliminated|made redundant|cut|terminated|impacted|redundant|at an end|ending`), 'layoff']],
  },
  {
    nouns: list(
      'home, house, flat, apartment, property, roof, farm, shop, belongings, neighbourhood, neighborhood, town, village, street',
    ),
    states: [
      [
        state(
          raw`damaged|flooded|destroyed|burnt|burned|lost(?= (?:in|to))|ruined|rebuilt|in the path of|affected by the|hit by|uninhabitable|under ?water|without a roof`,
        ),
        'disaster',
      ],
      [after(raw`burn(?:ed|t) down`), 'disaster'],
    ],
  },
  {
    nouns: list('ticket, support ticket, case, enquiry, inquiry, query, support request, support case, chat'),
    states: [
      [
        state(raw`open|being looked|with our team|with us|in progress|being handled|waiting for|not closed`),
        'conversation_open',
      ],
    ],
  },
]

/** Words that end the run of adjectives after "your". */
const NO_ADJECTIVE = new Set(
  'to for of on in and or with at by from is are was were has have had will the a an that this as than who which when while if not be can do'.split(
    ' ',
  ),
)
/** Adjectives that make a thing one that is not there, or somebody else's. */
const NOT_YET =
  /^(?:future|dream|ideal|perfect|fur|furry|imaginary|possible|potential|four-legged|favou?rite|golden|silver|ruby|diamond)$/
const MOST_WORDS = 7
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*(?:['’](?!s\b)[\p{L}]+)?/uy

type Entry = { owned: Owned } | { thing: Thing }
/** Every noun, by its words; a longer one is tried first. */
const NOUNS: ReadonlyMap<string, readonly Entry[]> = (() => {
  const nouns = new Map<string, Entry[]>()
  const add = (noun: string, entry: Entry): void => {
    nouns.set(noun, [...(nouns.get(noun) ?? []), entry])
  }
  for (const owned of OWNED) for (const noun of owned.nouns) add(noun, { owned })
  for (const thing of THINGS) for (const noun of thing.nouns) add(noun, { thing })
  return nouns
})()

interface Found extends ClaimWords {
  hold: Hold
}

const testAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** What is claimed by a "your" that ends at `at`: its noun phrase, and what follows that. */
function ownedAt(text: string, start: number, at: number): Found[] {
  const words: { text: string; start: number; end: number; possessive: boolean }[] = []
  let next = at
  while (words.length < MOST_WORDS && text.charAt(next) === ' ') {
    WORD.lastIndex = next + 1
    const word = WORD.exec(text)
    if (word === null) break
    const end = word.index + word[0].length
    const possessive = /^['’]s\b/.test(text.slice(end, end + 3))
    words.push({ text: word[0].toLowerCase(), start: word.index, end, possessive })
    if (possessive) break
    next = end
  }
  const found: Found[] = []
  for (let first = 0; first < Math.min(words.length, 4); first++) {
    for (let last = Math.min(words.length, first + 4) - 1; last >= first; last--) {
      const entries = NOUNS.get(
        words
          .slice(first, last + 1)
          .map((word) => word.text)
          .join(' '),
      )
      if (entries === undefined) continue
      const adjectives = words.slice(0, first).map((word) => word.text)
      if (adjectives.some((word) => NOT_YET.test(word))) return found
      const end = words[last]?.end ?? at
      for (const entry of entries) {
        const claim = 'owned' in entry ? ownedBy(entry.owned, adjectives, text, start, end) : undefined
        if (claim) found.push(claim)
        if ('thing' in entry) found.push(...statesOf(entry.thing, adjectives, text, start, end))
      }
      if (found.length > 0) return found
    }
    const word = words[first]
    if (word === undefined || NO_ADJECTIVE.has(word.text)) break
  }
  return found
}

function ownedBy(
  owned: Owned,
  adjectives: readonly string[],
  text: string,
  start: number,
  end: number,
): Found | undefined {
  if (
    owned.only &&
    !(adjectives.length === 0 ? owned.only.test('') : adjectives.some((word) => owned.only?.test(word)))
  )
    return undefined
  if (owned.not && testAt(owned.not, text, end) !== undefined) return undefined
  const follows = owned.follows ? testAt(owned.follows, text, end) : ''
  return follows === undefined ? undefined : { kind: owned.kind, hold: owned.hold, start, end: end + follows.length }
}

function statesOf(thing: Thing, adjectives: readonly string[], text: string, start: number, end: number): Found[] {
  const found: Found[] = []
  for (const [adjective, kind] of thing.adjectives ?? []) {
    if (adjectives.some((word) => adjective.test(word))) found.push({ kind, hold: 'event', start, end })
  }
  for (const [words, kind] of thing.states) {
    const follows = testAt(words, text, end)
    if (follows !== undefined) {
      found.push({ kind, hold: 'said', start, end: end + follows.length })
      break
    }
  }
  return found
}

// ---- everything else, by the word it starts with ----

interface Phrase {
  kind: Kind
  hold: Hold
  /** first words, lower case, without what follows an apostrophe */
  starts: readonly string[]
  words: RegExp
  /** what the same words say when they mean something else; tried on the whole sentence */
  unless?: RegExp
}

const ARE = raw`you(?:['’]re| are| were)(?: now| currently| already| officially| just| so)?`
const HAVE = raw`you(?:['’]ve| have)?(?: now| just| recently| already| finally| also)?`
const OFFSPRING = raw`(?:baby|little one|newborn|bundle of joy|new arrival|twins|son|daughter)`
const MOTHER = raw`(?:mum|mom|mama|mam|mummy|mommy|mother|dad|daddy|papa|father|parent|grandparent|grandma|grandpa)`
const phrase = (kind: Kind, hold: Hold, starts: string, words: string, unless?: RegExp): Phrase => ({
  kind,
  hold,
  starts: starts.split(' '),
  words: sticky(raw`(?:${words})`),
  ...(unless && { unless }),
})
/** Stands in `starts` for a currency sign. */
const MONEY = '$'
const OFFER = raw`(?:plan|membership|subscription|policy|account|contract|cover|pass|season ticket|insurance|licen[cs]e|passport|registration|domain|warranty|permit|service|season tickets)`

const PHRASES: readonly Phrase[] = [
  // ---- family ----
  phrase(
    'new_baby',
    'said',
    'congratulations congrats',
    raw`congrat(?:ulation)?s[^.!?]{0,20} (?:on|for) (?:(?:the|your) )?(?:(?:safe |new |beautiful |lovely )*(?:arrival|birth|addition|newborn)\b(?! (?:of|to) (?:our|the team))|becoming (?:a |an? )?${MOTHER}s?|(?:your|the) (?:new )?${OFFSPRING})`,
  ),
  phrase('new_baby', 'said', 'now', raw`now that (?:your |the )?(?:baby|little one) (?:is|has)`),
  phrase('new_baby', 'own', 'new first-time', raw`(?:new|first-time) ${MOTHER}s? like you`),
  phrase('new_baby', 'said', 'as', raw`as (?:a )?(?:(?:brand[- ])?new|first-time) ${MOTHER}s?(?! (?:group|class))`),
  phrase(
    'new_baby',
    'own',
    'welcome',
    raw`welcome to (?:the world(?=!)|the world,? (?!class|wide)(?:little|baby|tiny|\p{L})|(?:parent|mother|father)hood)`,
  ),
  phrase('new_baby', 'own', 'a', raw`an? (?:newborn|new baby) (?:in|at|around) (?:the |your )?(?:house|home|family)`),
  phrase(
    'new_baby',
    'own',
    'life living home days nights',
    raw`(?:life|living|home|days|nights) with (?:a|your|the) (?:new(?:born)?(?: baby)?|little one)\b`,
  ),
  phrase('new_baby', 'said', 'you', raw`${HAVE} (?:become|became) (?:a |an? )?(?:${MOTHER}|grandparent)s?\b`),
  phrase('new_baby', 'said', 'it', raw`it['’]s a (?:girl|boy)(?=!| \p{Emoji_Presentation}|$)`),
  phrase(
    'new_baby',
    'said',
    'little baby',
    raw`(?:little|baby) \p{L}+ (?:is|turns|turned|has turned) (?:now |already |just )?${COUNT} (?:days?|weeks?|months?)(?: old)?`,
  ),
  phrase(
    'expecting',
    'own',
    'mum mom mama mother dad father parent mummy mommy daddy mum-to-be mom-to-be mama-to-be mother-to-be dad-to-be father-to-be parents-to-be parents',
    raw`${MOTHER}s?[- ]to[- ]be\b`,
  ),
  phrase(
    'expecting',
    'said',
    'you',
    raw`${ARE} (?:\d+|\w+)(?: and a half)? (?:weeks|months) (?:pregnant|along|gone)|you['’]re \d+ weeks\b|${ARE} (?:pregnant|(?:having|expecting) (?:a (?:baby|boy|girl|child)|twins|triplets|your (?:first|second|third))|expecting(?=[!.,]|$| (?:and|in (?:january|february|march|april|may|june|july|august|september|october|november|december))))`,
  ),
  phrase(
    'expecting',
    'own',
    'when before until once',
    raw`(?:when|before|until|once) (?:(?:your|the) )?(?:new )?(?:baby|little one|newborn|bundle of joy) (?:arrives|comes|is born|gets here)`,
  ),
  phrase(
    'expecting',
    'said',
    'congratulations congrats',
    raw`congrat(?:ulation)?s (?:on|for) (?:your |the )?(?:pregnancy|expecting|growing family)`,
  ),
  phrase('expecting', 'own', 'as while', raw`(?:as|while) your (?:bump|baby|belly) grows`),
  phrase(
    'expecting',
    'said',
    'weeks days months countdown',
    raw`(?:(?:weeks|days|months) (?:until|till|to go until|before)|countdown to) (?:you (?:meet|hold) )?(?:your |the )?(?:baby|little one|due date)`,
  ),
  phrase('expecting', 'own', 'the your little', raw`(?:the |your )?(?:little one|baby) on (?:the|its) way`),
  phrase(
    'engaged',
    'said',
    'you',
    raw`(?:${ARE}|you two are) (?:getting|to be|about to get) married|(?:${ARE}|you two are) (?:engaged|newlyweds?|tying the knot|marrying)(?! in\b)|you (?:both )?said ["“]?yes|you['’]re saying ["“]?i do`,
  ),
  phrase(
    'engaged',
    'said',
    'dear hello hi hey cheers welcome congratulations congrats',
    raw`(?:dear|hello|hi|hey|cheers(?: to)?|welcome|congrat(?:ulation)?s),?(?: to)?(?: the| you)?(?: two)? (?:newlyweds|happy couple|lovebirds)`,
  ),
  phrase(
    'engaged',
    'said',
    'congratulations congrats',
    raw`congrat(?:ulation)?s[^.!?]{0,20} (?:on|for) (?:(?:the|your) )?(?:upcoming |recent )?(?:wedding|engagement|marriage|nuptials|big day)(?! (?:anniversary|score|rate))`,
  ),
  phrase(
    'engaged',
    'own',
    'bride bride-to-be groom groom-to-be brides-to-be mr mrs soon-to-be',
    raw`(?:brides?|grooms?)[- ]to[- ]be|mr\.? (?:and|&) mrs\.? (?:soon[- ]to[- ]be|to[- ]be)|soon[- ]to[- ]be (?:mrs|mr|bride|groom|newlyweds)`,
  ),
  phrase('engaged', 'said', 'as', raw`as (?:an engaged couple|newlyweds|a newlywed|a bride|a groom|a soon-to-be)`),
  phrase('engaged', 'own', 'the', raw`the happy couple`),
  phrase('engaged', 'said', 'he she they', raw`(?:he|she|they) put a ring on it|(?:he|she) popped the question`),
  phrase('engaged', 'said', 'days weeks months', raw`(?:days|weeks|months) until you say ["“]?i do`),
  phrase(
    'birthday',
    'said',
    'happy hbd',
    raw`(?:hbd\b|(?<!\b(?:a|say|wish) )happy (?:belated |early |\d+(?:st|nd|rd|th) |big )?b(?:irth|['’-])?day\b(?! (?:to (?:us|our|the)|cards?|party|parties|banners?|balloons?)))`,
  ),
  phrase('birthday', 'said', 'it', raw`it['’]s (?:(?:almost|nearly) )?your (?:\S+ )?(?:birthday|bday)`),
  phrase('birthday', 'said', 'on for', raw`(?:on|for) your \d+(?:st|nd|rd|th) birthday`),
  phrase(
    'birthday',
    'said',
    'on for',
    raw`(?:on|for) your birthday(?! (?:every|each|party|parties|list|wish))`,
    /\b(?:free\b.* on|every|each|rise|get|gets|when) /i,
  ),
  phrase('birthday', 'said', 'celebrate celebrating', raw`celebrat(?:e|ing) your (?:\S+ )?birthday`),
  phrase('birthday', 'own', 'birthday', raw`birthday (?:boy|girl|queen|king|star)\b`),
  phrase('birthday', 'said', 'many', raw`many happy returns`),
  phrase(
    'birthday',
    'said',
    'you another one',
    raw`(?:you turn(?:ed)? (?:\d+|\w+ty|\w+teen)\b|(?:${ARE} )?(?:a|one|another) year older)`,
  ),
  // ---- death ----
  phrase(
    'bereavement',
    'own',
    'sorry sad saddened condolences sympathy sympathies heartbroken',
    raw`(?:sorry|sad(?:dened)?|condolences|sympath(?:y|ies)|heartbroken)(?: (?:for|on|about|to (?:hear|learn|read)|by)(?: of| about| that)?)? (?:the news of )?(?:your|the) (?:(?:recent|great|sad|tragic|sudden|terrible) )*(?:loss|bereavement|passing|death)\b(?! of (?:service|power|signal|connection|data|luggage|property|points|access|our|the|your (?:unborn )?(?:baby|pregnancy)))`,
  ),
  phrase(
    'bereavement',
    'own',
    'deepest sincere heartfelt our my',
    raw`(?:deepest|sincere(?:st)?|heartfelt|our|my) (?:\w+ )?(?:condolences|sympath(?:y|ies))`,
    /\b(?:to everyone|to all|(?:families|family|loved ones|friends) of|victims|those affected|the community)\b/i,
  ),
  phrase(
    'bereavement',
    'own',
    'the a death loss passing funeral',
    raw`(?:the |a )?(?:death|passing|loss|funeral|burial) of your (?!baby|pregnancy)(?:\w+ )?(?:late )?${RELATIVE}`,
  ),
  phrase(
    'bereavement',
    'event',
    'you losing',
    raw`(?:${HAVE} (?:lost|buried)|losing) your (?:\w+ )?${RELATIVE}\b(?!['’]s)`,
  ),
  phrase(
    'bereavement',
    'own',
    'without',
    raw`without your (?:late )?${RELATIVE}(?= (?:will|is|was|must|cannot|can be|by your|here))`,
  ),
  phrase('bereavement', 'own', 'may', raw`may (?:his|her|their) (?:memory|soul)`),
  phrase(
    'bereavement',
    'own',
    'as while',
    raw`(?:as|while) you (?:grieve|mourn|are grieving|(?:plan|arrange|prepare) (?:the|a|his|her|their) funeral)`,
  ),
  phrase(
    'bereavement',
    'own',
    'in at during',
    raw`(?:in|at|during) (?:this|your|such a) (?:\w+ )?time of (?:grief|mourning|loss|sorrow)`,
  ),
  phrase(
    'bereavement',
    'own',
    'thoughts thinking hearts heart',
    raw`(?:thoughts|hearts?)(?: and prayers)? (?:are|is|go out) (?:with|to) you (?:and your (?:family|loved ones|children) )?(?:at|in|during) (?:this|such a) (?:sad|time of)`,
  ),
  phrase('pregnancy_loss', 'own', 'the a loss', raw`(?:the |a )?loss of your (?:unborn )?(?:pregnancy|baby)`),
  phrase(
    'pregnancy_loss',
    'event',
    'you losing',
    raw`(?:${HAVE} (?:lost|miscarried)|losing)(?: your (?:pregnancy|baby)| a (?:pregnancy|baby))`,
  ),
  phrase(
    'deceased',
    'own',
    'to dear',
    raw`(?:to|dear) (?:the )?(?:estate|executors?|personal representatives?)(?: of\b|,)`,
  ),
  phrase(
    'deceased',
    'own',
    'the your',
    raw`(?:the|your) (?:executors?|personal representatives?|next of kin) of (?:the )?(?:late|deceased|estate)|the estate of (?:the )?(?:late|mr|mrs|ms|dr|\{\{|(?!house|land|agent)\p{L}+,?)`,
  ),
  phrase('deceased', 'own', 'as', raw`as (?:the |an )?(?:executor|personal representative|administrator) of`),
  phrase(
    'deceased',
    'said',
    'the our',
    raw`(?:the|our) (?:account ?holder|policy ?holder|card ?holder|customer|member|donor|tenant)(?: \S+){0,3} (?:has |had )?(?:died|passed away|is deceased)`,
  ),
  phrase(
    'deceased',
    'said',
    'notified told informed',
    raw`(?:notified|told|informed) (?:us )?(?:that you (?:have|had) (?:died|passed away)|of your death)`,
  ),
  // ---- money ----
  phrase(
    'payment_due',
    'said',
    'you',
    raw`${ARE} (?:\S+ )?(?:behind (?:on|with) (?:your )?(?:payments?|rent|bills?|mortgage)|in arrears)|${ARE} ${AMOUNT}\S* in arrears|you (?:still |currently |now )?owe\b(?! (?:it|this|that|yourself|us a|me a|him|her|them|no\b|nothing|your ?self|your))|${HAVE} missed (?:\S+ )?(?:payments?|instal?ments?)|${HAVE} not (?:yet )?paid|you (?:haven['’]t|have not) paid`,
  ),
  phrase(
    'payment_due',
    'said',
    'payment amount balance total',
    raw`(?:payment|amount|balance|total)(?: of \S+)? (?:now )?(?:due|overdue|outstanding|owing)\s*:?\s*(?:is )?${AMOUNT}|(?:payment|amount|balance) of ${AMOUNT}\S* ${BE} ${ADVERB}(?:due|overdue|open|outstanding|owing|unpaid)`,
  ),
  phrase(
    'payment_due',
    'said',
    MONEY,
    raw`${AMOUNT}[\d.,]* (?:is |are |remains )?(?:now |still )?(?:overdue|past due|unpaid|outstanding|in arrears)\b`,
  ),
  phrase(
    'payment_due',
    'said',
    'an the',
    raw`(?:an|the) (?:amount|sum) of ${AMOUNT}\S* ${BE} ${ADVERB}(?:due|overdue|open|outstanding|owing|unpaid)`,
  ),
  phrase(
    'payment_due',
    'said',
    'final second third last',
    raw`(?:final|second|third|last) (?:notice|reminder|demand|warning)\b[^.!?]{0,40}\b(?:pay|settle|bill|invoice|balance|overdue|owe)`,
  ),
  phrase(
    'payment_due',
    'said',
    'reminder',
    raw`reminder: (?:your|the) (?:\S+ ){0,3}(?:is|are) (?:still )?(?:unpaid|due|overdue)`,
  ),
  phrase(
    'payment_due',
    'said',
    'we has',
    raw`(?:we have|we['’]ve|has|we) (?:still )?not (?:yet )?received (?:your |the )?(?:\S+ )?(?:payment|instal?ment|rent|money)|we (?:haven['’]t|have not) (?:yet )?received (?:your |the )?(?:\S+ )?(?:payment|instal?ment|rent)`,
  ),
  phrase(
    'payment_due',
    'said',
    'please pay settle clear',
    raw`please (?:pay|settle|clear) (?:your |the )?${AMOUNT}|please pay (?:now|by (?!card|phone|cash|check|cheque|bank)|within|before|in full)|(?:please )?(?:pay|settle|clear) (?:your |the )?(?:outstanding|overdue|past[- ]due|unpaid|invoice (?:no|\d|#)|(?:bill|balance|invoice) (?:now|by|within|today|before|in full))|(?:pay|settle) ${AMOUNT}[\d.,]* (?:now|today|by (?!card|phone)|within|before|to bring)`,
  ),
  phrase(
    'payment_due',
    'said',
    'overdue past past-due unpaid',
    raw`(?:overdue|past[- ]due|unpaid)(?: (?:balance|amount|bill|invoice|notice|account))?:? ${AMOUNT}|past[- ]due (?:notice|balance|account)`,
  ),
  phrase(
    'payment_due',
    'said',
    'invoice bill',
    raw`(?:invoice|bill) \S+ (?:is|remains) (?:now |still )?(?:overdue|past due|unpaid|outstanding)`,
  ),
  phrase(
    'balance_clear',
    'said',
    'you',
    raw`${HAVE} paid (?:off|back|in full)|${HAVE} (?:cleared|settled|paid off) (?:your|the) (?:\S+ )?(?:balance|loan|debt|account|bill|mortgage)`,
  ),
  phrase('balance_clear', 'said', 'balance zero', raw`balance of (?:zero|[$€£]0(?:\.00)?\b)|zero balance`),
  phrase('balance_clear', 'said', 'that this', raw`(?:that|this) was your (?:last|final) (?:instal?ment|payment)`),
  phrase('balance_clear', 'said', 'paid', raw`paid in full`),
  phrase(
    'payment_failure',
    'said',
    'we',
    raw`we (?:tried to (?:charge|take|collect|process)|(?:couldn['’]t|could not|weren['’]t able to|were not able to|were unable to|are unable to|can['’]t|cannot) (?:process|take|collect|charge|complete|authori[sz]e|bill)) (?:your|the|a) (?:\S+ ){0,2}(?:payment|card|direct debit|subscription|renewal|account|charge)|we (?:couldn['’]t|could not|were unable to|can['’]t) renew your [^.!?]{0,30}\b(?:because|as|since)\b[^.!?]{0,20}\b(?:bank|card|payment)`,
  ),
  phrase(
    'payment_failure',
    'said',
    'failed declined unsuccessful missed',
    raw`(?:failed|declined|unsuccessful) payment\b`,
  ),
  phrase('payment_failure', 'said', 'payment', raw`payment (?:failed|declined|unsuccessful)`),
  phrase(
    'payment_failure',
    'said',
    'problem issue trouble',
    raw`(?:problem|issue|trouble) with your (?:\S+ )?(?:payment|card|direct debit|billing)`,
  ),
  phrase(
    'payment_failure',
    'said',
    'the',
    raw`the (?:card|payment method) (?:we have |you have |you gave us |that we have |on file |we hold )*(?:for you |on file )*(?:has |was |is )?(?:expired|declined|about to expire|no longer valid)`,
  ),
  phrase(
    'refund_pending',
    'said',
    'we',
    raw`we(?:['’]ve| have|['’]re| are)? (?:just )?(?:issued|issuing|sent|sending|processed|processing|refunded|refunding)(?: you| your| a| the)*(?: \S+)? ?(?:refund|${AMOUNT})|we(?:['’]ve| have) (?:now )?refunded|we owe you ${AMOUNT}`,
  ),
  phrase(
    'refund_pending',
    'said',
    'a the',
    raw`(?:a|the) refund(?: of \S+)? (?:is|has been) (?:on its way|issued|sent|made)`,
  ),
  phrase(
    'dispute',
    'event',
    'the a you while',
    raw`(?:the|a|this|each) (?:\S+ )?(?:transaction|charge|bill|payment|amount)s? (?:that |which )?you(?:['’]ve| have| are|['’]re)? (?:disput|contest|challeng|question)(?:ed|ing)|(?:while )?you (?:disputed|contest(?:ed)?|are (?:disputing|contesting)) (?:this|the|a|your) (?:\S+ )?(?:bill|charge|transaction|payment)`,
  ),
  phrase(
    'fraud_victim',
    'said',
    'you',
    raw`you (?:(?:were|have been|are) |['’]ve been )(?:scammed|defrauded|targeted by|(?:a|the) victim of)|you['’]ve been (?:scammed|defrauded|(?:a|the) victim of)`,
  ),
  phrase(
    'fraud_victim',
    'said',
    'someone somebody fraudsters fraudster criminals thief',
    raw`(?:someone|somebody|(?:a |the )?(?:fraudsters?|criminals?|thief|thieves)) (?:else )?(?:has |have )?(?:used|opened|stole|stolen|took|taken|cloned|tricked|accessed) (?:an? \S+ in )?you(?:r (?:card|account|name|identity|details|money))?\b`,
  ),
  phrase(
    'fraud_victim',
    'said',
    'fraud fraudulent suspicious',
    raw`fraud(?:ulent)? (?:transaction|charge|activity|payment)s? (?:on|in|from) your (?:account|card)`,
  ),
  // ---- service ----
  phrase(
    'data_breach',
    'said',
    'incident breach leak attack a the',
    raw`(?:an? |the )?(?:(?:data|security|cyber) )?(?:incident|breach|leak|attack) (?:that |which )?(?:involv|affect|concern|includ)(?:ed|es|ing|s)? you(?:r (?:personal )?(?:data|information|account|details|records?))?\b`,
  ),
  phrase(
    'data_breach',
    'said',
    'had gained got',
    raw`(?:had|gained|got) (?:unauthori[sz]ed )?access to your (?:personal )?(?:data|records?|information|details|account|files|email)`,
  ),
  phrase(
    'outage',
    'said',
    'outage power service an the planned interruption interrupted',
    raw`(?:an? |the )?(?:outage|power cut|service interruption|fault) (?:at|in|affecting) your (?:address|home|area|street|building|postcode|neighbou?rhood)`,
  ),
  phrase(
    'outage',
    'said',
    'service',
    raw`service (?:at|to|in) your (?:home|address|area|building) (?:was|is|has been)`,
  ),
  phrase(
    'outage',
    'said',
    'you',
    raw`you(?:['’]re| are| were|['’]ve been| have been)(?: still| now| currently)? without (?:power|water|electricity|gas|heating|internet|broadband|a connection|service|hot water|signal)|you (?:could not|couldn['’]t|were unable to|weren['’]t able to) (?:log in|sign in|reach us|connect|get online|use)[^.!?]{0,40}\b(?:servers?|systems?|down|outage|fault)`,
  ),
  phrase(
    'outage',
    'said',
    'sorry',
    raw`sorry (?:for|about) (?:yesterday['’]s|the|last night['’]s|today['’]s|your|this morning['’]s)(?: \w+)? (?:outage|power cut|downtime|interruption)`,
  ),
  phrase(
    'delivery_failure',
    'said',
    'we',
    raw`we (?:tried to deliver|(?:couldn['’]t|could not|were unable to|weren['’]t able to) deliver|(?:have |['’]ve )?(?:lost|mislaid|damaged) your (?:\S+ )?(?:parcel|package|order|letter|luggage|bag))`,
  ),
  phrase(
    'delivery_failure',
    'said',
    'we missed',
    raw`(?:sorry )?(?:we )?missed you\b[^.!?]*[.!?]?[^.!?]{0,60}\b(?:parcel|package|delivery|courier|depot|driver|van\b|redeliver)`,
  ),
  phrase('delivery_failure', 'said', 'delivery', raw`delivery (?:failed|attempt(?:ed)?\b|unsuccessful)`),
  phrase(
    'delivery_failure',
    'said',
    'items item part parts',
    raw`(?:items?|parts?|something) (?:in|from|of) your (?:order|box|parcel|package|delivery) (?:\S+ ){0,2}(?:missing|never|did(?:n['’]t| not)|could(?:n['’]t| not)|broken|out of stock)`,
  ),
  phrase(
    'complaint',
    'event',
    'the a',
    raw`(?:the|a) complaint (?:that )?you(?:['’]ve| have)? (?:made|raised|sent|filed|lodged)`,
  ),
  phrase(
    'complaint',
    'said',
    'you',
    raw`you(?:['’]ve| have)? (?:complained|(?:told us|said|wrote|let us know)(?: that)? you(?:['’]re| are| were)(?: \S+)? (?:unhappy|not happy|dissatisfied|disappointed|upset|let down))`,
  ),
  phrase(
    'cancellation',
    'event',
    'since',
    raw`since you(?:['’]ve| have)? (?:left|cancel(?:l)?ed|unsubscribed|went|closed|stopped)`,
  ),
  phrase(
    'cancellation',
    'event',
    'you',
    raw`${HAVE} cancel(?:l)?ed (?:your|the)\b|${HAVE} (?:left us|closed your account|ended your (?:plan|membership|subscription|contract))|you cancel(?:l)?ed(?=[.,!]|$)`,
  ),
  phrase(
    'cancellation',
    'own',
    'sorry sad',
    raw`(?:sorry|sad) (?:to see|that) you(?:['’]re| are|['’]ve| have)? (?:go(?:ing)?|leav(?:e|ing)|left|cancel(?:l)?ed|decided to (?:leave|go|cancel))(?! through)`,
  ),
  phrase(
    'cancellation',
    'own',
    'why what',
    raw`why (?:did you|you) (?:leave|left|cancel|go)\b|what made you (?:leave|cancel)`,
  ),
  phrase(
    'cancellation',
    'said',
    'come',
    raw`come back to (?!(?:this|these|those|that|it|us (?:any ?time|with)|the|a|an|your|my|our|school|earth|life|nature|bed|work|reality)\b)(?:\p{L}|\{\{)`,
  ),
  phrase(
    'cancellation',
    'own',
    'we',
    raw`we(?: want| would love(?: to (?:have|see))?|['’]d (?:love|like)(?: to (?:have|see))?) you back`,
  ),
  phrase('cancellation', 'event', 'before', raw`before you (?:left|cancel(?:l)?ed)`),
  phrase('cancellation', 'own', 'as', raw`as an? (?:former|past|previous|lapsed) ${CUSTOMER}`),
  phrase(
    'joined',
    'own',
    'as',
    raw`as (?:an? |our |one of our )(?:(?:[\p{L}-]+|valued|loyal) ){0,2}?${CUSTOMER}\b(?! (?:yourself|would|might|should))`,
    /\bas (?:an? |our |one of our )(?:former|past|previous|lapsed|potential|future|non-?)|\bas customers|\bas (?:our )?guests?\b.*\bnight/i,
  ),
  phrase('joined', 'own', 'member customer subscriber', raw`(?:member|customer|subscriber) since (?:\d|\{\{|the|day)`),
  phrase(
    'joined',
    'said',
    'you',
    raw`${ARE} (?:an? )?(?:valued |loyal |new |proud |founding )?(?:member|subscriber|customer|one of us|signed up|subscribed|all set up|registered|enrolled)\b|${HAVE} (?:joined|signed up|subscribed|enrolled|registered|opened an? (?:\S+ )?account|become an? (?:member|customer|subscriber)|chosen (?:us|our))|you(?:['’]ve| have) been (?:with us|an? (?:\S+ )?${CUSTOMER})|you(?:['’]ve| have)? (?:recently |just )?(?:bought|ordered|purchased)(?! (?:online|before))|you['’]re in\b(?=[!.]|$)`,
    /welcome to the class|pre-?selected/i,
  ),
  phrase(
    'joined',
    'said',
    'welcome',
    raw`welcome (?:to (?:your new|the (?:family|club|team|community|crew|gang|tribe|(?!world|underground|future|street|weekend|new year|neighbou?rhood|jungle|week|month|show|next)(?:[\p{L}\p{M}\p{N}&'’.-]+)(?: [\p{L}\p{N}&'’.-]+){0,2}(?=[!,.]|$))|(?!the\b|spring\b|summer\b|autumn\b|fall\b|winter\b|january\b|february\b|march\b|april\b|may\b|june\b|july\b|august\b|september\b|october\b|november\b|december\b|our\b|a\b|another\b|this\b|parent|mother|father|class\b|week\b|day\b|issue\b|episode\b|season\b|part\b|\d|today)(?:\p{L}[\p{L}\p{M}\p{N}&'’.-]*)(?: \p{Lu}[\p{L}\p{N}&'’.-]*){0,3}(?=(?: (?:plan|family|account|membership))?(?:[!,.]|$)|(?: (?:plan|family|account|membership)\b)))|aboard|on board)`,
    /\b(?:newsletter|issue|edition|sale|digest|roundup|episode|exhibition)\b/i,
  ),
  phrase(
    'joined',
    'said',
    'thank thanks',
    raw`thank(?:s| you)(?: so much| very much)? for (?:joining|signing up|subscribing|becoming an? (?:\S+ )?${CUSTOMER}|being an? (?:\S+ ){0,2}${CUSTOMER}|choosing (?!to\b)|opening (?:an|your) account|registering|creating an account|your (?:recent |first |last )(?:purchase|order)|(?:buying|shopping) (?:from|with) us)`,
  ),
  phrase(
    'joined',
    'said',
    'now',
    raw`now that you(?:['’]re| are) (?:an? (?:member|customer|subscriber)|with us|signed up|on board|in\b(?=[,.!]))`,
  ),
  phrase(
    'joined',
    'said',
    'great good glad happy lovely thrilled delighted wonderful pleased',
    raw`(?:great|good|glad|happy|lovely|thrilled|delighted|wonderful|pleased|so glad) to have you (?:with us|on board|aboard|here|in the)`,
  ),
  phrase(
    'renewal_due',
    'said',
    'renew',
    raw`renew your (?!energy|faith|love|vows|spirit|hope|wardrobe|skin|mind|focus|passion|home\b|look|commitment|strength|sense|bedroom|kitchen)(?:\S+ ){0,3}?(?:\S+)|renew (?:by|before|now|today)\b`,
  ),
  phrase('renewal_due', 'said', 'up', raw`up for renewal`),
  phrase(
    'renewal_due',
    'said',
    'time',
    raw`time to renew(?! (?:your )?(?:energy|faith|love|vows|spirit|hope|wardrobe|skin|mind|focus|passion|look))`,
  ),
  phrase(
    'renewal_due',
    'said',
    'day days week weeks hours hour month months',
    raw`(?:days?|weeks?|hours?|months?) (?:left|remaining|to go) (?:on|of|in|before) your (?:\S+ ){0,2}${OFFER}`,
  ),
  phrase('renewal_due', 'own', 'let', raw`let your (?:\S+ ){0,2}${OFFER} (?:lapse|expire|run out|end)`),
  // ---- applications and work ----
  phrase(
    'application_accepted',
    'said',
    'you',
    raw`you(?:['’]ve| have)? (?:been|were) (?:admitted|accepted|approved|offered (?:a|the) (?:place|job|role|position)|shortlisted|hired|selected for (?:the|our) (?:program(?:me)?|course|team))|you(?:['’]ve)? got (?:in\b|the job|the place|the role|an offer)|you['’]re (?:hired|accepted|admitted)`,
    /\b(?:pre-?approved|pre-?selected|specially selected)\b/i,
  ),
  phrase('application_accepted', 'said', 'offer', raw`offer of (?:admission|a place|employment)`),
  phrase(
    'application_accepted',
    'said',
    'we',
    raw`we(?:['’]re| are)? (?:delighted|pleased|happy|excited|thrilled|proud) to (?:offer you (?:a place|admission|the |a (?:job|role|position))|inform you that you have been (?:accepted|admitted)|welcome you to the class|accept you)|we['’]d love you to join our team as`,
  ),
  phrase('application_accepted', 'said', 'welcome', raw`welcome to the class of`),
  phrase(
    'application_rejected',
    'said',
    'we regret',
    raw`(?:we )?regret (?:to (?:inform|tell) you )?that (?:your application|you (?:have not|haven['’]t|were not) been|we (?:are unable|cannot|can['’]t|will not|are not able))|(?:we )?regret to (?:inform|tell) you|we(?:['’]ve| have)? decided (?:not )?to (?:move forward|proceed|go(?: ahead)?) with (?:other|another)|we (?:will not|won['’]t|are not|['’]re not) (?:be )?(?:taking|moving) (?:your application|forward)|we(?:['’]re| are) not able to offer you|we (?:cannot|can['’]t|are unable to) offer you (?:a (?:place|job|role|position|loan)|the|credit|admission)`,
  ),
  phrase(
    'application_rejected',
    'said',
    'sorry',
    raw`sorry to (?:inform|tell|let) you (?:know )?(?:that )?(?:your application|you (?:have not|haven['’]t|were not) been|we (?:are unable|cannot|can['’]t|will not))`,
  ),
  phrase(
    'application_rejected',
    'said',
    'you',
    raw`you(?:['’]ve| have)? (?:were |have )?(?:not|n['’]t) been (?:selected|accepted|admitted|successful|shortlisted|chosen)|you (?:haven['’]t|weren['’]t|were not|have not) (?:been )?(?:selected|accepted|admitted|successful|shortlisted|chosen)`,
  ),
  phrase(
    'application_rejected',
    'said',
    'not',
    raw`not (?:be )?(?:moving|taking) your application (?:forward|further)`,
  ),
  phrase('employed', 'said', 'happy', raw`happy (?:\S+ )?(?:work ?anniversary|workiversary)`),
  phrase(
    'employed',
    'own',
    'your',
    raw`your (?:\S+ )?(?:years?|months) (?:with|at|in) (?:the (?:company|firm|team|bank|hospital|school))`,
  ),
  phrase(
    'employed',
    'own',
    'your',
    raw`your (?:\S+ )?years? (?:with|at) (?:us|\p{L}+)`,
    /\b(?:customer|member|subscriber|shopper|reader|guest|client|policy|account|plan)/i,
  ),
  phrase(
    'employed',
    'said',
    'on congratulations congrats',
    raw`(?:on|congrat(?:ulation)?s on) (?:\S+ )?years (?:with|at) (?:us|the company|the firm)`,
  ),
  phrase('employed', 'own', 'welcome', raw`welcome to the company`),
  phrase(
    'employed',
    'own',
    'as',
    raw`as an? (?:\S+ )?(?:employee|member of (?:our )?staff|team member)\b`,
    /as an employee(?: benefit|-owned)/i,
  ),
  phrase(
    'layoff',
    'said',
    'you',
    raw`you(?:['’]ve| have)? (?:been |were )(?:laid off|made redundant|let go|dismissed)|${HAVE} lost your job`,
  ),
  phrase(
    'illness',
    'said',
    'you',
    raw`${ARE} (?:in (?:the )?hospital|(?:seriously )?(?:ill|unwell|sick)(?= (?:right|and|at|with)|[.,!]|$)|living with (?:cancer|diabetes|dementia|ms|hiv|chronic))|you(?:['’]ve| have) been (?:ill|unwell|diagnosed|in hospital)|you (?:were|have been) diagnosed`,
  ),
  phrase(
    'illness',
    'said',
    'now since because while',
    raw`(?:now that|since|because|while) you(?:['’]ve| have)(?: got)? (?:\S+ )?(?:diabetes|cancer|dementia|asthma|epilepsy|ms|arthritis|covid|hiv|depression|heart disease|lupus)`,
  ),
  phrase('illness', 'said', 'get', raw`get well(?: soon)?(?=[!.,]|$| \p{Lu})`),
  phrase(
    'injury',
    'said',
    'you',
    raw`you(?:['’]ve been| have been| were| got) (?:injured|hurt|in an accident)|${HAVE} (?:broken|fractured|sprained|torn|dislocated) (?:your|an?) (?:leg|arm|ankle|wrist|hip|rib|knee|foot|shoulder|ligament)`,
  ),
  phrase(
    'separation',
    'said',
    'you',
    raw`you(?: two)?(?: and your (?:husband|wife|partner|ex))?(?:['’]ve| have| are|['’]re)? (?:recently |now |newly )?(?:separated|divorced|split up|broken up|getting divorced|divorcing)`,
  ),
  phrase('separation', 'said', 'newly', raw`newly (?:single|divorced|separated)[.!]`),
  phrase(
    'disaster',
    'own',
    'damage the loss repairs',
    raw`(?:the )?(?:damage|repairs) to your (?:home|house|property|roof|flat|apartment|farm|shop|belongings)|the loss of your (?:home|house|belongings|farm)`,
  ),
  phrase(
    'disaster',
    'said',
    'you',
    raw`${HAVE} lost your (?:home|house|belongings)|you (?:were|have been) (?:evacuated|affected by the (?:flood|fire|storm|hurricane|earthquake|tornado)|hit by the)`,
  ),
  phrase(
    'hardship',
    'said',
    'you',
    raw`${ARE}(?: \S+)? (?:struggling|finding it (?:hard|difficult)|having (?:trouble|difficulty)) (?:to (?:pay|keep up|make)|with (?:your )?(?:bills|payments|money)|paying)`,
  ),
  phrase('hardship', 'said', 'money times', raw`(?:money is|times are|things are) (?:tight|hard|difficult) for you`),
  phrase(
    'conversation_open',
    'said',
    'working looking still',
    raw`(?:still )?(?:working on|looking into|dealing with) your (?:\S+ )?(?:enquiry|inquiry|question|request|ticket|case|query|message)`,
  ),
  phrase(
    'opt_out',
    'said',
    'you',
    raw`${HAVE} (?:unsubscribed|opted out)|you(?:['’]ve| have)? asked us (?:not to|to stop|never to)`,
  ),
]

const BY_START: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const byStart = new Map<string, Phrase[]>()
  for (const entry of PHRASES)
    for (const start of entry.starts) byStart.set(start, [...(byStart.get(start) ?? []), entry])
  return byStart
})()

// ---- what is only supposed ----

const CONDITION = /\b(?:if|whether|unless|in case|should you|were you|suppose|what happens when|assuming)\b[^.;:!?]*$/i
const NOT_SO =
  /\b(?:might|may|maybe|perhaps|could|would|imagine|someday|one day|ever|never|not|no|nobody|no longer|isn['’]t|aren['’]t|wasn['’]t|haven['’]t|hasn['’]t|didn['’]t|don['’]t|doesn['’]t|won['’]t|can['’]t|avoid|before|until|prevent|stop|how to|how do|beware|pretend)\b[^.;:!?,()–—]{0,60}$/i
/** Somebody, but not this reader. */
const OTHERS =
  /\b(?:(?:anyone|those|people|customers|members|everyone|parents|couples|someone) (?:who|whose)|for (?:parents|families|people|couples|anyone|those|all|every)|thinking (?:of|about)|planning|hoping|dream(?:ing)? of|know someone|a friend|signs (?:of|that)|claiming)\b[^.;:!?]*$/i
/** Asked for, not known: "Tell us your birthday". */
const ASKED_FOR =
  /\b(?:(?:tell|let) us(?: know)?|when(?: is|['’]s)|what(?: is|['’]s)|enter|add|share|confirm|update|missing)(?: when| what)? $/i
const DREAMT =
  /\b(?:future|one day|some ?day|if you (?:have|ever|plan|get)|thinking (?:of|about)|dream(?:ing)? of|imagine|as if|like|a friend['’]s|every|when you have)\s[^.;:!?]{0,30}$/i
const ASKS =
  /(?:^|[.!?:]\s*)(?:is|are|was|were|did|do|does|has|have|had|will|can|could|been|getting|planning|expecting|got|need|ever|not)\b[^.!?:]*$/i
/** How far back a condition is looked for. */
const REACH = 100

/** Whether what stands before (and a question mark after) takes the claim back. */
function isSupposed(sentence: string, { start, end, hold }: Found): boolean {
  const before = sentence.slice(Math.max(0, start - REACH), start)
  if (hold === 'own') return DREAMT.test(before)
  if (CONDITION.test(before)) return true
  if (hold === 'event') return DREAMT.test(before)
  if (NOT_SO.test(before) || OTHERS.test(before) || ASKED_FOR.test(before)) return true
  // "Is your payment overdue?" asks; "Is your baby teething?" takes the baby for granted.
  const rest = sentence.slice(end, end + REACH)
  return /^[^.!]*\?/.test(rest) && (ASKS.test(before) || /(?:^|[.!?]\s*)$/.test(before))
}

/** The quoted stretches of a sentence that are somebody else's words: a line that is quoted whole speaks for itself. */
function quotesOf(sentence: string): { start: number; end: number }[] {
  const quotes: { start: number; end: number }[] = []
  for (const match of sentence.matchAll(/“[^”]*”|"[^"]*"|«[^»]*»/g)) {
    if (match[0].length < sentence.trim().length - 1)
      quotes.push({ start: match.index, end: match.index + match[0].length })
  }
  return quotes
}

/** What is not the reader at all, whatever the words: pets as children, cars, animals. */
const FUR = /\b(?:fur[- ]?bab|paws?\b|pup(?:py|s)?\b|kittens?\b|dogs?\b|cats?\b|engine|mileage|motor|cars?\b)/i

const CURRENCY = /[$€£₹¥]/
const STARTS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*/gu

function claimsInWindow(sentence: string): ClaimWords[] {
  const found: Found[] = []
  for (const token of sentence.matchAll(STARTS)) {
    const money = CURRENCY.test(sentence.charAt(token.index - 1))
    const word = money ? MONEY : token[0].toLowerCase()
    const start = money ? token.index - 1 : token.index
    if (word === 'your') found.push(...ownedAt(sentence, start, start + 4))
    for (const { kind, hold, words, unless } of BY_START.get(word) ?? []) {
      const match = testAt(words, sentence, start)
      if (match !== undefined && !unless?.test(sentence)) found.push({ kind, hold, start, end: start + match.length })
    }
  }
  if (found.length === 0) return []
  const quotes = quotesOf(sentence)
  return found
    .filter((claim) => !isSupposed(sentence, claim))
    .filter(({ start, end }) => !quotes.some((quote) => quote.start < start && end < quote.end))
    .filter(
      ({ kind, start }) =>
        kind !== 'new_baby' || !/^your/i.test(sentence.slice(start, start + 4)) || !FUR.test(sentence),
    )
    .filter((claim) => !found.some((other) => isWithin(claim, other)))
    .map(({ kind, start, end }) => ({ kind, start, end }))
}

/** "The loss of your baby" takes no baby for granted: the longer words are what is meant. */
function isWithin(claim: Found, other: Found): boolean {
  return (
    claim.kind !== other.kind &&
    other.start <= claim.start &&
    claim.end <= other.end &&
    other.end - other.start > claim.end - claim.start
  )
}

/** The facts about its reader that one sentence takes for granted; a line of any length in time in proportion to it. */
export function claimsIn(sentence: string): ClaimWords[] {
  return findInWindows(sentence, claimsInWindow)
}
