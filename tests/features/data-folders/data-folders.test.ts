import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { folderToStartWith } from '#electron/features/data-folders/known-folders.ts'
import { inspectFolder, isUnc, kindOfMount, syncedBy } from '#electron/vault/data-folder.ts'
import { aNewCentre, passphrase, setUp, type LockedApp } from '#tests/vault/locked-app.ts'

describe('folders of centres', () => {
  let app: LockedApp
  beforeEach(async () => {
    app = await aNewCentre()
  })
  afterEach(() => app.end())

  it('a second centre lives in a folder of its own, and one can go to and fro', async () => {
    app.pickFolder = join(app.home, 'Second')
    mkdirSync(app.pickFolder)
    expect(await app.api.dataFolders.chooseNew({})).toEqual({
      outcome: 'chosen',
      folderName: 'Second',
      syncedBy: null,
    })
    expect(await app.api.vault.status({})).toMatchObject({ state: 'none', folderName: 'Second' })
    await app.api.vault.create({ ...setUp, centreName: 'Second centre' })

    const folders = await app.api.dataFolders.list({})
    expect(folders).toMatchObject([
      { folderName: 'Second', isCurrent: true, isReachable: true },
      { folderName: 'Centre', isCurrent: false, isReachable: true },
    ])
    expect(await app.api.dataFolders.switchTo({ id: folders[1]!.id })).toMatchObject({
      outcome: 'chosen',
      folderName: 'Centre',
    })
    await app.api.vault.unlock({ signInName: null, passphrase })
    expect(await app.api.vault.status({})).toMatchObject({ centreName: 'Meadow Lane' })
    expect(folderToStartWith(join(app.home, 'profile'), 'usual')).toBe(join(app.home, 'Centre'))
    expect(JSON.stringify(folders)).not.toContain(app.home)
  })

  it('a new centre needs an empty folder, an existing one a key file, and Cancel changes nothing', async () => {
    app.pickFolder = join(app.home, 'Full')
    mkdirSync(app.pickFolder)
    writeFileSync(join(app.pickFolder, 'letter.txt'), 'Dear all')

    expect(await app.api.dataFolders.chooseNew({})).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('not empty'),
    })
    expect(await app.api.dataFolders.openAnother({})).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('no centre'),
    })
    app.pickFolder = null
    expect(await app.api.dataFolders.openAnother({})).toEqual({ outcome: 'cancelled' })
    expect(await app.api.vault.status({})).toMatchObject({ centreName: 'Meadow Lane' })
  })

  it('a folder that is gone is said to be out of reach', async () => {
    expect(await app.api.dataFolders.switchTo({ id: 'unknown' })).toMatchObject({ outcome: 'refused' })
  })

  it('the list on disk holds paths and nothing about people', async () => {
    app.pickFolder = join(app.home, 'Second')
    mkdirSync(app.pickFolder)
    await app.api.dataFolders.chooseNew({})

    expect(readFileSync(join(app.home, 'profile', 'folders.json'), 'utf8')).not.toMatch(/Fiona|Meadow/)
  })
})

describe('where a centre may live', () => {
  it('is a folder on this computer, also one that is still to be made', () => {
    expect(inspectFolder('/tmp/not/yet/there')).toEqual({ outcome: 'ok', syncedBy: null })
  })

  it('is no Windows share', () => {
    expect(inspectFolder('//server/share/centre')).toMatchObject(
      process.platform === 'win32' ? { outcome: 'refused' } : { outcome: 'ok' },
    )
    expect(isUnc(String.raw`\\server\share`)).toBe(true)
    expect(isUnc(String.raw`\\?\UNC\server\share`)).toBe(true)
    expect(isUnc(String.raw`\\?\C:\Users`)).toBe(false)
    expect(isUnc(String.raw`C:\Users\Centre`)).toBe(false)
  })

  it('is recognised below the nearest mount', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      'server:/x /mnt/my\\040share fuse.sshfs rw 0 0',
      '/dev/sdb1 /mnt/stick fuseblk rw 0 0',
    ].join('\n')

    expect(kindOfMount(mounts, '/mnt/my share/centre')).toBe('fuse.sshfs')
    expect(kindOfMount(mounts, '/mnt/my shared')).toBe('ext4')
    expect(kindOfMount(mounts, '/mnt/stick')).toBe('fuseblk')
  })

  it.each([
    [String.raw`C:\Users\f\OneDrive - Council\Centre`, 'OneDrive'],
    ['/home/f/Dropbox/centre', 'Dropbox'],
    [String.raw`G:\My Drive\Centre`, 'Google Drive'],
    ['/home/f/Documents/Boxes', null],
    ['/home/f/Documents', null],
  ])('%s is copied to the internet by %s', (folder, service) => expect(syncedBy(folder)).toBe(service))
})
