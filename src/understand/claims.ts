// Takes: sentences. Gives: facts about the reader that they take for granted. May not: take a condition, a question or an idiom for one.
import type { Kind } from '../load/words.ts'

/** Words that take a fact for granted; offsets count UTF-16 code units of the sentence. */
export interface ClaimWords {
  kind: Kind
  start: number
  end: number
}

interface Pattern {
  kind: Kind
  words: RegExp
  /** the words name something as the reader's own, so that it is taken for granted even in an if-clause ("if your baby cries") */
  presupposes?: true
  /** what the same words say when they mean something else; tried on the whole sentence */
  unless?: RegExp
}

const POSSIBLE =
  /\b(if|whether|unless|in case|should you|were you to|might|may|maybe|perhaps|could|would|imagine|suppose|someday|one day|ever|never|not|no longer|isn't|aren't|wasn't|haven't|hasn't|didn't|don't|doesn't|won't|can't|avoid|before|until|prevent|help (?:stop|prevent)|anyone who|those who|people who|customers who|members who|everyone who|for (?:parents|families|people|couples|anyone|those)|thinking (?:of|about)|planning|hoping|dream(?:ing)? of|know someone|a friend)\b[^.;:!?]{0,80}$/i
const FUTURE_OWN =
  /\b(future|one day|someday|some day|if you (?:have|ever|plan|get)|thinking (?:of|about)|dream(?:ing)? of|imagine|as if|like)\s[^.;:!?]{0,30}$/i

const PATTERNS: readonly Pattern[] = [
  // ---- family ----
  {
    kind: 'new_baby',
    words:
      /\byour (?:new(?:est)? |sweet |little |tiny |precious |beautiful |growing )*(?:baby(?!['’]s due| bump| shower| names?\b| due)|newborn|little one|infant|bundle of joy|new arrival|baby (?:boy|girl))\b/gi,
    presupposes: true,
    unless:
      /\b(fur[- ]?bab|your baby (?:blue|grand|carrots|spinach|potato)|when (?:your|the) (?:new )?(?:baby|little one|newborn|bundle of joy|new arrival) (?:arrives|comes|is born)|before (?:your )?(?:baby|little one) (?:arrives|comes)|pregnan|bump|trimester|weeks? (?:along|to go)|paw|pup|puppy|kitten|dog|cat\b|engine|mileage|motor|car\b|new arrivals?\b.*\b(?:shop|collection|store))/i,
  },
  {
    kind: 'new_baby',
    words:
      /\bcongrat(?:ulation)?s (?:on|for)(?: the (?:arrival|birth) of)? (?:your|the) (?:new |beautiful |lovely )*(?:baby|newborn|little one|son|daughter|arrival|addition)\b|\bnow that (?:your )?(?:the )?(?:baby|little one) (?:is|has)\b|\bnew (?:mum|mom|dad|parent)s? like you\b|\bas a new (?:mum|mom|dad|parent)\b|\bhow old is your baby\b|\bwelcome to (?:parent|mother|father)hood\b/gi,
  },
  {
    kind: 'expecting',
    words:
      /\byour (?:pregnancy|(?:baby['’]s |estimated )?due date|bump|baby bump|growing bump|baby shower|third trimester|second trimester|first trimester|unborn (?:baby|child)|antenatal \w+|maternity leave)\b/gi,
    presupposes: true,
    unless:
      /\b(bill|invoice|payment|pay|library|loan|loans|return|borrowed|premium|rent|instal?ment|balance|fee|account|assignment|book|tax|goose bump|speed bump|fist|statement|amount|autopay|direct debit|card|minimum)\b/i,
  },
  {
    kind: 'expecting',
    words:
      /\b(?:mum|mom|mama|mother|dad|father|parent)s?[- ]to[- ]be\b|\byou['’]re (?:\d+ weeks|expecting|pregnant)\b|\byou are (?:\d+ weeks (?:pregnant|along)|expecting a|pregnant)\b|\bcongrat(?:ulation)?s on your pregnancy\b|\bwhen (?:your|the) (?:new )?(?:baby|little one|newborn|bundle of joy) (?:arrives|comes|is born)\b|\bas your (?:bump|baby) grows\b|\bweeks until (?:your )?baby\b|\bcountdown to (?:your )?baby\b/gi,
    unless: /\b(an? (?:call|delivery|parcel|visit|payment|answer)|delivery|parcel)\b/i,
  },
  {
    kind: 'engaged',
    words:
      /\byour (?:upcoming |big |dream )*(?:wedding(?! anniversary)|engagement(?! (?:score|rate|with|data|metrics|level|team|survey|letter|report))|honeymoon|bridal (?:shower|party)|fianc[eé]e?|bachelorette|hen (?:do|party)|stag (?:do|party)|nuptials)\b/gi,
    presupposes: true,
    unless:
      /\b(employee engagement|user engagement|customer engagement|wedding guest|honeymoon period|your engagement (?:on|in|this|helps))\b/i,
  },
  {
    kind: 'engaged',
    words:
      /\byou['’]re getting married\b|\byou are getting married\b|\b(?:dear|hello|hi|hey) newlyweds\b|\bcongrat(?:ulation)?s,? (?:newlyweds|on (?:your|the) (?:wedding|engagement|marriage|nuptials))\b|\byou said yes\b|\bbride[- ]to[- ]be\b|\bgroom[- ]to[- ]be\b|\bsave[- ]the[- ]dates for your\b|\bthe happy couple\b|\bdays until you say ["“]?i do\b/gi,
  },
  {
    kind: 'birthday',
    words:
      /(?<!\ba )\bhappy (?:belated |early |\d+(?:st|nd|rd|th) )?b(?:irth|['’-]?)day\b(?! to (?:us|our|the))|\bit['’]s your (?:\w+ )?birthday\b|\byour (?:special )?birthday (?:gift|treat|surprise|present|is|week|month|reward|offer|cake|voucher|discount|freebie|drink)\b|\bcelebrat\w+ your birthday\b|\bon your (?:\d+(?:st|nd|rd|th) )?birthday\b|\bbirthday (?:boy|girl)\b|\bmany happy returns\b/gi,
    unless:
      /\b(tell us|add|share|update|enter|let us know|missing|what(?:['’]s| is)|when(?:['’]s| is)|confirm) (?:us )?your (?:\w+ )*(?:birthday|date of birth)|free (?:gift|drink|treat|\w+) on your birthday|\b(?!it['’]s)\w+['’]s (?:\w+ )?birthday\b|every year|we turn|we['’]re turning|our birthday\b/i,
  },
  // ---- death ----
  {
    kind: 'bereavement',
    words:
      /\b(?:sorry (?:for|to hear (?:of|about)|about)|condolences (?:on|for)|sympathy (?:on|for)) (?:your|the) (?:recent |great |sad |tragic )*(?:loss|bereavement|passing|death)\b(?! of (?:service|power|signal|connection|data|luggage|property|points|access))|\b(?:deepest|sincere|heartfelt|our) (?:condolences|sympathies|sympathy)\b|\byour (?:recent |sad )*bereavement\b(?! (?:team|leave|policy|cover|service))|\b(?:on|since|after|following) the (?:death|passing|loss) of your (?:\w+ )?(?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|child|baby|parent|grandmother|grandfather|grandma|grandpa|friend|loved one|dog|cat|pet)\b|\byour (?:late |dear )?(?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|child|parent|grandmother|grandfather|grandma|grandpa|friend|dog|cat|pet)['’]s (?:\w+ )?(?:death|passing|funeral)\b|\bthe loss of your (?:\w+ )?(?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|child|parent|grandmother|grandfather|friend|loved one|dog|cat|pet)\b|\byour (?:late|beloved) (?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|grandmother|grandfather)\b|\bas you grieve\b|\bin (?:this|your) time of (?:grief|mourning)\b/gi,
    unless:
      /\b(sorry for (?:the|any) loss of|to everyone|to all|(?:families|family|loved ones) of|victims|those affected|the community)\b/i,
  },
  {
    kind: 'pregnancy_loss',
    words:
      /\b(?:sorry|condolences|sympathy)[^.!?]{0,40}\b(?:the loss of your (?:pregnancy|baby)|your (?:miscarriage|stillbirth|pregnancy loss))|\byour (?:recent )?(?:miscarriage|stillbirth|pregnancy loss)\b/gi,
  },
  {
    kind: 'deceased',
    words:
      /\b(?:the|your) (?:executors?|personal representatives?) of (?:the )?(?:late|estate)\b|\bto the (?:estate|executors?|personal representatives?) of\b|\bthe estate of (?:the late )?(?:\p{Lu}|\{\{)|\bnotified (?:us )?(?:that you (?:have|had) died|of your death)\b/giu,
  },
  // ---- money ----
  {
    kind: 'payment_due',
    words:
      /\byou (?:still |currently |now )?owe\b(?! (?:it|this|that) to|(?: your(?:self)?| us a| me a| him| her| them| no| nothing)\b)|\byour (?:\w+ ){0,2}(?:account|bill|invoice|payment|balance|rent|instal?ment|loan|premium)(?: (?:of|for) [^ ]+)?(?: of [^ ]+)? (?:is|are|was|has been|became|remains) (?:now |still |seriously |\d+ days |\w+ (?:days|weeks|months) )*(?:overdue|past due|past its due date|outstanding|in arrears|unpaid|due)\b|\byour (?:outstanding|overdue|unpaid|past[- ]due) (?:balance|bill|invoice|payment|account|amount|rent|instal?ment|premium|debt)s?\b|\byour balance of\b|\b(?:payment|amount|balance|total) (?:now )?(?:due|overdue|outstanding|owing)\s*:?\s*(?:is )?(?:[$€£₹¥]|usd|eur|gbp|\{\{)|\b(?:final|second|third|last) (?:notice|reminder|demand)\b[^.!?]{0,40}\b(?:pay|bill|invoice|balance|overdue|owe)|\b(?:we|has) (?:still )?(?:have )?not received (?:your )?(?:payment|instal?ment|rent)\b|\bplease pay (?:your |the )?(?:[$€£₹¥]|outstanding|overdue|balance|bill|invoice|now|by|within|before|in full)|\byou(?:['’]re| are) (?:\w+ )?(?:behind (?:on|with) (?:your )?(?:payments?|rent|bills?)|in arrears)\b|\byour debt\b|(?:[$€£₹¥]|usd|eur|gbp) ?[\d.,]+ (?:is (?:still |now )?)?(?:overdue|past due|unpaid|outstanding|in arrears)\b|\b(?:overdue|past due|unpaid)(?: (?:balance|amount))?:? (?:[$€£₹¥]|usd|eur|gbp)|\binvoice \S+ is (?:now )?(?:overdue|past due|unpaid)\b|\bpast[- ]due (?:notice|balance|account)\b/gi,
    unless:
      /\b(owe (?:it )?to yourself|you don['’]t owe|you owe nothing|nothing (?:is )?(?:due|owed|to pay)|no (?:payment|balance) (?:is )?(?:due|outstanding)|has been paid|paid in full|thank(?:s| you) for (?:your|the) payment|amount paid|don['’]t worry about)\b/i,
  },
  {
    kind: 'payment_failure',
    words:
      /\byour (?:\w+ )?(?:payment|card|direct debit|debit|transaction|charge)(?: \S+){0,4}? (?:has |was |were |did |could |has been |is )?(?:n['’]t |not )?(?:failed|declined|fail|bounced|rejected|returned|unsuccessful|go through|be (?:processed|taken|completed|collected)|expired)\b|\b(?:failed|declined|unsuccessful) payment\b|\bpayment (?:failed|declined|unsuccessful)\b|\bwe (?:couldn['’]t|could not|weren['’]t able to|were unable to|can['’]t) (?:process|take|collect|charge|complete|renew) (?:your|the|a) (?:\w+ )?(?:payment|card|direct debit|subscription|renewal)\b|\b(?:problem|issue|trouble) with your (?:\w+ )?(?:payment|card|direct debit|billing)\b|\byour bank (?:said no|declined|rejected|returned)\b/gi,
  },
  {
    kind: 'balance_clear',
    words:
      /\byour (?:balance|account|loan|debt) (?:is|has been) (?:now )?(?:clear(?:ed)?|paid (?:off|in full)|settled|zero)\b|\bpaid in full\b/gi,
  },
  {
    kind: 'refund_pending',
    words:
      /\byour refund\b(?! policy)|\bwe(?:['’]ve| have|['’]re| are) (?:issued|sent|processing|refund(?:ed|ing)) (?:you|your|a|the)(?: \w+)? ?refund\b|\bwe(?:['’]ve| have) refunded\b/gi,
    unless: /\b(easy|free|hassle[- ]free|money[- ]back)\b/i,
  },
  {
    kind: 'dispute',
    words: /\byour (?:recent |open )?(?:dispute|chargeback|disputed (?:charge|transaction|bill))\b/gi,
    presupposes: true,
  },
  {
    kind: 'fraud_victim',
    words:
      /\byour (?:account|card|identity|details) (?:was|were|has been|have been) (?:compromised|hacked|used fraudulently|stolen|cloned|used without)\b|\b(?:you (?:were|have been)|you['’]ve been) (?:scammed|defrauded|a victim of (?:fraud|a scam|identity theft))\b|\bfraud(?:ulent)? (?:transaction|charge|activity|payment)s? (?:on|in|from) your (?:account|card)\b|\bsorry (?:that )?you were (?:targeted|scammed)\b/gi,
  },
  // ---- service ----
  {
    kind: 'data_breach',
    words:
      /\byour (?:personal )?(?:data|information|details|password|records?|email address)(?: \w+){0,3} (?:was|were|has been|have been|may have been|might have been) (?:\w+ )?(?:exposed|accessed|involved|included|affected|stolen|leaked|disclosed|compromised)\b|\bincident (?:that )?(?:involv|affect)\w+ your (?:personal )?(?:data|information|account)\b/gi,
  },
  {
    kind: 'outage',
    words:
      /\byour (?:power|electricity|service|internet|broadband|water|gas|connection|supply|line)(?: \w+)? (?:is|was|has been|went|will be) (?:currently |still |now )?(?:out|down|off|interrupted|cut(?: off)?|back(?: on)?|restored|disconnected)\b|\b(?:outage|power cut|service interruption) (?:at|in|affecting) your\b|\bsorry (?:for|about) (?:yesterday['’]s|the|last night['’]s|today['’]s|your)(?: \w+)? (?:outage|power cut|downtime)\b/gi,
  },
  {
    kind: 'delivery_failure',
    words:
      /\bwe (?:missed you|tried to deliver|couldn['’]t deliver|could not deliver|were unable to deliver)\b|\byour (?:parcel|package|order|delivery|shipment)(?: \S+)? (?:is|was|has been|got|could not be|couldn['’]t be|will be) (?:\w+ )?(?:delayed|late|lost|damaged|delivered late|returned to|held up|missing)\b|\bdelivery (?:failed|attempt)\b/gi,
    unless: /\b(we missed you(?!r)(?:[!.,]|$| so|,| at| this| since| lately)|missed you (?:around|lately))/i,
  },
  {
    kind: 'complaint',
    words: /\byour (?:recent |formal |open )?complaint\b|\bthe complaint you (?:made|raised|sent)\b/gi,
    presupposes: true,
    unless: /\b(how to (?:make|raise)|complaints (?:procedure|policy|team)|if you (?:have|wish|want))\b/i,
  },
  {
    kind: 'cancellation',
    words:
      /\bsince you(?:['’]ve| have)? (?:left|cancel(?:l)?ed|unsubscribed|went)\b|\byou(?:['’]ve| have)? (?:recently |just )?cancel(?:l)?ed (?:your|the)\b|\b(?:we['’]re|we are) (?:so |very |really )?sorry (?:to see|that) you(?:['’]re)? (?:go(?:ing)?|leav(?:e|ing)|left)\b|\bsorry to see you go\b|\byour (?:recent )?cancel(?:l)?ation\b(?! (?:policy|rights?|fee|terms|window|period|cover|insurance))|\byour (?:\w+ )?(?:subscription|membership|plan|account|policy|service|contract|booking) (?:has been|was|is now|is) (?:now )?(?:cancel(?:l)?ed|closed|ended|terminated)\b|\bcome back to (?:us|\p{Lu})|\bwe (?:want|['’]d love) you back\b|\bbefore you (?:left|cancel(?:l)?ed)\b/giu,
    unless: /\b(come back to (?:us|this) (?:anytime|with questions)|order \S* has been cancel)/i,
  },
  {
    kind: 'joined',
    words:
      /\bwelcome to (?:your new|the (?:family|club|team|community|crew|gang)|(?:\p{Lu}[\w&'’.-]*)(?: \p{Lu}[\w&'’.-]*){0,3}(?= (?:plan|family|account|membership)\b|[!,.]|$))|\bwelcome (?:aboard|on board)\b|\bthank(?:s| you)(?: so much| very much)? for (?:joining|signing up|subscribing|becoming a (?:member|customer)|choosing|opening (?:an|your) account|registering|creating an account)\b|\byour new (?:account|plan|membership|policy|subscription|contract|tariff|card)\b|\bnow that you(?:['’]re| are) (?:a (?:member|customer|subscriber)|with us|signed up|on board)\b|\byou(?:['’]re| are) (?:now )?(?:officially )?(?:a member|one of us|signed up|subscribed|all set up)\b|\byou(?:['’]ve| have) (?:just )?(?:joined|signed up|subscribed|enrolled)\b|\byour (?:account|membership|plan|policy|subscription|cover) (?:is|has been) (?:now )?(?:active|activated|created|set up|live|ready)\b/giu,
    unless:
      /\b(welcome to (?:the )?(?:\w+['’]s? |\w+ )?(?:newsletter|issue|edition|week|month|\d{4}|(?:spring|summer|autumn|fall|winter)|january|february|march|april|may|june|july|august|september|october|november|december)|welcome to (?:the )?\w+ (?:sale|edition|issue|digest|roundup)|compare|switch to|your new (?:account|plan|card) could|your new \w+ (?:is|are) waiting|thank(?:s| you) for choosing to|upgrade)\b/i,
  },
  {
    kind: 'renewal_due',
    words:
      /\byour (?:\w+ ){0,3}(?:policy|membership|subscription|plan|contract|cover|licen[cs]e|certificate|insurance|domain|permit|registration|gift|season ticket|pass) (?:is due (?:for|to)|(?:will )?(?:auto(?:matically)?[- ]?)?renews?|expires?|ends|runs out|lapses|is (?:about to |set to |expiring|ending|up for renewal|coming up))\b|\brenew your\b|\byour renewal\b|\bup for renewal\b|\btime to renew\b/gi,
    unless:
      /\b(renew your (?:energy|faith|love|vows|spirit|hope|wardrobe|skin|mind|focus|passion|home|look|commitment|strength|sense)|expires? on your)\b/i,
  },
  {
    kind: 'application_accepted',
    words:
      /\byou(?:['’]ve| have)? (?:been|were) (?:admitted|accepted|approved|offered a place|shortlisted|selected for (?:the|our) (?:program|course))\b|\byour application (?:has been|was|is) (?:accepted|approved|successful)\b|\bcongrat(?:ulation)?s on your (?:acceptance|admission|offer|place|new (?:job|role))\b|\boffer of (?:admission|a place|employment)\b|\bwe(?:['’]re| are) (?:delighted|pleased|happy|excited|thrilled) to (?:offer you (?:a place|admission|the (?:role|position|job))|inform you that you have been (?:accepted|admitted)|welcome you to the class)\b|\bwelcome to the class of\b|\byou got (?:in|the job)\b/gi,
    unless: /\b(pre-?approved|pre-?selected|specially selected)\b/i,
  },
  {
    kind: 'application_rejected',
    words:
      /\b(?:your application (?:has been|was|is) (?:unsuccessful|rejected|declined|turned down|not successful)|(?:regret|sorry) to (?:inform|tell|let) you (?:know )?(?:that )?(?:your application|you (?:have not|haven['’]t|were not) been|we (?:are unable|cannot|can['’]t|will not) (?:to )?(?:offer|be able))|we (?:have )?decided (?:not )?to (?:move forward|proceed|go ahead) with (?:other|another)|you (?:have not|were not|haven['’]t) been (?:selected|accepted|admitted|successful|shortlisted)|not (?:be )?(?:moving|taking) your application (?:forward|further))\b/gi,
  },
  {
    kind: 'employed',
    words:
      /\byour (?:work anniversary|workiversary|\w+ years? (?:with|at) (?:us|the company|\p{Lu}\w+)|years of service|line manager|employment with us|team at work|payslip|annual review|performance review)\b|\b(?:on|congrat(?:ulation)?s on) (?:\w+ )?years (?:with|at) (?:us|the company)\b|\bwelcome to the company\b|\bas an employee\b/giu,
    unless: /\b(?:your \w+ years? with us)\b.*\b(customer|member|subscriber|shopper|reader|guest|client)/i,
  },
  {
    kind: 'layoff',
    words:
      /\byour (?:role|position|job) (?:has been|is being|will be|was|is) (?:eliminated|made redundant|cut|terminated|impacted)\b|\byou(?:['’]ve| have)? (?:been|were) (?:laid off|made redundant)\b|\byour (?:redundancy|layoff|severance)\b/gi,
  },
  {
    kind: 'illness',
    words: /\byour (?:recent )?(?:diagnosis|cancer|chemo(?:therapy)?|illness|treatment plan|hospital stay|surgery)\b/gi,
    presupposes: true,
    unless: /\b(illness (?:cover|policy|insurance)|critical illness|insurance|star sign|horoscope)\b/i,
  },
  {
    kind: 'injury',
    words: /\byour (?:recent )?(?:injury|injuries|accident)\b(?! (?:cover|policy|insurance|claim form))/gi,
    presupposes: true,
    unless: /\b(insurance|prevent)\b/i,
  },
  {
    kind: 'separation',
    words: /\byour (?:recent )?(?:divorce|separation|break-?up)\b(?! (?:anxiety))/gi,
    presupposes: true,
  },
]

/** The facts about its reader that one sentence takes for granted. */
export function claimsIn(sentence: string): ClaimWords[] {
  const found: ClaimWords[] = []
  for (const { kind, words, presupposes, unless } of PATTERNS) {
    if (unless?.test(sentence)) continue
    for (const match of sentence.matchAll(words)) {
      const before = sentence.slice(0, match.index)
      if ((presupposes ? FUTURE_OWN : POSSIBLE).test(before)) continue
      // "Getting married?", "Is your payment overdue?" ask; they take nothing for granted.
      const rest = sentence.slice(match.index + match[0].length)
      const asks =
        /^[^.!]*\?/.test(rest) &&
        /(?:^|[.!?]\s*)(?:is|are|was|did|do|does|has|have|been|getting|planning|expecting|got|need)?\s*$/i.test(before)
      if (asks && !presupposes) continue
      found.push({ kind, start: match.index, end: match.index + match[0].length })
    }
  }
  return found
}
