import { runStages } from '../testing/run-stages.ts'
import { checks } from '../testing/stages.ts'

/** Types, lint and format. */
export function main(): Promise<number> {
  return runStages(checks, { minutes: 10 })
}
