// Takes: blocks in reading order. Gives: which are boilerplate. May not: look at markup.
import type { Block } from './message.ts'

/** Lines that every mail must carry and that say nothing to their reader, by language; whole words, wherever they stand. */
const ANYWHERE = [
  // en
  /\bunsubscribe\b|\bopt[- ]out\b.{0,40}\b(emails?|mailings?|messages)\b|\b(manage|update|change|edit)\b.{0,20}\b(e-?mail |subscription |communication |your )?preferences\b/i,
  /\bview (this |the |it )?(e-?mail |message |newsletter )?(in|on) (your |a |the )?(web )?browser\b|\btrouble (viewing|reading)\b|\bview online\b/i,
  /\byou('re| are| were)? ?(receiv|get)(ing|ed|e)? this (e-?mail|message|newsletter|mailing)\b|\bthis (e-?mail|message) was (intended|sent) (for|to)\b/i,
  /\ball rights reserved\b|©|&copy;|\bcopyright\b|\bregistered (office|in England|trademarks?)\b|\bcompany (no\.?|number|registration)\b|\bVAT (no\.?|number|ID)\b/i,
  /^(read (our|the) )?(privacy (policy|notice)|terms( (of (use|service)|and conditions|& conditions))?|legal( notice)?)\.?$/i,
  /\bmsg ?(&|and) ?data rates\b|\breply stop\b|\btext stop\b/i,
  // es, fr, de, pt
  /\b(darse|darte|date|dar) de baja\b|\bcancelar (la|tu|su) suscripción\b|\bver (este |el )?(correo|e-?mail|mensaje) en (el|tu|su) navegador\b|\b(recibes?|recibiste) este (correo|e-?mail|mensaje)\b|\bderechos reservados\b|\bpolítica de privacidad\b/i,
  /\bse désabonner\b|\bdésabonne[rz]\b|\bdésinscri(re|vez|ption)\b|\b(voir|afficher|consulter) .{0,40}(dans|en) (votre |le )?(navigateur|ligne)\b|\bvous recevez (cet?|ce) (e-?mail|message|courriel)\b|\btous droits réservés\b|\bmentions légales\b/i,
  /\babmelden\b|\babbestellen\b|\babmeldung\b|\bim browser (ansehen|anzeigen|öffnen|lesen)\b|\b(sie|du) (erhalten|erhältst|bekommst|bekommen) diese (e-?mail|nachricht|mail)\b|\balle rechte vorbehalten\b|\bimpressum\b|\bhandelsregister\b|\bust-?id\b|\bdatenschutz(erklärung|hinweise)?$/i,
  /\b(cancelar|anular) (a )?(sua )?(inscrição|subscrição|assinatura)\b|\bdescadastr\w+|\bver (este |o )?(e-?mail|mensagem) no (seu )?navegador\b|\bvocê (está recebendo|recebeu) este? (e-?mail|mensagem)\b|\bdireitos reservados\b|\bpolítica de privacidade\b/i,
]

/** Postal addresses; they count near the end only, since a shop's or a venue's address may be what a message is about. */
const ADDRESSES = [
  /\b\d{1,5}[a-z]?,? (\p{Lu}[\p{L}.'-]* ){1,4}(street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy|terrace|close)\b/iu,
  /\b[A-Z]{2},? \d{5}(-\d{4})?\b/,
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/,
  /\bP\.? ?O\.? Box \d+/i,
  /\p{L}+(str\.|straße|strasse|weg|platz|allee|gasse)\s*\d+/iu,
  /\b\d{4,5} \p{Lu}\p{Ll}+/u,
  /\b(calle|avenida|avda\.?|plaza|paseo|rua|praça|rue|avenue|boulevard|place|via)\b.{1,40}\d/i,
  /\b\d{1,4},? (bis |ter )?(rue|avenue|boulevard|place|allée|chemin)\b/i,
  /\b\d{5}-\d{3}\b/,
]

const SOCIAL =
  /^((follow|find|visit|join|like|see) us on |(síguenos|suivez-nous|folge uns|siga-nos) .{0,12})?(facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|threads|mastodon|bluesky|whatsapp|telegram)( (icon|logo))?[.!]?$/i

/** Ways out and reasons of sending as the last lines of a mail give them, in fewer words than anywhere else; near the end only. */
const LAST_LINES =
  /\b(leave|quit) (this|the|our) (e-?mail |mailing )?list\b|\b(stop|end|fewer of|no more( of)?|mute) (these|this|following|mail|e-?mails?|letters|messages)\b|\byou (receive|get|follow) .{1,50}\b(as an?|because|since|this thread)\b|\b(e-?mail|mail|notification|message) (settings|preferences|choices)\b|^preferences\.?$|\bmanage .{1,20}\b(mail|e-?mails|notifications)\b|\bthis is (an? )?(administrative|service|automated|automatic) (message|notice|e-?mail)\b|\bregistered (charity|ngo)\b|\bis a trading name of\b|\bvalid without signature\b/i

/** What a closing line says when it is more than a signature. */
const MORE_THAN_A_NAME =
  /[!?%€£$:]|\b(happy|merry|love|thanks?|sorry|dear|welcome|congratulations|sale|save|free|win|new|now|today|tonight|last|next|is|are|was|were|be|been|have|has|had|will|can|could|would|do|does|did|you|your|we|our|i|my|it|its|they|he|she|please|come|see|buy|shop|book|join|call|pay|get|give|read|remember|open|opens|closed|closes)\b/i
const LONGEST_NAME = 120

/** A line of names and places: who writes, from where. It says nothing of its own to the reader, whatever its words would say elsewhere. */
function isSignature({ type, text }: Block): boolean {
  if (type !== 'paragraph' || text.length > LONGEST_NAME || MORE_THAN_A_NAME.test(text)) return false
  const words = text.split(/[^\p{L}\p{M}\p{N}'’.&-]+/u).filter((word) => /\p{L}/u.test(word))
  const shouted = words.filter((word) => word.length > 4 && word === word.toUpperCase())
  const named = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word))
  return words.length > 0 && shouted.length * 2 <= words.length && named.length * 2 > words.length
}

/** Longer texts than this say something of their own, whatever else they carry. */
const LONGEST = 240
const LONGEST_AT_END = 600

/**
 * Tells boilerplate: unsubscribe lines, postal addresses, legal text, social links, "view in browser". Near the end longer texts, postal
 * addresses and the names of those who write count too. Subjects, headings and preheaders never are.
 */
export function markBoilerplate(blocks: readonly Block[]): Block[] {
  const body = blocks.filter(({ type }) => type !== 'subject' && type !== 'preheader')
  const tail = new Set(body.slice(-Math.max(3, Math.ceil(body.length / 4))))
  const last = new Set(body.slice(-2))
  return blocks.map((block, at) => {
    if (block.boilerplate || block.type === 'subject' || block.type === 'heading' || block.type === 'preheader')
      return block
    const text = block.text
    const atEnd = tail.has(block) && body.length > 1
    const required = ANYWHERE.some((pattern) => pattern.test(text)) && text.length <= (atEnd ? LONGEST_AT_END : LONGEST)
    const address =
      atEnd &&
      text.length <= LONGEST &&
      !/[!?]/.test(text) &&
      ADDRESSES.some((pattern) => pattern.test(text)) &&
      !hasVerb(text)
    const closing =
      atEnd &&
      ((text.length <= LONGEST && LAST_LINES.test(text)) ||
        (last.has(block) && blocks[at - 1]?.type !== 'heading' && isSignature(block)))
    return required || address || closing || (block.url !== undefined && SOCIAL.test(text.trim()))
      ? { ...block, boilerplate: true }
      : block
  })
}

/** A sentence to the reader; an address has none. */
function hasVerb(text: string): boolean {
  return /\b(you|your|we|our|is|are|was|were|will|have|has|join|visit|come|see|call|pay|get|tu|su|vous|votre|nous|sie|ihr|ihre|wir|du|você|seu|sua)\b/i.test(
    text,
  )
}
