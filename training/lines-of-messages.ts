// Prints the lines and passages of the whole messages of the dev part as the product reads them, an NDJSON line each: {"text","kind"}.
//
//     npx tsx training/lines-of-messages.ts > lines.ndjson
//
// For training/distil.py, which asks the teachers about them; no label is in it.
import { readFileSync } from 'node:fs'
import { parseJudgeLine } from '../src/load/judge-line.ts'
import type { Channel } from '../src/load/words.ts'
import { read } from '../src/read/read.ts'
import { linesOf } from '../src/understand/lines.ts'
import { passagesOf } from '../src/understand/passages.ts'

const rows = readFileSync(new URL('./corpus/whole-messages.dev.en.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
for (const row of rows) {
  const { id, subject, preheader, body, purpose, channel } = JSON.parse(row) as Record<string, string>
  const { campaign } = parseJudgeLine(
    JSON.stringify({ id, message: { subject, preheader, body, format: 'markdown', purpose, channel } }),
  )
  const { message } = read(campaign.main, {
    file: campaign.file,
    folder: campaign.folder,
    mergeLanguage: campaign.merge_language,
    includes: campaign.includes,
  })
  const lines = linesOf(message, channel as Channel, undefined)
  for (const { text, prefix } of lines) console.log(JSON.stringify({ text, kind: prefix }))
  for (const { text } of passagesOf(lines)) console.log(JSON.stringify({ text, kind: 'paragraph' }))
}
