import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '#shared/errors.ts'
import { openWithAge, sealWithAge } from './age.ts'
import { failureFor, type SealingAnswer, type SealingTask } from './sealing-task.ts'

/** The entry of the worker thread: does the one task it was started with, answers and ends. */
const task: SealingTask = workerData
const answer = await carryOut(task).then((bytes): SealingAnswer => ({ ok: true, bytes }), failureFor)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only windows have
parentPort?.postMessage(answer)

function carryOut(task: SealingTask): Promise<Uint8Array> {
  switch (task.kind) {
    case 'seal':
      return sealWithAge(task.bytes, task.passphrase, task.workFactor)
    case 'open':
      return openWithAge(task.bytes, task.passphrase)
    default:
      return assertNever(task)
  }
}
