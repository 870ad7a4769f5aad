// Takes: a sentence. Gives: what it is about, where that matters to somebody. May not: judge tone; that is the reader's.

interface Topic {
  topic: string
  /** for people */
  title: string
  words: RegExp
  /** what the same letters say in another sense; tried on the whole sentence */
  unless?: RegExp
}

/** Offsets count UTF-16 code units of the sentence. */
export interface TopicWords {
  topic: string
  start: number
  end: number
}

const MOTHERS =
  /\b(?:(?:happy )?(?:mother|mum|mom|mam|mummy|mommy)(?:['’]?s['’]?)? day|mothering sunday|for (?:your|the best) (?:mum|mom|mother)\b|(?:spoil|treat|thank|surprise|celebrate) (?:your )?(?:mum|mom|mother)s?\b|gifts? for (?:her|mum|mom|mums|moms)(?= this mother))/gi
const FATHERS =
  /\b(?:(?:happy )?(?:father|dad|daddy)(?:['’]?s['’]?)? day|for (?:your|the best) (?:dad|father)\b|(?:spoil|treat|thank|surprise|celebrate) (?:your )?(?:dad|father)s?\b|gifts? for (?:dad|dads)\b)/gi

/**
 * All topics that are known. Opt-outs (`opt_out` with a topic) and rules meet a message by them; a day of mourning has the name that
 * `situations/days.ts` gives it.
 */
export const TOPICS: readonly Topic[] = [
  { topic: 'mothers_day', title: "Mother's Day", words: MOTHERS, unless: /mother (?:nature|tongue|board)/i },
  { topic: 'fathers_day', title: "Father's Day", words: FATHERS },
  { topic: 'childrens_day', title: "Children's Day", words: /\bchild(?:ren)?['’]?s['’]? day\b|\bday of the child\b/gi },
  {
    topic: 'back_to_school',
    title: 'Back to school',
    words:
      /\bback[- ]to[- ]school\b|\bschool (?:supplies|uniforms?|shoes)\b|\b(?:first day of|new) school (?:year|term)?/gi,
  },
  {
    topic: 'valentines_day',
    title: "Valentine's Day",
    words:
      /\b(?:(?:st\.? )?valentine(?:['’]?s['’]?)?(?: day)?|galentine(?:['’]?s['’]?)?|your (?:sweetheart|other half|significant other|better half)|date night|be mine)\b/gi,
  },
  {
    topic: 'wedding',
    title: 'Weddings',
    words:
      /\b(?:weddings?|bridal|brides?|bridesmaids?|honeymoons?|newlyweds?|getting married|engagement rings?|tie(?:d|s)? the knot|say ["“]?i do)\b/gi,
  },
  {
    topic: 'couples_anniversary',
    title: "A couple's anniversary",
    words:
      /\b(?:(?:wedding|couple['’]?s?|marriage) anniversar(?:y|ies)|(?:happy )?(?:your )?\d+ years (?:married|together)|years of (?:marriage|love)|anniversary (?:gift|dinner|getaway|ring)s? for (?:him|her|your (?:wife|husband|partner)))\b/gi,
  },
  {
    topic: 'christmas',
    title: 'Christmas',
    words:
      /\b(?:christmas|xmas|x-mas|yuletide|santa(?: claus)?|father christmas|secret santa|stocking (?:filler|stuffer)s?|advent calendars?|boxing day|mistletoe|noel)\b/gi,
    unless: /christmas (?:island|city)|santa (?:fe|cruz|monica|clara|barbara|ana|maria|rosa)/i,
  },
  { topic: 'easter', title: 'Easter', words: /\beaster(?! (?:island|n))\b/gi },
  {
    topic: 'new_year',
    title: 'New Year',
    words: /\b(?:new year(?:['’]?s)?(?: (?:eve|day|sale|resolutions?))?|hogmanay|auld lang syne)\b/gi,
  },
  {
    topic: 'lunar_new_year',
    title: 'Lunar New Year',
    words:
      /\b(?:(?:lunar|chinese) new year|year of the (?:rat|ox|tiger|rabbit|dragon|snake|horse|goat|sheep|monkey|rooster|dog|pig)|tết|gong xi|kung hei)\b/gi,
  },
  { topic: 'diwali', title: 'Diwali', words: /\b(?:diwali|deepavali|deepawali|dhanteras|bhai dooj)\b/gi },
  { topic: 'holi', title: 'Holi', words: /\bholi\b/gi },
  { topic: 'eid', title: 'Eid', words: /\b(?:eid(?: (?:mubarak|al[- ]fitr|al[- ]adha))?|bakrid)\b/gi },
  { topic: 'ramadan', title: 'Ramadan', words: /\b(?:ramadh?an|ramzan|iftar|suhoor)\b/gi },
  { topic: 'hanukkah', title: 'Hanukkah', words: /\b(?:c?hanukk?ah)\b/gi },
  { topic: 'passover', title: 'Passover', words: /\b(?:passover|pesach|seder)\b/gi },
  {
    topic: 'halloween',
    title: 'Halloween',
    words: /\b(?:hallowe['’]?en|trick[- ]or[- ]treat(?:ing|ers)?|spooky season|jack[- ]o['’]?[- ]lanterns?)\b/gi,
  },
  { topic: 'thanksgiving', title: 'Thanksgiving', words: /\b(?:thanksgiving|friendsgiving)\b/gi },
  { topic: 'birthday', title: 'Birthdays', words: /\b(?:b(?:irth|['’])day)s?\b/gi },
  {
    topic: 'gambling',
    title: 'Gambling',
    words:
      /\b(?:bets?|betting|bettor|wager(?:s|ed|ing)?|casinos?|slots?(?= (?:machine|game)s?)|free spins?|jackpots?|poker|roulette|blackjack|lotter(?:y|ies)|lotto|scratch ?cards?|bingo|sportsbook|accumulator|odds boost|bookmakers?|bookies?|gambl(?:e|ing|er)|raffle tickets?|parlay)\b/gi,
    unless: /(?:best|safe|safest|good|you) bets?\b|\bi bet\b|\bbet you\b|bingo[!.]|time ?slots?/i,
  },
  {
    topic: 'alcohol',
    title: 'Alcohol',
    words:
      /\b(?:wines?|beers?|ales?|lagers?|ciders?|gins?|vodka|rum|whisk(?:y|e?y|ies)|tequila|mezcal|bourbon|prosecco|champagne|cava|cocktails?|spirits(?= (?:range|selection|cabinet|sale|collection))|happy hour|brewer(?:y|ies)|winer(?:y|ies)|distiller(?:y|ies)|margaritas?|mimosas?|sangria|booze|boozy|alcohol|negroni|aperol|spritz|on tap|pints?|hard seltzers?)\b/gi,
    unless:
      /non[- ]?alcoholic|alcohol[- ]free|ginger (?:ale|beer)|root beer|rubbing alcohol|alcohol (?:wipe|gel|swab)|pints? of (?:milk|blood|blueberr)|spirits? (?:of|high)|wine[- ](?:red|colou?red)|cider vinegar|gin rummy|al[- ]anon|alcoholics anonymous/i,
  },
  {
    topic: 'tobacco',
    title: 'Tobacco and vaping',
    words:
      /\b(?:cigarettes?|cigars?|tobacco|vap(?:e|es|ing|ers?)|e-?cigs?|e-cigarettes?|nicotine (?:pouch(?:es)?|salts?)|e-liquids?|smokes?(?= shop))\b/gi,
  },
  {
    topic: 'weapons',
    title: 'Weapons',
    words:
      /\b(?:guns?|firearms?|rifles?|shotguns?|pistols?|handguns?|revolvers?|ammo|ammunition|tactical (?:gear|knife|vest|knives)|hunting (?:knife|knives|rifle)|assault (?:weapon|rifle)s?|concealed carry|holsters?|crossbows?|ar-15s?|silencers?|body armou?r|body ?armor|gun (?:show|safe|range)|second amendment|2a)\b/gi,
    unless:
      /(?:glue|nail|heat|massage|staple|spray|caulk|water|nerf|top|hot) guns?|jump(?:ed|ing)? the gun|big guns|guns blazing|machine gun kelly|gun (?:violence|control|lake)|rifles? through/i,
  },
  {
    topic: 'weight_loss',
    title: 'Weight loss and diets',
    words:
      /\b(?:weight[- ]?loss|los(?:e|ing) (?:weight|\d+ ?(?:lbs?|pounds|kg|kilos|stone))|diets?|dieting|calorie(?:s)?(?:[- ]counting| deficit)?|slim(?:ming)? (?:down|plan|club|world)|fat[- ]burn(?:ing|er)|beach body|bikini body|shed (?:the )?(?:pounds|kilos|weight)|ozempic|wegovy|semaglutide|glp-1|intermittent fasting|keto|detox tea|summer body|drop a dress size)\b/gi,
    unless: /dietary requirement|diet coke/i,
  },
  {
    topic: 'credit',
    title: 'Loans and credit',
    words:
      /\b(?:loans?|payday loans?|borrow(?:ing)?|credit (?:cards?|limit|line|score|builder|offer)|overdrafts?|buy now,? pay later|bnpl|pay in (?:3|4|three|four)|refinanc(?:e|ing)|consolidat(?:e|ion) (?:your )?(?:debts?|loans?)|pre-?approved|apr|cash advance|mortgages?|instal?ments?)\b/gi,
    unless: /library|borrow(?:ed|ing)? (?:a )?(?:books?|items?|titles?)|credit(?:s)? to/i,
  },
  {
    topic: 'debt',
    title: 'Debts',
    words:
      /\b(?:debts?|arrears|collections? agenc(?:y|ies)|bailiffs?|debt collect(?:or|ion)s?|final notice|past due|overdue (?:balance|account|payment|bill|invoice)s?|default notice)\b/gi,
  },
  {
    topic: 'baby',
    title: 'Pregnancy and babies',
    words:
      /\b(?:bab(?:y|ies)(?: (?:showers?|registry|bump|monitor|shop|clothes|grows?|essentials|names?|sleep|food|club))?|newborns?|infants?|toddlers?|nurser(?:y|ies)(?= (?:furniture|decor|ideas|essentials|checklist|range|sale|paint))|pregnan(?:t|cy)|maternity|expecting (?:a baby|parents|mums|moms)|mum[s]?[- ]to[- ]be|mom[s]?[- ]to[- ]be|new (?:mum|mom|parent|dad)s?|prams?|strollers?|pushchairs?|nappies|diapers?|breastfeeding|baby['’]s first|cots?|cribs?|bassinets?|due date club|trimesters?)\b/gi,
    unless:
      /baby (?:steps?|blue|grand|boomers?|carrots?|spinach|potato|corn|powder pink|face)|baby,|fur bab|babysit|oh baby|hey baby|maternity (?:unit|ward) (?:closed|appeal)|wet wipes for adults/i,
  },
  {
    topic: 'pregnancy_test',
    title: 'Fertility',
    words: /\b(?:fertility|ivf|ovulation|pregnancy tests?|trying to conceive|ttc|conceiv(?:e|ing)|egg freezing)\b/gi,
  },
  {
    topic: 'pets',
    title: 'Pets',
    words:
      /\b(?:your (?:\w+ )?(?:dog|cat|pet|pup|puppy|kitten|pooch|kitty|furry (?:friend|companion)|fur[- ]?bab(?:y|ies)|rabbit|hamster|horse)(?:['’]s|s)?|pet (?:parents?|food|insurance|birthday|owners?|supplies|photos?|lovers?|treats?)|(?:dog|cat|puppy|kitten) (?:food|treats?|toys?|beds?|owners?|parents?|lovers?|birthday|walker|mum|mom|dad)|treats for (?:dogs?|cats?)|paw(?:some|-some|fect)|for (?:dogs|cats|pets)\b|vet (?:visit|check-?up|appointment)|pawrents?|gotcha day)\b/gi,
    unless: /hot dog|dog[- ]eared|cat ?walk|pet (?:peeve|project)/i,
  },
  {
    topic: 'funeral_insurance',
    title: 'Funeral plans and life insurance',
    words:
      /\b(?:funeral (?:plans?|cover|insurance|costs?|directors?|policy)|life (?:insurance|cover|assurance)|over[- ]50s? (?:plan|cover|life)|burial (?:plot|insurance|plan)s?|prepaid funerals?|cremation (?:plan|cover|service)s?|final expenses?|(?:write|make|update) (?:a|your) will\b|wills? (?:month|week|writing)|estate planning|death benefits?|headstones?|caskets?|urns?)\b/gi,
  },
  {
    topic: 'death_news',
    title: 'Death',
    words:
      /\b(?:passed away|has died|have died|died (?:on|in|at|yesterday|today|last|this|peacefully)|in loving memory|in memoriam|rest in peace|r\.?i\.?p\.?|funerals?|memorial service|celebration of (?:his|her|their) life|celebrat\w+ the li(?:fe|ves) of|condolences?|mourn(?:ing|s|ed)?|the late (?=\p{Lu})|grie(?:f|ving)|bereave(?:d|ment)|obituar(?:y|ies)|death of|lost (?:his|her|their) (?:life|lives))\b/giu,
    unless:
      /the late (?:Show|Night|Late)|good grief|rip (?:into|off|open|current|tide|the)|memorial (?:day|weekend|hall|park|hospital|stadium)/i,
  },
  {
    topic: 'health',
    title: 'Illness and treatment',
    words:
      /\b(?:cancer|tumou?rs?|chemo(?:therapy)?|diabet(?:es|ic)|dementia|alzheimer['’]?s|depression|hiv|heart (?:disease|attack)|stroke|clinical trial|screening|diagnos(?:is|ed)|hospice|palliative|cholesterol|blood pressure|symptoms)\b/gi,
    unless:
      /Cancer (?:season|horoscope)|stroke of|screening of|film screening|(?:brush|back|breast) ?stroke|screening (?:room|tonight)|(?:economic|great) depression/i,
  },
  {
    topic: 'machine_written',
    title: 'Written by a machine',
    words:
      /\b(?:paraphras(?:e|ed|ing) from (?:openai['’]s )?(?:chat ?gpt|gpt|an? ai)|(?:generated|written|drafted|created|composed|produced) (?:by|with|using) (?:openai['’]s )?(?:chat ?gpt|ai|gpt-?\d*|artificial intelligence|an? (?:ai|language model|bot)|claude|gemini|copilot|an? machine)|as an ai(?: language model| assistant)?|as a large language model|i (?:cannot|can['’]t|am unable to) (?:fulfil+|assist with) (?:that|this) request|here(?:['’]s| is) (?:a|the|your) (?:draft|rewritten|revised|paraphrased|condolence) (?:message|email|version|text)|regenerate response|ai[- ](?:generated|written)|personal communication,? (?:chat ?gpt|openai)|\(chat ?gpt\)|chat ?gpt,? personal communication|certainly[!,] here)\b/gi,
    unless: /not (?:generated|written|drafted)|learn|webinar|course|images?|how to/i,
  },
  {
    topic: 'check_up',
    title: 'A check-up or review of what the reader has',
    words:
      /\b(?:(?:account|policy|plan|cover(?:age)?|insurance|energy|tariff|pension|mortgage|annual|membership|contract|bill|broadband|service|savings|portfolio|financial|protection) (?:review|check(?:[- ]?up)?|health[- ]?check|m\.?o\.?t\.?|audit)|(?:free|quick|yearly|annual|regular|routine|courtesy|complimentary|wellness|service|\d+[- ]minute) (?:check[- ]?(?:up|in)s?|health[- ]?checks?|reviews?|courtesy calls?)|health[- ]?check (?:of|for|on) your|review (?:of )?your (?:policy|cover|plan|account|tariff|needs|insurance|coverage|protection)|check[- ]?up call|check[- ]?in call|service call|courtesy call|time for (?:a|your) (?:check[- ]?up|review|health check)|just checking in)\b/gi,
    unless:
      /(?:dental|dentist|eye|vet|boiler|doctor|gp|medical|smear|hospital|patient|performance|employee|code|leave|write|product|customer|book|film)\b/i,
  },
  {
    topic: 'surge_pricing',
    title: 'Prices that rise with demand',
    words:
      /\b(?:surge (?:pricing|prices?|fees?|fares?)|surging (?:prices|fares)|prices? (?:are|is) (?:surging|higher than (?:usual|normal)|up due to)|fares? (?:are|is) (?:surging|higher than (?:usual|normal)|up)|peak (?:pricing|fares?)|dynamic (?:pricing|prices)|(?:high|increased|heavy|busy) demand (?:pricing|fares?|prices?|fee)|due to (?:high|increased|heavy) demand|\d(?:\.\d+)?x (?:the )?(?:normal )?(?:fares?|prices?|rates?|surge)|demand is (?:high|off the charts)|rates have increased)\b/gi,
  },
  {
    topic: 'surveys',
    title: 'Surveys',
    words:
      /\b(?:surveys?|questionnaires?|rate (?:us|your|our)|leave (?:us )?(?:a|your) (?:review|feedback|rating)|how (?:did|are) we do(?:ing)?|(?:tell us|share) (?:what you think|your (?:feedback|thoughts|experience)))\b/gi,
  },
  {
    topic: 'dating',
    title: 'Dating',
    words:
      /\b(?:singles? (?:near|in your|night|mixer)|dating|matches? near you|find love|soul ?mates?|swip(?:e|ing) right|new match(?:es)?)\b/gi,
    unless: /carbon dating|dating back/i,
  },
  {
    topic: 'fundraising',
    title: 'Appeals for money',
    words:
      /\b(?:donat(?:e|es|ions?|ing)|make a gift|monthly gift|pledge|fundrais(?:er|ing)|charity appeal|give (?:now|today|generously))\b/gi,
  },
  {
    topic: 'politics',
    title: 'Politics',
    words:
      /\b(?:vote (?:for|no|yes)|elections?|ballot|campaign donation|senators?|congress(?:man|woman)?|parliament|candidates? for|republicans?|democrats?|petition)\b/gi,
    unless: /selection|job candidate/i,
  },
  {
    topic: 'september_11',
    title: '11 September 2001',
    words:
      /\b(?:9\/11|sept(?:ember)?\.? (?:11|11th|eleventh)|11(?:th)? (?:of )?september|twin towers|patriot day|never forget|world trade cent(?:er|re))\b/gi,
  },
  { topic: 'memorial_day', title: 'Memorial Day', words: /\bmemorial day\b/gi },
  { topic: 'veterans_day', title: 'Veterans Day', words: /\bveterans['’]? day\b/gi },
  {
    topic: 'remembrance_day',
    title: 'Remembrance Day',
    words: /\b(?:remembrance (?:day|sunday)|armistice day|poppy (?:day|appeal)|lest we forget)\b/gi,
  },
  { topic: 'anzac_day', title: 'Anzac Day', words: /\banzac\b/gi },
  {
    topic: 'holocaust_remembrance',
    title: 'Holocaust remembrance',
    words: /\b(?:holocaust|yom hashoah|kristallnacht|auschwitz|shoah)\b/gi,
  },
  { topic: 'pearl_harbor', title: 'Pearl Harbor', words: /\bpearl harbou?r\b/gi },
  { topic: 'hiroshima', title: 'Hiroshima and Nagasaki', words: /\b(?:hiroshima|nagasaki)\b/gi },
  { topic: 'martin_luther_king_day', title: 'Martin Luther King Day', words: /\b(?:mlk|martin luther king)\b/gi },
  { topic: 'juneteenth', title: 'Juneteenth', words: /\bjuneteenth\b/gi },
]

/** What one sentence is about. */
export function topicsIn(sentence: string): TopicWords[] {
  return TOPICS.flatMap(({ topic, words, unless }) =>
    unless?.test(sentence)
      ? []
      : [...sentence.matchAll(words)].map((match) => ({
          topic,
          start: match.index,
          end: match.index + match[0].length,
        })),
  )
}
