import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export interface Count {
  readonly passed: number
  readonly failed: number
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
})

/** A file of tests that could not even be read counts as one failure. */
export async function countOfVitest(file: string, exitCode: number): Promise<Count> {
  const report = await readReport(file, vitestReport)
  if (!report) return crashed
  const unread = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  )
  return checkedAgainst(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
  })
}

export async function countOfPlaywright(file: string, exitCode: number): Promise<Count> {
  const report = await readReport(file, playwrightReport)
  if (!report) return crashed
  const { expected, flaky, unexpected } = report.stats
  return checkedAgainst(exitCode, { passed: expected + flaky, failed: unexpected })
}

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, count) => total + count.passed, 0),
    failed: counts.reduce((total, count) => total + count.failed, 0),
  }
}

const crashed: Count = { passed: 0, failed: 1 }

/** A run may fail outside every test, for example by an error nobody caught. */
function checkedAgainst(exitCode: number, count: Count): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

async function readReport<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
