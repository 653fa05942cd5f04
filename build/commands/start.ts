import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import { sandboxArguments } from '../electron/launch-options.ts'
import { prepareElectron } from '../electron/prepare.ts'
import { installPackages, packagesForTheWindow } from '../system/debian.ts'
import { hasDisplay, withDisplay } from '../system/display.ts'
import { run } from '../system/processes.ts'
import { buildApp } from './build.ts'

/** Builds the app and opens it; words after `npm start --` go to the app. */
export async function main(words: string[]): Promise<number> {
  await installPackages(packagesForTheWindow)
  const electron = await prepareElectron()
  await buildApp()
  if (hasDisplay()) {
    say('Opening Centreboard')
    return run(electron.executable, [...sandboxArguments(), root, ...words])
  }
  say('There is no display here, so the app walks its demo journey on a virtual one')
  const journey = join(root, 'build/journey/walk.ts')
  return withDisplay((env) => run(process.execPath, [journey], { env }))
}
