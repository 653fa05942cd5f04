import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'

import type { UserId } from '#shared/features/users/users.schema.ts'

import type { SecretStore } from '../host.ts'
import {
  workFactors,
  type NextKeySlot,
  type OperatingSystemSlot,
  type RecoverySlot,
  type Slot,
  type UserSlot,
  type Vault,
} from './vault-file.ts'

type Header = Pick<Vault, 'version' | 'vaultId' | 'nameSalt'>

/** A slot is one way to the data key. Its bytes are bound to this vault, this slot and this person, so that slots cannot be exchanged. */
export async function makeUserSlot(
  vault: Header,
  who: { userId: UserId; signInName: string; passphrase: string; workFactor?: number },
  dataKey: Uint8Array,
): Promise<UserSlot> {
  const kdf = {
    name: 'scrypt' as const,
    n: who.workFactor ?? workFactors.standard,
    r: 8,
    p: 1,
    salt: random(16),
  }
  const bare = {
    kind: 'user' as const,
    id: newSlotId(),
    userId: who.userId,
    nameTag: tagOfName(vault, who.signInName),
    kdf,
  }
  return { ...bare, wrapped: wrap(await stretch(who.passphrase, kdf), dataKey, boundTo(vault, bare)) }
}

/** @returns `null` when the passphrase is another one. */
export async function openUserSlot(
  vault: Header,
  slot: UserSlot,
  passphrase: string,
): Promise<Uint8Array | null> {
  return unwrap(await stretch(passphrase, slot.kdf), slot.wrapped, boundTo(vault, slot))
}

export function makeRecoverySlot(vault: Header, secret: Uint8Array, dataKey: Uint8Array): RecoverySlot {
  const bare = {
    kind: 'recovery' as const,
    id: newSlotId(),
    kdf: { name: 'hkdf-sha256' as const, salt: random(16) },
  }
  return { ...bare, wrapped: wrap(expand(secret, bare.kdf.salt), dataKey, boundTo(vault, bare)) }
}

export const openRecoverySlot = (vault: Header, slot: RecoverySlot, secret: Uint8Array): Uint8Array | null =>
  unwrap(expand(secret, slot.kdf.salt), slot.wrapped, boundTo(vault, slot))

export function makeOperatingSystemSlot(
  vault: Header,
  userId: UserId,
  dataKey: Uint8Array,
  secrets: SecretStore,
): OperatingSystemSlot {
  const key = randomBytes(32)
  const protectedKey = Buffer.from(secrets.protect(key)).toString('base64')
  const bare = { kind: 'operatingSystem' as const, id: newSlotId(), userId, protectedKey }
  return { ...bare, wrapped: wrap(key, dataKey, boundTo(vault, bare)) }
}

/** @returns `null` when this computer account cannot open it: another account, another computer, no key store. */
export function openOperatingSystemSlot(
  vault: Header,
  slot: OperatingSystemSlot,
  secrets: SecretStore,
): Uint8Array | null {
  try {
    return unwrap(
      secrets.reveal(Buffer.from(slot.protectedKey, 'base64')),
      slot.wrapped,
      boundTo(vault, slot),
    )
  } catch {
    return null
  }
}

export function makeNextKeySlot(vault: Header, presentKey: Uint8Array, nextKey: Uint8Array): NextKeySlot {
  const bare = { kind: 'nextKey' as const, id: newSlotId() }
  return { ...bare, wrapped: wrap(presentKey, nextKey, boundTo(vault, bare)) }
}

export const openNextKeySlot = (
  vault: Header,
  slot: NextKeySlot,
  presentKey: Uint8Array,
): Uint8Array | null => unwrap(presentKey, slot.wrapped, boundTo(vault, slot))

/** Spelling that people do not notice (capitals, doubled blanks, composed letters) makes no difference to a sign-in name. */
export const tagOfName = (vault: Header, signInName: string): string =>
  createHmac('sha256', Buffer.from(vault.nameSalt, 'base64'))
    .update(signInName.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase())
    .digest('base64')

export const sameTag = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(a, 'base64'), Buffer.from(b, 'base64'))

export const random = (length: number): string => randomBytes(length).toString('base64')

const newSlotId = () => randomBytes(8).toString('hex')

/** Everything that says what the slot is, except the name tag: a person may change their sign-in name without their passphrase. */
function boundTo(vault: Header, slot: Bare<Slot>): Buffer {
  const owner = 'userId' in slot ? slot.userId : ''
  const kdf = 'kdf' in slot ? Object.values(slot.kdf).join(',') : ''
  return Buffer.from(
    ['centreboard-vault', vault.version, vault.vaultId, slot.kind, slot.id, owner, kdf].join('|'),
  )
}
type Bare<S extends Slot> = S extends Slot ? Omit<S, 'wrapped'> : never

function wrap(key: Uint8Array, secret: Uint8Array, boundTo: Uint8Array): Slot['wrapped'] {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo)
  const bytes = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), bytes: bytes.toString('base64') }
}

function unwrap(key: Uint8Array, wrapped: Slot['wrapped'], boundTo: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(wrapped.bytes, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.nonce, 'base64'), {
    authTagLength: 16,
  })
  decipher.setAAD(boundTo).setAuthTag(bytes.subarray(32))
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, 32)), decipher.final()]))
  } catch {
    return null
  }
}

/** scrypt on another thread: the window stays alive while it runs. */
function stretch(passphrase: string, kdf: UserSlot['kdf']): Promise<Buffer> {
  const options = { N: kdf.n, r: kdf.r, p: kdf.p, maxmem: 256 * kdf.n * kdf.r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(kdf.salt, 'base64'), 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

/** The recovery key is random already; it needs no stretching, only a shape. */
const expand = (secret: Uint8Array, salt: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'centreboard recovery key', 32))
