import { sandboxArguments } from '../electron/launch-options.ts'
import { prepareElectron } from '../electron/prepare.ts'
import { buildOpener } from '../assets/opener.ts'
import { installPackages, packagesForTheWindow } from '../system/debian.ts'
import { withDisplay } from '../system/display.ts'
import { run } from '../system/processes.ts'
import { electronVite, electronViteConfig } from './build.ts'

/** The app from source: the window follows every saved change. */
export async function main(words: string[]): Promise<number> {
  await installPackages(packagesForTheWindow)
  const electron = await prepareElectron()
  await buildOpener()
  const sandbox = sandboxArguments().map((word) => word.replace(/^--no-sandbox$/, '--noSandbox'))
  const command = [electronVite, 'dev', '--watch', ...electronViteConfig, ...sandbox, '--', ...words]
  return withDisplay((env) =>
    run(process.execPath, command, { env: { ...env, ELECTRON_EXEC_PATH: electron.executable } }),
  )
}
