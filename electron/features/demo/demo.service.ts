import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import type { AppContract } from '#shared/contract.ts'
import type { demoContract } from '#shared/features/demo/demo.contract.ts'
import { demoFolderName, demoPassphrase } from '#shared/features/demo/demo.ts'

import { databaseFileIn, type Centre } from '../../centre.ts'
import { makeCentre } from '../../demo/make-centre.ts'
import type { Implementation, Procedures, TaskContext } from '../../ipc/context.ts'
import { unlockVault } from '../../vault/vault.ts'
import { vaultExists } from '../../vault/vault-file.ts'
import { knownFolders, rememberFolder } from '../data-folders/known-folders.ts'

export interface DemoSurroundings {
  /** The demo centre lives beside the list of known centres. */
  readonly profileFolder: string
  /** How the rest of the program is asked; known once everything is put together. */
  readonly procedures: () => Implementation<AppContract>
  readonly workFactor: number | undefined
}

export function createDemo({
  profileFolder,
  procedures,
  workFactor,
}: DemoSurroundings): Procedures<typeof demoContract> {
  const folder = join(profileFolder, demoFolderName)
  const isOpen = (centre: Centre) => resolve(centre.folder) === resolve(folder)
  /** The centre that was in use before, also before the program was started anew. */
  const own = (): string =>
    knownFolders(profileFolder).find(
      (known) => known !== resolve(folder) && existsSync(databaseFileIn(known)),
    ) ?? join(profileFolder, usualFolderName)

  /** Made under another name first: a demo centre with the right name is a whole one. */
  async function make(context: TaskContext): Promise<void> {
    const inTheMaking = `${folder} (being made)`
    await rm(inTheMaking, { recursive: true, force: true, maxRetries: 5 })
    await makeCentre({
      folder: inTheMaking,
      passphrase: demoPassphrase,
      size: 'demo',
      seed: 1,
      clock: context.clock,
      signal: context.signal,
      procedures: procedures(),
      workFactor,
      progress: (done, total) => context.progress('Making the demo centre', done, total),
    })
    await rename(inTheMaking, folder)
  }

  return {
    status: ({ centre }) => ({ isThere: vaultExists(folder), isOpen: isOpen(centre) }),

    async open(context) {
      const { centre, clock } = context
      if (!vaultExists(folder)) await make(context)
      if (!isOpen(centre)) {
        if (existsSync(databaseFileIn(centre.folder)))
          await rememberFolder(profileFolder, centre.folder, centre.folder)
        await centre.moveTo(folder)
      }
      if (centre.session !== null) return { outcome: 'opened' }
      const unlocked = await unlockVault(folder, {
        signInName: null,
        passphrase: demoPassphrase,
        now: clock.now(),
      })
      if (unlocked.outcome !== 'unlocked') return { outcome: 'ownPassphrase' }
      await centre.open(unlocked.dataKey, unlocked.userId)
      return { outcome: 'opened' }
    },

    async remove({ centre }) {
      if (!existsSync(folder)) return { outcome: 'notThere' }
      if (isOpen(centre)) await centre.moveTo(own())
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      return { outcome: 'removed' }
    },
  }
}

/** What main.ts starts with. */
const usualFolderName = 'Centre'
