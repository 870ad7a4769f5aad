// Takes: a sentence. Gives: words that evoke a hazard, in earnest or in a pun. May not: judge who is near it.
import { findInWindows } from './windows.ts'

/** Offsets count UTF-16 code units of the sentence. */
export interface HazardWords {
  /**
   * as the topics of situations are called: `flood, wildfire, fire, storm, hurricane, tornado, earthquake, shooting, attack, pandemic,
   * volcano, tsunami, explosion, crash, drowning, war, drought, heat, avalanche, landslide, oil_spill`
   */
  hazard: string
  idiom: boolean
  start: number
  end: number
}

/**
 * How words are mostly meant where nothing around them settles it: `earnest` ("earthquake"), `figure` ("burning", "killer"); `pun` is never
 * in earnest ("blow you away").
 */
type Meant = 'earnest' | 'figure' | 'pun'

interface Group {
  /** all that the words evoke: "fire" meets a wildfire and a house on fire, "underwater" a flood, a tsunami and a drowning */
  hazards: readonly string[]
  meant: Meant
  /** phrases between commas, each a regular expression whose first three characters are literal */
  words: string
  /** the same letters in another sense, which evokes nothing; tried on the words around */
  unless?: RegExp
}

// INVARIANT: whatever evokes a named kind (hurricane, tornado) evokes `storm` too, since feeds call it so.
const STORM = ['storm', 'hurricane', 'tornado'] as const
const FIRE = ['wildfire', 'fire'] as const
const WATER = ['flood', 'tsunami', 'drowning'] as const
const GUN = ['shooting', 'attack'] as const
const ANY = [
  ...['flood', 'fire', 'wildfire', 'storm', 'hurricane', 'tornado', 'earthquake', 'shooting', 'attack', 'pandemic'],
  ...['volcano', 'tsunami', 'explosion', 'crash', 'drowning', 'war', 'landslide'],
]

const GROUPS: readonly Group[] = [
  // ---- water ----
  {
    hazards: ['flood'],
    meant: 'earnest',
    words:
      'flood(?:s|ed|ing|gates?|water|waters)?, flash flood(?:s|ing)?, sandbags?, river (?:rises|is rising|burst its banks|levels?), burst its banks, rising waters?, higher ground, water came (?:up|in), dam (?:gave way|burst|broke)',
    unless: /floodlight/gi,
  },
  {
    hazards: WATER,
    meant: 'figure',
    words:
      'underwater, under water, submerged, inundat(?:ed|ing), delug(?:e|ed), washed away, swept away, sink(?:s|ing)?, sank, sunk(?:en)?, shipwreck(?:ed|s)?, capsiz(?:e|ed|ing)',
    unless:
      /(?:kitchen|bathroom|double|belfast|utility|new|steel|ceramic) sinks?|sink (?:your teeth|into|unit|tap|drain)|heat ?sink|carbon sink|sunk(?:en)? cost|\bthe sink\b|\ba sink\b|\bsinks\b(?! (?:under|to|below))|underwater (?:camera|photo|light|housing)/gi,
  },
  {
    hazards: WATER,
    meant: 'pun',
    words:
      'above (?:the )?water, in deep water, head above water, dive (?:in\\b|into), diving in, mak(?:e|ing) (?:a )?(?:\\w+ )?splash, splash(?:ing)?, sink or swim, mak(?:e|ing) waves, rid(?:e|ing) the wave, soaked, rising tide, rain check, raining cats, stay afloat, keep afloat, float(?:ing)? (?:world|away|your)',
  },
  {
    hazards: ['flood', 'storm', 'hurricane'],
    meant: 'figure',
    words: 'torrential (?:rain|downpour)s?, downpours?, washout, pouring rain, heavy rain, storm surges?',
  },
  {
    hazards: ['flood', 'storm', 'hurricane'],
    meant: 'pun',
    words: 'when it rains,? it pours, rain(?:s|ing)? (?:\\w+ )?(?:deals|savings|offers|discounts|prizes|gifts)',
  },
  { hazards: WATER, meant: 'earnest', words: 'drown(?:s|ed|ing|ings)?' },
  { hazards: ['tsunami', 'flood'], meant: 'earnest', words: 'tsunamis?, tidal waves?' },
  {
    hazards: ['drowning', 'flood', 'crash'],
    meant: 'pun',
    words:
      'titanic, all hands on deck, abandon ship, jump(?:ing)? ship, man overboard, lifeboats?, sinking ship, rock the boat',
    unless: /lifeboat (?:station|crew|volunteer)/gi,
  },
  // ---- fire and heat ----
  {
    hazards: FIRE,
    meant: 'earnest',
    words: 'wildfires?, bushfires?, forest fires?, brush fires?, house fires?, home fires?, smoke alarms?',
  },
  {
    hazards: FIRE,
    meant: 'earnest',
    words: 'fires?, inferno, ablaze, ashes',
    unless:
      /\bfire[- ]?(?:tv|stick|tablet|hd|island|hydrant|wall|place|pit|side|work|fly|flies|bug|proof)|firewall|fire(?:d|s)? (?:him|her|them|me|the (?:coach|manager|ceo)|from)|campfire|gas fire|ceasefire|crossfire|log fires?|open fires?(?! on)|wood fires?/gi,
  },
  {
    hazards: FIRE,
    meant: 'figure',
    words:
      'blaz(?:e|es|ing), flames?, burn(?:s|ed|ing|t)?, burn(?:ed|t) (?:down|to the ground), scorch(?:ing|ed|er), lit, sizzl(?:e|ing), ignit(?:e|es|ed|ing)',
    unless:
      /burn(?:s|ed|ing)?[- ](?:calories|fat|through|cd|dvd|time|rate)|calorie|burnout|burned out|heartburn|side ?burns|well[- ]lit|dim(?:ly)?[- ]lit|back[- ]?lit|lit(?:erature|\.|re)|lit by|candle|gas flame|wood[- ]burn|old flame|burn-in|flame (?:tree|resistant|retardant)|sun ?burn|blazers?|slow[- ]burn/gi,
  },
  {
    hazards: FIRE,
    meant: 'pun',
    words:
      "fire sales?, fired up, fir(?:e|ing) up, pants on fire, straight fire, up in smoke, go(?:ing)? up in (?:flames|smoke), smokin['’g]\\S* (?:hot|deals?|prices?|offers?|good), sparks (?:will )?fly, burning (?:with|questions?|desire|love|passion), add(?:ing)? fuel, fuel to the fire, playing with fire, fire in (?:her|his|your|my|the) (?:eyes|belly), hot stuff, light(?:s|ing)? (?:it )?up the, set(?:s|ting)? (?:\\w+ ){1,3}(?:on fire|ablaze|alight)",
    unless: /fired up the (?:boiler|oven|kiln)/gi,
  },
  {
    hazards: ['heat', ...FIRE],
    meant: 'pun',
    words:
      'hot(?:test|ter)? (?:deals?|offers?|prices?|savings?|picks?|drops?|new), too hot to handle, red[- ]hot, piping hot deals, heat(?:s|ing)? up, turn(?:ing)? up the heat, bring(?:ing)? the heat, beat the heat, feel(?:ing)? the heat, feel(?:ing)? the burn, melt(?:ing|down)?',
    unless:
      /heat(?:s|ing)? up (?:the|your|in) (?:oven|water|food|home|house|\d|two|three|four|five)|heats? up in|cheese|butter|chocolate/gi,
  },
  { hazards: ['heat'], meant: 'earnest', words: 'heat ?waves?, extreme heat, heat ?strokes?, sweltering' },
  // ---- wind ----
  {
    hazards: STORM,
    meant: 'earnest',
    words:
      'storms?, thunder ?storms?, snow ?storms?, hail ?storms?, ice ?storms?, wind ?storms?, dust ?storms?, sand ?storms?, fire ?storms?, cyclones?, typhoons?, hurricanes?, tornado(?:e?s)?, high winds, strong winds, gale(?: |-)force, gales?, power lines? (?:down|are down)',
    unless: /stormwater|storm ?(?:door|window|trooper)s?|hurricane lamp/gi,
  },
  {
    hazards: STORM,
    meant: 'figure',
    words: 'stormy, stormed, storming, twisters?, whirlwinds?, lightning, thunder(?:ous|ing)?',
    unless: /lightning (?:cable|port|connector)|lightning[- ]fast/gi,
  },
  {
    hazards: [...STORM, 'explosion', 'volcano', 'attack'],
    meant: 'pun',
    words:
      'blow(?:s|n|ing)? (?:you |your (?:mind|socks|hair|budget) |it |them )?(?:away|out|off|back), blow(?:s|ing)? your (?:mind|socks)\\S*, blown away, blow[- ]?out(?: (?:sale|deals?|prices?))?, mind[- ]blowing',
    unless: /blow[- ]?dr|blow(?:ing|s)? out (?:the|your|her|his|\w+) candle|tyre|tire/gi,
  },
  {
    hazards: STORM,
    meant: 'pun',
    words:
      'tak(?:e|en|es|ing) (?:\\w+ ){0,4}by storm, weather(?:s|ed|ing)? (?:the|any|every|a|this) storm, calm before the, perfect storm, lightning (?:deals?|sale|strikes twice), steal(?:s|ing)? (?:\\w+ )?thunder, sweep(?:ing)? (?:you|savings), swept (?:you|me|her|him) off, rain or shine, up a storm, storm(?:ing)? (?:into|ahead|through|of), storm in a tea ?cup, whirlwind (?:\\w+ )?(?:weekend|tour|romance|trip|week)',
  },
  // ---- earth ----
  {
    hazards: ['earthquake'],
    meant: 'earnest',
    words: 'earthquakes?, aftershocks?, epicent(?:er|re)s?, richter, tremors?, quakes?, drop,? cover,? and hold',
    unless: /quaker/gi,
  },
  {
    hazards: ['earthquake'],
    meant: 'figure',
    words:
      'seismic, rubble, collaps(?:e|ed|es|ing), quak(?:e|ing) (?:in|with), tectonic, fault lines?, great shake-?out',
    unless: /collapsible/gi,
  },
  {
    hazards: ['earthquake'],
    meant: 'pun',
    words:
      'earth[- ]shattering, ground[- ]?breaking, shak(?:e|es|ing) (?:things |it |up|the (?:world|earth|ground|house))(?: ?up)?, shake[- ]?up, rock(?:s|ed|ing)? (?:your|my|the|our) world, move mountains, earth moved, prices (?:are |will )?com(?:e|ing) (?:tumbl|crash)ing down, walls com(?:e|ing) (?:tumbl|crash)ing down, tumbl(?:e|ing) down, ground shake, earth shake, ready to rumble, mak(?:e|ing) (?:you|the \\w+) (?:quake|tremble|shake)',
    unless: /groundbreaking ceremony|shake (?:it |well )?before|protein|milk ?shake/gi,
  },
  {
    hazards: ['volcano'],
    meant: 'earnest',
    words: 'volcano(?:e?s)?, volcanic (?:ash|eruption|activity|cloud), lava, magma, eruptions?',
    unless: /lava (?:lamp|cake|java)/gi,
  },
  { hazards: ['volcano'], meant: 'figure', words: 'erupt(?:s|ed|ing)?', unless: /rash|skin/gi },
  {
    hazards: ['avalanche', 'landslide', 'storm'],
    meant: 'earnest',
    words: 'avalanches?, landslides?, mud ?slides?, blizzards?, snow-?pocalypse',
    unless: /mudslide (?:pie|cocktail)/gi,
  },
  {
    hazards: ['avalanche', 'landslide', 'storm'],
    meant: 'pun',
    words:
      'snowed (?:in|under), buried (?:under|in), win(?:s|ning)? by a landslide, won by a landslide, landslide (?:win|victory)',
  },
  { hazards: ['drought', 'heat'], meant: 'earnest', words: 'droughts?, hosepipe bans?, water restrictions?' },
  { hazards: ['drought', 'heat'], meant: 'figure', words: 'parched, dry spells?' },
  { hazards: ['oil_spill'], meant: 'earnest', words: 'oil spills?, oil slicks?' },
  {
    hazards: ['oil_spill'],
    meant: 'figure',
    words: 'spills?, slicks?, oil on (?:our|the|your) (?:beach|shore|coast)\\w*',
    unless: /spill (?:the|your|proof)|no[- ]spill|spill-?proof/gi,
  },
  // ---- people ----
  {
    hazards: GUN,
    meant: 'earnest',
    words:
      'shootings?, shooters?, shootouts?, gun(?:fire|m[ae]n|shots?), gun violence, snipers?, massacres?, active shooters?, mass shootings?, school shootings?, open(?:s|ed)? fire, shots (?:were |was )?fired, firearms?, rifles?, pistols?',
    unless:
      /photo ?shoot|shooting (?:day|stars?|location|schedule|hoops|a (?:film|video|movie)|in raw|script|range)|(?:sharp|trouble|pea)[- ]?shoot/gi,
  },
  {
    hazards: GUN,
    meant: 'figure',
    words: 'shoot(?:s)?, shot(?:s|gun)?, guns?, bullets?, triggers?',
    unless:
      /\bshoot (?:us|me|them|him|her|over|an? (?:email|message|note|text|line))|photo ?shoot|shooting|(?:head|screen|mug|snap|long|flu|booster|vaccine|covid|espresso|one|first|second|best|moon|big|cheap|money|product|beauty|ginger|food|drone|close-up|wide|action)[- ]?shots?|shots? of (?:espresso|vodka|tequila|coffee|ginger|\w+)|shot glass|(?:a|your|our|another|my|give it (?:a|your best)) shot|screenshot|shot (?:on|in|by|with)|bullet[- ](?:point|train|journal|proof)|top gun|(?:glue|nail|heat|massage|staple|spray|water) gun|gun (?:lake|metal)|trigger (?:warning|finger|point|an? )|trigger(?:s|ed)? (?:when|by|an?|the|runs|fires)|the trigger (?:runs|is|can)|(?:event|email|webhook|workflow|migraine|asthma|allergy)[- ]triggers?|green shoots|bamboo shoots|troubleshoot|shot across/gi,
  },
  {
    hazards: GUN,
    meant: 'pun',
    words:
      "jump(?:ed|ing|s)? the gun, bit(?:e|ing) the bullet, dodg(?:e|ed|ing) (?:a|the) bullet, silver bullet, pull(?:ed|ing)? the trigger, call(?:s|ing|ed)? (?:all )?the shots, shots fired(?=[:!]), under fire, in the cross ?hairs, on target, tak(?:e|ing) aim, aim(?:ing)? high, ready,? (?:steady,? )?aim, lock(?:ed)? and load(?:ed)?, locked and loaded, sharp ?shooters?, straight shooters?, trigger[- ]happy, bang for (?:your|the) buck, big bang, bull['’]?s[- ]?eye, killer shots?, give it (?:your|a|our) (?:best )?shot, take (?:your|a|our) (?:best )?shot, one shot, last shot, shot in the (?:arm|dark), going great guns, great guns, stick(?:ing)? to your guns, guns blazing, big guns",
    unless: /one[- ]shot (?:novel|story|campaign)|target(?:ed)? (?:date|group)/gi,
  },
  {
    hazards: ['attack', 'shooting'],
    meant: 'figure',
    words:
      'kill(?:s|ed|ing|er|ers|ings)?, slay(?:s|ed|ing)?, slaughter(?:ed|ing)?, murder(?:s|ed|er|ing|ous)?, to die for, dead(?:ly)?, drop[- ]dead, stab(?:s|bed|bing)?, slash(?:ed|ing|es)?, butcher(?:ed|ing)?, ambush(?:ed)?, hostages?',
    unless:
      /\bdeadlines?|\bdeadlift|dead ?(?:sea|pool|end|bolt|weight|heading|stock|zone)|dead[- ]batter|butcher(?:['’]s|s)? (?:shop|block|counter|cut)|butcher['’]s|skill|kill (?:switch|process|bill)|backslash|forward slash|dead battery|grateful dead|walking dead|day of the dead|stabili/gi,
  },
  {
    hazards: ['attack', 'explosion', 'war', 'shooting'],
    meant: 'earnest',
    words: 'bomb(?:ings?|ers?), terror(?:ist|ists|ism| attack| alert)s?, grenades?, detonat(?:e|ed|ion)s?',
    unless: /photobomb/gi,
  },
  {
    hazards: ['attack', 'explosion', 'war', 'shooting'],
    meant: 'figure',
    words:
      'bombs?, bombed, bombshells?, terror, attack(?:s|ed|er|ers|ing)?, blast(?:s|ed|ing)?, explo(?:de|des|ded|ding|sion|sions|sive)',
    unless:
      /\bbath ?bombs?|bombay|blast chiller|panic attacks?|heart attacks?|sandblast|email blast|explosives? license/gi,
  },
  {
    hazards: ['explosion', ...STORM],
    meant: 'pun',
    words: 'hav(?:e|ing) a (?:\\w+ )?blast, blast from the past, boom(?:ing)?, bang, dynamite',
    unless: /baby boom|boombox|wall ?bang|bangkok|bangs\b/gi,
  },
  {
    hazards: ['war', 'attack'],
    meant: 'figure',
    words:
      'war(?:s|fare)?, war ?zones?, invasions?, invad(?:e|ed|ing), air ?strikes?, missiles?, shell(?:ed|ing), front ?lines?, battle(?:s|d|field)?, besieged?, siege, troops',
    unless:
      /star wars|warcraft|war of the worlds|post-?war|world war|war room|pre-?war|storage wars|cold war|front[- ]?line (?:staff|workers?)/gi,
  },
  {
    hazards: ['pandemic'],
    meant: 'earnest',
    words:
      'pandemics?, epidemics?, covid(?:[- ]19)?, corona ?virus, quarantin(?:e|ed|ing), lockdowns?, outbreaks?, social(?:ly)? distanc(?:e|ed|ing), plagues?',
  },
  {
    hazards: ['pandemic'],
    meant: 'pun',
    words:
      "viral, go(?:ne|es|ing)? viral, contagious, infectious, fever(?: pitch)?, catch(?:ing)? the (?:\\w+ )?bug, bitten by the (?:\\w+ )?bug, spread(?:s|ing)? (?:the (?:love|word|joy|cheer|news)|like), hug(?:s|ged)? (?:a|your) (?:stranger|neighbou?r)s?, high[- ]?fives?, touch (?:us|me)\\b, finger lickin['’g]+ good",
    unless:
      /hay ?fever|yellow fever|scarlet fever|antiviral|viral (?:infection|load|hepatitis)|high fever|a fever|fever (?:over|above)|infectious disease/gi,
  },
  {
    hazards: ['crash'],
    meant: 'earnest',
    words:
      'plane crash(?:es)?, air crash(?:es)?, train crash(?:es)?, car crash(?:es)?, bus crash(?:es)?, helicopter crash(?:es)?, derail(?:ed|ment|ing)?, pile-?ups?, crash[- ]land(?:ed|ing)?, mayday',
  },
  {
    hazards: ['crash'],
    meant: 'figure',
    words: 'crash(?:es|ed|ing)?, wreck(?:s|ed|age)?',
    unless:
      /crash course|(?:app|browser|system|server|site|page|computer|software|program|laptop|phone)s? (?:has |had |no longer |keeps? |sometimes )?crash|no longer crash|crash(?:es|ed|ing)? (?:bug|log|report|fix|when|on (?:launch|start)|twice)|crash report/gi,
  },
  {
    hazards: ['crash'],
    meant: 'pun',
    words:
      'train wreck, nose ?div(?:e|ed|es|ing), free ?fall(?:ing)?, going down in flames, sky[- ]?high, take off, took off, taking off, bucket lists?',
    unless:
      /tak(?:e|es|en|ing) ?off (?:your|the|\d|an?|at|from) |took off (?:your|the|his|her)|takes? off at|free ?fall rates/gi,
  },
  {
    hazards: ANY,
    meant: 'figure',
    words:
      'surviv(?:e|es|ed|ing|al|or|ors), disasters?, catastroph(?:e|ic), apocalypse, armageddon, doomsday, end of the world, bucket lists?, last words, run for (?:your life|cover), take cover, panic, havoc, wreak(?:ing)? havoc',
    unless: /panic (?:button|attack|room)/gi,
  },
  {
    hazards: ANY,
    meant: 'earnest',
    words: 'evacuat(?:e|ed|ion)s?, casualt(?:y|ies), body count, death toll, tragic, tragedy, devastat(?:ed|ing|ion)',
  },
]

/** Pictures that stand for a word. */
const PICTURES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['🔥', FIRE],
  ['💥', ['explosion', 'attack', 'war', 'shooting']],
  ['💣', ['explosion', 'attack', 'war', 'shooting']],
])

interface Phrase {
  hazards: readonly string[]
  meant: Meant
  words: RegExp
  unless: RegExp | undefined
}

const KEY_LENGTH = 3
/** Phrases by their first characters, lower case: only those that can begin at a word are tried there. */
const BY_KEY: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const byKey = new Map<string, Phrase[]>()
  for (const { hazards, meant, words, unless } of GROUPS) {
    for (const source of words.split(', ')) {
      const key = source.slice(0, KEY_LENGTH).toLowerCase()
      const phrase = { hazards, meant, words: new RegExp(`${source}(?![\\p{L}\\p{N}])`, 'iuy'), unless }
      byKey.set(key, [...(byKey.get(key) ?? []), phrase])
    }
  }
  return byKey
})()

/** What turns a word of danger into a figure of speech: wares, prices, feelings, sport and play around it. */
const IDIOMS =
  /\b(?:(?:wardrobe|hair|style|fashion|make-?up|dating|kitchen) (?:disaster|emergency)|deals?|sales?|offers?|prices?|savings?|discounts?|% ?off|styles?|looks?|vibes?|shop|shopping|styling|trends?|bundles?|flash sale|clearance|playlist|recipes?|flavou?rs?|outfits?|collections?|emails?|inbox|requests?|applications?|questions?|compliments?|ideas?|laugh(?:s|ter)?|fun|party|season|summer|weekend|workout|game|crowd|dance ?floor|stage|charts?|killer|blow (?:you|your)|by storm|flood of|storm of|wave of|of offers|gifts?|presents?|list|black friday|cyber monday|new (?:arrivals|drop)|we['’]re|you['’]re|is|are) (?:on fire|fire)\b|\b(?:flood(?:ed|ing)?|storm|storming|stormed|wave|blaze|blazing|avalanche|explosion|tsunami|hurricane|tornado|deluge|whirlwind|earthquake) (?:of|with|into|in with|through|past|ahead|the (?:charts|stage|house))\b|\b(?:to die for|drop[- ]dead|killer|kill(?:s|ing|ed)? (?:it|time|two birds|the (?:mood|vibe|game))|dead(?:ly)? (?:good|serious|easy|simple|cute|gorgeous)|knock(?:ing)? (?:em|them|['’]em) dead|explo(?:ding|sive|des?) (?:with|in|flavou?r|growth|color)|blazing (?:fast|hot)|stormy (?:night|weather ahead)|price war|war on|battle (?:of|for)|bomb(?:shell|ed)?|flood(?:gates| your)|fired? up|🔥|💥|💣|viral|shots fired|bucket list|survival (?:kit|guide)|surviv(?:e|ed|ing|or)s? (?:the (?!\w+ ?(?:shooting|flood|fire|crash|attack|storm|quake|disaster))|your|this|another|a|our|my|until|till|mom|monday|week|work|winter|summer|holiday|christmas|exam|season|kit|guide))/i
const WARES =
  /\b(?:deals?|sale|offers?|prices?|savings?|discounts?|\d+ ?% ?off|shop|buy|order now|checkout|coupon|code \w+|two for one|\d for \d|back in stock|from [$€£]|only [$€£]|now [$€£]|cocktails?|vacuums?|jackets?|parkas?|shirts?|bundles?|clearance|collection|new in|style|styles|outfit|look|looks|vibe|vibes|gifts?|gear|must-haves?|recipe|menu|playlist|summer|spring|weekend|party|dance|season ahead)\b/i
/** What makes a sentence speak of the thing itself. */
const EARNEST =
  /\b(?:warning|watch|alert|evacuat|emergency|victims?|relief|affected|hit by|damage[ds]?|damaging|insurance|claims?|shelters?|rescue|red cross|fema|recover(?:y|ing)|rebuil|forecast|risk|safety|safe|smoke alarm|detector|destroyed|lost (?:their|your|his|her) homes?|donat|appeal|tragedy|memorial|remember|anniversary of|drill|prepare|preparedness|first responders|firefighters?|county|authorit|officials|police|magnitude|category \d|mph|red flag|survivors? of|in the wake of|aftermath|responders|killed|injured|died|deaths?|mourn|vigil|campus|hectares|contained|siren|landfall|made land|smoke (?:may|will|from|has)|recall|hazard|masks?|on our wards|outbreak|measles|closed because|is blocked|blocks|cut off|cut (?:the|off)|suspended|stay (?:away|indoors)|do not travel|higher ground|fled|hospital|nobody was hurt|without a home|out of service|stop using|firefighter|in (?:its|the) (?:second|third|fourth) year|homes? in|refugees|reported|wells|weather service)\w*/i
/** The shape of a report: something befell somebody or some place. */
const BEFELL =
  /\b(?:(?:was|were|is|are|been|got) (?:\w+ )?(?:flooded|burn(?:ed|t)|destroyed|devastated|hit|struck|evacuated|under water|submerged|on fire|closed)(?! (?:with|by (?:offers|love|requests)))|(?:after|since|during|because of|by|from|against) the (?:\w+ )?(?:floods?|fires?|storm|hurricane|tornado|earthquake|quake|shooting|attack|war|crash|disaster|pandemic|drought|explosion|eruption)|(?:broke|has broken|breaks) out|at the \w+ shooting|(?:took|reaches|reached|struck|hit|left) (?:the|our|forty|\d+|\w+ (?:homes|families|people))|burn(?:ed|t) down|(?:has|have) (?:erupted|burnt|burned|reached)|gave way|is in force|is coming: )/i
const AROUND = 24
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu

interface Candidate {
  hazards: readonly string[]
  meant: Meant
  start: number
  end: number
}

function candidatesIn(sentence: string): Candidate[] {
  const found: Candidate[] = []
  for (const { index: start } of sentence.matchAll(WORD_START)) {
    for (const { hazards, meant, words, unless } of BY_KEY.get(
      sentence.slice(start, start + KEY_LENGTH).toLowerCase(),
    ) ?? []) {
      words.lastIndex = start
      const match = words.exec(sentence)
      if (match === null) continue
      const end = start + match[0].length
      if (unless && isOverlapped(unless, sentence, start, end)) continue
      found.push({ hazards, meant, start, end })
    }
  }
  for (const [picture, hazards] of PICTURES) {
    for (let at = sentence.indexOf(picture); at >= 0; at = sentence.indexOf(picture, at + picture.length))
      found.push({ hazards, meant: 'pun', start: at, end: at + picture.length })
  }
  return found
}

/** Whether a pattern's match around a word takes in the word itself. */
function isOverlapped(pattern: RegExp, sentence: string, start: number, end: number): boolean {
  const from = Math.max(0, start - AROUND)
  for (const match of sentence.slice(from, end + AROUND).matchAll(pattern)) {
    const at = from + match.index
    if (at < end && at + match[0].length > start) return true
  }
  return false
}

function hazardsInWindow(sentence: string): HazardWords[] {
  const candidates = candidatesIn(sentence)
  if (candidates.length === 0) return []
  const befell = BEFELL.test(sentence)
  const earnest = befell || EARNEST.test(sentence)
  const wares = WARES.test(sentence)
  const isFigure = ({ meant, start, end }: Candidate): boolean => {
    if (meant === 'pun') return true
    const idiom = IDIOMS.test(sentence.slice(Math.max(0, start - AROUND), end + AROUND))
    if (earnest && !wares) return meant === 'figure' && idiom && !befell
    return meant === 'figure' ? !earnest || idiom : idiom || (wares && !earnest)
  }
  const found = new Map<string, HazardWords>()
  const figures = new Map<Candidate, boolean>()
  for (const candidate of candidates) {
    // "Calling the shots" is one figure of speech: "shots" inside it is not heard by itself.
    const whole = candidates.reduce(
      (longest, other) =>
        other.start <= candidate.start &&
        candidate.end <= other.end &&
        other.end - other.start > longest.end - longest.start
          ? other
          : longest,
      candidate,
    )
    const idiom = figures.get(whole) ?? isFigure(whole)
    figures.set(whole, idiom)
    for (const hazard of candidate.hazards) {
      const key = `${hazard} ${whole.start} ${whole.end}`
      if (!found.has(key)) found.set(key, { hazard, idiom, start: whole.start, end: whole.end })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** The words of one sentence that evoke a hazard; one word may evoke several. A line of any length in time in proportion to it. */
export function hazardsIn(sentence: string): HazardWords[] {
  return findInWindows(sentence, hazardsInWindow)
}
