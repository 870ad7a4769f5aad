// Takes: the model's files, many lines at once. Gives: what the model says about each, read in this thread and, when enough is waiting, in
// others beside it. May not: change an answer by who read it, or keep the process alive for an idle thread.
import { Worker } from 'node:worker_threads'
import type { LineReader, ReaderFiles } from '../understand/reader.ts'

/** Lines for one thread. */
export type Batch = readonly { text: string; prefix: string }[]
/** What the model says, packed, along a batch. */
export type BatchRead = Uint8Array[]

/** What a thread is started with. */
export interface ReaderThreadData {
  files: ReaderFiles
  /**
   * shared: `STOP` is set to 1 by whoever wants the thread to end, `BUSY` by the thread itself while it is in the model. A thread that is
   * ended there takes the whole process down (onnxruntime-node 1.30.0, "terminate called after throwing an instance of 'Napi::Error'").
   */
  state: Int32Array
}
export const STOP = 0
export const BUSY = 1
/** The longest that a thread is waited for: one that is just loading the model, on a slow machine. */
const LONGEST_WAIT_MS = 10_000

/** Lines that wait, or that were read since the start, before other threads are started: what one costs to start is some 200 lines' time. */
const WORTH_A_THREAD = 400
/** So many of them must be waiting right then: a caller who awaits each line gains nothing. */
const SIDE_BY_SIDE = 8
/** Lines handed to a thread at once, at most: some 60 ms of work. */
const MOST_A_BATCH = 32
/** Batches on their way to or in one thread: the next is there when one is done. */
const BATCHES_AHEAD = 2

interface Job {
  text: string
  prefix: string
  resolve: (said: Uint8Array) => void
  reject: (error: unknown) => void
}

interface Thread {
  worker: Worker
  state: Int32Array
  ready: boolean
  /** batches handed over, in order */
  batches: Job[][]
}

export interface ReaderPool extends LineReader {
  /** Ends the other threads; lines that they were reading are read here. */
  close(): Promise<void>
  /** threads that have read something, this one included */
  threads(): number
  /** other threads that were started, whether they have read yet or not */
  started(): number
}

interface PoolOptions {
  /** makes what reads in this thread; asked when the first line is read */
  here: () => Promise<LineReader>
  /** what the other threads make theirs of */
  files: () => ReaderFiles
  /** this one included */
  threads: number
  /** lines that wait or were read before other threads are started */
  worthAThread?: number
}

/** Reads lines in up to `threads` threads. Which thread reads a line changes nothing in its answer. */
export function createReaderPool({ here, files, threads, worthAThread = WORTH_A_THREAD }: PoolOptions): ReaderPool {
  let made: Promise<LineReader> | undefined

  /** jobs that wait, from `next` on */
  let queue: Job[] = []
  let next = 0
  const waiting = (): number => queue.length - next
  const take = (count: number): Job[] => {
    const taken = queue.slice(next, next + count)
    next += taken.length
    if (next === queue.length) {
      queue = []
      next = 0
    }
    return taken
  }

  let asked = 0
  let readingHere = false
  let scheduled = false
  let closed = false
  let startedCount = 0
  const others: Thread[] = []
  const haveRead = new Set<Thread>()

  async function readHere(): Promise<void> {
    if (readingHere) return
    readingHere = true
    for (let [job] = take(1); job !== undefined; [job] = take(1)) {
      try {
        made ??= here()
        job.resolve(await (await made).read(job.text, job.prefix))
      } catch (error) {
        job.reject(error)
      }
    }
    readingHere = false
  }

  /** Waits until no other thread is in the model, and keeps them out of it. */
  function stopOthers(): void {
    for (const { state } of others) Atomics.store(state, STOP, 1)
    for (const { state } of others) Atomics.wait(state, BUSY, 1, LONGEST_WAIT_MS)
  }

  function start(): void {
    const state = new Int32Array(new SharedArrayBuffer(8))
    const workerData: ReaderThreadData = { files: files(), state }
    const worker = new Worker(START, { eval: true, execArgv: [], workerData })
    const thread: Thread = { worker, state, ready: false, batches: [] }
    if (others.length === 0) process.once('exit', stopOthers)
    // An idle thread keeps nobody waiting for it.
    worker.unref()
    const gone = (): void => {
      const at = others.indexOf(thread)
      if (at < 0) return
      others.splice(at, 1)
      if (others.length === 0) process.off('exit', stopOthers)
      // Not started anew: what ended one thread would end the next, and this thread reads all.
      closed = true
      queue = [...thread.batches.flat(), ...queue.slice(next)]
      next = 0
      void readHere()
    }
    worker.on('error', gone)
    worker.on('exit', gone)
    worker.on('message', (message: 'ready' | BatchRead) => {
      if (message === 'ready') thread.ready = true
      else {
        haveRead.add(thread)
        const batch = thread.batches.shift() ?? []
        for (const [at, job] of batch.entries()) {
          const said = message[at]
          if (said !== undefined) job.resolve(said)
          else job.reject(new Error('a thread left a line out'))
        }
        if (thread.batches.length === 0) worker.unref()
      }
      handOut()
    })
    others.push(thread)
    startedCount++
  }

  function handOut(): void {
    const busyEnough = waiting() >= SIDE_BY_SIDE && Math.max(asked, waiting()) >= worthAThread
    if (busyEnough && !closed) while (others.length < threads - 1) start()
    for (const thread of others) {
      while (thread.ready && thread.batches.length < BATCHES_AHEAD && waiting() > 1) {
        const share = Math.ceil(waiting() / (2 * threads))
        const batch = take(Math.min(MOST_A_BATCH, share))
        thread.batches.push(batch)
        thread.worker.ref()
        thread.worker.postMessage(batch.map(({ text, prefix }) => ({ text, prefix })) satisfies Batch)
      }
    }
    void readHere()
  }

  return {
    read: (text, prefix) =>
      new Promise((resolve, reject) => {
        queue.push({ text, prefix, resolve, reject })
        asked++
        if (scheduled) return
        scheduled = true
        // What is asked for in the same turn is handed out together.
        setImmediate(() => {
          scheduled = false
          handOut()
        })
      }),
    async close() {
      closed = true
      stopOthers()
      await Promise.all([...others].map(({ worker }) => worker.terminate()))
    },
    threads: () => 1 + haveRead.size,
    started: () => startedCount,
  }
}

/** Plain JavaScript, since a thread starts without what has taught this one to read TypeScript. */
const START = `import(${JSON.stringify(new URL('../run.js', import.meta.url).href)}).then(({ run }) => run('pipeline/reader-worker.ts'))`
