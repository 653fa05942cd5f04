import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openRecoverySlot, openUserSlot } from '#electron/vault/slots.ts'
import { readRecoveryKey } from '#electron/vault/recovery-key.ts'
import { addUserSlot, createVault, unlockVault } from '#electron/vault/vault.ts'
import {
  readVault,
  vaultAsText,
  vaultFileIn,
  vaultFromText,
  workFactors,
  writeVault,
} from '#electron/vault/vault-file.ts'
import type { Instant } from '#shared/dates.ts'
import { AppError } from '#shared/errors.ts'
import { userId } from '#shared/features/users/users.schema.ts'
import { newId } from '#shared/ids.ts'

import vector from './vault-vector.json' with { type: 'json' }

const now = '2026-11-22T10:00:00.000Z' as Instant
const workFactor = workFactors.floor

describe('the file format', () => {
  const vault = vaultFromText(JSON.stringify(vector.file))

  it('opens a vault written on 22 November 2026 with its passphrase', async () => {
    const slot = vault.slots.find((candidate) => candidate.kind === 'user')!

    expect(Buffer.from((await openUserSlot(vault, slot, vector.passphrase))!).toString('hex')).toBe(
      vector.dataKey,
    )
  })

  it('opens it with its recovery key', () => {
    const slot = vault.slots.find((candidate) => candidate.kind === 'recovery')!
    const read = readRecoveryKey(vector.recoveryKey)

    expect(
      read.outcome === 'read' && Buffer.from(openRecoverySlot(vault, slot, read.secret)!).toString('hex'),
    ).toBe(vector.dataKey)
  })
})

describe('a tampered file', () => {
  let folder: string
  let text: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'centreboard-vault-'))
    const { dataKey } = await createVault(folder, {
      userId: newId(userId),
      signInName: 'fiona',
      passphrase: 'right',
      workFactor,
    })
    await addUserSlot(folder, dataKey, {
      userId: newId(userId),
      signInName: 'sam',
      passphrase: 'also right',
      workFactor,
    })
    text = readFileSync(vaultFileIn(folder), 'utf8')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is refused in a sentence whichever byte was flipped, or means the same', () => {
    const harmless = { meaning: vaultAsText(vaultFromText(text)) }
    const refused = { code: 'unavailable', message: expect.stringContaining('damaged') }
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [0, 5]) {
        const flipped = Buffer.from(bytes)
        flipped[at] = flipped[at]! ^ (1 << bit)
        const reading = readingOf(flipped.toString('utf8'))
        expect(reading).toEqual('meaning' in (reading as object) ? harmless : refused)
      }
    }
  })

  it('is refused when it was cut short, emptied or filled with something else', () => {
    for (const other of ['', '{}', 'null', '[]', text.slice(0, -10), text.slice(0, 200), '\0'.repeat(500)]) {
      expect(() => vaultFromText(other)).toThrow(AppError)
    }
  })

  it('cannot make guessing cheap, nor exhaust the memory', () => {
    for (const n of [2, 1024, workFactors.floor - 1, workFactors.ceiling * 2, 20_000]) {
      expect(() => vaultFromText(text.replace(`"n": ${workFactor}`, `"n": ${n}`))).toThrow(AppError)
    }
  })

  it('opens nothing when a forger with a valid checksum gives one person’s slot to another', async () => {
    const vault = await readVault(folder)
    const [first, second] = vault.slots.filter((slot) => slot.kind === 'user')
    const forged = { ...second!, userId: first!.userId }
    await writeVault(folder, {
      ...vault,
      slots: [forged, ...vault.slots.filter((slot) => slot.kind !== 'user')],
    })

    expect(await unlockVault(folder, { signInName: null, passphrase: 'also right', now })).toMatchObject({
      outcome: 'wrongPassphrase',
    })
    writeFileSync(vaultFileIn(folder), text)
  })

  it('opens nothing when a slot was taken over from another vault', async () => {
    const other = mkdtempSync(join(tmpdir(), 'centreboard-vault-'))
    await createVault(other, { userId: newId(userId), signInName: 'thief', passphrase: 'mine', workFactor })
    const foreign = (await readVault(other)).slots
    await writeVault(folder, { ...(await readVault(folder)), slots: foreign })

    expect(await unlockVault(folder, { signInName: null, passphrase: 'mine', now })).toMatchObject({
      outcome: 'wrongPassphrase',
    })
    writeFileSync(vaultFileIn(folder), text)
    rmSync(other, { recursive: true })
  })
})

function readingOf(text: string): unknown {
  try {
    return { meaning: vaultAsText(vaultFromText(text)) }
  } catch (error) {
    return error instanceof AppError ? { code: error.code, message: error.message } : error
  }
}
