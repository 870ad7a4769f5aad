// Takes: paths of campaigns. Gives: campaigns, checked and with their templates read, or `InputError`. May not: judge, send; it alone reads campaign files.
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve, sep } from 'node:path'
import type { z } from 'zod'
import { InputError } from '../input-error.ts'
import { type Campaign, campaignSchema, type TextPlace, type Variant } from './campaign.ts'
import {
  check,
  DocumentErrors,
  inputErrorsOf,
  parseYaml,
  readText,
  whyUnreadable,
  type YamlDocument,
} from './yaml-document.ts'

const CAMPAIGN_FILE = 'campaign.yaml'
const A_CAMPAIGN = `a folder with ${CAMPAIGN_FILE}, or one .md, .mjml, .html or .txt file with front matter`

const FORMATS: Readonly<Record<string, Variant['format']>> = {
  '.mjml': 'mjml',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
}

const INCLUDED = ['.mjml', '.hbs', '.handlebars', '.html', '.htm', '.liquid', '.md', '.markdown', '.txt']
const MAX_INCLUDES = 1000
const MAX_INCLUDED_BYTES = 32 * 1024 * 1024

type Declared = z.output<typeof campaignSchema>

interface Place {
  file: string
  line: number
  column: number
}

const placeAt = (place: TextPlace | undefined, file: string): Place => ({
  file,
  line: place?.line ?? 1,
  column: place?.column ?? 1,
})

const isInside = (folder: string, file: string): boolean =>
  file.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** Front matter between two lines of `---` at the very start: where its YAML is, and where the text after it starts. */
function frontMatter(file: string, source: string): { start: number; end: number; after: number } {
  const expected = `front matter with the keys of ${CAMPAIGN_FILE} between two lines of ---`
  const opening = /^---[ \t]*\r?\n/.exec(source)
  if (!opening) throw new InputError('a template without front matter', { file, line: 1, column: 1, expected })
  const start = opening[0].length
  const closing = /^---[ \t]*(\r?\n|$)/m.exec(source.slice(start))
  if (!closing) throw new InputError('front matter that does not end', { file, line: 1, column: 1, expected })
  const end = start + closing.index
  return { start, end, after: end + closing[0].length }
}

/** Reads a template that a campaign names; both sides of the path are compared after links are followed. */
async function readTemplate(folder: string, named: string, at: Place): Promise<{ file: string; text: string }> {
  const file = resolve(folder, named)
  const format = FORMATS[extname(file).toLowerCase()]
  if (!format)
    throw new InputError(`template “${named}”`, {
      ...at,
      expected: `a file ending in ${Object.keys(FORMATS).join(', ')}`,
    })
  let real: string
  try {
    real = await realpath(file)
  } catch (error) {
    throw new InputError(`template “${named}” ${whyUnreadable(error)}`, {
      ...at,
      expected: 'a file in the folder of the campaign',
    })
  }
  if (!isInside(await realpath(folder), real))
    throw new InputError(`template “${named}” is outside the folder of the campaign`, {
      ...at,
      expected: 'a file inside that folder',
    })
  return { file, text: await readText(file, 'a template', at) }
}

/** A folder below a campaign that is a campaign of its own, or that no template of a campaign would include from. */
const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/**
 * Texts of all files that a template may include, by posix path relative to the folder, sorted. Links that leave the folder are not
 * followed; folders below that are campaigns themselves are not part of this one.
 */
async function readIncludes(folder: string, except: string | undefined): Promise<Record<string, string>> {
  const root = await realpath(folder)
  const found: string[] = []
  const seen = new Set<string>()
  const tooMany = (what: string, expected: string): never => {
    throw new InputError(`${what} in the folder of the campaign`, {
      file: folder,
      expected,
      advice: 'Give the campaign a folder of its own.',
    })
  }
  const walk = async (relative: string): Promise<void> => {
    const here = join(root, relative)
    const real = await realpath(here)
    if (seen.has(real)) return
    seen.add(real)
    const entries = await readdir(here, { withFileTypes: true })
    if (relative !== '' && entries.some((entry) => entry.name === CAMPAIGN_FILE)) return
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isForeign(entry.name)) continue
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      let kind: { isDirectory: () => boolean; isFile: () => boolean } = entry
      if (entry.isSymbolicLink()) {
        const target = await realpath(join(root, path)).catch(() => undefined)
        if (target === undefined || !isInside(root, target)) continue
        kind = await stat(target)
      }
      if (kind.isDirectory()) await walk(path)
      else if (kind.isFile() && INCLUDED.includes(extname(entry.name).toLowerCase()) && path !== except) {
        found.push(path)
        if (found.length > MAX_INCLUDES)
          tooMany(`more than ${MAX_INCLUDES} templates and includes`, `at most ${MAX_INCLUDES}`)
      }
    }
  }
  await walk('')
  const includes: Record<string, string> = Object.create(null)
  let bytes = 0
  for (const path of found) {
    bytes += (await stat(join(root, path))).size
    if (bytes > MAX_INCLUDED_BYTES)
      tooMany(`more than ${MAX_INCLUDED_BYTES} bytes of templates and includes`, `at most ${MAX_INCLUDED_BYTES} bytes`)
    includes[path] = await readText(join(folder, path), 'text')
  }
  return includes
}

/** The campaign of a checked document; every error in it is thrown together. */
async function campaignOf(
  document: YamlDocument,
  folder: string,
  defaultId: string,
  single: { template: string; offset: number } | undefined,
): Promise<Campaign> {
  const { file, places } = document
  const declared: Declared = check(campaignSchema, document)
  const errors: InputError[] = []
  const collect = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      errors.push(...inputErrorsOf(error))
      return undefined
    }
  }

  const id = declared.id ?? defaultId
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    errors.push(
      new InputError(`“${id}” as the campaign's id, from the name of its ${single ? 'file' : 'folder'}`, {
        file,
        expected: 'a kebab-case name such as year-in-review',
        advice: 'Rename it, or give the campaign an id.',
      }),
    )
  }
  if (declared.channel === 'email' && declared.subject === undefined) {
    errors.push(
      new InputError('an e-mail without the key “subject”', {
        ...placeAt(document.keys[''], file),
        expected: 'a subject',
      }),
    )
  }

  const placeOf = (text: string | undefined, path: string): TextPlace | undefined =>
    text === undefined ? undefined : places[path]
  const main = await collect(async (): Promise<Variant> => {
    const texts = {
      name: undefined,
      subject: declared.subject,
      preheader: declared.preheader,
      subjectPlace: placeOf(declared.subject, 'subject'),
      preheaderPlace: placeOf(declared.preheader, 'preheader'),
    }
    if (single) {
      if (declared.template !== undefined) {
        throw new InputError('the key “template” in front matter', {
          ...placeAt(document.keys.template, file),
          expected: 'none: the file is its own template',
        })
      }
      const format = FORMATS[extname(file).toLowerCase()] ?? 'text'
      const { template, offset } = single
      return { ...texts, templateFile: file, template, format, templateOffset: offset }
    }
    if (declared.template === undefined) {
      throw new InputError('missing key “template”', {
        ...placeAt(document.keys[''], file),
        expected: 'the name of a template beside this file',
      })
    }
    const read = await readTemplate(folder, declared.template, placeAt(places.template, file))
    const format = FORMATS[extname(read.file).toLowerCase()] ?? 'text'
    return { ...texts, templateFile: read.file, template: read.text, format, templateOffset: 0 }
  })

  const variants: Variant[] = []
  for (const [name, variant] of Object.entries(declared.variants)) {
    const path = `variants.${name}`
    const own = typeof variant === 'string' ? { template: variant } : variant
    const at = placeAt(places[typeof variant === 'string' ? path : `${path}.template`], file)
    const read = await collect(() => readTemplate(folder, own.template, at))
    if (!read) continue
    const subject = own.subject ?? declared.subject
    const preheader = own.preheader ?? declared.preheader
    variants.push({
      name,
      subject,
      preheader,
      templateFile: read.file,
      template: read.text,
      format: FORMATS[extname(read.file).toLowerCase()] ?? 'text',
      subjectPlace: placeOf(subject, own.subject === undefined ? 'subject' : `${path}.subject`),
      preheaderPlace: placeOf(preheader, own.preheader === undefined ? 'preheader' : `${path}.preheader`),
      templateOffset: 0,
    })
  }
  const includes = await collect(() => readIncludes(folder, single ? basename(file) : undefined))

  const [first, ...others] = errors
  if (first) throw new DocumentErrors([first, ...others])
  if (!main || !includes) throw new Error('a campaign lost its template without an error')

  const { recipients, situations } = declared.audience
  const { template: _, ...rest } = declared
  return {
    ...rest,
    id,
    file,
    folder,
    main,
    variants,
    includes,
    places,
    audience: {
      ...(recipients !== undefined && { recipients: resolve(folder, recipients) }),
      ...(situations !== undefined && { situations: resolve(folder, situations) }),
    },
  }
}

/**
 * Loads one campaign.
 *
 * @param path a folder with `campaign.yaml`, that file itself, or a single template with front matter
 * @throws InputError with file, line and column for whatever is missing, misspelt, unreadable, not UTF-8 or outside the folder; with
 * several problems, the first of them
 */
export async function loadCampaign(path: string): Promise<Campaign> {
  const given = resolve(path)
  let file = given
  try {
    if ((await stat(given)).isDirectory()) file = join(given, CAMPAIGN_FILE)
  } catch (error) {
    throw new InputError(`campaign ${path} ${whyUnreadable(error)}`, { expected: A_CAMPAIGN })
  }
  const extension = extname(file).toLowerCase()
  const isYaml = extension === '.yaml' || extension === '.yml'
  if (!isYaml && !FORMATS[extension])
    throw new InputError(`a campaign that ends in “${extension}”`, { file, expected: A_CAMPAIGN })
  const source = await readText(file, A_CAMPAIGN)
  const folder = dirname(file)
  if (isYaml) return campaignOf(parseYaml(file, source, undefined), folder, basename(folder), undefined)
  const { start, end, after } = frontMatter(file, source)
  return campaignOf(parseYaml(file, source, { start, end }), folder, basename(file, extname(file)), {
    template: source,
    offset: after,
  })
}

/** Campaigns in a folder that is none itself: folders with `campaign.yaml`, and single files that begin with front matter. */
async function campaignsIn(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isForeign(entry.name)) continue
    const path = join(folder, entry.name)
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry
    if (kind?.isDirectory()) {
      const names = await readdir(path)
      if (names.includes(CAMPAIGN_FILE)) paths.push(path)
    } else if (kind?.isFile() && FORMATS[extname(path).toLowerCase()]) {
      // A README beside the campaigns is none of them; whatever begins like front matter wants to be one.
      const text = await readText(path, 'text').catch(() => '---\n')
      if (/^---[ \t]*\r?\n/.test(text)) paths.push(path)
    }
  }
  return paths.sort()
}

/**
 * Loads campaigns: each path is one, or a folder of them. What cannot be read is an error of that one; all others still load. Two
 * campaigns with one id are an error of both.
 *
 * @returns campaigns in order of their paths, and every problem of all the others
 */
export async function loadCampaigns(paths: string[]): Promise<{ campaigns: Campaign[]; errors: InputError[] }> {
  const errors: InputError[] = []
  const single: string[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    const isCampaign = isFolder && (await readdir(path)).includes(CAMPAIGN_FILE)
    if (!isFolder || isCampaign) {
      single.push(resolve(path))
      continue
    }
    const inside = await campaignsIn(resolve(path))
    if (inside.length === 0) errors.push(new InputError(`no campaign in ${path}`, { expected: A_CAMPAIGN }))
    single.push(...inside)
  }
  const campaigns: Campaign[] = []
  const seen = new Map<string, Campaign>()
  for (const path of new Set(single)) {
    try {
      const campaign = await loadCampaign(path)
      const twin = seen.get(campaign.id)
      if (twin?.file === campaign.file) continue
      if (twin) {
        errors.push(
          new InputError(`campaign id “${campaign.id}” is also that of ${twin.file}`, {
            ...placeAt(campaign.places.id, campaign.file),
            expected: 'an id that no other campaign has',
          }),
        )
        continue
      }
      seen.set(campaign.id, campaign)
      campaigns.push(campaign)
    } catch (error) {
      errors.push(...inputErrorsOf(error))
    }
  }
  return { campaigns, errors }
}
