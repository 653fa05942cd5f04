import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { onBackupThread } from '#electron/database/backup-thread.ts'
import { kyselyOver } from '#electron/database/dialect.ts'
import { migrateToLatest } from '#electron/database/migrate.ts'
import * as ground from '#electron/database/migrations/2026-11-22-a-ground.ts'
import { openEncrypted } from '#electron/database/open.ts'
import { createVault } from '#electron/vault/vault.ts'
import { workFactors } from '#electron/vault/vault-file.ts'
import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { readBackupName } from '#shared/features/backups/backups.schema.ts'
import { userId } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'
import { aCentre } from '#tests/support/app.ts'
import { aLockedApp, aNewCentre, passphrase } from '#tests/vault/locked-app.ts'

const backupsIn = (folder: string) => {
  const backups = join(folder, 'backups')
  return existsSync(backups) ? readdirSync(backups).filter((name) => readBackupName(name) !== null) : []
}

describe('every quarter of an hour', () => {
  it('a backup is taken when something changed, and none when nothing did', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const app = await aNewCentre({ keepsTime: true })
    vi.advanceTimersByTime(15 * 60_000)
    await expect.poll(() => backupsIn(app.folder())).toEqual(['2026-11-23T10-00-00Z-timer.db'])
    app.clock.advance(15 * 60_000)
    vi.advanceTimersByTime(15 * 60_000)
    await app.api.agencies.add({ ...emptyAgency, name: 'One' })
    app.clock.advance(15 * 60_000)
    vi.advanceTimersByTime(15 * 60_000)

    await expect
      .poll(() => backupsIn(app.folder()))
      .toEqual(['2026-11-23T10-00-00Z-timer.db', '2026-11-23T10-30-00Z-timer.db'])
    vi.useRealTimers()
    await app.end()
  })
})

describe('while somebody keeps writing', () => {
  it('a backup is still made, and it is whole', async () => {
    const app = await aCentre()
    const { signal, stop } = stopSign()
    const writer = writeUntil(signal, (count) =>
      app.api.agencies.add({ ...emptyAgency, name: `Agency ${count}` }),
    )
    const { backup } = await app.api.backups.backUpNow({}).finally(stop)
    await writer

    const file = join(app.folder, 'centre', 'backups', backup.name)
    expect((await onBackupThread({ kind: 'inspect', file, key: app.dataKey }))['agencies']).toBeGreaterThan(0)
    await app.close()
  })
})

describe('before an update changes the tables', () => {
  it('the file of before is saved', async () => {
    const app = await aLockedApp()
    const folder = app.folder()
    const manager = newId(userId)
    const { dataKey } = await createVault(folder, {
      userId: manager,
      signInName: 'fiona',
      passphrase,
      workFactor: workFactors.floor,
    })
    const sqlite = openEncrypted(join(folder, 'centre.db'), dataKey, { create: true })
    const older = kyselyOver(sqlite)
    await migrateToLatest(older, async () => {}, { '2026-11-22-a-ground': ground })
    sqlite.prepare(`INSERT INTO users VALUES (?, 'Fiona Green', 'fiona', 'manager', NULL)`).run(manager)
    sqlite.prepare(`INSERT INTO centre VALUES ('centre', 'Meadow Lane', 0, '{}')`).run()
    await older.destroy()

    expect(await app.api.vault.unlock({ signInName: null, passphrase })).toMatchObject({
      outcome: 'unlocked',
    })
    const [saved] = backupsIn(folder)
    expect(saved).toMatch(/before-update\.db$/)
    const counts = await onBackupThread({
      kind: 'inspect',
      file: join(folder, 'backups', saved!),
      key: dataKey,
    })
    expect(counts).toMatchObject({ users: 1, centre: 1 })
    expect(counts).not.toHaveProperty('agencies')
    await app.end()
  })
})

describe('a computer that is switched off in the middle of a backup', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'centreboard-killed-'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  it('finds every backup that bears a name whole, and the records unharmed', async () => {
    const key = Buffer.alloc(32, 9)
    const database = join(home, 'centre.db')
    const sqlite = openEncrypted(database, key, { create: true })
    sqlite.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT) STRICT')
    sqlite.exec(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO notes SELECT i, 'Quarry Road ' || i FROM n`,
    )
    sqlite.close()

    for (const wait of [30, 90, 170]) {
      const script = join(import.meta.dirname, 'back-up-until-killed.ts')
      const child = spawn(process.execPath, [script, database, key.toString('hex')], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      await once(child, 'exit')
    }

    const backups = backupsIn(home)
    expect(backups.length).toBeGreaterThan(0)
    for (const name of backups) {
      expect(await onBackupThread({ kind: 'inspect', file: join(home, 'backups', name), key })).toEqual({
        notes: 20_000,
      })
    }
    expect(await onBackupThread({ kind: 'inspect', file: database, key })).toEqual({ notes: 20_000 })
    for (const name of readdirSync(join(home, 'backups')))
      expect(readFileSync(join(home, 'backups', name), 'latin1')).not.toContain('Quarry')
  })
})

function stopSign() {
  const control = new AbortController()
  return { signal: control.signal, stop: () => control.abort() }
}

/** One write after the other; in between the program may attend to other things, as it does between two calls of a window. */
async function writeUntil(signal: AbortSignal, write: (count: number) => Promise<unknown>): Promise<void> {
  for (let count = 0; !signal.aborted && count < 2000; count += 1) {
    await write(count)
    await new Promise((resolve) => setImmediate(resolve))
  }
}
