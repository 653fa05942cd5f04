import { parentPort, workerData } from 'node:worker_threads'

import type { ErrorCode } from '#shared/errors.ts'
import { AppError } from '#shared/errors.ts'
import type { ParsedSpreadsheet } from '#shared/features/imports/cell.ts'

import { parseSpreadsheet } from './parse-spreadsheet.ts'

/** What the worker sends back, once. A failure that is not the file's carries no message: it could hold cells. */
export type WorkerAnswer =
  | { readonly ok: true; readonly value: ParsedSpreadsheet }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }
  | { readonly ok: false; readonly code: null }

export interface WorkerQuestion {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read-spreadsheet.ts is the only one that starts this
const question = workerData as WorkerQuestion

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(await answer(question))

async function answer({ fileName, bytes }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    return { ok: true, value: await parseSpreadsheet(fileName, bytes) }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message }
    return { ok: false, code: null }
  }
}
