import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countOfPlaywright, countOfVitest, sum } from '../../build/testing/counts.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'counts-'))))
afterEach(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const vitestReport = (passed: number, failed: number, testResults: unknown[] = []) =>
  report({ numPassedTests: passed, numFailedTests: failed, testResults })
const playwrightReport = (expected: number, unexpected: number, flaky = 0) =>
  report({ stats: { expected, unexpected, flaky, skipped: 0 }, errors: [] })

describe('the count of unit tests', () => {
  it('is what the report says', async () => {
    expect(await countOfVitest(vitestReport(12, 3), 1)).toEqual({ passed: 12, failed: 3 })
  })

  it('counts a file of tests that could not be read as a failure', async () => {
    const unreadable = { status: 'failed', assertionResults: [] }
    const withFailedTest = { status: 'failed', assertionResults: [{}] }
    const file = vitestReport(5, 1, [unreadable, withFailedTest])
    expect(await countOfVitest(file, 1)).toEqual({ passed: 5, failed: 2 })
  })

  it('has a failure when every test passed but the run did not', async () => {
    expect(await countOfVitest(vitestReport(5, 0), 1)).toEqual({ passed: 5, failed: 1 })
  })

  it('has a failure when there is no report, or half of one', async () => {
    expect(await countOfVitest(join(folder, 'missing.json'), 0)).toEqual({ passed: 0, failed: 1 })
    expect(await countOfVitest(report('{"numPassedTests": 4'), 0)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the count of end-to-end tests', () => {
  it('takes a test that passed at the second try for passed', async () => {
    expect(await countOfPlaywright(playwrightReport(3, 1, 1), 1)).toEqual({ passed: 4, failed: 1 })
  })

  it('has a failure when the run ended badly outside every test', async () => {
    expect(await countOfPlaywright(playwrightReport(0, 0), 1)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the closing line', () => {
  it('adds up the stages', () => {
    expect(
      sum([
        { passed: 1, failed: 0 },
        { passed: 40, failed: 2 },
      ]),
    ).toEqual({ passed: 41, failed: 2 })
  })
})
