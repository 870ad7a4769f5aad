// Takes: the model's files as `workerData`; then lines, a batch a message. Gives: for each batch what the model says, packed, in the same
// order. May not: be imported; reader-pool.ts starts it in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { createLineReader } from '../understand/reader.ts'
import { type Batch, type BatchRead, BUSY, type ReaderThreadData, STOP } from './reader-pool.ts'

if (parentPort === null) throw new Error('reader-worker.ts: expected to run in a worker thread')
const port = parentPort
const { files, state } = workerData as ReaderThreadData

/** Says that this thread goes into the model; false where it is to end instead. */
function enter(): boolean {
  Atomics.store(state, BUSY, 1)
  return Atomics.load(state, STOP) === 0
}

function leave(): void {
  Atomics.store(state, BUSY, 0)
  Atomics.notify(state, BUSY)
}

const lines = enter() ? await createLineReader(files) : undefined
leave()

async function readBatch(batch: Batch): Promise<void> {
  const said: BatchRead = []
  for (const { text, prefix } of batch) {
    if (lines && enter()) said.push(await lines.read(text, prefix))
    leave()
  }
  // One that is to end leaves its lines to the pool.
  if (said.length === batch.length) port.postMessage(said)
}

/** One batch after another, so that answers come in the order of the batches. A rejection ends this thread, and the pool reads its lines. */
function serve(): void {
  let last = Promise.resolve()
  port.on('message', (batch: Batch) => {
    last = last.then(() => readBatch(batch))
  })
  port.postMessage('ready')
}

serve()
