import { lintRule, problemAt } from '../rule.ts'

const NAME =
  /^\p{Lu}[\p{L}'’-]+(\s+\p{Lu}\.)?(\s+(de|da|di|van|von|der|den|la|le|al|bin|ben))*(\s+\p{Lu}[\p{L}'’-]+){1,3}$/u
const ORGANISATION =
  /\b(team|care|inc|ltd|llc|gmbh|ag|plc|corp|company|customer|service|services|bank|insurance|group|support|office|department|university|college|school|hospital|council|foundation|club|estates|society|association|your|dear|hello|street|road|avenue|lane|kind|best|warm|regards|wishes|sympathy|condolences|sincerely|yours)\b/i

/** “Ellen Marsh”, “Ellen Marsh, Estates”, “Ellen Marsh at Interstate”: does it begin with somebody's first and last name? */
function isPerson(text: string, firm: string): boolean {
  const name = text
    .replace(/[*_]/g, '')
    .split(/\s*[,|·–—(\n]|\s+(?:at|from|of|for|chez)\s+/u)[0]
    ?.trim()
  if (name === undefined || !NAME.test(name) || ORGANISATION.test(name)) return false
  return !name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && firm.includes(word))
}

export const rule = lintRule({
  id: 'require-named-author-of-a-condolence',
  title: 'A condolence is signed by a person with a name',
  why: 'Sympathy comes from somebody. “The customer care team” mourns nobody, and the reader sees that a template was filled. A first and a last name, as the sender or under the letter, says who sat down and whom they may call.',
  remedy: 'Let the person who means it sign with first and last name, and set them as the sender.',
  seen: [
    'A university’s condolence came from an office and named a text generator as its source, 2023',
    'A bank’s letter to an estate was signed by a department, 2013',
  ],
  severity: 'error',
  check: ({ campaign, message }) => {
    if (campaign.purpose !== 'condolence') return []
    // A firm's own name, as its address shows it, is nobody's.
    const address = campaign.from?.email ?? ''
    const firm = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    if (campaign.from && isPerson(campaign.from.name, firm)) return []
    const body = message.children.filter(
      (block) => block.type !== 'subject' && block.type !== 'preheader' && block.text.trim() !== '',
    )
    const lines = body.slice(-8).flatMap((block) => block.text.split(/\n|(?<=\p{L}),\s+(?=\p{Lu})/u))
    if (lines.some((line) => isPerson(line.trim(), firm))) return []
    return [
      problemAt(
        body.at(-1) ?? { file: campaign.file, position: undefined },
        'A condolence without an author, expected the first and last name of the person who writes it',
      ),
    ]
  },
})
