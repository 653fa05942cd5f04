import { join } from 'node:path'
import { root } from '../bootstrap/project.mjs'
import { say } from '../bootstrap/say.mjs'
import type { Electron } from '../electron/find.ts'
import { prepareElectron } from '../electron/prepare.ts'
import { run } from '../system/processes.ts'
import { buildApp } from './build.ts'

const builder = join(root, 'node_modules/electron-builder/cli.js')
const otherPlatform = /^(--win|--windows|-w|--mac|--macos|-m|-o)$/

/**
 * Installers for this platform, or for the one named (`--win`, `--mac`, `--linux`).
 * `--dir` makes only the folder an installer would install, with the Electron that is prepared here.
 */
export async function main(words: string[]): Promise<number> {
  const usesPreparedElectron = words.includes('--dir') && !words.some((word) => otherPlatform.test(word))
  const electron = usesPreparedElectron ? await prepareElectron() : undefined
  await buildApp()
  say('Packaging into release/')
  const settings = electron ? settingsFor(electron) : []
  const code = await run(process.execPath, [builder, '--publish', 'never', ...words, ...settings])
  if (code === 0 && electron?.origin === 'registry') warnAbout(electron)
  return code
}

function settingsFor({ origin, folder, version }: Electron): string[] {
  const settings = [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
  return origin === 'registry'
    ? [...settings, '-c.afterPack=./build/packaging/borrowed-electron.ts']
    : settings
}

function warnAbout({ version }: Electron): void {
  console.log(
    `\n! This package stands on the borrowed Electron ${version}, which is out of support.` +
      '\n! It is for trying only. Do not give it to anyone: make what is shipped on a machine with internet.',
  )
}
