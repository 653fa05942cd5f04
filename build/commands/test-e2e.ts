import { prepareElectron } from '../electron/prepare.ts'
import { installPackages, packagesForTheTests, packagesForTheWindow } from '../system/debian.ts'
import { runStages } from '../testing/run-stages.ts'
import { appBuild, endToEndTests } from '../testing/stages.ts'

/** Builds and drives the real app; words after `--` choose some of the tests. */
export async function main(words: string[]): Promise<number> {
  await installPackages([...packagesForTheWindow, ...packagesForTheTests])
  await prepareElectron()
  return runStages([appBuild, endToEndTests(words)], { minutes: 20 })
}
