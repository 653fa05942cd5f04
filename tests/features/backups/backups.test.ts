import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { emptyAgency } from '#shared/features/agencies/agencies.schema.ts'
import { aNewCentre, otherPassphrase, passphrase, type LockedApp } from '#tests/vault/locked-app.ts'

let app: LockedApp
beforeEach(async () => {
  app = await aNewCentre()
})
afterEach(() => app.end())

const folder = () => join(app.folder(), 'backups')
const files = (where = folder()) => (existsSync(where) ? readdirSync(where).toSorted() : [])
const addAgency = (name: string) => app.api.agencies.add({ ...emptyAgency, name })
const names = async () => (await app.api.agencies.list({})).map(({ name }) => name)
const backUpNow = async () => {
  app.clock.advance(1000)
  return (await app.api.backups.backUpNow({})).backup
}

const stick = () => join(app.home, 'USB stick')
const access = (typed: string) => ({ signInName: null, passphrase: typed })

describe('a backup', () => {
  it('is a whole encrypted copy with its key file beside it', async () => {
    await addAgency('Health visiting, Quarry Road')
    const backup = await backUpNow()

    expect(files()).toEqual([backup.name, backup.name.replace('.db', '.vault.json')])
    expect(backup).toMatchObject({
      name: '2026-11-23T10-00-01Z-asked.db',
      reason: 'asked',
      takenAt: '2026-11-23T10:00:01.000Z',
    })
    expect((await app.api.vault.status({})).lastVerifiedBackupAt).toBe(backup.takenAt)
    const bytes = readFileSync(join(folder(), backup.name)).toString('latin1')
    expect(bytes).not.toMatch(/Quarry|Fiona|SQLite format/)
  })

  it('is shown with what is in it, compared with now', async () => {
    await addAgency('One')
    const { name } = await backUpNow()
    await addAgency('Two')

    const preview = await app.api.backups.preview({ name })
    expect(preview).toMatchObject({ outcome: 'opened', backup: { name } })
    expect((preview as { counts: unknown[] }).counts).toContainEqual({
      label: 'Agencies',
      inBackup: 1,
      now: 2,
    })
  })

  it('is restored, and the way back restores what was there before', async () => {
    await addAgency('One')
    const { name } = await backUpNow()
    await addAgency('Two')

    app.clock.advance(1000)
    const restored = await app.api.backups.restore({ name })
    expect(await names()).toEqual(['One'])
    expect((await app.api.history.list({})).entries[0]).toMatchObject({
      says: expect.stringContaining('Restored the backup of 23/11/2026'),
    })

    app.clock.advance(1000)
    await app.api.backups.restore({ name: (restored as { wayBack: string }).wayBack })
    expect(await names()).toEqual(['One', 'Two'])
  })

  it('that is damaged is refused, and the records stay as they are', async () => {
    await addAgency('One')
    const { name } = await backUpNow()
    const bytes = readFileSync(join(folder(), name))
    bytes[bytes.length - 2000] = bytes[bytes.length - 2000]! ^ 1
    writeFileSync(join(folder(), name), bytes)

    await expect(app.api.backups.preview({ name })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('damaged'),
    })
    await expect(app.api.backups.restore({ name })).rejects.toMatchObject({ code: 'unavailable' })
    expect(await names()).toEqual(['One'])
  })

  it('opens after the passphrase was changed, because the key is the same', async () => {
    const { name } = await backUpNow()
    await app.api.vault.changePassphrase({ current: passphrase, next: otherPassphrase })
    app.clock.advance(1000)

    expect(await app.api.backups.restore({ name })).toMatchObject({ outcome: 'restored' })
    await app.api.vault.lock({})
    expect(await app.api.vault.unlock({ signInName: null, passphrase: otherPassphrase })).toMatchObject({
      outcome: 'unlocked',
    })
  })

  it('from before a change of key asks for the passphrase of that time and is encrypted with the present key', async () => {
    await addAgency('One')
    const { name } = await backUpNow()
    await app.api.vault.changePassphrase({ current: passphrase, next: otherPassphrase })
    app.clock.advance(1000)
    await app.api.vault.changeDataKey({ passphrase: otherPassphrase, others: [] })
    await addAgency('Two')
    app.clock.advance(1000)

    expect(await app.api.backups.restore({ name })).toEqual({ outcome: 'passphraseNeeded' })
    expect(await app.api.backups.restore({ name, access: access(otherPassphrase) })).toMatchObject({
      outcome: 'wrongPassphrase',
    })
    expect(await app.api.backups.restore({ name, access: access(passphrase) })).toMatchObject({
      outcome: 'restored',
    })
    expect(await names()).toEqual(['One'])
    await app.api.vault.lock({})
    expect(await app.api.vault.unlock({ signInName: null, passphrase: otherPassphrase })).toMatchObject({
      outcome: 'unlocked',
    })
  })

  it('from before somebody had access is not restored by them', async () => {
    const { name } = await backUpNow()
    await app.api.users.add({ name: 'Sam', signInName: 'sam', role: 'deputy', passphrase: otherPassphrase })
    await app.api.vault.lock({})
    await app.api.vault.unlock({ signInName: 'sam', passphrase: otherPassphrase })
    await addAgency('One')
    app.clock.advance(1000)

    await expect(app.api.backups.restore({ name })).rejects.toMatchObject({
      code: 'ruleBroken',
      message: expect.stringContaining('no access at the time'),
    })
    expect(await names()).toEqual(['One'])
  })

  it('can only be one of the list, never another file', async () => {
    await expect(app.api.backups.preview({ name: '../centre.db' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(app.api.backups.preview({ name: '2026-01-01T00-00-00Z-close.db' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('the second place', () => {
  const onStick = () => files(join(stick(), 'Centreboard backups'))

  beforeEach(async () => {
    mkdirSync(stick())
    app.pickFolder = stick()
  })

  it('gets a checked copy of each backup', async () => {
    const chosen = await app.api.backups.chooseSecondPlace({})
    app.clock.advance(1000)
    const { backup, secondPlace } = await app.api.backups.backUpNow({})

    expect(chosen).toMatchObject({
      outcome: 'chosen',
      secondPlace: { folderName: 'USB stick', isReachable: true, syncedBy: null },
    })
    expect(secondPlace).toBe('copied')
    expect(onStick()).toContain(backup.name)
    expect(onStick()).toContain(backup.name.replace('.db', '.vault.json'))
  })

  it('is a warning, not an obstacle, when it is not plugged in', async () => {
    await app.api.backups.chooseSecondPlace({})
    renameSync(stick(), `${stick()} unplugged`)
    app.clock.advance(1000)

    expect(await app.api.backups.backUpNow({})).toMatchObject({ secondPlace: 'missing' })
    expect(await app.api.backups.list({})).toMatchObject({ secondPlace: { isReachable: false } })
    expect((await app.api.vault.status({})).backupWarning).toContain('USB stick, is not plugged in')
    expect(existsSync(stick())).toBe(false)
  })

  it('can be forgotten, and is never a folder inside the centre', async () => {
    await app.api.backups.chooseSecondPlace({})
    await app.api.backups.forgetSecondPlace({})
    expect(await app.api.backups.list({})).toMatchObject({ secondPlace: null })

    app.pickFolder = folder()
    expect(await app.api.backups.chooseSecondPlace({})).toMatchObject({ outcome: 'refused' })
    app.pickFolder = null
    expect(await app.api.backups.chooseSecondPlace({})).toEqual({ outcome: 'cancelled' })
  })

  it('brings the centre back on another computer, with the passphrase of that time', async () => {
    await addAgency('One')
    await app.api.backups.chooseSecondPlace({})
    await app.restart()
    rmSync(app.folder(), { recursive: true })
    expect(await app.api.vault.status({})).toMatchObject({ state: 'none' })

    const found = await app.api.dataFolders.chooseBackups({})
    const { backups } = found as Extract<typeof found, { outcome: 'chosen' }>
    expect(backups).toMatchObject([{ reason: 'asked', needsSignInName: false }])
    const restore = (typed: string) =>
      app.api.dataFolders.restoreBackup({ name: backups[0]!.name, signInName: null, passphrase: typed })
    expect(await restore('not this one')).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await restore(passphrase)).toEqual({ outcome: 'restored' })

    expect(await names()).toEqual(['One'])
    await expect(restore(passphrase)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('replaces records or a key file that no longer open, and sets the broken ones aside', async () => {
    await addAgency('One')
    await app.api.backups.chooseSecondPlace({})
    await app.restart()
    const restore = async () => {
      const found = await app.api.dataFolders.chooseBackups({})
      const { backups } = found as Extract<typeof found, { outcome: 'chosen' }>
      app.clock.advance(1000)
      return app.api.dataFolders.restoreBackup({ name: backups[0]!.name, signInName: null, passphrase })
    }
    writeFileSync(join(app.folder(), 'centre.db'), Buffer.alloc(8192, 7))
    expect(await restore()).toEqual({ outcome: 'restored' })
    expect(await names()).toEqual(['One'])

    await app.api.vault.lock({})
    writeFileSync(join(app.folder(), 'vault.json'), 'damaged')
    expect(await app.api.vault.status({})).toMatchObject({ state: 'locked' })
    expect(await restore()).toEqual({ outcome: 'restored' })
    expect(await names()).toEqual(['One'])
    expect(files(app.folder()).filter((name) => name.startsWith('set aside'))).toHaveLength(2)
  })
})

describe('by themselves', () => {
  it('backups are taken when a centre with changes is locked, and not again without changes', async () => {
    await app.end()
    app = await aNewCentre({ keepsTime: true })
    await addAgency('One')
    await app.api.vault.lock({})

    expect(files().filter((name) => name.endsWith('-close.db'))).toHaveLength(1)
    app.clock.advance(60_000)
    await app.api.vault.lock({})
    expect(files().filter((name) => name.endsWith('.db'))).toHaveLength(1)
  })

  it('a crash in the middle leaves the earlier ones whole, and its remains are swept', async () => {
    await app.end()
    app = await aNewCentre({ keepsTime: true })
    const { name } = await backUpNow()
    copyFileSync(join(folder(), name), join(folder(), '2026-11-23T11-00-00Z-timer.db.partial'))
    writeFileSync(join(app.folder(), 'centre.db.partial'), 'half')
    await app.restart()
    await app.api.vault.unlock({ signInName: null, passphrase })
    await app.api.vault.lock({})

    expect(files().filter((file) => file.includes('partial'))).toEqual([])
    expect(existsSync(join(app.folder(), 'centre.db.partial'))).toBe(false)
    expect(files()).toContain(name)
  })
})
