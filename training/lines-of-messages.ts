// Prints the lines and passages of the whole messages of the dev part as the product reads them, an NDJSON line each: {"text","kind"}.
//
//     npx tsx training/lines-of-messages.ts > lines.ndjson
//
// For training/distil.py, which asks the teachers about them; no label is in it.
import { readFileSync } from 'node:fs'
import { linesOf } from '../src/understand/lines.ts'
import { passagesOf } from '../src/understand/passages.ts'
import { messageOfRow, type WholeText } from './whole-messages.ts'

const rows = readFileSync(new URL('./corpus/whole-messages.dev.en.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
for (const row of rows) {
  const text = JSON.parse(row) as WholeText
  const lines = linesOf(messageOfRow(text), text.channel, undefined)
  for (const { text: words, prefix } of lines) console.log(JSON.stringify({ text: words, kind: prefix }))
  for (const { text: words } of passagesOf(lines)) console.log(JSON.stringify({ text: words, kind: 'paragraph' }))
}
