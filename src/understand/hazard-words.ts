// Takes: a sentence. Gives: words that evoke a hazard, in earnest or in a pun. May not: judge who is near it.

/** Offsets count UTF-16 code units of the sentence. */
export interface HazardWords {
  /**
   * as the topics of situations are called: `flood, wildfire, fire, storm, hurricane, tornado, earthquake, shooting, attack, pandemic,
   * volcano, tsunami, explosion, crash, drowning, war, drought, heat, avalanche, landslide`
   */
  hazard: string
  idiom: boolean
  start: number
  end: number
}

interface Pattern {
  /** all that the word evokes: "fire" meets a wildfire and a house on fire, "underwater" a flood, a tsunami and a drowning */
  hazards: readonly string[]
  /** words that say it; whether in earnest is settled by `IDIOMS` and `EARNEST` */
  words: RegExp
  /** never in earnest: these words evoke it only by the way ("blow you away") */
  pun?: true
  /** the same letters in another sense, which evokes nothing; tried on the words around */
  unless?: RegExp
}

// INVARIANT: whatever evokes a named kind (hurricane, tornado) evokes `storm` too, since feeds call it so.
const STORM = ['storm', 'hurricane', 'tornado'] as const
const FIRE = ['wildfire', 'fire'] as const
const WATER = ['flood', 'tsunami', 'drowning'] as const
const GUN = ['shooting', 'attack'] as const

const PATTERNS: readonly Pattern[] = [
  {
    hazards: ['flood'],
    words: /\b(?:flash )?flood(?:s|ed|ing|gates?|water|waters|lights?)?\b/gi,
    unless: /floodlight/i,
  },
  {
    hazards: WATER,
    words:
      /\b(?:underwater|under water|above (?:the )?water|submerged|inundat(?:ed|ing)|deluged?|washed away|in deep water|head above water|dive (?:in|into)|diving in|make a splash|splash(?:ing)?|sink or swim|making waves|make waves|riding the wave|soaked|rising (?:tide|waters?)|rain(?:ing)? (?:check|cats))\b/gi,
    pun: true,
  },
  {
    hazards: ['flood', 'storm', 'hurricane'],
    words:
      /\b(?:torrential (?:rain|downpour)s?|downpours?|washout|pour(?:ing)? rain|rain(?:ing)? (?:deals|savings|offers|discounts)|when it rains,? it pours|storm surge)\b/gi,
  },
  { hazards: WATER, words: /\b(?:drown(?:s|ed|ing)?)\b/gi },
  { hazards: ['tsunami', 'flood'], words: /\b(?:tsunamis?|tidal waves?)\b/gi },
  { hazards: ['wildfire', 'fire'], words: /\b(?:wildfires?|bushfires?|forest fires?|brush fires?)\b/gi },
  {
    hazards: FIRE,
    words:
      /\b(?:fires?|on fire|fired up|inferno|blaz(?:e|es|ing)|ablaze|flames?|burn(?:s|ed|ing|t)?|up in smoke|smokin['’g]|scorch(?:ing|ed|er)?|lit|sizzl(?:e|ing)|ignit(?:e|es|ed|ing)|go up in (?:flames|smoke)|ashes)\b|🔥/gi,
    unless:
      /\bfire (?:tv|stick|tablet|hd|island|hydrant|wall|place|pit|side)|firewall|fire(?:d|s)? (?:him|her|them|me|the (?:coach|manager|ceo)|from)|(?:got|was|were|been|be|gets?) fired(?! up)|campfire|fire ?place|burn(?:s|ed|ing)? (?:calories|fat|through|cd|dvd)|calorie|burnout|burned out|heartburn|side ?burns|well[- ]lit|dim(?:ly)?[- ]lit|lit(?:erature|\.)|candle|gas (?:fire|flame)|wood[- ]burn|old flame|burn-in|crossfire|ceasefire/i,
  },
  {
    hazards: ['heat', ...FIRE],
    words:
      /\b(?:hot(?:test|ter)? (?:deals?|offers?|prices?|savings?|picks?|drops?)|too hot to handle|red[- ]hot|piping hot deals|heat(?:ing)? up|turn up the heat|bring the heat|beat the heat|feel the heat|feel(?:ing)? the burn|melt(?:ing|down)?)\b/gi,
    pun: true,
    unless: /heating up (?:the|your) (?:oven|water|food|home|house)|cheese|butter|chocolate/i,
  },
  { hazards: ['heat'], words: /\b(?:heat ?waves?|extreme heat|heat ?stroke|sweltering)\b/gi },
  {
    hazards: STORM,
    words:
      /\b(?:(?:thunder|snow|hail|ice|wind|dust|sand|brain|fire)?storms?|stormy|stormed|storming|cyclones?|typhoons?|hurricanes?|tornado(?:e?s)?|twisters?|whirlwinds?|gales?(?: force)?)\b/gi,
    unless: /brainstorm|\bstormwater\b|storm ?(?:door|window|trooper)s?/i,
  },
  {
    hazards: [...STORM, 'explosion', 'volcano', 'attack'],
    words:
      /\b(?:blow(?:s|n|ing)? (?:you |your (?:mind|socks|hair) )?(?:away|out|off|back)|blown away|blowout|blow[- ]?out (?:sale|deals?|prices?)|mind[- ]blowing)\b/gi,
    pun: true,
    unless: /blow[- ]?dr|blow out (?:the|your) candle|tyre|tire/i,
  },
  {
    hazards: STORM,
    words:
      /\b(?:take (?:\w+ )?by storm|weather(?:ing)? the storm|calm before the storm|perfect storm|lightning (?:deals?|sale)|thunder(?:ous|ing)?|lightning|swept away|sweep(?:ing)? (?:you|savings)|rain or shine)\b/gi,
    pun: true,
    unless: /lightning (?:cable|port|connector)|lightning-fast/i,
  },
  {
    hazards: ['earthquake'],
    words: /\b(?:(?:earth)?quakes?|aftershocks?|seismic|tremors?|epicent(?:er|re)|richter)\b/gi,
  },
  {
    hazards: ['earthquake'],
    words:
      /\b(?:earth[- ]shattering|ground[- ]?breaking|shak(?:e|es|ing) (?:things |it |up|the (?:world|earth|ground|house))(?: ?up)?|shake[- ]?up|rock(?:s|ed|ing)? your world|collaps(?:e|ed|ing)|move mountains|earth moved|tectonic|fault lines?|rubble|(?:prices|walls) come (?:tumbling|crashing) down)\b/gi,
    pun: true,
    unless: /\b(groundbreaking ceremony|shake (?:it |well )?before|protein|milk ?shake)/i,
  },
  {
    hazards: GUN,
    words:
      /\b(?:shoot(?:s|ing|ings|er|ers|out)?|shot(?:s|gun)?|gun(?:s|fire|man|men|shot)?|firearms?|rifles?|bullets?|sniper|triggers?|pistols?|massacres?|active shooter)\b/gi,
    unless:
      /\bshoot (?:us|me|them|him|her|over|an? (?:email|message|note|text|line))|photo ?shoot|shoot(?:ing)? (?:day|stars?|location|schedule|hoops|a (?:film|video|movie)|in raw)|(?:head|screen|mug|snap|long|flu|booster|vaccine|covid|espresso|one|first|second|best|moon|big|cheap|money|product|beauty)[- ]?shots?|shots? of (?:espresso|vodka|tequila|coffee|ginger)|(?:a|your|our|another|my|give it (?:a|your best)) shot|flu shot|screenshot|shot (?:on|in|by|with)|bullet[- ](?:point|train|journal|proof)|top gun|glue gun|nail gun|heat gun|massage gun|staple gun|gun (?:lake|metal)|trigger (?:warning|finger|point|an? )|trigger(?:s|ed)? (?:when|by|an?|the)|(?:event|email|webhook|workflow)[- ]triggers?|parasail|green shoots|troubleshoot/i,
  },
  {
    hazards: GUN,
    words:
      /\b(?:jump(?:ed|ing)? the gun|bite the bullet|dodge(?:d)? a bullet|silver bullet|(?:pull|pulled) the trigger|call(?:ing)? the shots|under fire|in the cross ?hairs|on target|take aim|aim(?:ing)? high|lock and load|sharp ?shooter|straight shooter|trigger happy|bang for your buck|big bang|bull['’]?s[- ]?eye|killer shots?|(?:give it|take) (?:your|a|our) (?:best )?shot|one shot|last shot|shot in the (?:arm|dark))\b/gi,
    pun: true,
  },
  {
    hazards: ['attack', 'shooting'],
    words:
      /\b(?:kill(?:s|ed|ing|er|ers)?|slay(?:s|ed|ing)?|slaughter(?:ed|ing)?|murder(?:s|ed|er|ous)?|to die for|dead(?:ly)?|drop[- ]dead|stab(?:s|bed|bing)?|slash(?:ed|ing|es)?|butcher(?:ed|ing)?|ambush(?:ed)?|hostages?|massacre)\b/gi,
    unless:
      /\bdeadlines?|\bdeadlift|dead ?(?:sea|pool|end|bolt|weight)|butcher(?:['’]s|s)? (?:shop|block|counter|cut)|butcher['’]s|kilojoule|skill|kill (?:switch|process|bill)|slashed? (?:and|or) backslash|dead battery|grateful dead|walking dead|stabili/i,
  },
  {
    hazards: ['attack', 'explosion', 'war', 'shooting'],
    words:
      /\b(?:bomb(?:s|ed|ing|ings|er|ers|shell)?|terror(?:ist|ists|ism)?|attack(?:s|ed|er|ers|ing)?|blast(?:s|ed|ing)?|explo(?:de|des|ded|ding|sion|sions|sive)|detonat(?:e|ed|ion)|grenades?|💣|💥)\b|💣|💥/giu,
    unless:
      /\bbath ?bombs?|bombay|blast (?:from the past)?chiller|blastocyst|panic attack|heart attack|photobomb|sandblast|email blast|explosives? license/i,
  },
  {
    hazards: ['explosion', ...STORM],
    words: /\b(?:having a blast|blast from the past|boom(?:ing)?|bang|dynamite)\b/gi,
    pun: true,
    unless: /baby boom|boombox|wall ?bang|bangkok|bangs\b/i,
  },
  {
    hazards: ['pandemic'],
    words:
      /\b(?:pandemics?|epidemics?|covid(?:[- ]19)?|corona ?virus|quarantin(?:e|ed|ing)|lockdowns?|outbreaks?|social(?:ly)? distanc(?:e|ed|ing)|plagues?)\b/gi,
  },
  {
    hazards: ['pandemic'],
    words:
      /\b(?:viral|go(?:ne|es|ing)? viral|contagious|infectious|fever(?: pitch)?|catch the bug|bitten by the bug|spread(?:ing)? (?:the (?:love|word|joy|cheer))|hug(?:s|ged)? (?:a|your) (?:stranger|neighbou?r)s?|high[- ]?fives?|touch (?:us|me)|finger lickin['’g]+ good)\b/gi,
    pun: true,
    unless: /hay fever|yellow fever|scarlet fever/i,
  },
  {
    hazards: ['volcano'],
    words: /\b(?:volcan(?:o|oes|os|ic)|eruptions?|erupt(?:s|ed|ing)?|lava|magma)\b/gi,
    unless: /lava (?:lamp|cake)|volcanic (?:soil|wine)/i,
  },
  {
    hazards: ['crash'],
    words:
      /\b(?:(?:plane|air|train|car|bus|helicopter) crash(?:es)?|crash(?:es|ed|ing)?|derail(?:ed|ment|ing)?|wreck(?:s|ed|age)?|pile-?up|nose ?div(?:e|ing)|free ?fall|crash[- ]land(?:ed|ing)?|mayday|going down in flames|take ?off|taking off|sky[- ]?high)\b/gi,
    unless:
      /crash course|(?:app|browser|system|server|site|page|computer|software|program) (?:has |had )?crash|crash(?:es|ed|ing)? (?:bug|log|report|fix|when|on (?:launch|start))|crash report|take ?off (?:your|the|\d|an? )|taking off (?:your|the)|free ?fall rates/i,
  },
  {
    hazards: ['drowning', 'flood', 'crash'],
    words:
      /\b(?:sink(?:s|ing)?|sank|sunk(?:en)?|shipwreck(?:ed|s)?|titanic|capsiz(?:e|ed|ing)|all hands on deck|abandon ship|jump(?:ing)? ship|man overboard|lifeboats?|sinking ship)\b/gi,
    unless:
      /(?:kitchen|bathroom|double|belfast|utility|new) sinks?|sink (?:your teeth|into|unit|tap|drain)|heat ?sink|carbon sink|sunk(?:en)? cost|\bthe sink\b|\ba sink\b|\bsinks\b/i,
  },
  {
    hazards: ['war', 'attack'],
    words:
      /\b(?:wars?|warzones?|war zone|warfare|invasions?|invad(?:e|ed|ing)|air ?strikes?|missiles?|shell(?:ed|ing)|front ?lines?|battle(?:s|d|field)?|besieged?|siege|troops)\b/gi,
    unless:
      /star wars|warcraft|war of the worlds|post-?war|world war|war room|pre-?war|storage wars|cold war|battle of the|front ?line (?:staff|workers?)/i,
  },
  { hazards: ['drought', 'heat'], words: /\b(?:droughts?|parched|dry spells?)\b/gi },
  {
    hazards: ['avalanche', 'landslide', 'storm'],
    words: /\b(?:avalanches?|landslides?|mud ?slides?|snowed (?:in|under)|buried under|blizzards?|snow-?pocalypse)\b/gi,
  },
  {
    hazards: ['oil_spill'],
    words: /\b(?:oil spills?|spills?|slicks?)\b/gi,
    unless: /spill (?:the|your|proof)|no[- ]spill|spill-?proof/i,
  },
  {
    hazards: [
      'flood',
      'fire',
      'wildfire',
      'storm',
      'hurricane',
      'tornado',
      'earthquake',
      'shooting',
      'attack',
      'pandemic',
      'volcano',
      'tsunami',
      'explosion',
      'crash',
      'drowning',
      'war',
      'landslide',
    ],
    words:
      /\b(?:surviv(?:e|es|ed|ing|al|or|ors)|disasters?|catastroph(?:e|ic)|apocalypse|armageddon|doomsday|end of the world|evacuat(?:e|ed|ion)|casualt(?:y|ies)|body count|death toll|bucket list|last words|tragic|tragedy|devastat(?:ed|ing|ion)|wreak(?:ing)? havoc|havoc|run for (?:your life|cover)|take cover|panic)\b/gi,
  },
]

/** What turns a word of danger into a figure of speech: wares, prices, feelings, sport and play around it. */
const IDIOMS =
  /\b(?:deals?|sales?|offers?|prices?|savings?|discounts?|% ?off|styles?|looks?|vibes?|shop|shopping|styling|trends?|bundles?|flash sale|clearance|playlist|recipes?|flavou?rs?|outfits?|collections?|emails?|inbox|requests?|applications?|questions?|compliments?|ideas?|laugh(?:s|ter)?|fun|party|season|summer|weekend|workout|game|crowd|dance ?floor|stage|charts?|killer|blow (?:you|your)|by storm|flood of|storm of|wave of|of offers|gifts?|presents?|list|black friday|cyber monday|new (?:arrivals|drop)|we['’]re|you['’]re|is|are) (?:on fire|fire)\b|\b(?:flood(?:ed|ing)?|storm|storming|stormed|wave|blaze|blazing|avalanche|explosion|tsunami|hurricane|tornado|deluge|whirlwind|earthquake) (?:of|with|into|in with|through|past|ahead|the (?:charts|stage|house))\b|\b(?:to die for|drop[- ]dead|killer|kill(?:s|ing|ed)? (?:it|time|two birds|the (?:mood|vibe|game))|dead(?:ly)? (?:good|serious|easy|simple|cute|gorgeous)|knock(?:ing)? (?:em|them|['’]em) dead|explo(?:ding|sive|des?) (?:with|in|flavou?r|growth|color)|blazing (?:fast|hot)|stormy (?:night|weather ahead)|price war|war on|battle (?:of|for)|bomb(?:shell|ed)?|flood(?:gates| your)|fired? up|🔥|💥|💣|viral|shots fired|bucket list|survival (?:kit|guide)|surviv(?:e|ed|ing|or)s? (?:the|your|this|another|a|our|my|until|till|mom|monday|week|work|winter|summer|holiday|christmas|exam|season|kit|guide))/i
const WARES =
  /\b(?:deals?|sale|offers?|prices?|savings?|discounts?|\d+ ?% ?off|shop|buy|order now|checkout|coupon|code \w+|bundles?|clearance|collection|new in|style|styles|outfit|look|looks|vibe|vibes|gifts?|gear|must-haves?|recipe|menu|playlist|summer|spring|weekend|party|dance|season ahead)\b/i
/** What makes a sentence speak of the thing itself. */
const EARNEST =
  /\b(?:warning|watch|alert|evacuat|emergency|victims?|relief|affected|hit by|damage[ds]?|damaging|insurance|claims?|shelters?|rescue|red cross|fema|recover(?:y|ing)|rebuil|forecast|risk|safety|safe|smoke alarm|detector|destroyed|lost (?:their|your|his|her) homes?|donat|appeal|tragedy|memorial|remember|anniversary of|drill|prepare|preparedness|first responders|firefighters?|county|authorit|officials|police|magnitude|category \d|mph|red flag|survivors? of|in the wake of|aftermath|responders)\w*/i

/** The words of one sentence that evoke a hazard; one word may evoke several. */
export function hazardsIn(sentence: string): HazardWords[] {
  const found: HazardWords[] = []
  for (const { hazards, words, pun, unless } of PATTERNS) {
    for (const match of sentence.matchAll(words)) {
      const start = match.index
      const end = start + match[0].length
      const around = sentence.slice(Math.max(0, start - 24), end + 24)
      if (unless && overlaps(unless, around, Math.min(24, start), match[0].length)) continue
      const earnest = EARNEST.test(sentence)
      const idiom = pun === true || IDIOMS.test(around) || (!earnest && WARES.test(sentence))
      for (const hazard of hazards)
        found.push({ hazard, idiom: idiom && !(earnest && pun !== true && !WARES.test(sentence)), start, end })
    }
  }
  return found
}

/** Whether a pattern's match around a word takes in the word itself. */
function overlaps(pattern: RegExp, around: string, at: number, length: number): boolean {
  for (const match of around.matchAll(new RegExp(pattern.source, 'gi'))) {
    if (match.index < at + length && match.index + match[0].length > at) return true
  }
  return false
}
