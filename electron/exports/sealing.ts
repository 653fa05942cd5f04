import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/errors.ts'
import { usualWorkFactor } from './age.ts'
import { builtFile, runsFromSource } from './built-files.ts'
import { checkPdf, encryptPdf, openPdf } from './pdf-encryption.ts'
import {
  errorFrom,
  failureFor,
  unexpectedStop,
  type SealingAnswer,
  type SealingTask,
} from './sealing-task.ts'

/**
 * The way in for application code: the same work as `age.ts` and `pdf-encryption.ts`. Hardening a passphrase takes a
 * second, so sealing and opening run in a worker thread of their own and the app stays alive. qpdf takes a fraction of
 * that and runs where it is called: WebAssembly inside a worker thread of Electron stops for ever about once in ten
 * times, and then the app cannot quit either. The bytes handed in are copied, never changed. Besides the errors named
 * there, every call throws `AppError('cancelled')` when its signal is aborted (nothing remains) and
 * `AppError('unexpected')` when the work stops for no reason it can name.
 */
export interface SealingOptions {
  readonly signal?: AbortSignal | undefined
  /** Only for tests: how hard a passphrase is to guess, as a power of two. */
  readonly workFactor?: number | undefined
}

/** See `sealWithAge`. */
export function sealBytes(
  bytes: Uint8Array,
  passphrase: string,
  { signal, workFactor = usualWorkFactor }: SealingOptions = {},
): Promise<Uint8Array> {
  return inWorker({ kind: 'seal', bytes: copy(bytes), passphrase, workFactor }, signal)
}

/** See `openWithAge`. */
export function openBytes(
  sealed: Uint8Array,
  passphrase: string,
  { signal }: SealingOptions = {},
): Promise<Uint8Array> {
  return inWorker({ kind: 'open', bytes: copy(sealed), passphrase }, signal)
}

/** See `encryptPdf`. */
export function protectPdf(
  pdf: Uint8Array,
  passphrase: string,
  { signal }: SealingOptions = {},
): Promise<Uint8Array> {
  return here(signal, () => encryptPdf(copy(pdf), passphrase))
}

/** See `openPdf`. */
export function openProtectedPdf(
  pdf: Uint8Array,
  passphrase: string,
  { signal }: SealingOptions = {},
): Promise<Uint8Array> {
  return here(signal, () => openPdf(copy(pdf), passphrase))
}

/** See `checkPdf`. */
export function checkProtectedPdf(
  pdf: Uint8Array,
  passphrase: string,
  { signal }: SealingOptions = {},
): Promise<Uint8Array> {
  return here(signal, () => checkPdf(copy(pdf), passphrase))
}

/** A view on a larger buffer would take the whole buffer along to the other thread. */
const copy = (bytes: Uint8Array) => new Uint8Array(bytes)

async function here(signal: AbortSignal | undefined, work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (signal?.aborted === true) throw cancelled()
  try {
    return await work()
  } catch (error) {
    throw errorFrom(failureFor(error))
  }
}

async function inWorker(task: SealingTask, signal: AbortSignal | undefined): Promise<Uint8Array> {
  if (signal?.aborted === true) throw cancelled()
  const worker = new Worker(workerFile(), {
    workerData: task,
    transferList: [task.bytes.buffer],
  })
  const stop = Promise.withResolvers<never>()
  const onAbort = () => stop.reject(cancelled())
  signal?.addEventListener('abort', onAbort, { once: true })
  try {
    const answer = await Promise.race([answerOf(worker), stop.promise])
    if (!answer.ok) throw errorFrom(answer)
    return answer.bytes
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

function answerOf(worker: Worker): Promise<SealingAnswer> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new AppError('unexpected', unexpectedStop))
    worker.once('message', resolve)
    worker.once('error', died)
    worker.once('exit', died)
  })
}

const workerFile = () =>
  runsFromSource ? join(import.meta.dirname, 'sealing-worker.ts') : builtFile('main/sealing-worker.js')

const cancelled = () => new AppError('cancelled', 'Stopped as you asked. No file was made or opened.')
