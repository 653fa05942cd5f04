import { rm } from 'node:fs/promises'

import type { AppContract } from '#shared/contract.ts'

import { createCentre } from '../centre.ts'
import type { OpenDatabase } from '../database/centre-database.ts'
import type { Clock, Host } from '../host.ts'
import type { Implementation } from '../ipc/context.ts'
import { createVault } from '../vault/vault.ts'
import { centreName } from './cast.ts'
import { tellDemoCentre } from './demo-centre.ts'
import { randomFrom } from './random.ts'
import { createStory, tell, type Listener } from './story.ts'
import { fillTenYears } from './ten-years/ten-years.ts'

export interface MadeUpCentre extends Listener {
  /** Empty or not there yet. */
  readonly folder: string
  readonly passphrase: string
  readonly size: 'demo' | 'ten-years'
  readonly seed: number
  readonly clock: Clock
  readonly procedures: Implementation<AppContract>
  /** Lowered by tests only. */
  readonly workFactor?: number | undefined
}

/** Makes a data folder with a fictional centre and closes it again. A failure leaves nothing behind. */
export async function makeCentre(wish: MadeUpCentre): Promise<void> {
  const centre = createCentre({
    host: quietHost(wish.clock),
    dataFolder: wish.folder,
    keepsTime: false,
    onLock: () => {},
  })
  const story = createStory(wish.clock.today(), randomFrom(wish.seed))
  const cast = tellDemoCentre(story)
  const { userId, name, role } = cast.manager
  const { dataKey } = await createVault(wish.folder, {
    userId,
    signInName: 'demo',
    passphrase: wish.passphrase,
    ...(wish.workFactor === undefined ? {} : { workFactor: wish.workFactor }),
  })
  try {
    await centre.create(dataKey, {
      name: centreName,
      isDemo: true,
      firstUser: { id: userId, name, signInName: 'demo', role, disabledAt: null },
    })
    await fill(centre.session!.database)
    await centre.session!.backups.backUpNow('asked')
    await centre.close()
  } catch (error) {
    await centre.close()
    await rm(wish.folder, { recursive: true, force: true, maxRetries: 5 })
    throw error
  }

  async function fill(database: OpenDatabase): Promise<void> {
    if (wish.size === 'ten-years') await fillTenYears(database, cast.manager, story.today, story.random, wish)
    await tell(story, database, wish.procedures, wish)
  }
}

/** The centre is made out of sight: no window hears of it. */
const quietHost = (clock: Clock): Host => ({
  clock,
  dialogs: { openFile: unavailable, chooseSaveLocation: unavailable, chooseFolder: unavailable },
  printer: { toPdf: unavailable, print: unavailable, toHtml: unavailable },
  secrets: { isAvailable: () => false, protect: unavailable, reveal: unavailable },
  emit: () => {},
})

function unavailable(): never {
  throw new TypeError('A made-up centre has no window.')
}
