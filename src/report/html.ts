// Takes: a dry run. Gives: one HTML page that stands alone, for whoever approves a campaign. May not: print, name a recipient, load anything.
import type { Outcome } from '../load/words.ts'
import { type DryRunDetails, instant, MEANING, whereOf } from './dry-run.ts'
import { count, people } from './terminal.ts'

/** Text that is already HTML; everything else is escaped. */
class Html {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

type Piece = string | number | Html | readonly Html[]

function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  const written = (piece: Piece | undefined): string => {
    if (piece === undefined) return ''
    if (piece instanceof Html) return piece.source
    return typeof piece === 'object' ? piece.map(written).join('') : escaped(String(piece))
  }
  return new Html(strings.map((text, index) => text + written(pieces[index])).join(''))
}

const STYLE = `:root{color-scheme:light dark;--send:#1a7f37;--swap:#0969a8;--hold:#9a6700;--block:#c0262d}
@media (prefers-color-scheme:dark){:root{--send:#4ac26b;--swap:#58a6d6;--hold:#d4a72c;--block:#ff7b72}}
body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem}
.bar{display:flex;height:1.25rem;border-radius:.3rem;overflow:hidden;margin:1rem 0}
.bar span{display:block;min-width:2px}.send{color:var(--send)}.swap{color:var(--swap)}.hold{color:var(--hold)}.block{color:var(--block)}
.bar .send{background:var(--send)}.bar .swap{background:var(--swap)}.bar .hold{background:var(--hold)}.bar .block{background:var(--block)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.35rem .75rem .35rem 0;vertical-align:top}td.number{text-align:right;font-variant-numeric:tabular-nums}
article{border-left:.25rem solid;padding-left:1rem;margin:1.5rem 0}article h3{margin:0;font-size:1rem}article *{color:CanvasText}
blockquote{margin:.5rem 0;font-style:italic}code,small{opacity:.75}`

/** The report of a dry run as a page of its own: no script, nothing loaded, no recipient named. */
export function dryRunHtml(details: DryRunDetails, relative: (file: string) => string): string {
  const { result } = details
  const outcomes = Object.keys(MEANING) as Outcome[]
  const rule = (id: string) => details.rules.find((candidate) => candidate.id === id)
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>heed dry-run: ${result.campaign}</title><style>${new Html(STYLE)}</style></head><body>
<h1>${result.campaign}</h1>
<p>${details.purpose}, as of ${instant(result.now)}: ${people(result.recipients)} in ${count(result.circumstances)} different circumstances. Nothing was sent.</p>
<div class="bar" role="img" aria-label="${outcomes.map((outcome) => `${outcome} ${result.outcomes[outcome]}`).join(', ')}">${outcomes
    .filter((outcome) => result.outcomes[outcome] > 0)
    .map((outcome) => html`<span class="${outcome}" style="flex:${result.outcomes[outcome]}"></span>`)}</div>
<table>${outcomes.map((outcome) => html`<tr><th class="${outcome}">${outcome}</th><td class="number">${count(result.outcomes[outcome])}</td><td>${MEANING[outcome]}</td></tr>`)}</table>
${result.rules.length > 0 ? html`<h2>What was stopped, and why</h2>` : ''}
${result.rules.map((row) => {
  const quote = details.examples[`${row.rule} ${row.outcome}`]?.evidence[0]
  const shown = rule(row.rule)
  return html`<article class="${row.outcome}"><h3><span class="${row.outcome}">${row.outcome}</span> ${people(row.recipients)}: ${shown?.title ?? row.rule}</h3>
${quote ? html`<blockquote>“${quote.text}”</blockquote><small>${quote.part}${quote.conditions.length > 0 ? `, seen where ${quote.conditions.join(' and ')}` : ''}, ${whereOf(quote, relative)}</small>` : ''}
<p>${shown?.why ?? ''}</p><p><strong>What to do:</strong> ${shown?.remedy ?? ''}</p><code>${row.rule}</code></article>`
})}
${details.authorSays.length > 0 ? html`<h2>The author's word</h2><ul>${details.authorSays.map((said) => html`<li>${said.says === 'not' ? 'Not ' : ''}${said.trait}: ${said.because}${said.until ? ` (until ${said.until})` : ''}</li>`)}</ul>` : ''}
${result.invalid_rows.length > 0 ? html`<h2>Rows that do not fit</h2><table>${result.invalid_rows.map((row) => html`<tr><td><code>${relative(row.file)}:${row.row}</code></td><td>${row.reason}</td></tr>`)}</table>` : ''}
<h2>Context</h2><ul>${result.context.map((source) => html`<li>${relative(source.source)}${source.as_of ? `, as of ${instant(source.as_of)}` : ''}${source.stale ? ', too old' : ''}</li>`)}</ul>
<p><small>plan ${result.plan}</small></p>
</body></html>`
  return `${page.source}\n`
}
