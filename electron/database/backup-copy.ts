import { rmSync } from 'node:fs'

import { faultsIn, openEncrypted, type Sqlite } from './open.ts'

/** Rows per table. */
export type RowCounts = Readonly<Record<string, number>>

/** One piece of work for the backup thread. Every file named is complete ciphertext at every moment. */
export type BackupTask =
  /** Copies an open database while others write to it. */
  | { readonly kind: 'copy'; readonly source: string; readonly key: Uint8Array; readonly target: string }
  /** Opens a file, checks every page and counts its rows. */
  | { readonly kind: 'inspect'; readonly file: string; readonly key: Uint8Array }
  /** Encrypts a file, which nobody else has open, with another key. */
  | { readonly kind: 'rekey'; readonly file: string; readonly key: Uint8Array; readonly nextKey: Uint8Array }

/** @throws WrongKeyError, NotEncryptedError, FaultyDatabaseError */
export function performBackupTask(task: BackupTask): RowCounts {
  switch (task.kind) {
    case 'copy':
      return copy(task.source, task.key, task.target)
    case 'inspect':
      return inspect(task.file, task.key)
    case 'rekey':
      return rekey(task)
    default:
      return task satisfies never
  }
}

/** The copy opens but is not whole. */
export class FaultyDatabaseError extends Error {
  override readonly name = 'FaultyDatabaseError'
}

const attempts = 3

/** The copy counts as done when it opens, is sound, and has exactly the rows of a source that did not move meanwhile. */
function copy(source: string, key: Uint8Array, target: string): RowCounts {
  const database = openEncrypted(source, key)
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const version = dataVersion(database)
      const expected = countRows(database)
      database.prepare('VACUUM INTO ?').run(target)
      if (dataVersion(database) === version) return expectSame(inspect(target, key), expected)
      rmSync(target)
    }
    return copyWhileWritersWait(database, source, key, target)
  } finally {
    database.close()
  }
}

/** Somebody writes without a pause, an import perhaps: hold the writers for the moment it takes. */
function copyWhileWritersWait(database: Sqlite, source: string, key: Uint8Array, target: string): RowCounts {
  const guard = openEncrypted(source, key)
  try {
    guard.exec('BEGIN IMMEDIATE')
    const expected = countRows(database)
    database.prepare('VACUUM INTO ?').run(target)
    guard.exec('COMMIT')
    return expectSame(inspect(target, key), expected)
  } finally {
    guard.close()
  }
}

function inspect(file: string, key: Uint8Array): RowCounts {
  const database = openEncrypted(file, key, { readonly: true })
  try {
    const faults = faultsIn(database)
    if (faults.length > 0) throw new FaultyDatabaseError(faults.slice(0, 3).join(' '))
    return countRows(database)
  } finally {
    database.close()
  }
}

function rekey({ file, key, nextKey }: Extract<BackupTask, { kind: 'rekey' }>): RowCounts {
  const expected = inspect(file, key)
  const database = openEncrypted(file, key)
  try {
    database.pragma('journal_mode=DELETE') // the new pages must be in the file itself when it is moved into place
    database.pragma(`rekey="x'${Buffer.from(nextKey).toString('hex')}'"`)
  } finally {
    database.close()
  }
  return expectSame(inspect(file, nextKey), expected)
}

function countRows(database: Sqlite): RowCounts {
  const tables = database
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
  return Object.fromEntries(tables.map(({ name }) => [name, rowsIn(database, name)]))
}

const rowsIn = (database: Sqlite, table: string): number =>
  database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).get()?.rows ?? 0

/** Moves when another connection commits. */
const dataVersion = (database: Sqlite): unknown => database.pragma('data_version', { simple: true })

function expectSame(found: RowCounts, expected: RowCounts): RowCounts {
  const tables = new Set([...Object.keys(found), ...Object.keys(expected)])
  const different = [...tables].filter((table) => found[table] !== expected[table])
  if (different.length > 0) throw new FaultyDatabaseError(`The copy differs in ${different.join(', ')}.`)
  return found
}
