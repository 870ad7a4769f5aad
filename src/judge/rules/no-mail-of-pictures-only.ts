import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-mail-of-pictures-only',
  title: 'The message is written in words, not only in pictures',
  why: 'A letter that is one big picture is empty for whoever cannot load or see it, in the plain-text part that heed makes from it, and for heed itself: the words inside the picture are not judged. Mailbox providers take it for spam.',
  remedy: 'Write the message in the template and keep pictures for what only a picture shows.',
  seen: [],
  severity: 'error',
  check: ({ campaign, message }) => {
    if (campaign.channel !== 'email') return []
    const body = message.children.filter((block) => block.type !== 'subject' && block.type !== 'preheader')
    const words = body
      .filter((block) => block.type !== 'image-alternative' && !block.boilerplate)
      .reduce((sum, block) => sum + (block.text.match(/\p{L}{2,}/gu)?.length ?? 0), 0)
    if (words >= 5) return []
    return [
      problemAt(
        body[0] ?? { file: campaign.main.templateFile, position: undefined },
        `A message with ${words} words outside its pictures, expected its text in words`,
      ),
    ]
  },
})
