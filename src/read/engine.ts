// Takes: a merge language, the texts of a campaign's folder. Gives: the real engines. May not: open files, know the time zone.
import Handlebars from 'handlebars'
import { type FS, Liquid, Parser, type Template, Tokenizer, type TopLevelToken } from 'liquidjs'
import { InputError } from '../input-error.ts'

/**
 * Finds what an include or a partial names: beside the file that names it, in the folder, in `partials/`, with or without its ending.
 *
 * @param name as the author wrote it
 * @param from path of the including file relative to the folder, `''` for the template itself when it is not known
 * @returns its path among `includes`; undefined where there is none
 * @throws InputError where the name leaves the folder
 */
export function findInclude(name: string, from: string, includes: Record<string, string>): string | undefined {
  let plain = name
  try {
    plain = decodeURIComponent(name)
  } catch {
    // A percent sign that stands for itself.
  }
  plain = plain.replaceAll('\\', '/')
  const outside = () =>
    new InputError(`The include "${name}" leads outside the campaign's folder`, {
      expected: 'a file inside the folder',
      advice: 'Copy the file into the campaign',
    })
  if (plain.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(plain) || plain.includes('\0')) throw outside()
  const within = (base: string): string | undefined => {
    const parts: string[] = base.split('/').filter((part) => part !== '')
    for (const part of plain.split('/')) {
      if (part === '..') {
        if (parts.pop() === undefined) return undefined
      } else if (part !== '.' && part !== '') parts.push(part)
    }
    return parts.join('/')
  }
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : ''
  const beside = within(folder)
  if (beside === undefined && within('') === undefined) throw outside()
  const bases = [beside, within(''), within('partials'), within('includes')].filter((base) => base !== undefined)
  for (const base of bases) {
    const slash = base.lastIndexOf('/') + 1
    for (const path of [base, `${base.slice(0, slash)}_${base.slice(slash)}`]) {
      for (const ending of ['', '.hbs', '.handlebars', '.liquid', '.mjml', '.html', '.md', '.txt']) {
        if (Object.hasOwn(includes, path + ending)) return path + ending
      }
    }
  }
  return undefined
}

interface HelperOptions {
  fn?: (context: unknown) => string
  inverse?: (context: unknown) => string
  hash: Record<string, unknown>
}

/** Handlebars' own answer already; said aloud, so that it prints no warning. */
export const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const

function isFilled(value: unknown): boolean {
  return !Handlebars.Utils.isEmpty(value)
}

/**
 * Handlebars with the helpers of SendGrid's dialect, as its documentation describes them
 * (https://www.twilio.com/docs/sendgrid/for-developers/sending-email/using-handlebars): `equals` and its kin coerce (3 equals "3"),
 * `insert` falls back to its `default=`, a missing value prints nothing. Prototypes are out of reach.
 *
 * @param unknownBlock what a block helper that SendGrid does not know does; left out: rendering fails
 */
export function createHandlebars(
  unknownBlock?: (options: HelperOptions, context: unknown) => string,
): typeof Handlebars {
  const engine = Handlebars.create()
  const decide = (holds: (values: unknown[]) => boolean) =>
    function (this: unknown, ...args: unknown[]): unknown {
      const options = args.at(-1) as HelperOptions
      const answer = holds(args.slice(0, -1))
      if (options.fn === undefined) return answer
      return answer ? options.fn(this) : (options.inverse?.(this) ?? '')
    }
  engine.registerHelper({
    // biome-ignore lint/suspicious/noDoubleEquals: SendGrid documents that these coerce.
    equals: decide(([a, b]) => a == b),
    // biome-ignore lint/suspicious/noDoubleEquals: SendGrid documents that these coerce.
    notEquals: decide(([a, b]) => a != b),
    greaterThan: decide(([a, b]) => (a as number) > (b as number)),
    lessThan: decide(([a, b]) => (a as number) < (b as number)),
    and: decide((values) => values.every(isFilled)),
    or: decide((values) => values.some(isFilled)),
    length: (value: unknown) => (Array.isArray(value) || typeof value === 'string' ? value.length : 0),
    insert(...args: unknown[]) {
      const options = args.at(-1) as HelperOptions
      const [value, ...others] = args.slice(0, -1)
      if (value !== undefined && value !== null && value !== '') return value
      const given = others.find((other) => typeof other === 'string' && other.startsWith('default='))
      return given === undefined ? (options.hash.default ?? '') : String(given).slice('default='.length)
    },
    formatDate(value: unknown, format: unknown, zone: unknown) {
      return formatDate(
        value,
        typeof format === 'string' ? format : 'YYYY-MM-DD',
        typeof zone === 'string' ? zone : '+0000',
      )
    },
  })
  if (unknownBlock !== undefined) {
    engine.registerHelper('helperMissing', function (this: unknown, ...args: unknown[]) {
      const options = args.at(-1) as HelperOptions
      return options.fn === undefined ? '' : unknownBlock(options, this)
    })
  }
  return engine
}

/** SendGrid's `formatDate`: the value is ISO 8601 or epoch seconds or milliseconds, the zone an offset such as `-0500`; UTC otherwise. */
function formatDate(value: unknown, format: string, zone: string): string {
  const number = typeof value === 'number' ? value : /^\d{9,}$/.test(String(value)) ? Number(value) : undefined
  const instant = number === undefined ? Date.parse(String(value)) : number < 1e11 ? number * 1000 : number
  if (Number.isNaN(instant)) return ''
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  const minutes = offset === null ? 0 : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
  const date = new Date(instant + minutes * 60_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const months = 'January February March April May June July August September October November December'.split(' ')
  const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
  const hours = date.getUTCHours()
  const parts: Record<string, string> = {
    YYYY: String(date.getUTCFullYear()),
    YY: two(date.getUTCFullYear() % 100),
    MMMM: months[date.getUTCMonth()] ?? '',
    MMM: (months[date.getUTCMonth()] ?? '').slice(0, 3),
    MM: two(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    DD: two(date.getUTCDate()),
    D: String(date.getUTCDate()),
    dddd: days[date.getUTCDay()] ?? '',
    ddd: (days[date.getUTCDay()] ?? '').slice(0, 3),
    HH: two(hours),
    H: String(hours),
    hh: two(hours % 12 || 12),
    h: String(hours % 12 || 12),
    mm: two(date.getUTCMinutes()),
    m: String(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    s: String(date.getUTCSeconds()),
    A: hours < 12 ? 'AM' : 'PM',
    a: hours < 12 ? 'am' : 'pm',
  }
  return format.replace(/Y{4}|YY|M{1,4}|DD?|d{3,4}|HH?|hh?|mm?|ss?|A|a/g, (token) => parts[token] ?? token)
}

/** Escapes for HTML; what is escaped already (by the author's own `| escape`) stays. */
function escapeOnce(value: unknown): string {
  return String(value ?? '').replace(/&(?!#?\w+;)|[<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}

/**
 * Liquid with limits on what a template may cost. Only own properties are read. Includes come from the texts given.
 *
 * @param escapes whether printed values are escaped for HTML
 */
export function createLiquid(includes: Record<string, string>, escapes: boolean): Liquid {
  const read = (file: string) => includes[file] ?? ''
  const fs: FS = {
    exists: async (file) => Object.hasOwn(includes, file),
    existsSync: (file) => Object.hasOwn(includes, file),
    readFile: async (file) => read(file),
    readFileSync: read,
    resolve: (folder, file) =>
      findInclude(file, folder === '' || folder === '.' ? '' : `${folder}/x`, includes) ?? file,
    contains: async () => true,
    containsSync: () => true,
    sep: '/',
    dirname: (file) => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : ''),
  }
  return new Liquid({
    fs,
    root: [''],
    partials: [''],
    layouts: [''],
    relativeReference: false,
    ownPropertyOnly: true,
    parseLimit: 100_000_000,
    renderLimit: 10_000,
    memoryLimit: 50_000_000,
    ...(escapes && { outputEscape: escapeOnce }),
  })
}

/** The top-level tokens of a Liquid template: text, output and tags. */
export function liquidTokens(liquid: Liquid, source: string): TopLevelToken[] {
  return new Tokenizer(source, liquid.options.operators).readTopLevelTokens(liquid.options)
}

/** Parses tokens as Liquid does, in linear time: its own loop takes tokens off the front of an array, which costs minutes for megabytes. */
export function parseLiquidTokens(liquid: Liquid, tokens: readonly TopLevelToken[]): Template[] {
  const queue = [...tokens].reverse()
  queue.shift = queue.pop
  return new Parser(liquid).parseTokens(queue)
}

/**
 * Renders a source with a recipient's values, as the provider would. Compiled templates are kept inside what is returned.
 *
 * @param options.escape whether printed values are escaped for HTML (default); false for subjects and text parts
 * @throws InputError where a template cannot be rendered
 */
export function createRenderer(
  language: 'handlebars' | 'liquid',
  includes: Record<string, string>,
  options: { escape?: boolean } = {},
): (source: string, values: Record<string, unknown>) => string {
  const escapes = options.escape ?? true
  const refuse = (error: unknown): never => {
    if (error instanceof InputError) throw error
    throw new InputError(`The template cannot be rendered (${(error as Error).message.split('\n')[0]})`, {
      expected: `${language === 'liquid' ? 'Liquid' : 'Handlebars as SendGrid speaks it'}`,
    })
  }
  if (language === 'liquid') {
    const liquid = createLiquid(includes, escapes)
    const compiled = new Map<string, Template[]>()
    return (source, values) => {
      try {
        const templates = compiled.get(source) ?? parseLiquidTokens(liquid, liquidTokens(liquid, source))
        compiled.set(source, templates)
        return String(liquid.renderSync(templates, values))
      } catch (error) {
        return refuse(error)
      }
    }
  }
  const engine = createHandlebars()
  const partials = includedPartials(includes)
  const compiled = new Map<string, Handlebars.TemplateDelegate>()
  return (source, values) => {
    try {
      const template = compiled.get(source) ?? engine.compile(source, { noEscape: !escapes })
      compiled.set(source, template)
      return template(values, { ...OWN_ONLY, partials })
    } catch (error) {
      return refuse(error)
    }
  }
}

/** Every name by which a partial may be called. */
function includedPartials(includes: Record<string, string>): Record<string, Handlebars.Template> {
  const partials: Record<string, Handlebars.Template> = Object.create(null)
  for (const [path, text] of Object.entries(includes)) {
    const names = [path, path.replace(/\.[a-z]+$/i, '')]
    for (const name of [...names]) names.push(name.replace(/^(partials|includes)\//, ''), `./${name}`)
    for (const name of [...names]) names.push(name.replace(/(^|\/)_([^/]*)$/, '$1$2'))
    for (const name of names) partials[name] ??= text as unknown as Handlebars.Template
  }
  return partials
}
