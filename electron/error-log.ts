import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const largest = 1_000_000

/**
 * Notes what nobody foresaw: reference number, kind of error and where in the code. Never the message, which may quote a record.
 * @param folder the profile folder.
 */
export function createErrorLog(folder: string): (reference: string, error: unknown) => void {
  return (reference, error) => {
    try {
      mkdirSync(folder, { recursive: true })
      const file = join(folder, 'errors.log')
      if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.old`)
      appendFileSync(file, `${new Date().toISOString()} ${reference} ${kindOf(error)}\n${whereIn(error)}\n`)
    } catch {
      // A full disk must not turn one problem into two.
    }
  }
}

const kindOf = (error: unknown) =>
  error instanceof Error ? `${error.name} ${(error as { code?: string }).code ?? ''}`.trim() : typeof error

const whereIn = (error: unknown) =>
  error instanceof Error && error.stack !== undefined
    ? error.stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
        .join('\n')
    : ''
