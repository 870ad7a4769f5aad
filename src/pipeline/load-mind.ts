// Takes: nothing, or where answers are kept. Gives: what reads whole messages, made of the model's files. May not: know what it is asked.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { InputError } from '../input-error.ts'
import { parseCombination } from '../understand/combine.ts'
import { createDraft, type Drafter } from '../understand/draft.ts'
import { type OwnWordsMind, parseAnything } from '../understand/own-words.ts'
import { createScreen } from '../understand/screen.ts'
import type { Mind } from '../understand/understand.ts'
import { type LoadedReader, loadReader } from './load-reader.ts'

const COMBINATION = new URL('../understand/model/combination.json', import.meta.url)
const MENTIONS = new URL('../understand/model/mentions.json', import.meta.url)
const SCREEN = new URL('../understand/model/screen.bin', import.meta.url)
const DRAFTS = new URL('../understand/model/drafts.bin', import.meta.url)

interface LoadedMind extends Mind {
  reader: LoadedReader
  /** what reads people's own words */
  ownWords: () => Promise<OwnWordsMind>
}

/**
 * Loads the reader and what was learned about putting its answers together.
 *
 * @param options as `loadReader` takes them
 * @throws InputError where a file of the model is missing, damaged or of another version
 */
export async function loadMind(
  options: Parameters<typeof loadReader>[0] & { combination?: URL } = {},
): Promise<LoadedMind> {
  const { combination: file = COMBINATION, ...forReader } = options
  const reader = await loadReader(forReader)
  const combination = await learned(file, (bytes) => parseCombination(bytes.toString('utf8')))
  let listening: Promise<OwnWordsMind> | undefined
  let drafting: Promise<Drafter> | undefined
  return {
    reader,
    combination,
    ownWords: () => {
      listening ??= Promise.all([
        learned(MENTIONS, (bytes) => parseAnything(bytes.toString('utf8'))),
        learned(SCREEN, createScreen),
      ]).then(([anything, screen]) => ({ reader, anything, screen }))
      return listening
    },
    drafter: () => {
      drafting ??= learned(DRAFTS, createDraft)
      return drafting
    },
  }
}

/** What a file of the model holds. */
async function learned<T>(file: URL, parse: (bytes: Buffer) => T): Promise<T> {
  try {
    return parse(await readFile(file))
  } catch (error) {
    const [why = 'unknown'] = error instanceof Error ? error.message.split('\n') : []
    throw new InputError(`a file of what heed learned cannot be read (${why})`, {
      file: fileURLToPath(file),
      expected: 'the file that heed came with',
      advice: 'Reinstall heed: npm ci in a checkout, npm install otherwise.',
    })
  }
}
