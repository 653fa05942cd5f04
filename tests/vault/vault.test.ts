import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import {
  addOperatingSystemSlot,
  addUserSlot,
  beginKeyChange,
  changePassphrase,
  createVault,
  finishKeyChange,
  recoverVault,
  removeUserSlot,
  renameUserSlot,
  renewRecoveryKey,
  resetPassphrase,
  signInNeeds,
  unlockVault,
  unlockWithOperatingSystem,
} from '#electron/vault/vault.ts'
import { vaultFileIn, workFactors } from '#electron/vault/vault-file.ts'
import type { SecretStore } from '#electron/host.ts'
import type { Instant } from '#shared/dates.ts'
import { userId, type UserId } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'

const now = '2026-11-22T10:00:00.000Z' as Instant
const workFactor = workFactors.floor
const passphrase = 'amber lantern quiet river'

let folder: string
let manager: UserId
let deputy: UserId
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'centreboard-vault-'))
  manager = newId(userId)
  deputy = newId(userId)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const create = () =>
  createVault(folder, { userId: manager, signInName: 'Fiona Green', passphrase, workFactor })
const unlock = (typed: string, signInName: string | null = null) =>
  unlockVault(folder, { signInName, passphrase: typed, now })
const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant

const tryAt = (typed: string, seconds: number) =>
  unlockVault(folder, { signInName: null, passphrase: typed, now: later(seconds) })

describe('a vault', () => {
  it('opens with the passphrase, without a name while one person has access', async () => {
    const { dataKey } = await create()

    expect(await unlock(passphrase)).toEqual({
      outcome: 'unlocked',
      dataKey,
      nextDataKey: null,
      userId: manager,
      wrongTriesBefore: 0,
    })
    expect(dataKey).toHaveLength(32)
  })

  it('does not open with another passphrase, and says how many tries are left before a wait', async () => {
    await create()

    expect(await unlock('amber lantern quiet rivers')).toEqual({
      outcome: 'wrongPassphrase',
      triesBeforeWait: 2,
      waitSeconds: 0,
    })
  })

  it('is made with the full work factor unless a test lowers it', async () => {
    await createVault(folder, { userId: manager, signInName: 'fiona', passphrase })

    expect(JSON.parse(readFileSync(vaultFileIn(folder), 'utf8')).slots[0].kdf).toMatchObject({
      name: 'scrypt',
      n: 2 ** 17,
      r: 8,
      p: 1,
    })
  })

  it('accepts the same letters however a keyboard composes them', async () => {
    await createVault(folder, {
      userId: manager,
      signInName: 'fiona',
      passphrase: 'caf\u00e9 by the sea',
      workFactor,
    })

    expect(await unlock('cafe\u0301 by the sea')).toMatchObject({ outcome: 'unlocked' })
  })

  it('is never made over another one', async () => {
    await create()
    const before = readFileSync(vaultFileIn(folder))

    await expect(create()).rejects.toMatchObject({ code: 'conflict' })
    expect(readFileSync(vaultFileIn(folder))).toEqual(before)
  })

  it('names nobody in its file', async () => {
    await create()

    expect(readFileSync(vaultFileIn(folder), 'latin1')).not.toMatch(/fiona|green|amber/i)
  })

  it('says that the file is missing when it is', async () => {
    await expect(unlock(passphrase)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('missing'),
    })
  })
})

describe('several people', () => {
  beforeEach(async () => {
    const { dataKey } = await create()
    await addUserSlot(folder, dataKey, {
      userId: deputy,
      signInName: 'Sam',
      passphrase: 'one time only',
      workFactor,
    })
  })

  it('give their name, in any spelling of capitals and blanks', async () => {
    expect(await unlock('one time only')).toEqual({ outcome: 'nameNeeded' })
    expect(await unlock('one time only', ' SAM ')).toMatchObject({ outcome: 'unlocked', userId: deputy })
    expect(await unlock(passphrase, 'fiona  green')).toMatchObject({ outcome: 'unlocked', userId: manager })
    expect(await signInNeeds(folder, now)).toEqual({ name: true, waitSeconds: 0 })
  })

  it('cannot use each other’s passphrase, nor a name nobody has', async () => {
    expect(await unlock(passphrase, 'sam')).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await unlock(passphrase, 'nobody')).toMatchObject({ outcome: 'wrongPassphrase' })
  })

  it('cannot share a sign-in name', async () => {
    const { dataKey } = (await unlock(passphrase, 'fiona green')) as { dataKey: Uint8Array }

    await expect(
      addUserSlot(folder, dataKey, { userId: newId(userId), signInName: 'sAm', passphrase: 'x', workFactor }),
    ).rejects.toMatchObject({
      code: 'ruleBroken',
      fields: { signInName: expect.any(String) },
    })
    await expect(renameUserSlot(folder, deputy, 'FIONA GREEN')).rejects.toMatchObject({ code: 'ruleBroken' })
  })

  it('keep their passphrase when their sign-in name changes', async () => {
    await renameUserSlot(folder, deputy, 'Samira')

    expect(await unlock('one time only', 'samira')).toMatchObject({ outcome: 'unlocked', userId: deputy })
    expect(await unlock('one time only', 'sam')).toMatchObject({ outcome: 'wrongPassphrase' })
  })

  it('lose their way in when their slot is removed, but the last one stays', async () => {
    await removeUserSlot(folder, deputy)

    expect(await unlock(passphrase)).toMatchObject({ outcome: 'unlocked' })
    await expect(removeUserSlot(folder, manager)).rejects.toMatchObject({ code: 'ruleBroken' })
  })

  it('can be given another passphrase', async () => {
    const { dataKey } = (await unlock(passphrase, 'fiona green')) as { dataKey: Uint8Array }
    await resetPassphrase(folder, dataKey, {
      userId: deputy,
      signInName: 'Sam',
      passphrase: 'a second one',
      workFactor,
    })

    expect(await unlock('one time only', 'sam')).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await unlock('a second one', 'sam')).toMatchObject({ outcome: 'unlocked' })
  })
})

describe('changing the passphrase', () => {
  it('asks for the present one and leaves the data key as it was', async () => {
    const { dataKey } = await create()
    const change = { userId: manager, signInName: 'Fiona Green', next: 'new words here now', now, workFactor }

    expect(await changePassphrase(folder, { ...change, current: 'wrong' })).toMatchObject({
      outcome: 'wrongPassphrase',
    })
    expect(await changePassphrase(folder, { ...change, current: passphrase })).toEqual({ outcome: 'changed' })
    expect(await unlock(passphrase)).toMatchObject({ outcome: 'wrongPassphrase' })
    expect(await unlock('new words here now')).toMatchObject({ outcome: 'unlocked', dataKey })
  })
})

describe('the recovery key', () => {
  it('gives a person a new passphrase and forgets the wrong tries', async () => {
    const { dataKey, recoveryKey } = await create()
    for (const wrong of ['a', 'b', 'c', 'd']) await unlock(wrong)

    const recovered = await recoverVault(folder, {
      recoveryKey: recoveryKey.toLowerCase(),
      signInName: null,
      passphrase: 'found again today',
      workFactor,
    })

    expect(recovered).toEqual({ outcome: 'recovered', dataKey, nextDataKey: null, userId: manager })
    expect(await unlock('found again today')).toMatchObject({ outcome: 'unlocked', dataKey })
  })

  it('names the group that was mistyped', async () => {
    const { recoveryKey } = await create()
    const groups = recoveryKey.split('-')
    groups[4] = groups[4]!.startsWith('7') ? `8${groups[4]!.slice(1)}` : `7${groups[4]!.slice(1)}`

    expect(
      await recoverVault(folder, {
        recoveryKey: groups.join(' '),
        signInName: null,
        passphrase: 'x',
        workFactor,
      }),
    ).toEqual({
      outcome: 'mistyped',
      groups: [5],
    })
  })

  it('stops working when it is renewed', async () => {
    const { dataKey, recoveryKey } = await create()
    const renewed = await renewRecoveryKey(folder, dataKey)
    const recover = (key: string) =>
      recoverVault(folder, { recoveryKey: key, signInName: null, passphrase: 'x y z', workFactor })

    expect(await recover(recoveryKey)).toEqual({ outcome: 'wrongKey' })
    expect(await recover(renewed)).toMatchObject({ outcome: 'recovered' })
  })

  it('needs the name of somebody with access when there are several', async () => {
    const { dataKey, recoveryKey } = await create()
    await addUserSlot(folder, dataKey, {
      userId: deputy,
      signInName: 'Sam',
      passphrase: 'one time only',
      workFactor,
    })
    const recover = (signInName: string | null) =>
      recoverVault(folder, { recoveryKey, signInName, passphrase: 'brand new', workFactor })

    expect(await recover(null)).toEqual({ outcome: 'nameNeeded' })
    expect(await recover('nobody')).toEqual({ outcome: 'nameUnknown' })
    expect(await recover('Sam')).toMatchObject({ outcome: 'recovered', userId: deputy })
    expect(await unlock('brand new', 'sam')).toMatchObject({ outcome: 'unlocked', userId: deputy })
  })
})

const xor = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a)

describe('the computer’s own key store', () => {
  const secrets: SecretStore = { isAvailable: () => true, protect: xor, reveal: xor }

  it('opens the vault for one person, beside passphrase and recovery key', async () => {
    const { dataKey } = await create()
    await addOperatingSystemSlot(folder, dataKey, manager, secrets)

    expect(await unlockWithOperatingSystem(folder, secrets)).toEqual({ dataKey, userId: manager })
    expect(await unlock(passphrase)).toMatchObject({ outcome: 'unlocked' })
  })

  it('opens nothing under another account, and is refused where there is no store', async () => {
    const { dataKey } = await create()
    await addOperatingSystemSlot(folder, dataKey, manager, secrets)
    const other: SecretStore = { ...secrets, reveal: (bytes) => bytes }

    expect(await unlockWithOperatingSystem(folder, other)).toBeNull()
    await expect(
      addOperatingSystemSlot(folder, dataKey, manager, { ...secrets, isAvailable: () => false }),
    ).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('wrong tries', () => {
  it('are slowed down, also for the right passphrase, and across restarts because the count lies in the folder', async () => {
    await create()
    for (const wrong of ['a', 'b', 'c']) await tryAt(wrong, 0)

    expect(await tryAt(passphrase, 4)).toEqual({ outcome: 'throttled', waitSeconds: 1 })
    expect(await tryAt('d', 6)).toEqual({ outcome: 'wrongPassphrase', triesBeforeWait: 0, waitSeconds: 15 })
    expect(await tryAt('e', 22)).toMatchObject({ waitSeconds: 60 })
    expect(await tryAt('f', 90)).toMatchObject({ waitSeconds: 300 })
    expect(await tryAt('g', 400)).toMatchObject({ waitSeconds: 300 })
    expect(await tryAt(passphrase, 701)).toMatchObject({ outcome: 'unlocked', wrongTriesBefore: 7 })
    expect(await tryAt('h', 702)).toMatchObject({ waitSeconds: 0 })
  })

  it('are not forgiven by setting the clock back', async () => {
    await create()
    for (const [index, wrong] of ['a', 'b', 'c', 'd', 'e', 'f'].entries()) await tryAt(wrong, index * 100)

    expect(await tryAt(passphrase, -100_000)).toEqual({ outcome: 'throttled', waitSeconds: 300 })
    expect(await tryAt(passphrase, -99_900)).toEqual({ outcome: 'throttled', waitSeconds: 200 })
    expect(await tryAt(passphrase, -99_700)).toMatchObject({ outcome: 'unlocked' })
  })

  it('are not forgiven by damaging the count', async () => {
    await create()
    for (const wrong of ['a', 'b', 'c', 'd']) await tryAt(wrong, 0)
    writeFileSync(join(folder, 'tries.json'), '{"wrong":0')

    expect(await tryAt(passphrase, 1)).toMatchObject({ outcome: 'throttled', waitSeconds: 15 })
  })

  it('count one by one when many arrive at once', async () => {
    await create()
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => tryAt(`guess ${index}`, 0)))

    expect(outcomes.filter(({ outcome }) => outcome === 'wrongPassphrase')).toHaveLength(3)
    expect(outcomes.filter(({ outcome }) => outcome === 'throttled')).toHaveLength(5)
  })
})

describe('changing the data key', () => {
  it('leaves both keys reachable until it is finished, and only the new one after', async () => {
    const { dataKey, recoveryKey } = await create()
    const nextKey = await beginKeyChange(folder, dataKey)
    expect(await unlock(passphrase)).toMatchObject({ dataKey, nextDataKey: nextKey })

    const finished = await finishKeyChange(folder, nextKey, [
      { userId: manager, signInName: 'Fiona Green', passphrase, workFactor },
    ])

    expect(await unlock(passphrase)).toMatchObject({ dataKey: nextKey, nextDataKey: null })
    const recover = (key: string) =>
      recoverVault(folder, { recoveryKey: key, signInName: null, passphrase: 'n', workFactor })
    expect(await recover(recoveryKey)).toEqual({ outcome: 'wrongKey' })
    expect(await recover(finished.recoveryKey)).toMatchObject({ outcome: 'recovered', dataKey: nextKey })
  })
})
