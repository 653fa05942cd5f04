import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { createApplication, type RunningApplication } from '#electron/application.ts'
import type { ChosenFile, Host } from '#electron/host.ts'
import { clientOver, type AppClient } from '#renderer/client.ts'
import type { AppEvent } from '#shared/events.ts'
import { userId, type User } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'
import type { Role } from '#shared/permissions.ts'

import { clockAt, type SettableClock } from './clock.ts'

/** The whole program minus Electron, on a real encrypted database, signed in as the manager. */
export interface TestApp {
  readonly api: AppClient
  readonly clock: SettableClock
  readonly running: RunningApplication
  readonly folder: string
  readonly dataKey: Uint8Array
  readonly events: AppEvent[]
  /** What somebody will pick in the next dialog; nothing means they press Cancel. */
  readonly picks: { open?: { name: string; bytes: Uint8Array }; save?: string; folder?: string }
  /** Files saved through a dialog: name → bytes. */
  readonly saved: Map<string, Uint8Array>
  /** Print routes asked for. */
  readonly printed: string[]
  /** What the stand-in page engine answers with; tests of real pages run in real Electron. */
  readonly pages: { pdf: Uint8Array; html: string }
  readonly unexpected: unknown[]
  /** Closes the centre and opens it again as somebody with this role. */
  signInAs(role: Role): Promise<void>
  /** Closes everything and deletes the folder. */
  close(): Promise<void>
}

export interface CentreWishes {
  readonly today?: string
  readonly name?: string
  /** Off for what measures speed: the shipped program trusts its own answers. */
  readonly checkOutputs?: boolean
}

export async function aCentre(options: CentreWishes = {}): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'centreboard-test-'))
  const clock = clockAt(options.today ?? '2026-11-23')
  const dataKey = new Uint8Array(randomBytes(32))
  const events: AppEvent[] = []
  const picks: TestApp['picks'] = {}
  const saved = new Map<string, Uint8Array>()
  const printed: string[] = []
  const pages = { pdf: new Uint8Array(), html: '<!doctype html><title>Page</title>' }
  const unexpected: unknown[] = []

  const host: Host = {
    clock,
    dialogs: {
      openFile: async () => (picks.open === undefined ? null : chosen(picks.open)),
      chooseSaveLocation: async ({ suggestedName }) => {
        const name = picks.save ?? suggestedName
        return {
          name: basename(name),
          write: async (bytes) => void saved.set(basename(name), bytes),
          read: async () => saved.get(basename(name))!,
        }
      },
      chooseFolder: async () => picks.folder ?? null,
    },
    printer: {
      toPdf: async ({ route }) => {
        printed.push(route)
        return pages.pdf
      },
      toHtml: async ({ route }) => {
        printed.push(route)
        return pages.html
      },
      print: async ({ route }) => {
        printed.push(route)
        return 'sent'
      },
    },
    secrets: { isAvailable: () => false, protect: (plain) => plain, reveal: (bytes) => bytes },
    emit: (event) => void events.push(event),
  }

  const running = createApplication({
    host,
    dataFolder: join(folder, 'centre'),
    profileFolder: folder,
    checkOutputs: options.checkOutputs ?? true,
    keepsTime: false,
    report: (_reference, error) => void unexpected.push(error),
  })
  const users = Object.fromEntries(roles.map((role) => [role, aUser(role)])) as Record<Role, User>
  await running.centre.create(dataKey.slice(), {
    name: options.name ?? 'Meadow Lane',
    isDemo: false,
    firstUser: users.manager,
  })
  await addUsers(
    running,
    Object.values(users).filter(({ role }) => role !== 'manager'),
  )

  return {
    api: clientOver(running.call),
    clock,
    running,
    folder,
    dataKey,
    events,
    picks,
    saved,
    printed,
    pages,
    unexpected,
    signInAs: async (role) => {
      await running.centre.close()
      await running.centre.open(dataKey.slice(), users[role].id)
    },
    close: async () => {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
      if (unexpected.length > 0)
        throw new AggregateError(unexpected, 'The application met errors that it did not foresee.')
    },
  }
}

const roles: readonly Role[] = ['manager', 'deputy', 'administrator', 'reader']

const aUser = (role: Role): User => ({
  id: newId(userId),
  name: `Test ${role}`,
  signInName: role,
  role,
  disabledAt: null,
})

const chosen = ({ name, bytes }: { name: string; bytes: Uint8Array }): ChosenFile => ({
  name,
  size: async () => bytes.length,
  read: async () => bytes,
})

async function addUsers({ centre }: RunningApplication, users: readonly User[]): Promise<void> {
  const { database } = centre.session!
  await database.kysely.transaction().execute(async (db) => {
    database.setCommand('test-users')
    await db
      .insertInto('commands')
      .values({
        id: 'test-users',
        procedure: 'users.add',
        says: 'Gave access',
        actorId: users[0]!.id,
        actorName: 'Test',
        at: '2026-01-01T00:00:00.000Z' as never,
        undoable: 0,
        undoes: null,
        undoneBy: null,
      })
      .execute()
    await db
      .insertInto('users')
      .values([...users])
      .execute()
    database.setCommand(null)
  })
}
