// Takes: what a person wrote or is called. Gives: what it mentions of grief, danger and harm, and what was never filled in.
// May not: flag a surname ("Graves", "Flood", "Null") for the word in it.

import { z } from 'zod'
import type { Flag } from '../load/words.ts'
import { chanceOf, logOdds } from './log-odds.ts'
import { type Answers, MENTIONS, type Mention, type Reader } from './reader.ts'
import type { Screen } from './screen.ts'
import { cutLong, sentencesOf } from './sentences.ts'

interface Words {
  flag: Mention
  words: RegExp
  unless?: RegExp
}

const RELATIVE =
  '(?:mum|mom|mother|mam|mama|dad|father|papa|baba|husband|wife|partner|son|daughter|brother|sister|nan|nana|gran|grandma|grandad|granddad|grandpa|grandmother|grandfather|aunt|auntie|uncle|cousin|friend|best friend|fianc[eé]e?|twin|baby|boy|girl|dog|cat|pup)'

/** What the trained reader misses now and then, in words that hardly mean anything else. */
const LEXICON: readonly Words[] = [
  {
    flag: 'death',
    words:
      /\br\.?\s?i\.?\s?p\b(?!\s?(?:van winkle|torn|off|curl|tide|into|open|jeans))|\brest(?:ing)? in (?:peace|paradise|power)\b|\bin (?:loving|ever ?loving|fond) memory\b|\bin memor(?:y of|iam)\b|\bdeceased\b|\bpassed away\b|\b(?:obituar|bereave|widow(?:ed|er)?\b|funeral|headstone|gravestone|cremat|eulog|hospice|pallbearer|condolence)|\bgone (?:but (?:not|never) forgotten|too soon)\b|\bwould have been \d+\b|\bheaven(?:ly)? (?:birthday|gained)\b|\b(?:up|birthday|anniversary|christmas) in heaven\b|\bmiss(?:ing)? (?:you|him|her) every day\b|\bscatter(?:ed|ing) (?:his|her|their|the|your|mum['’]?s|dad['’]?s) ashes\b|\bash(?:es)? (?:scattered|urn)\b|\b(?:his|her|their|the) (?:ashes|casket|coffin|wake|burial)\b|\bsuicide\b|\btook (?:his|her|their) own life\b|\bkilled (?:by|in|himself|herself)\b|\b(?:he|she|they|who) (?:died|was killed|were killed|passed (?:on|in|last|this|at))\b|\bexecutor\b|\bestate of\b|\bprobate\b|🕊️|⚰️|\bforever (?:\d+|young)$/i,
    unless:
      /\b(?:the office|binge|series|season|battery|phone|laptop|plant|sourdough|funeral (?:for a friend)|cremated the|rip my (?:diet|wallet|bank)|RIP (?:my|the) (?:wallet|diet|bank|jeans|phone)|black widow|widow['’]s peak|grass widow)\b/i,
  },
  {
    flag: 'death',
    words: new RegExp(
      `\\b(?:my|our|his|her|your|the|both) (?:\\w+ )?${RELATIVE}(?:['’]s| has| had| is| just)? (?:just )?(?:died|passed|dead|gone(?= (?:now|since|and|a))|death|funeral|grave|ashes|memorial|wake)\\b|\\b(?:since|after|when|before) (?:we lost|i lost|losing|you lost) (?:my|our|him|her|your|${RELATIVE})\\b|\\b(?:lost|buried|mourning|grieving) (?:my|our|his|her|their|your) (?:\\w+ )?${RELATIVE}\\b|\\blate (?:${RELATIVE})\\b|\\b(?:first|last) (?:christmas|birthday|mother'?s day|father'?s day|summer|easter|eid|diwali) without (?:him|her|you|them|my|our|${RELATIVE})\\b`,
      'i',
    ),
    unless: /passed (?:his|her|the|their) (?:test|exam|driving)/i,
  },
  {
    flag: 'illness',
    words:
      /\b(?:cancer(?! (?:season|sun|rising|moon|horoscope|energy|zodiac))|chemo(?:therapy)?|radiotherapy|tumou?r|leuk(?:a)?emia|lymphoma|melanoma|metasta\w+|dementia|alzheimer['’]?s|parkinson['’]?s|motor neurone|als diagnosis|multiple sclerosis|cystic fibrosis|sepsis|oncolog\w+|biopsy|mastectomy|dialysis|transplant list|life support|icu|intensive care|palliative|terminal(?:ly)? (?:ill|illness|diagnosis|cancer)|stage (?:[2-4]|two|three|four|i{2,3}|iv)\b|diagnosed|relapsed?|in remission|hospitali[sz]ed|stroke (?:last|in|at|left|ward|unit)|since (?:his|her|my|the) stroke|heart (?:attack|surgery|failure|bypass)|eating disorder|anorexi\w+|depress(?:ion|ed)|psych ward|overdose|rehab|sober (?:since|\d)|\d+ (?:days|months|years) sober|miscarri\w+|seizures?|epilep\w+|chronic (?:illness|pain|fatigue)|crohn['’]?s|lupus|fibromyalgia|long covid|hiv|nicu)\b/i,
    unless:
      /heart attack on a plate|\b(?:exam|kitchen|plant|shopping|stage (?:4|3|2) (?:of (?:the )?(?:race|tour|rally|build|renovation|project)))\b|miscarri|great depression|depressed button|rehab(?:bed)? (?:the )?(?:house|barn|kitchen)|transplant(?:ed)? (?:tomato|seed)/i,
  },
  {
    flag: 'injury',
    words:
      /\b(?:amput\w+|paraly[sz]ed|spinal (?:injury|cord)|broken (?:leg|arm|back|neck|hip|wrist|ankle|ribs?|collarbone|pelvis|foot|elbow|femur|jaw|nose)|broke (?:my|his|her|their) (?:leg|arm|back|neck|hip|wrist|ankle|ribs?|collarbone|pelvis|foot|elbow|jaw)|fractur(?:e|ed)s?|concussion|brain injur(?:y|ies)|stitches in (?:my|his|her)|plaster cast|in traction|burns unit|car (?:crash|accident|wreck)|hit[- ]and[- ]run|run over|after (?:the|my|his|her) (?:crash|accident)|hospital after)\b/i,
    unless: /broken leg (?:of|on) (?:the|my) (?:table|chair|sofa)/i,
  },
  {
    flag: 'disaster',
    words:
      /\b(?:wildfires?|bushfires?|hurricane(?! (?:higgins|fly|lamp))|tornado|earthquake|tsunami|cyclone|typhoon|landslide|mudslide|evacuat\w+|flood(?:ed|waters?| damage| victims?)|after the (?:flood|fire|quake|storm)|house (?:burn(?:ed|t)|fire|flooded|burned)|(?:lost|burned|burnt) (?:down|everything in|our home|our house|my home|the house)|(?:lost|losing) (?:our|my|the) (?:home|house) (?:in|to)|fema|loss adjuster|home(?:less)? since|refugee|emergency shelter|water (?:line|damage) (?:on|in) (?:our|the|my))\b/i,
    unless: /flooded with (?:love|messages|memories|emails)|hurricane (?:cocktail|toddler)|tornado of/i,
  },
  {
    flag: 'violence',
    words:
      /\b(?:murder(?:ed)? (?:of|in|by|trial|my|our|his|her)|was murdered|were murdered|stabb(?:ed|ing)|shot (?:dead|in (?:his|her|the|a)|him|her|them|at)|mass shooting|school shooting|shooting at|terror(?:ist)? attack|raped?|sexual(?:ly)? (?:assault|abuse)\w*|assault(?:ed|s)?|mugged|carjack\w*|bombing|air ?strikes?|shelling|shelled|hate crime|war (?:took|zone)|crime number|victim support|attacked (?:by|in|at|outside|on)|trafficked|kidnap\w*|genocide|massacre)\b/i,
    unless:
      /assault(?:ed)? (?:course|my (?:ears|senses|taste))|bike assault|pepper|shot (?:him|her|them) (?:a|an|with my)/i,
  },
  {
    flag: 'separation',
    words:
      /\b(?:divorc(?:e|ed|ing|ee|es)|separat(?:ed|ing|ion) (?:from|agreement|since|in)|we(?:['’]ve| have)? (?:separated|split(?: up)?|parted ways|broke(?:n)? up)|broke up|break-?up|split up|dumped (?:me|him|her)|left (?:me|us) for|ex[- ]?(?:husband|wife|partner|fianc[eé]e?)|my ex\b|his ex\b|her ex\b|custody|called off the wedding|wedding(?:['’]s| is)? (?:off|cancelled)|engagement(?:['’]s| is)? off|moved out|walked out on|cheated on me|decree (?:nisi|absolute)|newly single|single again|estranged)\b/i,
    unless: /separate(?:d)? (?:bill|account|eggs)|custody of the (?:remote|sofa|hamster)/i,
  },
  {
    flag: 'pregnancy_loss',
    words:
      /\b(?:miscarr\w+|still ?born|stillbirth|ectopic|angel bab(?:y|ies)|born sleeping|baby loss|pregnancy loss|rainbow baby|lost (?:the|our|my|her|a) bab(?:y|ies)|no heart ?beat|neonatal death|failed (?:ivf|transfer|cycle)|(?:transfer|ivf) (?:failed|didn['’]t)|(?:mum|mom|mama|mother|dad|parent) (?:of|to) (?:an )?angels?|tfmr|wave of light|never got to (?:meet|hold)|molar pregnancy|d&c)\b/i,
  },
  {
    flag: 'job_loss',
    words:
      /\b(?:laid[- ]off|lay-?offs?|made redundant|redundanc(?:y|ies)|lost (?:my|his|her|our|their) jobs?|(?:got|was|been|getting) (?:fired|sacked|let go)|sacked|unemployed|out of work|jobless|job ?seekers?|between jobs|severance|p45|dole|open ?to ?work|(?:company|factory|plant|depot|shop|office) (?:shut(?: down)?|closed|folded|went under)|went (?:bust|bankrupt|under)|bankrupt(?:cy)?|no (?:wages|income|job)|they let (?:me|us|him|her) go)\b/i,
    unless: /fired up|sacked the quarterback|(?:got|was|been) fired (?:in|at) (?:the )?kiln|shop closed (?:on|at)/i,
  },
  {
    flag: 'abuse',
    words:
      /\b(?:abus(?:ed?|er|ive|ing)|domestic violence|\bdv\b|restraining order|protect(?:ive|ion) order|non-?molestation|women['’]?s (?:refuge|shelter|aid)|safe ?house|refuge (?:for|in)|stalk(?:er|ed|ing)|harass(?:ed|ing|ment)|groom(?:ed|ing) (?:by|me|her|him|my)|bull(?:y|ied|ying)|coercive|gaslight\w*|(?:he|she|they) (?:hits?|beats?|hurts?|controls?|threatens?|threatened|hit|beat) (?:me|us|her|him|the kids)|(?:cunt|bitch|whore|slut|bastard|wanker|twat|arsehole|asshole|shithead|dickhead|prick|fuck(?:ing|er|face| off| you)|f\*+(?:ing)?|piece of shit|retard(?:ed)?|faggot|n[i1]gg\w+|idiot|moron|cretin|imbecile|scum(?:bag)?))\b/i,
    unless:
      /groom(?:ed|ing) (?:by|my) (?:dog|the vet|hair)|stalk(?:ing|ed) (?:the )?(?:fridge|instagram|deer|celery)|dog|f\*+ cancer|fuck cancer|idiot[- ]proof|village idiot/i,
  },
]

/** All of them in one pass: nine texts in ten hold none. */
const ANY_WORD = new RegExp(LEXICON.map(({ words }) => words.source).join('|'), 'i')

const anythingSchema = z.object({
  weights: z.array(z.number()),
  bias: z.number(),
  threshold: z.number().gt(0).lt(1),
})

/** How likely a text mentions anything painful at all: learned by `training/train-mentions.ts`, kept in `model/mentions.json`. */
export type Anything = z.infer<typeof anythingSchema>

/**
 * Reads what was learned about all answers together.
 *
 * @throws Error where it was learned for other answers
 */
export function parseAnything(text: string): Anything {
  const anything = anythingSchema.parse(JSON.parse(text))
  if (anything.weights.length !== FEATURES)
    throw new Error(`mentions.json: ${anything.weights.length} weights, expected ${FEATURES}`)
  return anything
}

/** Log odds of the nine mentions, of the loudest and the second loudest of them, and of eighteen traits. */
const FEATURES = 9 + 2 + 18

/** In own words the reader is no surer than one in ten thousand. */
const SUREST = 0.0001

/** What `Anything` looks at. What a text does to its reader tells something too: nobody jokes and mourns in one caption. */
export function featuresOfMentions({ probability }: Answers): number[] {
  const said = MENTIONS.map((mention) => logOdds(probability[mention], SUREST))
  const [first = 0, second = 0] = said.toSorted((a, b) => b - a)
  const isMention = (answer: string): boolean => (MENTIONS as readonly string[]).includes(answer)
  const traits = Object.entries(probability).filter(([answer]) => !isMention(answer))
  return [...said, first, second, ...traits.map(([, p]) => logOdds(p, SUREST))]
}

/** What reads a person's own words. */
export interface OwnWordsMind {
  reader: Reader
  anything: Anything
  /** where given, the reader is asked only about texts that it lets through or that hold one of the plain words */
  screen?: Screen
}

/** Below this chance that anything at all is mentioned, a word is taken for a pun ("Gravestone props for Halloween"), save for `CERTAIN` ones. */
const WORD_ALONE = 0.15
const CERTAIN =
  /\bin (?:loving|fond) memory\b|\bdeceased\b|\bpassed away\b|^r\.?i\.?p\.?\b(?! (?:my|the|van|torn|&|and|off|into|open)\b)|\bR\.I\.P\b|\bmiscarri(?:age|ed)\b|\bstill ?born\b|\bborn sleeping\b|\brestraining order\b|\blaid off\b|\bmade redundant\b|\bstage (?:4|four|iv) (?:\w+ )?(?:cancer|diagnosis|and\b)|\bterminal (?:cancer|diagnosis|illness)\b|\bdomestic violence\b|\b(?:was|were) murdered\b|\bsuicide\b/i

/**
 * What a person's own words (a caption, a note, a reason) mention: each mention that the trained reader finds or that plain words say,
 * in the contract's order; and `unfilled` where no words were filled in.
 *
 * @param field what the words stood in: `caption, comment, note, gift, reason, name, title, review, profile`, or a merge field's own name
 */
export async function ownWords(
  { reader, anything, screen }: OwnWordsMind,
  field: string,
  text: string,
): Promise<Flag[]> {
  if (isUnfilled(text)) return ['unfilled']
  if (!/\p{L}|\p{Extended_Pictographic}/u.test(text)) return []
  const words = lexical(text)
  if (screen !== undefined && words.length === 0 && !screen(text)) return []
  const found = new Set<Mention>()
  if (CERTAIN.test(text)) for (const mention of words) found.add(mention)
  const prefix = `own ${knownField(field)}`
  const whole = await reader.read(text, prefix)
  const said = whole.cut ? await readLong(reader, text, prefix) : [whole]
  for (const answers of said) {
    const p = chanceOfAnything(anything, answers)
    if (p > WORD_ALONE) for (const mention of words) found.add(mention)
    if (p <= anything.threshold) continue
    let likeliest: Mention = 'death'
    for (const mention of MENTIONS) {
      if (answers.probability[mention] > answers.probability[likeliest]) likeliest = mention
      if (answers.probability[mention] > reader.thresholds[mention]) found.add(mention)
    }
    found.add(likeliest)
  }
  return MENTIONS.filter((mention) => found.has(mention))
}

/** How likely the text mentions anything painful at all, 0 to 1. */
export function chanceOfAnything({ weights, bias }: Anything, answers: Answers): number {
  const sum = featuresOfMentions(answers).reduce((total, value, at) => total + value * (weights[at] ?? 0), bias)
  return chanceOf(sum)
}

async function readLong(reader: Reader, text: string, prefix: string) {
  const pieces = sentencesOf(text).flatMap((sentence) => cutLong(sentence, 60))
  return Promise.all(pieces.map((piece) => reader.read(piece.text, prefix)))
}

/** The fields that the reader was trained with, by the words in a merge field's name. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/caption|photo|picture|image|moment|post/i, 'caption'],
  [/comment|reply|message|wall|chat/i, 'comment'],
  [/gift|card|dedication|engraving/i, 'gift'],
  [/reason|cancel|churn|feedback/i, 'reason'],
  [/review|rating/i, 'review'],
  [/profile|bio|about|status/i, 'profile'],
  [/name|salutation|greeting|recipient/i, 'name'],
  [/title|album|list|subject|event/i, 'title'],
]

function knownField(field: string): string {
  return FIELDS.find(([pattern]) => pattern.test(field))?.[1] ?? 'note'
}

/** What the list of words finds, puns and all: the baseline beside the screen. */
export function lexical(text: string): Mention[] {
  const plain = text.replaceAll('’', "'")
  if (!ANY_WORD.test(plain)) return []
  return LEXICON.filter(({ words, unless }) => words.test(plain) && !unless?.test(plain)).map(({ flag }) => flag)
}

// ---- names and salutations ----

const UNFILLED: readonly RegExp[] = [
  // Only as programs write it: Null is a surname, and so is None.
  /^(?:null|NULL|undefined|NaN|nan|none|NONE|nil|\(null\)|<null>|N\/A|n\/a|#N\/A|#REF!|#VALUE!|#NAME\?|#DIV\/0!|-+|\.+|\?+|_+)$/,
  /(?:^|[\s,])(?:null|undefined|NaN)(?=$|[\s,!.])/,
  /\[object \w+\]/,
  /\{\{.*?\}\}|\{%.*?%\}|\*\|.*?\|\*|<%.*?%>|%%.*?%%|\$\{.*?\}|%\{\w+\}|%[A-Z][A-Z_]+%|\[\[.*?\]\]|#[A-Z][A-Z_]+#|\[(?:[A-Z][A-Z_ ]+|[Ff]irst ?[Nn]ame|[Ll]ast ?[Nn]ame|[Nn]ame|[Ii]nsert[^\]]*)\]|\{(?:first_?name|last_?name|name|FIRST_?NAME|LAST_?NAME|NAME)\}|<(?:first ?name|name|insert[^>]*)>/i,
  /^(?:F ?NAME|L ?NAME|FIRST[ _]?NAME|LAST[ _]?NAME|First ?[Nn]ame|first_?name|last_?name|Last ?[Nn]ame|FNAME LNAME|firstName|lastName|Your Name|your name|Name|NAME|full_?name)$/,
  /^(?:test(?:ing|er|user|name)?\d*|TEST\d*|Test(?: User| Name| Account|\d+)?|test (?:user|name|account|test)|asdf\w*|qwerty\w*|xx+|XX+|aaa+|abc|foo(?: ?bar)?|lorem ipsum.*|dummy|sample|placeholder|TBD|TBC|tbd|unknown|UNKNOWN|anonymous user)$/,
]

function isUnfilled(text: string): boolean {
  const value = text.trim()
  return value !== '' && UNFILLED.some((pattern) => pattern.test(value))
}

const TITLE = '(?:mr|mrs|ms|miss|mx|dr|prof|sir|lady|lord|rev|smt|shri|sri|dame|capt|col|sgt)'

/** In a name each word may be a name, so that only forms count that no name has. */
const NAME_WORDS: readonly { flag: Mention; words: RegExp }[] = [
  {
    flag: 'death',
    words: new RegExp(
      [
        String.raw`(?:^|[\s(,;:/-])r\.\s?i\.\s?p\.?(?=$|[\s),;:/-])(?! van\b)`,
        String.raw`(?<=\S\s+[(\[-]?\s*)rip(?=[)\]]?$)`,
        String.raw`^rip[\s,:-]+(?!torn\b|van\b|hamilton\b|esselstyn\b|rig\b|curl\b|taylor\b|hawk\b|wheeler\b)\S+`,
        String.raw`(?:^|[\s(_[*-])(?:deceased|deseased|decd|dec'd|d\.?c\.?d\.|passed away|passed on \d|has died|died)(?=$|[\s)_\].,*-])`,
        String.raw`\bpassed \d`,
        String.raw`(?:^|\b)(?:the )?late ${TITLE}\b`,
        String.raw`\bthe late (?!late\b|show\b|night\b|shift\b|bloomers\b|bus\b)\w+`,
        String.raw`\b(?:estate|est\.|executors?|exec\.|personal reps?|widow(?:er)?|relict|orphans?) of\b`,
        String.raw`\btrustees of (?:the )?(?:late|estate)\b`,
        String.raw`\bthe (?:estate|late estate)\b|\b(?:executor|executrix|probate)\b`,
        // of better days is a joke
        String.raw`\bin (?:loving |ever loving )?memor(?:y of(?! (?:simpler|better|happier|old|good)\b)|iam)\b|\bof blessed memory\b`,
        String.raw`\bmemor(?:y page|ial (?:fund|trust|page|bursary|scholarship|bench))\b`,
        String.raw`\b(?:rest in peace|bereaved|grieving in|funeral (?:acct|account|of)|survived by|no longer with us)\b`,
        String.raw`(?:\bha[sd]|['’]s|['’]ve) passed\b(?! (?:\S+ ){0,2}(?:test|class|grade|exam|driving|theory|level|puppy))`,
        String.raw`\bgone to (?:heaven|glory|god|jesus)\b|\bin heaven\b|\brainbow bridge\b|\bnotif\w+ of death\b`,
        String.raw`^(?:remembering|missing you|dear widow|justice for) \S|\bwidowed\b|\S['’]s widow(?:er)?\b|\(late\)|\(expired \d`,
        String.raw`\b(?:husband|wife|partner|mother|father|son|daughter) dec(?:\.|\b(?=\)|$))|\bdcsd\b`,
        String.raw`\blate (?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister)\b`,
        // Forever 21 is a shop
        String.raw`\bforever (?!21)\d{1,2}\b`,
        String.raw`\bangel (?:mum(?:my)?|mom(?:my)?|mama|dad(?:dy)?)\b`,
        // a note has verbs, a name has none
        String.raw`(?<=\S.*)\b(?:killed|died|dies|dead|drowned|murdered) (?:in|at|on|of|by|from|when|last|this)\b`,
        '[†✝⚰🕊]',
        String.raw`\b(?:lost|buried|mourning) (?:his|her|their) (?:husband|wife|son|daughter|mother|father|mum|mom|dad|child|partner)\b`,
      ].join('|'),
      'iu',
    ),
  },
  // In capitals between other words it is no man called Rip.
  { flag: 'death', words: /(?<=\S[\s_])RIP(?=[\s_])|^RIP_/ },
  {
    flag: 'illness',
    words:
      /\b(?:dementia|alzheimer['’]?s|hospice|palliative|terminal(?:ly ill)?\)|has (?:cancer|leuk\w+)|(?:with|in|after) (?:cancer|chemo|a coma)|chemo(?:therapy)?|leuk(?:a)?emia|in hospital|hospitali[sz]ed|(?:terminal|stage (?:4|four|iv)|breast|lung|brain|bowel) cancer|cancer (?:patient|survivor|ward|mum|mom|sux|sucks)|(?:brain|lung|bowel) tumou?r|stroke survivor|terminal patient|oncology|macmillan nurse|alcoholics anon(?:ymous)?|methadone|in care home|depression (?!history|era)\w+$|sober \w+ \d+ days|\d+ days sober|bed \d+,? ward|ward \d+ psych|in a coma|living with (?:ms|als|hiv|cancer|epilepsy|parkinson['’]?s|crohn['’]?s|depression))\b|_in_recovery\b|\((?:stroke|alz|coma)\b[.,)]/i,
  },
  {
    flag: 'injury',
    words:
      /\b(?:amputee|burns unit|since the crash|broken (?:back|neck|leg|hip|arm)|workplace injury|injured (?:at|in|on)|off work,? (?:injur|broken))/i,
  },
  {
    flag: 'disaster',
    words:
      /\b(?:house (?:burn(?:t|ed)|flooded|fire)|burn(?:t|ed) (?:down|out)|flooded out|evacuee|evacuated|(?:fire|flood|quake|earthquake|hurricane|tsunami|tornado) (?:survivor|victim|evacuee)s?|displaced (?:by|family)|since (?:the )?(?:earthquake|quake|flood|fire|hurricane|wildfire))\b/i,
  },
  {
    flag: 'violence',
    words:
      /\b(?:husband violent|ex (?:is )?violent|violent (?:ex|husband|partner)|assault (?:file|victim|case)|victim (?:-|–|of)|murdered|stabbing victim|dv[- ]safe|domestic violence|restraining order|do not post to home|stalking case|dv case|\w+ of stabbed|victim ref|protected name)\b|\((?:wounded|refuge)\b/i,
  },
  {
    flag: 'separation',
    words:
      /(?<=\S.*)\b(?:divorced|separated(?! billing)|husband moved out|wife moved out|he left|she left)\b|\bdivorc[eé]e\b|^divorced\b|\bex[- ](?:wife|husband|partner|mrs|(?:mother|father|sister|brother)-in-law)\b|\bnewly single\b|\b(?:his|her|my(?: \w+)?) ex(?=$|[\s,.)])|\bdecree (?:nisi|absolute|\d{4})\b|\(div\.?\)|\(custody\b|\bno contact\)|\bevery other weekend\b|^not mrs .* any ?more\b/i,
  },
  {
    flag: 'pregnancy_loss',
    words:
      /\b(?:still ?born|born sleeping|lost baby|baby loss|miscarri\w+|angel (?:baby|mum(?:my)?|mom(?:my)?|mama)|(?:mum(?:my)?|mom(?:my)?|mama) (?:of|to) an? angels?|\d in heaven)\b/i,
  },
  {
    flag: 'job_loss',
    words:
      /\b(?:made redundant|redundant \w+$|redundancy|laid[- ]off|jobless|unemployed|sacked|got fired|ex-employee|in liquidation|ceased trading)\b|\(bankrupt\)/i,
  },
  {
    flag: 'abuse',
    words:
      /\b(?:bitch|cunt|whore|slut|bastard|wanker|twat|ar?sehole|asshole|ass ?holes?|arseholes|shit(?:head|face|bag)?|dick ?head|fuck\w*|f\*+k?|(?:stupid|old|fat|ugly|rich|lazy|grumpy|miserable|useless|silly|difficult) (?:cow|git|hag|bitch|pig|man|woman|witch|twat|sod|bastard|idiot)|idiot|moron|cretin|scumbag|psycho|pain in the (?:arse|ass|neck|butt)|moaning minnie|do not serve|piece of (?:shit|crap)|the ugly|retard|faggot|[kn]+obhead|bellend|tosser|slag|scum|stinky|(?:big|nice) tits|fatty mcfat\w*|creepy stalker|dirty (?:immigrant|foreigner)|hugh jass|seymour butts|mike hunt|ben dover|heywood jablome|b\.? ollocks)\b|\bf\*+|^fat \w+$|fatbitch|_hate_page\b/i,
  },
]

/**
 * What stands in a name or salutation that should not: a note on somebody's death, illness or harm, an insult, a value never filled in.
 * Real names pass ("Rip Torn", "Diana Flood", "Graves", "Null"); an empty value passes.
 */
export function nameWords(text: string): Flag[] {
  const value = text.normalize('NFC').trim()
  if (value === '') return []
  const flags: Flag[] = isUnfilled(value) ? ['unfilled'] : []
  if (/^r\.?\s?i\.?\s?p\.?$/i.test(value) && value !== 'Rip') flags.push('death')
  for (const { flag, words } of NAME_WORDS) if (!flags.includes(flag) && words.test(value)) flags.push(flag)
  return flags
}
