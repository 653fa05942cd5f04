import { mkdir, rm } from 'node:fs/promises'
import { Failure } from '../bootstrap/say.mjs'
import { withDisplay } from '../system/display.ts'
import { capture } from '../system/processes.ts'
import { type Count, sum } from './counts.ts'
import { resultsFolder, type Stage } from './stages.ts'

const MINUTE = 60_000
const SIGN_OF_LIFE_MS = 60_000
// A log file is not a screen.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }

/** Runs every stage, also after one failed, and closes with the one line that says how it went. */
export async function runStages(stages: readonly Stage[], options: { minutes: number }): Promise<number> {
  const deadline = Date.now() + options.minutes * MINUTE
  await mkdir(resultsFolder, { recursive: true })
  const counts: Count[] = []
  for (const stage of stages) counts.push(await runStage(stage, deadline))
  await rm(resultsFolder, { recursive: true, force: true })
  const { passed, failed } = sum(counts)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

async function runStage(stage: Stage, deadline: number): Promise<Count> {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const life = setInterval(() => console.log(`  … ${stage.title}, ${seconds()}`), SIGN_OF_LIFE_MS)
  const limit = Math.max(1_000, Math.min(stage.minutes * MINUTE, deadline - started))
  try {
    const { code, output, timedOut } = await execute(stage, limit)
    const count = timedOut ? { passed: 0, failed: 1 } : await stage.count(code)
    console.log(`${count.failed === 0 ? '✓' : '✗'} ${stage.title}: ${summary(count)} (${seconds()})`)
    if (count.failed > 0) console.log(`\n${output.trim()}\n`)
    if (timedOut) console.log(`${stage.title} took too long and was ended.\n`)
    return count
  } finally {
    clearInterval(life)
  }
}

async function execute(stage: Stage, timeoutMs: number) {
  try {
    const runWith = (env: NodeJS.ProcessEnv) =>
      capture(process.execPath, [...stage.words], { env: { ...env, ...colours, ...stage.env }, timeoutMs })
    return stage.needsDisplay ? await withDisplay(runWith) : await runWith(process.env)
  } catch (error) {
    if (error instanceof Failure) return { code: 1, output: error.message, timedOut: false }
    throw error
  }
}

function summary({ passed, failed }: Count): string {
  if (failed > 0) return `${failed} failed, ${passed} fine`
  return passed > 0 ? `${passed} fine` : 'done'
}
