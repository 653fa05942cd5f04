import { join } from 'node:path'
import { root, runtimeFolder } from '../bootstrap/project.mjs'
import type { Count } from './counts.ts'
import { countOfPlaywright, countOfVitest } from './counts.ts'

/** One step of `npm test`. Its words are run under Node 24; what it found is counted from files, not from text. */
export interface Stage {
  readonly title: string
  readonly words: readonly string[]
  readonly env?: Record<string, string>
  readonly needsDisplay?: boolean
  readonly minutes: number
  readonly count: (exitCode: number) => Promise<Count>
}

/** Of this run alone: two runs side by side do not count each other's tests. */
export const resultsFolder = join(runtimeFolder, `results-${process.pid}`)
const vitestResults = join(resultsFolder, 'vitest.json')
const playwrightResults = join(resultsFolder, 'playwright.json')

const tool = (path: string) => join(root, 'node_modules', path)

/** A check is one test: it passed or it did not. */
const oneCheck = async (exitCode: number): Promise<Count> =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** A step that proves nothing when it works, and fails the run when it does not. */
const noTest = async (exitCode: number): Promise<Count> => ({ passed: 0, failed: exitCode === 0 ? 0 : 1 })

const typesOf = (tree: string): Stage => ({
  title: `types of ${tree}`,
  words: [tool('typescript/bin/tsc'), '-p', tree],
  minutes: 3,
  count: oneCheck,
})

export const checks: readonly Stage[] = [
  ...['shared', 'electron', 'renderer', 'tests', 'build'].map(typesOf),
  { title: 'lint', words: [tool('oxlint/bin/oxlint')], minutes: 3, count: oneCheck },
  { title: 'format', words: [tool('oxfmt/bin/oxfmt'), '--check'], minutes: 1, count: oneCheck },
]

export const unitTests = (words: readonly string[] = []): Stage => ({
  title: 'rules, features and pages',
  words: [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestResults}`,
    ...words,
  ],
  minutes: 14,
  count: (exitCode) => countOfVitest(vitestResults, exitCode),
})

export const appBuild: Stage = {
  title: 'build',
  words: [join(root, 'build/run.mjs'), 'build'],
  minutes: 3,
  count: noTest,
}

export const endToEndTests = (words: readonly string[] = []): Stage => ({
  title: 'the real app',
  words: [tool('@playwright/test/cli.js'), 'test', '--pass-with-no-tests', ...words],
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightResults },
  needsDisplay: true,
  minutes: 12,
  count: (exitCode) => countOfPlaywright(playwrightResults, exitCode),
})
