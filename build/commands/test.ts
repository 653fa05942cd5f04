import { prepareElectron } from '../electron/prepare.ts'
import { installPackages, packagesForTheTests, packagesForTheWindow } from '../system/debian.ts'
import { runStages } from '../testing/run-stages.ts'
import { appBuild, checks, endToEndTests, unitTests } from '../testing/stages.ts'

// The automatic run is cut off after 25 minutes; preparing an empty machine takes the first of them.
const MINUTES = 20

/** Everything that can be checked, cheapest first. */
export async function main(): Promise<number> {
  await installPackages([...packagesForTheWindow, ...packagesForTheTests])
  await prepareElectron()
  return runStages([...checks, unitTests(), appBuild, endToEndTests()], { minutes: MINUTES })
}
