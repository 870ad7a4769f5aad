import { lintRule, problemAt } from '../rule.ts'

const PLACEHOLDER =
  /\b(TODO|TBD|FIXME|XXX)\b|\b[Ll]orem ipsum\b|\bdolor sit amet\b|\b(123 (Main|Any|Your|Example) (St\b|Street)|123 Anywhere)|\b[Yy]our (company|business|brand|name|address|logo|text|subject|headline|link)( name| address)? (goes )?here\b|\b[Ii]nsert (your |the )?(text|copy|name|link|image|headline|address) here\b|\[(insert|your|company|first|last|recipient|customer)[ _-][^\]]{1,30}\]|\bPlaceholder text\b/

export const rule = lintRule({
  id: 'no-placeholder-text',
  title: 'No placeholder is left in the text',
  why: '“Lorem ipsum”, “TODO” or “123 Main Street” say that nobody has read the letter to its end. Then nobody has read either what it does to people.',
  remedy: 'Write what belongs there, or take the line out.',
  seen: [],
  severity: 'error',
  check: ({ message }) =>
    message.children.flatMap((block) => {
      const found = PLACEHOLDER.exec(block.text)?.[0]
      return found === undefined ? [] : [problemAt(block, `“${found}” is a placeholder, expected the real text`)]
    }),
})
