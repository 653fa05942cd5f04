import { Worker } from 'node:worker_threads'

import { AppError } from '#shared/errors.ts'

import { FaultyDatabaseError, type BackupTask, type RowCounts } from './backup-copy.ts'
import type { BackupAnswer } from './backup-worker.ts'
import { NotEncryptedError, WrongKeyError } from './open.ts'

/**
 * Copying, checking and re-encrypting a whole database takes seconds on a large one; it happens beside the main thread.
 * @throws WrongKeyError, NotEncryptedError, FaultyDatabaseError, AppError `unavailable` when the disk refuses
 */
export async function onBackupThread(task: BackupTask): Promise<RowCounts> {
  const worker = new Worker(workerFile(), { workerData: task, execArgv: [] })
  const { promise, resolve, reject } = Promise.withResolvers<BackupAnswer>()
  worker.once('message', resolve)
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The backup thread ended without an answer.')))
  try {
    const answer = await promise
    if (!answer.ok) throw asError(answer)
    return answer.counts
  } finally {
    await worker.terminate()
  }
}

function asError({ name, code, message }: Extract<BackupAnswer, { ok: false }>): Error {
  if (name === 'WrongKeyError') return new WrongKeyError(message)
  if (name === 'NotEncryptedError') return new NotEncryptedError(message)
  if (name === 'FaultyDatabaseError' || code.startsWith('SQLITE_CORRUPT'))
    return new FaultyDatabaseError(message)
  if (code === 'SQLITE_FULL') return unavailable('there is no space left on the disk')
  if (code === 'SQLITE_READONLY' || code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_IOERR')) {
    return unavailable('the folder could not be read or written')
  }
  return new Error(message)
}

const unavailable = (reason: string) =>
  new AppError(
    'unavailable',
    `The backup was not made: ${reason}. Your records are unharmed. Make room or plug the drive in, then try again.`,
  )

/** From source the worker is the TypeScript file beside this one; in the built app it is a bundle beside the bundle. */
const workerFile = () =>
  new URL(import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.js', import.meta.url)
