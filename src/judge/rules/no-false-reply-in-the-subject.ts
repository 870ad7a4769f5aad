import { lintRule, problemAt } from '../rule.ts'

export const rule = lintRule({
  id: 'no-false-reply-in-the-subject',
  title: 'No “Re:” or “Fwd:” before something that answers nothing',
  why: '“Re:” says: you have written to us, here is the answer. Whoever waits for one, from a hospital, a claim, a complaint, opens it at once and finds a mailing. It is a lie in three letters and in several countries an unlawful one. Answers that a person gives under the purpose support may carry it.',
  remedy: 'Take it out, and say in the subject what the message is about.',
  seen: [],
  severity: 'error',
  check: ({ campaign, message }) =>
    campaign.purpose === 'support'
      ? []
      : message.children
          .filter(
            (block) =>
              block.type === 'subject' && /^\s*(re|fwd?|aw|wg|tr|rv|sv|vs|antw)\s*(\[\d+\])?:/i.test(block.text),
          )
          .map((block) =>
            problemAt(block, 'A subject that pretends to be an answer, expected one without “Re:” or “Fwd:”'),
          ),
})
