import { parentPort, workerData } from 'node:worker_threads'
import { assertNever } from '#shared/errors.ts'
import { openWithAge, sealWithAge } from './age.ts'
import { checkPdf, encryptPdf, openPdf } from './pdf-encryption.ts'
import { answerFor, type SealingAnswer, type SealingTask } from './sealing-task.ts'

/** The entry of the worker thread: does the one task it was started with, answers and ends. */
const task: SealingTask = workerData
const answer = await carryOut(task).then((bytes): SealingAnswer => ({ ok: true, bytes }), answerFor)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only windows have
parentPort?.postMessage(answer)

function carryOut(task: SealingTask): Promise<Uint8Array> {
  switch (task.kind) {
    case 'seal':
      return sealWithAge(task.bytes, task.passphrase, task.workFactor)
    case 'open':
      return openWithAge(task.bytes, task.passphrase)
    case 'encryptPdf':
      return encryptPdf(task.bytes, task.passphrase)
    case 'openPdf':
      return openPdf(task.bytes, task.passphrase)
    case 'checkPdf':
      return checkPdf(task.bytes, task.passphrase)
    default:
      return assertNever(task)
  }
}
