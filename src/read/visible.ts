// Takes: the skeletons of a message's templates. Gives: which blocks a reader sees. May not: decide a condition by itself.
import type Handlebars from 'handlebars'
import type { Template } from 'liquidjs'
import { createHandlebars, createLiquid, liquidTokens, OWN_ONLY, parseLiquidTokens } from './engine.ts'
import { type Branch, type Flat, MARKER } from './flat.ts'
import type { VisibleBlocks } from './message.ts'

/** Blocks of Handlebars that are compiled together. */
const LOT = 100

const MARKERS = new RegExp(`${MARKER.before}(\\d+)${MARKER.after}`, 'g')

/**
 * Makes the function that tells which blocks a reader with given values sees. The skeleton of conditions is rendered by the real
 * engine; each branch leaves a marker. Where it cannot be rendered (a helper that fails), every block counts as seen.
 *
 * @param blocks for each block the branches that must all be seen
 */
export function createVisible(
  language: 'handlebars' | 'liquid',
  skeletons: readonly Flat['skeleton'][],
  blocks: readonly (readonly Branch[])[],
): VisibleBlocks {
  const all = blocks.map((_, index) => index)
  if (blocks.every((branches) => branches.length === 0)) return () => [...all]
  const renders = skeletons.map((skeleton) =>
    language === 'liquid' ? liquidRender(skeleton) : handlebarsRender(skeleton),
  )
  return (values) => {
    const seen = new Set<number>()
    try {
      for (const render of renders) for (const match of render(values).matchAll(MARKERS)) seen.add(Number(match[1]))
    } catch {
      return [...all]
    }
    return all.filter((index) => blocks[index]?.every((branch) => branch.unobserved || seen.has(branch.id)))
  }
}

function handlebarsRender({ main, includes }: Flat['skeleton']): (values: Record<string, unknown>) => string {
  // A helper that nobody knows may do either: both its ways are seen.
  const engine = createHandlebars(({ fn, inverse }, context) => (fn?.(context) ?? '') + (inverse?.(context) ?? ''))
  // Handlebars puts what it compiled in the place of each text.
  const partials = { ...includes } as unknown as Record<string, Handlebars.Template>
  // Handlebars compares every block of a template with every other: thousands of them are compiled in small lots.
  const parts = main.split(MARKER.apart).filter((part) => part.includes(MARKER.before) || part.includes('{{>'))
  const lots = Array.from({ length: Math.ceil(parts.length / LOT) }, (_, at) =>
    parts.slice(at * LOT, (at + 1) * LOT).join(''),
  )
  const templates = new Map<string, Handlebars.TemplateDelegate>()
  return (values) =>
    lots
      .map((lot) => {
        const template = templates.get(lot) ?? engine.compile(lot, { noEscape: true })
        templates.set(lot, template)
        return template(values, { ...OWN_ONLY, partials })
      })
      .join('')
}

function liquidRender({ main, includes }: Flat['skeleton']): (values: Record<string, unknown>) => string {
  const liquid = createLiquid(includes, false)
  let templates: Template[] | undefined
  return (values) => {
    templates ??= parseLiquidTokens(liquid, liquidTokens(liquid, main))
    return String(liquid.renderSync(templates, values))
  }
}
