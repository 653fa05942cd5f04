import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { vaultFileIn } from '#electron/vault/vault-file.ts'
import {
  aLockedApp,
  aNewCentre,
  otherPassphrase,
  passphrase,
  setUp,
  type LockedApp,
} from '#tests/vault/locked-app.ts'

let app: LockedApp
afterEach(() => app.end())

const unlock = (typed: string, signInName: string | null = null) =>
  app.api.vault.unlock({ signInName, passphrase: typed })

const groupsOf = (key: string, ...positions: number[]) =>
  positions.map((position) => ({ position, text: key.split('-')[position - 1]! }))

describe('on a fresh computer', () => {
  it('there is no centre, and nothing but setting one up works', async () => {
    app = await aLockedApp()

    expect(await app.api.vault.status({})).toMatchObject({
      state: 'none',
      actor: null,
      centreName: null,
      permissions: [],
    })
    await expect(app.api.agencies.list({})).rejects.toMatchObject({ code: 'locked' })
    await expect(unlock(passphrase)).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('setting up a centre signs the manager in and shows the recovery key once', async () => {
    app = await aLockedApp()
    const { recoveryKey } = await app.api.vault.create(setUp)

    expect(recoveryKey).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/)
    expect(await app.api.vault.status({})).toMatchObject({
      state: 'showingRecoveryKey',
      folderName: 'Centre',
      centreName: 'Meadow Lane',
      actor: { name: 'Fiona Green', role: 'manager' },
      isDemo: false,
      idleMinutes: 15,
      isRecoveryKeyConfirmed: false,
    })
    await expect(app.api.vault.create(setUp)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('a passphrase that is easy to guess is refused beside its field, and nothing is made', async () => {
    app = await aLockedApp()

    await expect(app.api.vault.create({ ...setUp, passphrase: 'password1234' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { passphrase: expect.stringContaining('easy to guess') },
    })
    expect(existsSync(app.folder())).toBe(false)
  })

  it('the suggested passphrase is a new one each time and good enough', async () => {
    app = await aLockedApp()
    const first = await app.api.vault.suggestPassphrase({})

    expect(first).not.toEqual(await app.api.vault.suggestPassphrase({}))
    await expect(app.api.vault.create({ ...setUp, ...first })).resolves.toBeDefined()
  })
})

describe('the recovery key', () => {
  it('is confirmed by typing two of its groups back', async () => {
    const centre = await aNewCentre()
    app = centre
    const [second, seventh] = groupsOf(centre.recoveryKey, 2, 7)
    const wrong = { position: 7, text: '00000' }

    expect(await app.api.vault.confirmRecoveryKey({ groups: [second!, wrong] })).toEqual({
      outcome: 'different',
      positions: [7],
    })
    expect(
      await app.api.vault.confirmRecoveryKey({
        groups: [second!, { position: 7, text: ` ${seventh!.text.toLowerCase()}` }],
      }),
    ).toEqual({ outcome: 'confirmed' })
    expect(await app.api.vault.status({})).toMatchObject({ state: 'unlocked', isRecoveryKeyConfirmed: true })
  })

  it('can be put away unconfirmed, and then a reminder stays', async () => {
    app = await aNewCentre()
    await app.api.vault.putRecoveryKeyAway({})

    expect(await app.api.vault.status({})).toMatchObject({ state: 'unlocked', isRecoveryKeyConfirmed: false })
  })

  it('is forgotten when the centre is locked before that, and can be made anew', async () => {
    const centre = await aNewCentre()
    app = centre
    await app.api.vault.lock({})
    await unlock(passphrase)

    expect(await app.api.vault.confirmRecoveryKey({ groups: groupsOf(centre.recoveryKey, 1, 2) })).toEqual({
      outcome: 'forgotten',
    })
    expect(await app.api.vault.renewRecoveryKey({ passphrase: 'wrong' })).toMatchObject({
      outcome: 'wrongPassphrase',
    })
    const renewed = await app.api.vault.renewRecoveryKey({ passphrase })
    expect(renewed).toMatchObject({ outcome: 'renewed' })
    await app.api.vault.lock({})
    const recover = (recoveryKey: string) =>
      app.api.vault.recover({ recoveryKey, signInName: null, passphrase: otherPassphrase })
    expect(await recover(centre.recoveryKey)).toEqual({ outcome: 'wrongKey' })
    expect(await recover((renewed as { recoveryKey: string }).recoveryKey)).toEqual({ outcome: 'recovered' })
  })

  it('lets somebody who forgot the passphrase back in, and the old passphrase no longer works', async () => {
    const centre = await aNewCentre()
    app = centre
    await app.api.vault.lock({})

    expect(
      await app.api.vault.recover({
        recoveryKey: centre.recoveryKey,
        signInName: null,
        passphrase: otherPassphrase,
      }),
    ).toEqual({ outcome: 'recovered' })
    expect(await app.api.vault.status({})).toMatchObject({ state: 'unlocked' })
    await app.api.vault.lock({})
    expect(await unlock(passphrase)).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await unlock(otherPassphrase)).toMatchObject({ outcome: 'unlocked' })
  })
})

describe('locking and unlocking', () => {
  it('closes and opens the records, and tells the windows', async () => {
    app = await aNewCentre()
    await app.api.vault.lock({})

    expect(app.events.at(-1)).toEqual({ kind: 'locked' })
    expect(await app.api.vault.status({})).toMatchObject({
      state: 'locked',
      needsSignInName: false,
      centreName: null,
      actor: null,
    })
    await expect(app.api.agencies.list({})).rejects.toMatchObject({ code: 'locked' })
    expect(await unlock(passphrase)).toEqual({ outcome: 'unlocked', wrongTriesBefore: 0 })
    expect(await app.api.agencies.list({})).toEqual([])
  })

  it('slows wrong tries down across restarts and tells who gets in how many there were', async () => {
    app = await aNewCentre()
    await app.restart()
    for (let count = 0; count < 4; count += 1) await unlock('a wrong one')
    await app.restart()
    expect(await app.api.vault.status({})).toMatchObject({ waitSeconds: 5 })
    expect(await unlock(passphrase)).toEqual({ outcome: 'throttled', waitSeconds: 5 })
    app.clock.advance(5000)

    expect(await unlock(passphrase)).toEqual({ outcome: 'unlocked', wrongTriesBefore: 3 })
    const { entries } = await app.api.history.list({})
    expect(entries[0]).toMatchObject({
      says: 'Signed in after 3 wrong tries',
      actorName: 'Fiona Green',
      canUndo: false,
    })
  })

  it('happens by itself when nobody is there, unless somebody touches a key', async () => {
    app = await aNewCentre({ keepsTime: true })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await app.api.vault.stayAwake({})
    vi.advanceTimersByTime(14 * 60_000)
    await app.api.vault.stayAwake({})
    vi.advanceTimersByTime(14 * 60_000)
    expect(await app.api.vault.status({})).toMatchObject({ state: 'showingRecoveryKey' })
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()

    await expect.poll(() => app.events.some(({ kind }) => kind === 'locked')).toBe(true)
    expect(await app.api.vault.status({})).toMatchObject({ state: 'locked' })
  })

  it('says in a sentence when the key file or the records are not what they were', async () => {
    app = await aNewCentre()
    await app.restart()
    const vault = readFileSync(vaultFileIn(app.folder()), 'utf8')
    writeFileSync(vaultFileIn(app.folder()), vault.replace('"user"', '"usor"'))
    await expect(unlock(passphrase)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('damaged'),
    })

    writeFileSync(vaultFileIn(app.folder()), vault)
    writeFileSync(join(app.folder(), 'centre.db'), 'SQLite format 3\0 and so on')
    await expect(unlock(passphrase)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('not encrypted'),
    })
    writeFileSync(join(app.folder(), 'centre.db'), Buffer.alloc(8192, 7))
    await expect(unlock(passphrase)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('damaged'),
    })
  })
})

describe('the keys', () => {
  it('change with the passphrase only in their wrapping', async () => {
    app = await aNewCentre()

    expect(
      await app.api.vault.changePassphrase({ current: 'not this', next: otherPassphrase }),
    ).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await app.api.vault.changePassphrase({ current: passphrase, next: otherPassphrase })).toEqual({
      outcome: 'changed',
    })
    await app.api.vault.lock({})
    expect(await unlock(passphrase)).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await unlock(otherPassphrase)).toMatchObject({ outcome: 'unlocked' })
  })

  it('can be exchanged altogether: every page is encrypted anew and only named people get in', async () => {
    const centre = await aNewCentre()
    app = centre
    const sam = await app.api.users.add({
      name: 'Sam',
      signInName: 'sam',
      role: 'deputy',
      passphrase: otherPassphrase,
    })
    await app.api.users.add({ name: 'Kim', signInName: 'kim', role: 'reader', passphrase: otherPassphrase })
    const fresh = 'copper violin eleven meadows'

    const changed = await app.api.vault.changeDataKey({
      passphrase,
      others: [{ userId: sam.id, passphrase: fresh }],
    })

    expect(changed).toMatchObject({
      outcome: 'changed',
      recoveryKey: expect.not.stringMatching(centre.recoveryKey),
    })
    expect(await app.api.users.list({})).toHaveLength(3)
    await app.api.vault.lock({})
    expect(await unlock(otherPassphrase, 'kim')).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await unlock(fresh, 'sam')).toMatchObject({ outcome: 'unlocked' })
    expect(await app.api.vault.status({})).toMatchObject({ state: 'choosingPassphrase' })
  })
})
