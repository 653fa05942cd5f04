import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'

import type { Instant } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import type { UserId } from '#shared/features/users/users.schema.ts'

import type { SecretStore } from '../host.ts'
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts'
import { serially } from './serially.ts'
import * as slots from './slots.ts'
import { afterWrong, forgetTries, readTries, triesBeforeWait, waitAt, writeTries } from './tries.ts'
import { readVault, vaultExists, writeVault, type Slot, type UserSlot, type Vault } from './vault-file.ts'

/** Who gets a slot. `workFactor` is lowered by tests only; the floor in the file format still holds. */
export interface NewUserSlot {
  readonly userId: UserId
  readonly signInName: string
  readonly passphrase: string
  readonly workFactor?: number
}

export interface Unlocked {
  readonly outcome: 'unlocked'
  readonly dataKey: Uint8Array
  /** Set when a change of the data key was cut short: the database opens with one of the two. */
  readonly nextDataKey: Uint8Array | null
  readonly userId: UserId
  /** Wrong tries since the last time somebody got in. */
  readonly wrongTriesBefore: number
}
export type Refused =
  | { readonly outcome: 'wrongPassphrase'; readonly triesBeforeWait: number; readonly waitSeconds: number }
  | { readonly outcome: 'throttled'; readonly waitSeconds: number }
export type UnlockOutcome = Unlocked | Refused | { readonly outcome: 'nameNeeded' }

/** Makes the key of a new centre: 32 random bytes that no person ever sees, and two ways to them. */
export function createVault(
  folder: string,
  first: NewUserSlot,
): Promise<{ dataKey: Uint8Array; recoveryKey: string }> {
  return serially(folder, async () => {
    if (vaultExists(folder))
      throw new AppError('conflict', 'There is a centre in this folder already. Nothing was changed.')
    await mkdir(folder, { recursive: true })
    const dataKey = new Uint8Array(randomBytes(32))
    const recoveryKey = newRecoveryKey()
    const header = emptyVault()
    const own = await slots.makeUserSlot(header, first, dataKey)
    await writeVault(folder, {
      ...header,
      slots: [own, slots.makeRecoverySlot(header, recoveryKey.secret, dataKey)],
    })
    return { dataKey, recoveryKey: recoveryKey.text }
  })
}

/**
 * @param attempt the name is needed only when several people have access.
 * @param vaultFile a copy of `vault.json` that lies beside a backup: it opens with the passphrase of that time.
 */
export function unlockVault(
  folder: string,
  attempt: { readonly signInName: string | null; readonly passphrase: string; readonly now: Instant },
  vaultFile?: string,
): Promise<UnlockOutcome> {
  return serially(folder, async () => {
    const vault = await readVault(folder, vaultFile)
    if (needsName(vault) && (attempt.signInName ?? '').trim() === '') return { outcome: 'nameNeeded' }
    return tryPassphrase(folder, vault, slotNamed(vault, attempt.signInName), attempt.passphrase, attempt.now)
  })
}

/** Before anybody is known: does the sign-in screen ask for a name, and must it wait? */
export async function signInNeeds(
  folder: string,
  now: Instant,
): Promise<{ name: boolean; waitSeconds: number }> {
  const vault = await readVault(folder)
  return { name: needsName(vault), waitSeconds: waitAt(await readTries(folder, now), now).waitSeconds }
}

/** Of a key file that lies beside a backup. */
export const needsSignInName = async (vaultFile: string): Promise<boolean> =>
  needsName(await readVault('', vaultFile))

export function changePassphrase(
  folder: string,
  change: {
    userId: UserId
    current: string
    next: string
    now: Instant
    workFactor?: number
    signInName: string
  },
): Promise<{ outcome: 'changed' } | Refused> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    const slot = slotOf(vault, change.userId)
    const tried = await tryPassphrase(folder, vault, slot, change.current, change.now)
    if (tried.outcome !== 'unlocked') return tried
    await replaceUserSlot(folder, vault, { ...change, passphrase: change.next }, tried.dataKey)
    return { outcome: 'changed' }
  })
}

/** Is this the passphrase of the person who is signed in? Asked again before the keys themselves are changed. */
export function checkPassphrase(
  folder: string,
  check: { userId: UserId; passphrase: string; now: Instant },
): Promise<{ outcome: 'right' } | Refused> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    const tried = await tryPassphrase(folder, vault, slotOf(vault, check.userId), check.passphrase, check.now)
    return tried.outcome === 'unlocked' ? { outcome: 'right' } : tried
  })
}

export type RecoverOutcome =
  | {
      readonly outcome: 'recovered'
      readonly dataKey: Uint8Array
      readonly nextDataKey: Uint8Array | null
      readonly userId: UserId
    }
  /** Groups counted from 1. */
  | { readonly outcome: 'mistyped'; readonly groups: number[] }
  | { readonly outcome: 'wrongLength'; readonly groupsFound: number }
  /** Well typed, but the key of another centre or one that was replaced. */
  | { readonly outcome: 'wrongKey' }
  | { readonly outcome: 'nameNeeded' }
  | { readonly outcome: 'nameUnknown' }

/** The recovery key gives a person with access a new passphrase. It stays valid until it is renewed. */
export function recoverVault(
  folder: string,
  recovery: { recoveryKey: string; signInName: string | null; passphrase: string; workFactor?: number },
): Promise<RecoverOutcome> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    const read = readRecoveryKey(recovery.recoveryKey)
    if (read.outcome !== 'read') return read
    const dataKey = withRecoveryKey(vault, read.secret)
    if (!dataKey) return { outcome: 'wrongKey' }
    if (needsName(vault) && (recovery.signInName ?? '').trim() === '') return { outcome: 'nameNeeded' }
    const slot = slotNamed(vault, recovery.signInName)
    if (!slot) return { outcome: 'nameUnknown' }
    const renewed = await slots.makeUserSlot(
      vault,
      { ...recovery, userId: slot.userId, signInName: '' },
      dataKey,
    )
    await writeVault(folder, withSlot(vault, slot, { ...renewed, nameTag: slot.nameTag }))
    await forgetTries(folder)
    return { outcome: 'recovered', dataKey, nextDataKey: nextKeyOf(vault, dataKey), userId: slot.userId }
  })
}

export function addUserSlot(folder: string, dataKey: Uint8Array, added: NewUserSlot): Promise<void> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    refuseTakenName(vault, added)
    if (userSlots(vault).some((slot) => slot.userId === added.userId)) {
      throw new AppError('conflict', 'This person has a passphrase already. Nothing was changed.')
    }
    await writeVault(folder, {
      ...vault,
      slots: [...vault.slots, await slots.makeUserSlot(vault, added, dataKey)],
    })
  })
}

/** Gives somebody another passphrase without knowing the old one; the caller has the open key. */
export function resetPassphrase(folder: string, dataKey: Uint8Array, user: NewUserSlot): Promise<void> {
  return serially(folder, async () => replaceUserSlot(folder, await readVault(folder), user, dataKey))
}

/** A new sign-in name; the passphrase stays. */
export function renameUserSlot(folder: string, userId: UserId, signInName: string): Promise<void> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    refuseTakenName(vault, { userId, signInName })
    const slot = slotOf(vault, userId)
    if (!slot) throw new AppError('notFound', 'This person has no passphrase here. Nothing was changed.')
    await writeVault(folder, withSlot(vault, slot, { ...slot, nameTag: slots.tagOfName(vault, signInName) }))
  })
}

/** Quiet when there is none. Whoever calls this has made sure that a manager remains; the last way in stays in any case. */
export function removeUserSlot(folder: string, userId: UserId): Promise<void> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    const remaining = vault.slots.filter((slot) => !('userId' in slot) || slot.userId !== userId)
    if (!remaining.some((slot) => slot.kind === 'user')) {
      throw new AppError(
        'ruleBroken',
        'This is the last person with access. Nothing was changed. Give somebody else access first.',
      )
    }
    if (remaining.length !== vault.slots.length) await writeVault(folder, { ...vault, slots: remaining })
  })
}

/** The old recovery key stops working. @returns the new one, to be shown once. */
export function renewRecoveryKey(folder: string, dataKey: Uint8Array): Promise<string> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    const recoveryKey = newRecoveryKey()
    const others = vault.slots.filter((slot) => slot.kind !== 'recovery')
    await writeVault(folder, {
      ...vault,
      slots: [...others, slots.makeRecoverySlot(vault, recoveryKey.secret, dataKey)],
    })
    return recoveryKey.text
  })
}

/** Lets this account of this computer open the vault for one person; passphrase and recovery key keep working. */
export function addOperatingSystemSlot(
  folder: string,
  dataKey: Uint8Array,
  userId: UserId,
  secrets: SecretStore,
): Promise<void> {
  return serially(folder, async () => {
    if (!secrets.isAvailable()) {
      throw new AppError(
        'unavailable',
        'This computer has no key store to keep the key in. Nothing was changed. Go on with your passphrase.',
      )
    }
    const vault = await readVault(folder)
    if (!slotOf(vault, userId))
      throw new AppError('notFound', 'This person has no passphrase here. Nothing was changed.')
    const others = vault.slots.filter((slot) => slot.kind !== 'operatingSystem' || slot.userId !== userId)
    await writeVault(folder, {
      ...vault,
      slots: [...others, slots.makeOperatingSystemSlot(vault, userId, dataKey, secrets)],
    })
  })
}

/** @returns `null` when there is no such slot or this account cannot open it. */
export async function unlockWithOperatingSystem(
  folder: string,
  secrets: SecretStore,
): Promise<{ dataKey: Uint8Array; userId: UserId } | null> {
  const vault = await readVault(folder)
  if (!secrets.isAvailable()) return null
  for (const slot of vault.slots) {
    if (slot.kind !== 'operatingSystem') continue
    const dataKey = slots.openOperatingSystemSlot(vault, slot, secrets)
    if (dataKey) return { dataKey, userId: slot.userId }
  }
  return null
}

export function removeOperatingSystemSlots(folder: string): Promise<void> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    await writeVault(folder, {
      ...vault,
      slots: vault.slots.filter((slot) => slot.kind !== 'operatingSystem'),
    })
  })
}

/**
 * Changing the data key, first half: the next key is laid beside the present one, so that a crash at any later moment
 * leaves a database that one of the two opens. Then re-encrypt the database, then `finishKeyChange`.
 */
export function beginKeyChange(folder: string, dataKey: Uint8Array): Promise<Uint8Array> {
  return serially(folder, async () => {
    const vault = await readVault(folder)
    const nextKey = new Uint8Array(randomBytes(32))
    const others = vault.slots.filter((slot) => slot.kind !== 'nextKey')
    await writeVault(folder, { ...vault, slots: [...others, slots.makeNextKeySlot(vault, dataKey, nextKey)] })
    return nextKey
  })
}

/**
 * Second half: a new vault with slots for the given people only. Nobody else's passphrase is known here, so the others get
 * one-time passphrases from the manager: this is the price of a change that shuts out every former copy of the key.
 */
export function finishKeyChange(
  folder: string,
  nextKey: Uint8Array,
  people: readonly NewUserSlot[],
): Promise<{ recoveryKey: string }> {
  return serially(folder, async () => {
    const header = emptyVault()
    const recoveryKey = newRecoveryKey()
    const own: Slot[] = []
    for (const person of people) own.push(await slots.makeUserSlot(header, person, nextKey))
    if (own.length === 0) throw new TypeError('A vault needs a person.')
    await writeVault(folder, {
      ...header,
      slots: [...own, slots.makeRecoverySlot(header, recoveryKey.secret, nextKey)],
    })
    return { recoveryKey: recoveryKey.text }
  })
}

async function tryPassphrase(
  folder: string,
  vault: Vault,
  slot: UserSlot | undefined,
  passphrase: string,
  now: Instant,
): Promise<Unlocked | Refused> {
  const waiting = waitAt(await readTries(folder, now), now)
  if (waiting.waitSeconds > 0) {
    await writeTries(folder, waiting.tries)
    return { outcome: 'throttled', waitSeconds: waiting.waitSeconds }
  }
  const wrong = afterWrong(waiting.tries, now)
  await writeTries(folder, wrong) // counted before the work, so that stopping the program in between gains nothing
  const tried = slot ?? userSlots(vault)[0]! // an unknown name costs the same time as a wrong passphrase
  const dataKey = await slots.openUserSlot(vault, tried, passphrase)
  if (!dataKey || !slot) {
    return {
      outcome: 'wrongPassphrase',
      triesBeforeWait: triesBeforeWait(wrong),
      waitSeconds: waitAt(wrong, now).waitSeconds,
    }
  }
  await forgetTries(folder)
  const nextDataKey = nextKeyOf(vault, dataKey)
  return {
    outcome: 'unlocked',
    dataKey,
    nextDataKey,
    userId: slot.userId,
    wrongTriesBefore: waiting.tries.wrong,
  }
}

function emptyVault(): Vault {
  return {
    format: 'centreboard-vault',
    version: 1,
    vaultId: randomBytes(16).toString('hex'),
    nameSalt: slots.random(32),
    slots: [],
  }
}

const userSlots = (vault: Vault): UserSlot[] => vault.slots.filter((slot) => slot.kind === 'user')

const needsName = (vault: Vault) => userSlots(vault).length > 1

const slotOf = (vault: Vault, userId: UserId) => userSlots(vault).find((slot) => slot.userId === userId)

function slotNamed(vault: Vault, signInName: string | null): UserSlot | undefined {
  const all = userSlots(vault)
  if (all.length === 1) return all[0]
  const tag = slots.tagOfName(vault, signInName ?? '')
  return all.find((slot) => slots.sameTag(slot.nameTag, tag))
}

const withSlot = (vault: Vault, former: Slot, present: Slot): Vault => ({
  ...vault,
  slots: vault.slots.map((slot) => (slot === former ? present : slot)),
})

async function replaceUserSlot(
  folder: string,
  vault: Vault,
  user: NewUserSlot,
  dataKey: Uint8Array,
): Promise<void> {
  refuseTakenName(vault, user)
  const renewed = await slots.makeUserSlot(vault, user, dataKey)
  const others = vault.slots.filter((slot) => slot.kind !== 'user' || slot.userId !== user.userId)
  await writeVault(folder, { ...vault, slots: [renewed, ...others] })
}

function refuseTakenName(vault: Vault, proposed: { userId: UserId; signInName: string }): void {
  const tag = slots.tagOfName(vault, proposed.signInName)
  if (userSlots(vault).some((slot) => slot.userId !== proposed.userId && slots.sameTag(slot.nameTag, tag))) {
    throw new AppError(
      'ruleBroken',
      'Somebody signs in with this name already. Nothing was changed. Choose another one.',
      {
        signInName: 'Already in use',
      },
    )
  }
}

function withRecoveryKey(vault: Vault, secret: Uint8Array): Uint8Array | null {
  for (const slot of vault.slots) {
    const dataKey = slot.kind === 'recovery' ? slots.openRecoverySlot(vault, slot, secret) : null
    if (dataKey) return dataKey
  }
  return null
}

function nextKeyOf(vault: Vault, dataKey: Uint8Array): Uint8Array | null {
  const slot = vault.slots.find((candidate) => candidate.kind === 'nextKey')
  return slot ? slots.openNextKeySlot(vault, slot, dataKey) : null
}
