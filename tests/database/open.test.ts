import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { faultsIn, NotEncryptedError, openEncrypted, WrongKeyError } from '#electron/database/open.ts'

describe('the database file', () => {
  let folder: string
  let file: string
  const key = new Uint8Array(randomBytes(32))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'centreboard-open-'))
    file = join(folder, 'centre.db')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const write = () => {
    const database = openEncrypted(file, key, { create: true })
    database.exec(
      `CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT) STRICT; INSERT INTO notes VALUES ('1', 'Aspen Grove, very readable')`,
    )
    return database
  }

  it('opens again with its key, and holds nothing readable, not even in its journal', () => {
    const database = write()
    for (const path of [file, `${file}-wal`]) expect(readFileSync(path).includes('Aspen Grove')).toBe(false)
    database.close()
    const again = openEncrypted(file, key)
    expect(again.prepare('SELECT text FROM notes').get()).toEqual({ text: 'Aspen Grove, very readable' })
    expect(faultsIn(again)).toEqual([])
    again.close()
  })

  it('does not open with another key', () => {
    write().close()
    expect(() => openEncrypted(file, new Uint8Array(randomBytes(32)))).toThrow(WrongKeyError)
  })

  it('is not made by opening one that is not there', () => {
    expect(() => openEncrypted(file, key)).toThrow('unable to open')
    expect(existsSync(file)).toBe(false)
  })

  it('is refused when it is readable, and left as it is', () => {
    const plain = new SqliteDatabase(file)
    plain.exec('CREATE TABLE notes (id TEXT) STRICT')
    plain.close()
    const before = readFileSync(file)
    expect(() => openEncrypted(file, key)).toThrow(NotEncryptedError)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused when it is no database at all', () => {
    writeFileSync(file, randomBytes(8192))
    expect(() => openEncrypted(file, key)).toThrow(WrongKeyError)
  })

  it('is refused when a single bit of it was changed', () => {
    write().close()
    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 2)]! ^= 1
    writeFileSync(file, bytes)
    expect(() => {
      const database = openEncrypted(file, key)
      try {
        if (faultsIn(database).length > 0) throw new Error('damaged')
      } finally {
        database.close()
      }
    }).toThrow(/malformed|damaged|does not open/)
  })

  it('takes no key but 32 bytes', () => {
    expect(() => openEncrypted(file, new Uint8Array(16), { create: true })).toThrow(TypeError)
    expect(existsSync(file)).toBe(false)
  })
})
