import { Worker } from 'node:worker_threads'

import { AppError } from '#shared/errors.ts'
import type { ParsedSpreadsheet } from '#shared/features/imports/cell.ts'

import { limits } from './limits.ts'
import { refusals } from './refusals.ts'
import type { WorkerAnswer, WorkerQuestion } from './worker.ts'

/**
 * Reads a file somebody was sent. It happens in a worker of its own with a memory and a time limit, so that the worst
 * a hostile file can do is be refused.
 */
export async function readSpreadsheet(
  fileName: string,
  bytes: Uint8Array,
  {
    signal,
    milliseconds = limits.milliseconds,
  }: { signal?: AbortSignal; /** Changed only by tests. */ milliseconds?: number } = {},
): Promise<ParsedSpreadsheet> {
  if (signal?.aborted) throw refusals.cancelled()
  if (bytes.length > limits.fileBytes) throw refusals.tooLarge()

  const question: WorkerQuestion = { fileName, bytes: new Uint8Array(bytes) }
  const worker = new Worker(workerFile(), {
    workerData: question,
    transferList: [question.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>()
  const tooSlow = setTimeout(() => reject(refusals.tooSlow()), milliseconds)
  const stop = () => reject(refusals.cancelled())
  signal?.addEventListener('abort', stop, { once: true })
  worker.once('message', resolve)
  worker.once('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusals.tooManyCells() : error),
  )
  worker.once('exit', () => reject(refusals.damaged()))

  try {
    return unwrap(await promise)
  } finally {
    clearTimeout(tooSlow)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function unwrap(answer: WorkerAnswer): ParsedSpreadsheet {
  if (answer.ok) return answer.value
  throw answer.code === null ? refusals.damaged() : new AppError(answer.code, answer.message)
}

/** From source (tests, command line) the worker is the TypeScript file beside this one; in the built app it is a bundle beside the bundle. */
function workerFile(): URL {
  const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './spreadsheet-worker.js'
  return new URL(name, import.meta.url)
}
