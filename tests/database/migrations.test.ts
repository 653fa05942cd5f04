import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { kyselyOver } from '#electron/database/dialect.ts'
import { migrateToLatest } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { faultsIn, openEncrypted, type Sqlite } from '#electron/database/open.ts'
import type { Database } from '#electron/database/schema.ts'

const names = Object.keys(migrations)
const upTo = (count: number) => Object.fromEntries(Object.entries(migrations).slice(0, count))

describe('migrations', () => {
  let folder: string
  let sqlite: Sqlite
  let kysely: Kysely<Database>
  let backups: number
  const migrate = (provided: Record<string, Migration>) =>
    migrateToLatest(
      kysely,
      async () => {
        backups += 1
      },
      provided,
    )
  const tables = () =>
    (
      sqlite.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all() as {
        name: string
      }[]
    ).map(({ name }) => name)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'centreboard-migrations-'))
    sqlite = openEncrypted(join(folder, 'centre.db'), new Uint8Array(randomBytes(32)), { create: true })
    kysely = kyselyOver(sqlite)
    backups = 0
  })
  afterEach(async () => {
    await kysely.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  it('run in the order of their names, so that every file went the same way', () => {
    expect(names).toEqual(names.toSorted())
  })

  it.each(names.map((name, index) => [name, index + 1] as const).slice(1))(
    'bring a populated file from %s up to date, after one backup, and lose nothing',
    async (_name, count) => {
      await migrate(upTo(count))
      const agency = [
        'id',
        'name',
        'kind',
        'offer',
        'criteria',
        'openingHours',
        'howToAsk',
        'contactName',
        'contactRole',
        'phone',
        'email',
        'address',
        'notes',
      ]
      sqlite
        .prepare(`INSERT INTO agencies (${agency.join(', ')}) VALUES (${agency.map(() => '?').join(', ')})`)
        .run(...agency)
      await migrate(migrations)
      expect(sqlite.prepare('SELECT * FROM agencies').get()).toMatchObject(
        Object.fromEntries(agency.map((column) => [column, column])),
      )
      expect(backups).toBe(count < names.length ? 1 : 0)
      expect(faultsIn(sqlite)).toEqual([])
    },
  )

  it('take no backup of a file that is new or up to date', async () => {
    await migrate(migrations)
    await migrate(migrations)
    expect(backups).toBe(0)
  })

  it('leave nothing behind when one of them fails', async () => {
    await migrate(upTo(2))
    const before = tables()
    const failing: Migration = {
      up: async (db) => {
        await sql`CREATE TABLE halfMade (id TEXT) STRICT`.execute(db)
        throw new Error('The disk is full.')
      },
    }
    await expect(migrate({ ...upTo(3), '2099-01-01-failing': failing })).rejects.toThrow('The disk is full.')
    expect(tables()).toEqual(before)
    await migrate(migrations)
    expect(tables()).not.toContain('halfMade')
  })

  it('refuse a file that a newer version has written, and say so', async () => {
    await migrate({ ...migrations, '2099-01-01-future': { up: async () => {} } })
    await expect(migrate(migrations)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('newer version'),
    })
  })

  it('make every table strict', async () => {
    await migrate(migrations)
    const loose = sqlite
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'`,
      )
      .all()
    expect(loose).toEqual([])
  })
})
