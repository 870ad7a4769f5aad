import { isMarketing, lintRule, problemAt } from '../rule.ts'

const WAY_OUT =
  /unsubscri|opt[\s-]?out|stop receiving|(e-?mail|mail|subscription|communication|notification) (preferences|settings)|manage (your )?(preferences|subscription|e-?mails?)|abmeld|abbestell|austrag|d[ée]sabonn|d[ée]sinscri|darse de baja|dar(te)? de baja|cancelar (la |tu |su |a )?(suscri|subscri|assinatura)|descadastr|annulla(re)? l.?iscrizione|disiscri|cancella(re)? l.?iscrizione|uitschrijv|afmeld|avregistrer|avprenumerera|avmeld|frameld|wypisz|rezygnuj|odhl[áa]sit|leiratkoz|dezabon|отпис|відпис|配信停止|登録解除|退订|退訂|取消订阅|수신\s?거부|구독\s?취소|إلغاء الاشتراك|הסר/iu

export const rule = lintRule({
  id: 'require-visible-unsubscribe',
  title: 'Marketing shows its way out in the text',
  why: 'Not every mail program shows a button, so the way out also stands in the letter, in words, where everybody looks for it: at the end. Most countries’ laws ask for it, and large mailbox providers too. Who cannot leave is not a reader but a captive.',
  remedy: 'Put a line such as “Unsubscribe” with its link at the end of every variant.',
  seen: [],
  severity: 'error',
  check: ({ campaign, message }) => {
    if (campaign.channel !== 'email' || !isMarketing(campaign.purpose)) return []
    if (message.links.some(({ url, text }) => WAY_OUT.test(url) || WAY_OUT.test(text))) return []
    const body = message.children.filter((block) => block.type !== 'subject' && block.type !== 'preheader')
    // In plain text the address stands beside the words.
    if (message.format === 'text' && body.some(({ text }) => WAY_OUT.test(text))) return []
    // “Get letters by post instead, or unsubscribe here”: the words are the sentence's, the link is on another word.
    if (body.some(({ text, boilerplate }) => boilerplate && WAY_OUT.test(text)) && message.links.length > 0) return []
    return [
      problemAt(
        body.at(-1) ?? { file: campaign.main.templateFile, position: undefined },
        'Marketing without a visible way to unsubscribe, expected a link at the end of the text',
      ),
    ]
  },
})
