import { lintRule, problemAt } from '../rule.ts'

const SHUT =
  /\b(do not|don['’]t|please do not|cannot) (reply|respond|answer)\b|\bmailbox is (not|un)\s?(read|monitored)|\bunmonitored\b|nicht auf diese (e-?mail|nachricht)|ne pas répondre|no responda/i

export const rule = lintRule({
  id: 'no-request-not-to-reply',
  title: 'No “please do not reply”',
  why: 'It is the last sentence that the reader sees, and it says: we talk, you listen. Whoever has something important to say gives up there. An address that is read costs less than the customer who was not heard.',
  remedy: 'Say how to reach a person instead: by answering, by telephone, by a link.',
  seen: [
    '“This mailbox is not read. If you have another question, open a new ticket”, to a traveller without a suitcase',
  ],
  severity: 'warning',
  check: ({ message }) =>
    message.children
      .filter((block) => SHUT.test(block.text))
      .map((block) =>
        problemAt(
          block,
          `“${SHUT.exec(block.text)?.[0] ?? ''}” shuts the reader out, expected how they reach a person`,
        ),
      ),
})
