// `npm run museum`: would heed have caught it, by which rule, and who still got the message.
import { paint, type Terminal, table } from '../src/report/terminal.ts'
import { visitMuseum } from './visit-museum.ts'

const terminal: Terminal = {
  width: process.stdout.columns ?? 120,
  colour: process.stdout.isTTY === true && process.stdout.hasColors(),
}

const rows: string[][] = []
let caught = 0
let bystandersSent = 0
let bystanders = 0
for await (const { title, year, people } of visitMuseum()) {
  const harmed = people.filter((person) => person.harmed)
  const others = people.filter((person) => !person.harmed)
  const stopped = harmed.every((person) => person.expected.includes(person.outcome))
  const sent = others.filter((person) => person.outcome === 'send').length
  if (stopped) caught += 1
  bystanders += others.length
  bystandersSent += sent
  const rules = [...new Set(harmed.flatMap((person) => person.rules))]
  const verdict = stopped
    ? paint(terminal, 'green', [...new Set(harmed.map((person) => person.outcome))].join('/'))
    : paint(terminal, 'red', 'MISSED')
  const still =
    sent === others.length ? `${sent} of ${others.length}` : paint(terminal, 'red', `${sent} of ${others.length}`)
  rows.push([`${title} (${year})`, verdict, still, rules.slice(0, 2).join(', ')])
}
process.stdout.write(`${table(terminal, [['incident', 'outcome', 'still sent', 'by rule'], ...rows], [], '')}\n\n`)
process.stdout.write(
  `${caught} of ${rows.length} incidents caught; ${bystandersSent} of ${bystanders} bystanders got their message.\n`,
)
process.exitCode = caught === rows.length && bystandersSent === bystanders ? 0 : 1
