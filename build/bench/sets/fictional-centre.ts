import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeCentre, type MadeUpCentre } from '#electron/demo/make-centre.ts'
import { createProcedures } from '#electron/ipc/procedures.ts'
import { systemClock } from '#electron/system-clock.ts'
import { workFactors } from '#electron/vault/vault-file.ts'

export const passphrase = 'the passphrase of a fictional centre'

/** Fills a new profile folder with a fictional centre, behind a passphrase hardened as little as a vault may be. */
export async function makeFictionalCentre(profileFolder: string, size: MadeUpCentre['size']): Promise<void> {
  mkdirSync(profileFolder)
  await makeCentre({
    folder: join(profileFolder, 'Centre'),
    passphrase,
    size,
    seed: 1,
    clock: systemClock,
    procedures: createProcedures({ cancel: () => false, profileFolder, keepsTime: false }),
    signal: new AbortController().signal,
    progress: () => {},
    workFactor: workFactors.floor,
  })
}
