import { closeSync, existsSync, openSync, readSync } from 'node:fs'

import SqliteDatabase from 'better-sqlite3'

export type Sqlite = SqliteDatabase.Database

/** The key does not open this file, or the file is not one of ours. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError'
}

/** The file, or the driver, does not encrypt. Nothing is written in that case. */
export class NotEncryptedError extends Error {
  override readonly name = 'NotEncryptedError'
}

/**
 * Opens an encrypted database (SQLCipher 4 format: AES-256-CBC with HMAC-SHA512 on every page).
 * @param key 32 random bytes; never a passphrase.
 * @throws WrongKeyError, NotEncryptedError
 */
export function openEncrypted(
  file: string,
  key: Uint8Array,
  options: { create?: boolean; readonly?: boolean } = {},
): Sqlite {
  if (key.length !== 32) throw new TypeError('A database key is 32 bytes.')
  if (existsSync(file)) refuseReadable(file)
  const database = new SqliteDatabase(file, {
    fileMustExist: options.create !== true,
    readonly: options.readonly === true,
  })
  try {
    database.pragma(`cipher='sqlcipher'`)
    database.pragma('legacy=4')
    database.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`)
    database.prepare('SELECT count(*) FROM sqlite_schema').get() // the first read is the real key check
    if (options.readonly !== true) {
      database.pragma('journal_mode=WAL')
      database.pragma('synchronous=FULL')
      database.pragma('secure_delete=ON')
    }
    database.pragma('foreign_keys=ON')
    database.pragma('temp_store=MEMORY')
    database.pragma('cache_size=-16000')
    if (options.create === true) provePagesAreCiphertext(database, file)
    return database
  } catch (error) {
    database.close()
    if (isNotADatabase(error)) throw new WrongKeyError('The key does not open this database.')
    throw error
  }
}

const plainHeader = 'SQLite format 3\0'

/** The first 16 bytes of an encrypted file are a random salt; of a readable one, a fixed text. */
export function isReadable(file: string): boolean {
  const head = Buffer.alloc(plainHeader.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, head.length, 0)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === plainHeader
}

function refuseReadable(file: string): void {
  if (isReadable(file)) throw new NotEncryptedError('This database file is not encrypted.')
}

/** A driver without encryption ignores `PRAGMA key` in silence, so look at what it wrote. */
function provePagesAreCiphertext(database: Sqlite, file: string): void {
  database.pragma('user_version=0')
  database.exec('CREATE TABLE probe (id INTEGER) STRICT; DROP TABLE probe')
  database.pragma('wal_checkpoint(TRUNCATE)')
  refuseReadable(file)
}

const isNotADatabase = (error: unknown) => (error as { code?: string }).code === 'SQLITE_NOTADB'

/** Integrity and foreign keys, as sentences; empty when all is well. */
export function faultsIn(database: Sqlite): string[] {
  const integrity = database.pragma('integrity_check') as { integrity_check: string }[]
  const orphans = database.pragma('foreign_key_check') as { table: string; parent: string }[]
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...orphans.map((row) => `A row of ${row.table} refers to a missing row of ${row.parent}.`),
  ]
}
