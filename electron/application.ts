import { contract, type AppContract } from '#shared/contract.ts'

import { createCentre, type Centre } from './centre.ts'
import type { Host } from './host.ts'
import { createProcedures } from './ipc/procedures.ts'
import { createRouter, type Router } from './ipc/router.ts'

export interface ApplicationOptions {
  readonly host: Host
  /** The folder of the centre to start with; it need not exist yet. */
  readonly dataFolder: string
  /** Where the list of known centres lives, outside any of them. */
  readonly profileFolder: string
  readonly report?: (reference: string, error: unknown) => void
  /** Tests check what comes out as strictly as what goes in. */
  readonly checkOutputs?: boolean
  /** Tests and the command line keep no timers. */
  readonly keepsTime?: boolean
  /** How hard a passphrase is to try; lowered by tests only. */
  readonly workFactor?: number
}

/** The whole program minus Electron. Electron, the tests and the command line are its hosts. */
export interface RunningApplication {
  readonly call: Router['call']
  readonly centre: Centre
  /** Locks: takes a backup when something changed, closes the database, drops the key, tells the windows. */
  lock(): Promise<void>
  /** What the operating system's own lock, suspend and shutdown call, and what tests end with. */
  close(): Promise<void>
}

export function createApplication(options: ApplicationOptions): RunningApplication {
  const { host } = options
  const centre = createCentre({ ...options, onLock: () => router.cancelAll() })
  const router: Router = createRouter<AppContract>({
    contract,
    procedures: createProcedures({
      cancel: (taskId) => router.cancel(taskId),
      profileFolder: options.profileFolder,
      keepsTime: options.keepsTime ?? true,
      workFactor: options.workFactor,
    }),
    centre,
    host,
    report: options.report ?? (() => {}),
    checkOutputs: options.checkOutputs ?? false,
  })
  return { call: router.call, centre, lock: () => centre.close(), close: () => centre.close() }
}
