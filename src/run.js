// Takes: the name of a TypeScript file of this folder. Gives: that file running. JavaScript, because Node starts here.
// Sources are bundled when they have changed and run from there: tsx asks its loader about each of some 900 modules, which costs more than
// a second a start. Where nothing can be written, tsx runs the sources as they are.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SOURCES = fileURLToPath(new URL('./', import.meta.url))
const ROOT = join(SOURCES, '..')
const BUNDLES = join(ROOT, 'node_modules', '.cache', 'heed')
/** Every file that `run` is asked for. */
const ENTRIES = ['cli.ts', 'pipeline/reader-worker.ts']
/** Many small modules and no native part: bundled, since opening the files costs more than what is in them. All else is left to Node. */
const BUNDLED =
  /^(zod|unified|remark-.*|rehype-.*|mdast-.*|micromark.*|unist-.*|hast-.*|vfile.*|parse-english|entities|htmlparser2|wrap-ansi|string-width)(\/|$)/
const OLD_MS = 86_400_000

/** @param {string} entry one of `ENTRIES` */
export async function run(entry) {
  const key = keyOf(SOURCES)
  const built = join(BUNDLES, key, entry.replace(/\.ts$/, '.js'))
  if (!existsSync(built) && !(await build(key))) {
    const { register } = await import('tsx/esm/api')
    register()
    await import(new URL(`./${entry}`, import.meta.url).href)
    return
  }
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(built).href)
}

/** What the bundle was made of: names, sizes and times of all sources, and who builds. */
function keyOf(/** @type {string} */ folder) {
  const hash = createHash('sha256').update(process.version)
  hash.update(readFileSync(join(ROOT, 'package.json')))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.[jt]s$/.test(name) || /\.test\.ts$/.test(name)) continue
    const { size, mtimeMs } = statSync(join(folder, name))
    hash.update(`${name} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 20)
}

/** Bundles beside the place where the bundle belongs, then puts it there at once: whoever starts meanwhile sees all of it or nothing. */
async function build(/** @type {string} */ key) {
  const draft = join(BUNDLES, `${key}.${randomUUID()}`)
  try {
    await mkdir(draft, { recursive: true })
    const esbuild = await import('esbuild')
    await esbuild.build({
      entryPoints: ENTRIES.map((entry) => join(SOURCES, entry)),
      outdir: draft,
      outbase: SOURCES,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'linked',
      logLevel: 'silent',
      plugins: [asIfInPlace],
    })
    await forgetOld(key)
    await rename(draft, join(BUNDLES, key)).catch((error) => {
      // somebody else was as quick
      if (!existsSync(join(BUNDLES, key))) throw error
    })
    return true
  } catch {
    return false
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => {})
  }
}

/** Each source keeps the address that it has in `src/`, so that files beside it are found; only what `BUNDLED` names is taken in. @type {import('esbuild').Plugin} */
const asIfInPlace = {
  name: 'as-if-in-place',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (relative(SOURCES, path).startsWith('..')) return undefined
      const contents = readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      )
      return { contents, loader: 'ts' }
    })
    onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === 'entry-point' || BUNDLED.test(path) || path.startsWith('/') || path.startsWith('#')
        ? undefined
        : { path, external: true },
    )
  },
}

/** A bundle that nobody has started from for a day goes; one in use may still load parts of itself. */
async function forgetOld(/** @type {string} */ key) {
  const now = Date.now()
  for (const name of readdirSync(BUNDLES)) {
    const folder = join(BUNDLES, name)
    if (!name.startsWith(key) && now - statSync(folder).mtimeMs > OLD_MS)
      await rm(folder, { recursive: true, force: true })
  }
}
