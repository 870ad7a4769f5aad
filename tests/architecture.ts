// The law of imports and of purity (README; section 2 of the design) as a function, so that a test can also show it broken.
import { builtinModules } from 'node:module'
import { basename, posix } from 'node:path'

/** Text by path from the root of the project, such as `src/judge/judge.ts`. */
export type Tree = Readonly<Record<string, string>>

/** In the order in which a message passes them. A stage takes types from earlier ones and values from none. */
const STAGES = [
  'load',
  'read',
  'understand',
  'situations',
  'join',
  'judge',
  'decide',
  'deliver',
  'ledger',
  'report',
  'console',
]
const CORE = ['read', 'understand', 'situations', 'judge', 'decide', 'report']

/** Errors that every stage may throw; they import nothing. */
const FOR_EVERYBODY = ['src/input-error.ts', 'src/stop.ts']
/** Roots, each with what it may take values from beside itself and `FOR_EVERYBODY`. */
const ROOTS: Readonly<Record<string, (target: string) => boolean>> = {
  'src/pipeline.ts': (target) => stageOf(target) !== undefined || target.startsWith('src/pipeline/'),
  'src/cli.ts': (target) =>
    target === 'src/pipeline.ts' ||
    target === 'src/load/words.ts' ||
    ['report', 'console'].includes(stageOf(target) ?? ''),
  'src/index.ts': (target) => target !== 'src/cli.ts',
  'src/heed.js': (target) => target === 'src/run.js',
  'src/run.js': () => false,
}

/** Packages that reach outside or run code, each with the only place that may load it. */
const ONLY_IN: Readonly<Record<string, string>> = {
  '@duckdb/node-api': 'src/join/',
  '@sendgrid/mail': 'src/deliver/',
  nodemailer: 'src/deliver/',
  mjml: 'src/deliver/',
  libsql: 'src/ledger/',
  pg: 'src/ledger/',
  // The rim's exception inside the core: it is handed the bytes of the model, and opens no file itself.
  'onnxruntime-node': 'src/understand/reader.ts',
  commander: 'src/cli.ts',
}

/** Parts of Node that compute and nothing else. */
const PURE_BUILTINS = [
  'util',
  'path',
  'path/posix',
  'url',
  'buffer',
  'crypto',
  'string_decoder',
  'querystring',
  'punycode',
]

const BANNED_NAMES = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'shared',
  'misc',
  'type',
  'types',
  'constant',
  'constants',
  'manager',
  'service',
]

const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bprocess\s*\.\s*env\b|\bprocess\s*\[/, 'reads the environment'],
  [/\bprocess\s*\./, 'looks at the process'],
  [
    /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|(?!\s*\())|(?<!new\s+)(?<![.\w$])Date\s*\(|\bTemporal\s*\.\s*Now\b/,
    'reads the clock',
  ],
  [/\bperformance\s*\./, 'reads the clock'],
  [/\bMath\s*\.\s*random\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b/, 'takes a random number'],
  [/(?<![.\w$])(fetch|XMLHttpRequest|WebSocket)\s*\(/, 'reaches the network'],
  [/(?<![.\w$])set(Timeout|Interval|Immediate)\s*\(/, 'waits'],
  [/(?<![.\w$])globalThis\b/, 'reaches for what is global'],
  [
    /^(?:export )?const [\w$]+(?:\s*:[^=\n]+)? = (?:new (?:Map|Set|WeakMap|WeakSet|Array)(?:<[^\n]*>)?\(\s*\)|\[\s*\]|\{\s*\})/m,
    'keeps state between calls (an empty collection at module level)',
  ],
]

/** The files of `src/pipeline/` are rooms of pipeline.ts. */
const rootOf = (path: string) => ROOTS[path.startsWith('src/pipeline/') ? 'src/pipeline.ts' : path]

function stageOf(path: string): string | undefined {
  if (path.startsWith('src/pipeline/')) return undefined
  if (path === 'src/decide.ts') return 'decide'
  const [src, folder, ...rest] = path.split('/')
  return src === 'src' && folder !== undefined && rest.length > 0 ? folder : undefined
}

/**
 * Source with everything blanked that is no code: comments, regular expressions, contents of strings and of template literals (not of
 * their `${…}`). Offsets and lines stay.
 */
export function codeOf(source: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
  let out = ''
  let at = 0
  /** what each open brace belongs to: a template's `${`, or code */
  const braces: ('template' | 'code')[] = []
  const take = (length: number): void => {
    out += source.slice(at, at + length)
    at += length
  }
  const hide = (end: number): void => {
    out += blank(source.slice(at, end))
    at = end
  }
  const template = (): void => {
    while (at < source.length) {
      if (source[at] === '\\') hide(Math.min(at + 2, source.length))
      else if (source[at] === '`') {
        take(1)
        return
      } else if (source.startsWith('${', at)) {
        braces.push('template')
        take(2)
        return
      } else hide(at + 1)
    }
  }
  // A slash begins a regular expression where no value can stand before it.
  const isRegex = (): boolean => {
    const before = out.trimEnd()
    return (
      before === '' ||
      /[(,=:[!&|?{};+\-*%<>~^]$/.test(before) ||
      /\b(return|typeof|case|in|of|do|else|void|delete|throw|await|yield)$/.test(before)
    )
  }
  while (at < source.length) {
    const char = source[at]
    const two = source.slice(at, at + 2)
    if (two === '//' || (two === '#!' && at === 0)) {
      const end = source.indexOf('\n', at)
      hide(end < 0 ? source.length : end)
    } else if (two === '/*') {
      const end = source.indexOf('*/', at + 2)
      hide(end < 0 ? source.length : end + 2)
    } else if (char === "'" || char === '"') {
      let end = at + 1
      while (end < source.length && source[end] !== char && source[end] !== '\n') end += source[end] === '\\' ? 2 : 1
      take(1)
      hide(Math.min(end, source.length))
      if (at < source.length) take(1)
    } else if (char === '`') {
      take(1)
      template()
    } else if (char === '/' && isRegex()) {
      let end = at + 1
      let inClass = false
      while (end < source.length && source[end] !== '\n' && (source[end] !== '/' || inClass)) {
        if (source[end] === '\\') end += 1
        else if (source[end] === '[') inClass = true
        else if (source[end] === ']') inClass = false
        end += 1
      }
      // One letter stays, so that what follows is still seen to stand after a value.
      out += 'R'
      at += 1
      hide(Math.min(end + 1, source.length))
    } else if (char === '{') {
      braces.push('code')
      take(1)
    } else if (char === '}') {
      take(1)
      if (braces.pop() === 'template') template()
    } else take(1)
  }
  return out
}

interface Import {
  specifier: string
  offset: number
  /** only `import type` and `export type` vanish when the code runs */
  typeOnly: boolean
}

const FROM =
  /\b(?:import|export)\s+(type\s+(?!from\b))?(?:[\w$]+\s*,\s*)?(?:\{[\w\s,$]*\}|\*(?:\s*as\s+[\w$]+)?|[\w$]+)\s*from\s*(['"])/g
const BARE = /\bimport\s*(['"])/g
const CALL = /(?<![.\w$])(?:import|require)\s*\(\s*(?:(['"`]))?/g

/** Every import, export-from, dynamic import and require of a source. A specifier that is computed is `<computed>`. */
export function importsOf(source: string): Import[] {
  const code = codeOf(source)
  const found: Import[] = []
  const specifierAt = (quote: number): string =>
    source.slice(quote + 1, source.indexOf(source[quote] ?? "'", quote + 1))
  for (const match of code.matchAll(FROM)) {
    found.push({
      specifier: specifierAt(match.index + match[0].length - 1),
      offset: match.index,
      typeOnly: match[1] !== undefined,
    })
  }
  for (const match of code.matchAll(BARE)) {
    found.push({ specifier: specifierAt(match.index + match[0].length - 1), offset: match.index, typeOnly: false })
  }
  for (const match of code.matchAll(CALL)) {
    const specifier = match[1] ? specifierAt(match.index + match[0].length - 1) : '<computed>'
    found.push({ specifier, offset: match.index, typeOnly: false })
  }
  return found.sort((a, b) => a.offset - b.offset)
}

const packageOf = (specifier: string): string =>
  specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? specifier)

const isTest = (path: string): boolean => path.endsWith('.test.ts') || basename(path) === 'rule-tester.ts'

/**
 * All places where a tree breaks the law, as `path:line: what is wrong`, sorted. Files that are no source of `src/` or `tests/` are looked
 * at by name only; tests may import what they test.
 */
export function lawsBroken(tree: Tree): string[] {
  return Object.entries(tree)
    .flatMap(([path, source]) => [
      ...brokenNames(path),
      ...(path.startsWith('src/') && /\.[jt]s$/.test(path) ? brokenIn(path, source) : []),
    ])
    .sort()
}

function brokenNames(path: string): string[] {
  const names = path.split('/').map((part) => part.replace(/(\.test|\.d)?\.\w+$/, ''))
  const isBanned = (name: string): boolean =>
    BANNED_NAMES.includes(name.toLowerCase()) || /-(utils?|helpers|misc|types|constants|manager)$/i.test(name)
  const broken = names.filter(isBanned)
  const loose = path.startsWith('src/') ? names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) : []
  return [
    ...broken.map((name) => `${path}:1: a file or folder named “${name}”, expected the name of what it does`),
    ...loose.map((name) => `${path}:1: a file or folder named “${name}”, expected kebab-case`),
  ]
}

function brokenIn(path: string, source: string): string[] {
  const code = codeOf(source)
  const broken: string[] = []
  const say = (offset: number, what: string): void => {
    broken.push(`${path}:${source.slice(0, offset).split('\n').length}: ${what}`)
  }
  const stage = stageOf(path)
  const test = isTest(path)
  const core = stage !== undefined && CORE.includes(stage)
  if (stage !== undefined && !STAGES.includes(stage)) say(0, `a stage “${stage}”, expected one of ${STAGES.join(', ')}`)
  if (stage === undefined && !test && !rootOf(path) && !FOR_EVERYBODY.includes(path))
    say(0, `a file outside the stages, expected only ${[...FOR_EVERYBODY, ...Object.keys(ROOTS)].join(', ')}`)
  if (test) return broken

  for (const { specifier, offset, typeOnly } of importsOf(source)) {
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier)
      const problem = brokenImport(path, target, typeOnly)
      if (problem !== undefined) say(offset, problem)
    } else {
      const problem = brokenPackage(path, specifier, typeOnly, core)
      if (problem !== undefined) say(offset, problem)
    }
  }

  const isState = /^(?:export )?(?:let|var)\s/gm
  for (const match of code.matchAll(isState)) say(match.index, 'module-level state, expected a value handed in')
  if (path !== 'src/cli.ts' && path !== 'src/heed.js') {
    const prints = /\bconsole\s*\.|\bprocess\s*\.\s*std(?:out|err|in)\b/g
    for (const match of code.matchAll(prints)) say(match.index, 'prints, expected only cli.ts to')
    for (const match of code.matchAll(/\bprocess\s*\.\s*env\b/g))
      say(match.index, 'reads the environment, expected only cli.ts to')
  }
  if (core) {
    for (const [pattern, what] of IMPURE) {
      for (const match of code.matchAll(new RegExp(pattern, `g${pattern.flags}`)))
        say(match.index, `${what}, expected the core to be handed what it needs`)
    }
  }
  return broken
}

function brokenImport(path: string, target: string, typeOnly: boolean): string | undefined {
  if (!target.startsWith('src/')) return `imports ${target}, expected nothing outside src/`
  if (FOR_EVERYBODY.includes(path)) return `imports ${target}, expected nothing: everybody imports this file`
  if (path.startsWith('src/judge/rules/'))
    return target === 'src/judge/rule.ts' ? undefined : `a rule imports ${target}, expected only judge/rule.ts`
  if (FOR_EVERYBODY.includes(target)) return undefined
  const from = stageOf(path)
  const to = stageOf(target)
  if (from === undefined) {
    const mayTake = rootOf(path)
    return typeOnly || mayTake?.(target)
      ? undefined
      : `takes a value from ${target}, expected only pipeline.ts to join stages`
  }
  if (from === to) return undefined
  if (to === undefined) return `imports ${target}, expected no stage to know who joins it`
  if (STAGES.indexOf(to) > STAGES.indexOf(from))
    return `imports ${target}, a later stage, expected types of earlier ones only`
  return typeOnly ? undefined : `takes a value from ${target}, expected \`import type\`: only pipeline.ts joins stages`
}

function brokenPackage(path: string, specifier: string, typeOnly: boolean, core: boolean): string | undefined {
  if (path.startsWith('src/judge/rules/')) return `a rule imports ${specifier}, expected only judge/rule.ts`
  const name = packageOf(specifier)
  const only = ONLY_IN[name]
  if (only !== undefined && !path.startsWith(only)) return `imports ${name}, expected only ${only} to`
  if (!core || typeOnly) return undefined
  if (specifier === '<computed>') return 'imports what is computed, expected a name that can be read'
  const builtin = specifier.replace(/^node:/, '')
  const isBuiltin = specifier.startsWith('node:') || builtinModules.includes(builtin)
  return isBuiltin && !PURE_BUILTINS.includes(builtin)
    ? `imports ${specifier}, expected the core to reach nothing outside`
    : undefined
}
