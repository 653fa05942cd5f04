import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A second opinion on our files. Tests that need it are skipped, by name, where it is not installed. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0
export const withLibreOffice = hasLibreOffice ? '' : ' (skipped: LibreOffice is not installed)'

/** Converts a file as `soffice --convert-to` does; `filter` is for example `csv:Text - txt - csv (StarCalc):44,34,76`. */
export async function convert(bytes: Uint8Array, from: string, to: string, filter = to): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'centreboard-libreoffice-'))
  try {
    await writeFile(join(folder, `file.${from}`), bytes)
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      join(folder, 'out'),
      join(folder, `file.${from}`),
    ])
    return await readFile(join(folder, 'out', `file.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
