// Takes: nothing. Gives: the reader, made of the files beside it. May not: know what it is asked.
import { readFile } from 'node:fs/promises'
import { createReader, type Reader } from '../understand/reader.ts'

const modelFile = (name: string): URL => new URL(`../understand/model/${name}`, import.meta.url)

export async function loadReader(): Promise<Reader> {
  const [model, tokenizer, prepare, card] = await Promise.all([
    readFile(modelFile('reader.onnx')),
    readFile(modelFile('tokenizer.json'), 'utf8'),
    readFile(modelFile('prepare.json'), 'utf8'),
    readFile(modelFile('card.json'), 'utf8'),
  ])
  return createReader({ model, tokenizer, prepare, card })
}
