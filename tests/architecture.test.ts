import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codeOf, importsOf, lawsBroken, type Tree } from './architecture.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** This project's own sources. */
function projectTree(): Tree {
  const tree: Record<string, string> = {}
  for (const folder of ['src', 'tests']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|js|mts|cts|mjs|cjs)$/.test(entry.name)) continue
      const file = join(entry.parentPath, entry.name)
      tree[relative(root, file).split(sep).join('/')] = readFileSync(file, 'utf8')
    }
  }
  return tree
}

/** A small house in which everything is as it should be. */
const SOUND: Tree = {
  'src/input-error.ts': 'export class InputError extends Error {}',
  'src/stop.ts': 'export class Stop extends Error {}',
  'src/heed.js': "import { run } from './run.js'",
  'src/index.ts': "export { openHeed } from './pipeline.ts'\nexport { careRule } from './judge/rule.ts'",
  'src/cli.ts':
    "import { Command } from 'commander'\nimport { openHeed } from './pipeline.ts'\nimport { text } from './report/text.ts'\nprocess.stdout.write(text(process.env.A))",
  'src/pipeline.ts':
    "import { readFile } from 'node:fs/promises'\nimport { load } from './load/load.ts'\nimport { judge } from './judge/judge.ts'",
  'src/load/load.ts': "import { readFile } from 'node:fs/promises'\nimport { InputError } from '../input-error.ts'",
  'src/understand/reader.ts': "import * as ort from 'onnxruntime-node'",
  'src/join/join.ts': "import { DuckDBInstance } from '@duckdb/node-api'\nconst startedMs = Date.now()",
  'src/judge/rule.ts': "import type { Trait } from '../load/words.ts'\nexport const careRule = (x: Trait) => x",
  'src/judge/rules/no-joy.ts': "import { careRule } from '../rule.ts'",
  'src/judge/rules/no-joy.test.ts': "import { testCareRule } from '../rule-tester.ts'\nlet state = 1",
  'src/judge/judge.ts': [
    "import { createHash } from 'node:crypto'",
    "import { rule } from './rules/no-joy.ts'",
    'export const at = (now: string) => new Date(now).getTime() + Date.parse(now)',
    "const text = 'process.env console.log(Date.now())' // new Date() Math.random()",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template literal
    'const template = `console.log ${text} Math.random()`',
    'const pattern = /process.env|console.log/',
    'function later() { let count = 0; return () => count++ }',
  ].join('\n'),
  'src/decide.ts': "import type { Finding } from './judge/rule.ts'",
  'src/report/text.ts': "import type { Decision } from '../decide.ts'",
}

const BROKEN: readonly [law: string, path: string, source: string, complaint: string][] = [
  [
    'values from an earlier stage',
    'src/judge/x.ts',
    "import { kindSchema } from '../load/words.ts'",
    'takes a value from src/load/words.ts',
  ],
  [
    'values and types together',
    'src/judge/x.ts',
    "import { type Kind, kindSchema } from '../load/words.ts'",
    'takes a value from src/load/words.ts',
  ],
  [
    'an import that is still one when it runs',
    'src/judge/x.ts',
    "import { type Kind } from '../load/words.ts'",
    'expected `import type`',
  ],
  ['a default', 'src/judge/x.ts', "import words from '../load/words.ts'", 'takes a value'],
  ['a namespace', 'src/judge/x.ts', "import * as words from '../load/words.ts'", 'takes a value'],
  ['an import for its effect', 'src/judge/x.ts', "import '../load/words.ts'", 'takes a value'],
  ['an import over many lines', 'src/judge/x.ts', "import {\n  a,\n  b,\n} from '../load/words.ts'", 'takes a value'],
  ['handing a value on', 'src/judge/x.ts', "export { kindSchema } from '../load/words.ts'", 'takes a value'],
  ['handing everything on', 'src/judge/x.ts', "export * from '../load/words.ts'", 'takes a value'],
  ['a dynamic import', 'src/judge/x.ts', "const words = await import('../load/words.ts')", 'takes a value'],
  ['a require', 'src/judge/x.ts', "const words = require('../load/words.ts')", 'takes a value'],
  ['types of a later stage', 'src/read/x.ts', "import type { Rule } from '../judge/rule.ts'", 'a later stage'],
  ['types of decide before it', 'src/judge/x.ts', "import type { Decision } from '../decide.ts'", 'a later stage'],
  ['values in decide', 'src/decide.ts', "import { judge } from './judge/judge.ts'", 'takes a value'],
  [
    'a stage that knows the pipeline',
    'src/judge/x.ts',
    "import type { Heed } from '../pipeline.ts'",
    'expected no stage to know who joins it',
  ],
  [
    'joining in cli.ts',
    'src/cli.ts',
    "import { judge } from './judge/judge.ts'",
    'takes a value from src/judge/judge.ts',
  ],
  [
    'a room of the pipeline in a stage',
    'src/judge/x.ts',
    "import { x } from '../pipeline/judging.ts'",
    'expected no stage to know who joins it',
  ],
  ['a room of the pipeline in the command', 'src/cli.ts', "import { x } from './pipeline/send.ts'", 'takes a value'],
  [
    'joining in a second file',
    'src/second.ts',
    "import { judge } from './judge/judge.ts'",
    'a file outside the stages',
  ],
  ['an error that imports', 'src/input-error.ts', "import { x } from './load/words.ts'", 'expected nothing'],
  ['reaching out of src', 'src/judge/x.ts', "import { x } from '../../tests/x.ts'", 'expected nothing outside src/'],
  ['a new stage', 'src/magic/x.ts', '', 'a stage “magic”'],
  [
    'a rule that imports more',
    'src/judge/rules/no-x.ts',
    "import { judge } from '../judge.ts'",
    'a rule imports src/judge/judge.ts',
  ],
  [
    'a rule that imports types of others',
    'src/judge/rules/no-x.ts',
    "import type { Trait } from '../../load/words.ts'",
    'a rule imports src/load',
  ],
  ['a rule that imports a package', 'src/judge/rules/no-x.ts', "import { z } from 'zod'", 'a rule imports zod'],
  ['files in the core', 'src/read/x.ts', "import { readFile } from 'node:fs/promises'", 'imports node:fs/promises'],
  ['files without a prefix', 'src/read/x.ts', "import { readFileSync } from 'fs'", 'imports fs'],
  ['the network in the core', 'src/situations/x.ts', "import http from 'node:http'", 'imports node:http'],
  ['sockets in the core', 'src/report/x.ts', "import net from 'node:net'", 'imports node:net'],
  [
    'processes in the core',
    'src/judge/x.ts',
    "import { exec } from 'node:child_process'",
    'imports node:child_process',
  ],
  ['a computed import in the core', 'src/judge/x.ts', 'const x = await import(name)', 'imports what is computed'],
  ['fetch in the core', 'src/understand/x.ts', "const x = await fetch('https://example.com')", 'reaches the network'],
  ['the environment in the core', 'src/judge/x.ts', 'export const x = process.env.HOME', 'reads the environment'],
  [
    'the environment in the rim',
    'src/deliver/x.ts',
    'export const x = () => process.env.KEY',
    'reads the environment, expected only cli.ts',
  ],
  ['the clock', 'src/judge/x.ts', 'export const x = () => Date.now()', 'reads the clock'],
  ['a date of now', 'src/judge/x.ts', 'export const x = () => new Date()', 'reads the clock'],
  ['a date of now without brackets', 'src/judge/x.ts', 'export const x = () => +new Date', 'reads the clock'],
  ['a date as text', 'src/judge/x.ts', 'export const x = () => Date()', 'reads the clock'],
  ['Temporal.Now', 'src/situations/x.ts', 'export const x = () => Temporal.Now.instant()', 'reads the clock'],
  ['a stopwatch', 'src/judge/x.ts', 'export const x = () => performance.now()', 'reads the clock'],
  ['chance', 'src/judge/x.ts', 'export const x = () => Math.random()', 'takes a random number'],
  ['chance of crypto', 'src/report/x.ts', "import { randomUUID } from 'node:crypto'", 'takes a random number'],
  ['waiting', 'src/judge/x.ts', 'export const x = () => setTimeout(done, 5)', 'waits'],
  ['in a template literal', 'src/judge/x.ts', 'export const x = () => `at $' + '{Date.now()}`', 'reads the clock'],
  ['printing in the core', 'src/judge/x.ts', 'console.log(1)', 'prints'],
  ['printing in the rim', 'src/deliver/x.ts', "process.stderr.write('x')", 'prints'],
  ['printing in the pipeline', 'src/pipeline.ts', "console.error('x')", 'prints'],
  ['a module-level let', 'src/deliver/x.ts', 'let count = 0', 'module-level state'],
  ['an exported let', 'src/judge/x.ts', 'export let count = 0', 'module-level state'],
  ['a module-level var', 'src/judge/x.ts', 'var count = 0', 'module-level state'],
  [
    'a module-level cache',
    'src/judge/x.ts',
    'const cache = new Map<string, Map<string, number>>()',
    'keeps state between calls',
  ],
  ['a module-level list', 'src/judge/x.ts', 'const seen: string[] = []', 'keeps state between calls'],
  [
    'DuckDB outside join',
    'src/pipeline.ts',
    "import { DuckDBInstance } from '@duckdb/node-api'",
    'imports @duckdb/node-api, expected only src/join/',
  ],
  ['a provider outside deliver', 'src/pipeline.ts', "import sendgrid from '@sendgrid/mail'", 'imports @sendgrid/mail'],
  [
    'a part of a provider',
    'src/report/x.ts',
    "import composer from 'nodemailer/lib/mail-composer'",
    'imports nodemailer',
  ],
  ['MJML outside deliver', 'src/read/x.ts', "import mjml from 'mjml'", 'imports mjml'],
  ['SQLite outside the ledger', 'src/deliver/x.ts', "import Database from 'libsql'", 'imports libsql'],
  [
    'onnxruntime in another file',
    'src/understand/tone.ts',
    "import * as ort from 'onnxruntime-node'",
    'imports onnxruntime-node',
  ],
  ['a file named utils', 'src/judge/utils.ts', '', 'named “utils”'],
  ['a folder named shared', 'src/judge/shared/x.ts', '', 'named “shared”'],
  ['a file named for helpers', 'tests/date-helpers.ts', '', 'named “date-helpers”'],
  ['a type bag', 'src/read/types.ts', '', 'named “types”'],
  ['a test of helpers', 'src/read/helpers.test.ts', '', 'named “helpers”'],
  ['camel case', 'src/read/readMjml.ts', '', 'expected kebab-case'],
  [
    'after a comment that quotes',
    'src/judge/x.ts',
    "// it's\nimport { x } from '../load/words.ts'",
    'src/judge/x.ts:2: takes a value',
  ],
  [
    'after a regular expression that quotes',
    'src/judge/x.ts',
    "const a = /['\"`]/\nimport { x } from '../load/words.ts'",
    'src/judge/x.ts:2: takes a value',
  ],
  [
    'after a division',
    'src/judge/x.ts',
    "const a = 4 / 2\nimport { x } from '../load/words.ts' // '/",
    'src/judge/x.ts:2: takes a value',
  ],
  [
    'behind types of the same file',
    'src/judge/x.ts',
    "import type { T } from '../load/words.ts'\nimport { x } from '../load/words.ts'",
    'src/judge/x.ts:2: takes a value',
  ],
]

describe('the law of imports', () => {
  it('is kept by this project', () => {
    const tree = projectTree()
    expect(Object.keys(tree)).toEqual(expect.arrayContaining(['src/pipeline.ts', 'src/judge/judge.ts', 'src/cli.ts']))
    expect(lawsBroken(tree)).toEqual([])
  })

  it('lets pass what is sound', () => {
    expect(lawsBroken(SOUND)).toEqual([])
  })

  it.each(BROKEN)('sees %s', (_, path, source, complaint) => {
    const broken = lawsBroken({ ...SOUND, [path]: source })
    expect(broken.filter((one) => one.startsWith(`${path}:`)).join('\n')).toContain(complaint)
    expect(broken.every((one) => one.startsWith(`${path}:`))).toBe(true)
  })

  it('lets tests import what they test', () => {
    expect(lawsBroken({ ...SOUND, 'src/judge/x.test.ts': "import { load } from '../load/load.ts'" })).toEqual([])
  })
})

describe('importsOf', () => {
  it('reads every form, and nothing that only looks like one', () => {
    const source = `import a from 'a'
import type { B } from "b"
import c, { type C } from 'c'
import * as d from 'd'
import 'e'
export * from 'f'
export type { G } from 'g'
export interface H { from: string }
import { i } from 'i'
const j = await import('j')
const k = \`import x from 'no' \${await import('k')} from 'no'\`
// import x from 'no'
/* import x from 'no' */
const text = "import x from 'no'"
const path = import.meta.url
const list = Array.from('no')
object.require('no')
`
    expect(importsOf(source).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`)).toEqual([
      'a',
      'b type',
      'c',
      'd',
      'e',
      'f',
      'g type',
      'i',
      'j',
      'k',
    ])
  })
})

describe('codeOf', () => {
  it('keeps offsets and lines', () => {
    for (const source of Object.values(projectTree())) {
      const code = codeOf(source)
      expect(code.length).toBe(source.length)
      expect(code.split('\n').length).toBe(source.split('\n').length)
    }
  })
})
