import { parentPort, workerData } from 'node:worker_threads'

import { errorCode } from '../vault/error-code.ts'
import { performBackupTask, type BackupTask, type RowCounts } from './backup-copy.ts'

/** What comes back: counts, or the name and the code of what went wrong (classes do not survive between threads). */
export type BackupAnswer =
  | { readonly ok: true; readonly counts: RowCounts }
  | { readonly ok: false; readonly name: string; readonly code: string; readonly message: string }

const task: BackupTask = workerData

parentPort?.postMessage(answer(), [])

function answer(): BackupAnswer {
  try {
    return { ok: true, counts: performBackupTask(task) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { ok: false, name, code: errorCode(error), message }
  }
}
