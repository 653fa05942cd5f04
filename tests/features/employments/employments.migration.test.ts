import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { writeCommand } from '#electron/audit/write-command.ts'
import { undoCommand } from '#electron/audit/undo.ts'
import { openCentreDatabase } from '#electron/database/centre-database.ts'
import { kyselyOver } from '#electron/database/dialect.ts'
import { migrateToLatest } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/index.ts'
import { faultsIn, openEncrypted, type Sqlite } from '#electron/database/open.ts'
import { agencyId } from '#shared/features/agencies/agencies.schema.ts'
import { personId, type PersonId } from '#shared/features/people/people.schema.ts'
import { userId } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'
import { clockAt } from '#tests/support/clock.ts'

const before = Object.fromEntries(
  Object.entries(migrations).filter(([name]) => name < '2026-11-22-z-employments'),
)
const actor = { userId: newId(userId), name: 'Fiona Green', role: 'manager' } as const
const [aspen, birch] = [newId(agencyId), newId(agencyId)]
const [ann, bob, gone] = [newId(personId), newId(personId), newId(personId)]

const person = (id: PersonId, employerAgencyId: string | null) => ({
  id,
  givenName: 'Person',
  familyName: id.slice(-6),
  preferredName: '',
  kind: 'employee',
  staffNumber: '',
  disciplineId: null,
  employerAgencyId,
  registrationBody: '',
  registrationNumber: '',
  registrationExpiresOn: null,
  email: '',
  phone: '',
  address: '',
  emergencyName: '',
  emergencyRelationship: '',
  emergencyPhone: '',
  startedOn: '2024-01-01',
  leftOn: null,
  leavingReasonId: null,
  leavingNote: '',
  notes: '',
})
type Row = Record<string, string | null>

/** A file as the version before wrote it: people, one of whom changed employer, one deleted, and the history of it all. */
function fillOldFile(sqlite: Sqlite): void {
  const insert = (table: string, row: Row) =>
    sqlite
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join()})`,
      )
      .run(...Object.values(row))
  const done = (id: string, changes: readonly [string, PersonId, Row | null, Row | null][]) => {
    sqlite
      .prepare(
        `INSERT INTO commands VALUES (?, 'people.add', ?, ?, ?, '2026-01-01T10:00:00.000Z', 1, NULL, NULL)`,
      )
      .run(id, id, actor.userId, actor.name)
    for (const [kind, recordId, was, is] of changes)
      sqlite
        .prepare(
          `INSERT INTO changes (commandId, tableName, recordId, kind, before, after) VALUES (?, 'people', ?, ?, ?, ?)`,
        )
        .run(id, recordId, kind, was && JSON.stringify(was), is && JSON.stringify(is))
  }
  for (const [id, name] of [
    [aspen, 'Aspen NHS'],
    [birch, 'Birch Housing'],
  ] as const) {
    const empty = {
      kind: 'other',
      offer: '',
      criteria: '',
      openingHours: '',
      howToAsk: '',
      contactName: '',
      contactRole: '',
      phone: '',
      email: '',
      address: '',
      notes: '',
    }
    insert('agencies', { id, name, ...empty })
  }
  insert('people', person(ann, birch))
  insert('people', person(bob, null))
  done('added', [
    ['insert', ann, null, person(ann, aspen)],
    ['insert', bob, null, person(bob, null)],
    ['insert', gone, null, person(gone, aspen)],
  ])
  done('changed', [['update', ann, person(ann, aspen), person(ann, birch)]])
  done('deleted', [['delete', gone, person(gone, aspen), null]])
}

describe('a file from before employers had a history', () => {
  let folder: string
  const key = new Uint8Array(randomBytes(32))
  const file = () => join(folder, 'centre.db')

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'centreboard-employments-'))
    const sqlite = openEncrypted(file(), key, { create: true })
    const kysely = kyselyOver(sqlite)
    await migrateToLatest(kysely, () => undefined, before)
    fillOldFile(sqlite)
    await kysely.destroy()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function opened(use: (database: Awaited<ReturnType<typeof openCentreDatabase>>) => Promise<void>) {
    const database = await openCentreDatabase(file(), key)
    try {
      await use(database)
    } finally {
      await database.close()
    }
  }
  const employers = ({ sqlite }: { sqlite: Sqlite }) =>
    Object.fromEntries(
      (
        sqlite.prepare('SELECT personId, agencyId, startsOn FROM employments').all() as {
          personId: string
          agencyId: string | null
          startsOn: null
        }[]
      ).map((row) => [row.personId, [row.agencyId, row.startsOn]]),
    )

  it('has everybody’s employer as their first', async () => {
    await opened(async (database) => {
      expect(employers(database)).toEqual({ [ann]: [birch, null], [bob]: [null, null] })
      expect(database.sqlite.prepare('SELECT id FROM people ORDER BY id').all()).toEqual(
        [ann, bob].toSorted().map((id) => ({ id })),
      )
      expect(faultsIn(database.sqlite)).toEqual([])
    })
  })

  it.each([
    ['changed', { [ann]: [aspen, null], [bob]: [null, null] }],
    ['deleted', { [ann]: [birch, null], [bob]: [null, null], [gone]: [aspen, null] }],
  ])('can still have undone what was %s before', async (commandId, expected) => {
    await opened(async (database) => {
      await database.kysely.transaction().execute(async (db) => {
        const undo = 'undo'
        const what = { procedure: 'history.undo', says: 'Undid a change', undoable: true }
        await writeCommand(db, { id: undo, ...what, actor, at: clockAt('2026-11-23').now() })
        database.setCommand(undo)
        await undoCommand({ db, clock: clockAt('2026-11-23'), actor, commandId: undo }, commandId)
      })
      expect(employers(database)).toEqual(expected)
    })
  })
})
