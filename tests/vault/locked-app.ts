import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createApplication, type RunningApplication } from '#electron/application.ts'
import type { Host } from '#electron/host.ts'
import { workFactors } from '#electron/vault/vault-file.ts'
import { clientOver, type AppClient } from '#renderer/client.ts'
import type { AppEvent, Bridge } from '#shared/events.ts'
import { clockAt, type SettableClock } from '#tests/support/clock.ts'

/** The program as it starts on a fresh computer: no centre, nobody signed in. Passphrases are real, only cheaper to try. */
export interface LockedApp {
  readonly api: AppClient
  readonly clock: SettableClock
  readonly events: AppEvent[]
  /** Everything lies below this folder. */
  readonly home: string
  /** What the next folder dialog answers; `null` is Cancel. */
  pickFolder: string | null
  readonly unexpected: unknown[]
  /** What the window listens with. */
  readonly listen: Bridge['listen']
  folder(): string
  /** Ends the program and starts it again on the same folders. */
  restart(): Promise<void>
  end(): Promise<void>
}

export const passphrase = 'amber lantern quiet river'
export const otherPassphrase = 'marble window seven geese'
export const setUp = { centreName: 'Meadow Lane', name: 'Fiona Green', signInName: 'fiona', passphrase }

export async function aLockedApp(options: { keepsTime?: boolean } = {}): Promise<LockedApp> {
  const home = mkdtempSync(join(tmpdir(), 'centreboard-locked-'))
  const clock = clockAt('2026-11-23')
  const events: AppEvent[] = []
  const unexpected: unknown[] = []
  const listeners = new Set<(event: AppEvent) => void>()
  const none = async () => null
  const host: Host = {
    clock,
    dialogs: { openFile: none, chooseSaveLocation: none, chooseFolder: async () => app.pickFolder },
    printer: { toPdf: async () => new Uint8Array(), toHtml: async () => '', print: async () => 'cancelled' },
    secrets: { isAvailable: () => false, protect: (plain) => plain, reveal: (bytes) => bytes },
    emit: (event) => {
      events.push(event)
      for (const listener of listeners) listener(event)
    },
  }
  const start = (): RunningApplication =>
    createApplication({
      host,
      dataFolder: join(home, 'Centre'),
      profileFolder: join(home, 'profile'),
      keepsTime: options.keepsTime ?? false,
      workFactor: workFactors.floor,
      checkOutputs: true,
      report: (_reference, error) => void unexpected.push(error),
    })
  let running = start()
  const app: LockedApp = {
    api: clientOver((feature, procedure, input) => running.call(feature, procedure, input)),
    clock,
    events,
    home,
    pickFolder: null,
    unexpected,
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    folder: () => running.centre.folder,
    restart: async () => {
      await running.close()
      running = start()
    },
    end: async () => {
      await running.close()
      rmSync(home, { recursive: true, force: true })
      if (unexpected.length > 0)
        throw new AggregateError(unexpected, 'The application met errors that it did not foresee.')
    },
  }
  return app
}

/** The same, with a centre and its manager signed in. */
export async function aNewCentre(
  options: { keepsTime?: boolean } = {},
): Promise<LockedApp & { readonly recoveryKey: string }> {
  const app = await aLockedApp(options)
  const { recoveryKey } = await app.api.vault.create(setUp)
  return Object.assign(app, { recoveryKey })
}
