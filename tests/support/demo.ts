import { join } from 'node:path'

import { makeCentre, type MadeUpCentre } from '#electron/demo/make-centre.ts'
import { createProcedures } from '#electron/ipc/procedures.ts'
import { unlockVault } from '#electron/vault/vault.ts'
import { workFactors } from '#electron/vault/vault-file.ts'
import { demoPassphrase } from '#shared/features/demo/demo.ts'

import { aCentre, type CentreWishes, type TestApp } from './app.ts'

/** A fictional centre in a folder of its own, opened by its manager. */
export async function aFictionalCentre(
  options: CentreWishes & { seed?: number; size?: MadeUpCentre['size'] } = {},
): Promise<TestApp> {
  const app = await aCentre(options)
  const folder = join(app.folder, 'fiction')
  await makeCentre({
    folder,
    passphrase: demoPassphrase,
    size: options.size ?? 'demo',
    seed: options.seed ?? 1,
    clock: app.clock,
    procedures: createProcedures({ cancel: () => false, profileFolder: app.folder, keepsTime: false }),
    signal: new AbortController().signal,
    progress: () => {},
    workFactor: workFactors.floor,
  })
  await app.running.centre.moveTo(folder)
  const unlocked = await unlockVault(folder, {
    signInName: null,
    passphrase: demoPassphrase,
    now: app.clock.now(),
  })
  if (unlocked.outcome !== 'unlocked')
    throw new Error(`The fictional centre did not open: ${unlocked.outcome}`)
  await app.running.centre.open(unlocked.dataKey, unlocked.userId)
  return app
}
