import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { z } from 'zod'

import { AppError } from '#shared/errors.ts'
import { userId } from '#shared/features/users/users.schema.ts'

import { errorCode } from './error-code.ts'
import { writeAtomically } from './write-atomically.ts'

export const vaultFileName = 'vault.json'
export const vaultFileIn = (folder: string) => join(folder, vaultFileName)
export const vaultExists = (folder: string): boolean => existsSync(vaultFileIn(folder))

const base64 = z.base64().max(400)
const bytesOf = (length: number) =>
  base64.refine((text) => Buffer.from(text, 'base64').length === length, `${length} bytes are expected`)

/** Below the floor a stolen file is too cheap to guess at; above the ceiling a forged file could exhaust the memory. */
export const workFactors = { floor: 2 ** 14, standard: 2 ** 17, ceiling: 2 ** 20 } as const

const scryptSchema = z.strictObject({
  name: z.literal('scrypt'),
  n: z
    .int()
    .min(workFactors.floor)
    .max(workFactors.ceiling)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
  salt: bytesOf(16),
})

/** AES-256-GCM: a 12-byte nonce, and 32 bytes of key with 16 bytes of tag behind them. */
const wrappedSchema = z.strictObject({ nonce: bytesOf(12), bytes: bytesOf(48) })
const slotId = z.hex().length(16)

const userSlotSchema = z.strictObject({
  kind: z.literal('user'),
  id: slotId,
  userId,
  /** A keyed digest of the sign-in name: names of people do not stand readable in a file. */
  nameTag: bytesOf(32),
  kdf: scryptSchema,
  wrapped: wrappedSchema,
})
const recoverySlotSchema = z.strictObject({
  kind: z.literal('recovery'),
  id: slotId,
  kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: bytesOf(16) }),
  wrapped: wrappedSchema,
})
const operatingSystemSlotSchema = z.strictObject({
  kind: z.literal('operatingSystem'),
  id: slotId,
  userId,
  /** A random key as the operating system keeps it. */
  protectedKey: z.base64().max(4000),
  wrapped: wrappedSchema,
})
/** Bridges a crash while the data key is being changed: the next key, readable with the present one. */
const nextKeySlotSchema = z.strictObject({ kind: z.literal('nextKey'), id: slotId, wrapped: wrappedSchema })

const slotSchema = z.discriminatedUnion('kind', [
  userSlotSchema,
  recoverySlotSchema,
  operatingSystemSlotSchema,
  nextKeySlotSchema,
])

const contentsSchema = z.strictObject({
  format: z.literal('centreboard-vault'),
  version: z.literal(1),
  vaultId: z.hex().length(32),
  nameSalt: bytesOf(32),
  slots: z.array(slotSchema).min(1).max(100),
})
const vaultFileSchema = contentsSchema.extend({ checksum: z.hex().length(64) })

export type Slot = z.output<typeof slotSchema>
export type UserSlot = z.output<typeof userSlotSchema>
export type RecoverySlot = z.output<typeof recoverySlotSchema>
export type OperatingSystemSlot = z.output<typeof operatingSystemSlotSchema>
export type NextKeySlot = z.output<typeof nextKeySlotSchema>
export type Vault = z.output<typeof contentsSchema>

/** The checksum tells a damaged file from a wrong passphrase; what keeps a forger out is the sealing of each slot. */
const checksumOf = (vault: Vault) =>
  createHash('sha256')
    .update(JSON.stringify(contentsSchema.parse(vault)))
    .digest('hex')

export const vaultAsText = (vault: Vault): string =>
  `${JSON.stringify({ ...contentsSchema.parse(vault), checksum: checksumOf(vault) }, null, 2)}\n`

/** @throws AppError when the text is not a whole, unharmed vault file. */
export function vaultFromText(text: string): Vault {
  const parsed = vaultFileSchema.safeParse(jsonOrNothing(text))
  if (!parsed.success) throw damaged()
  const { checksum, ...vault } = parsed.data
  if (checksum !== checksumOf(vault)) throw damaged()
  return vault
}

/**
 * @param file a copy beside a backup, or the folder's own.
 * @throws AppError when there is none, or it is damaged.
 */
export async function readVault(folder: string, file: string = vaultFileIn(folder)): Promise<Vault> {
  try {
    return vaultFromText(await readFile(file, 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new AppError(
        'unavailable',
        'The key file of this centre (vault.json) is missing. Nothing was opened. Put it back from a backup: each backup has a copy beside it.',
      )
    }
    throw error
  }
}

export const writeVault = (folder: string, vault: Vault): Promise<void> =>
  writeAtomically(vaultFileIn(folder), vaultAsText(vault))

function jsonOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const damaged = () =>
  new AppError(
    'unavailable',
    'The key file of this centre (vault.json) is damaged or has been altered. Nothing was opened or changed. Put back the copy that lies beside your newest backup.',
  )
