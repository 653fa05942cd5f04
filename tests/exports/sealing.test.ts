import { describe, expect, it } from 'vitest'
import { openBytes, sealBytes } from '#electron/exports/sealing.ts'
import { SealingError } from '#electron/exports/sealing-errors.ts'

const passphrase = 'birch-visible-adopt-oval-pardon-knife'

describe('sealing in the background', () => {
  it('leaves this thread free while a passphrase is stretched', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 20)
    const sealed = await sealBytes(new Uint8Array([1, 2, 3]), passphrase, { workFactor: 17 })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(0)
    expect(await openBytes(sealed, passphrase)).toEqual(new Uint8Array([1, 2, 3]))
  })

  it('leaves the bytes it was given untouched and usable', async () => {
    const pool = new Uint8Array(64).fill(9)
    await sealBytes(pool.subarray(8, 16), passphrase, { workFactor: 1 })
    expect(pool).toEqual(new Uint8Array(64).fill(9))
  })

  it('brings typed errors back across the threads', async () => {
    const sealed = await sealBytes(new Uint8Array([1]), passphrase, { workFactor: 1 })
    const error: unknown = await openBytes(sealed, 'wrong').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(SealingError)
    expect(error).toMatchObject({ fault: 'wrongPassphrase', code: 'invalid' })
    await expect(openBytes(new Uint8Array(10), passphrase)).rejects.toMatchObject({ fault: 'notAPack' })
    await expect(sealBytes(new Uint8Array(1), '')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('stops in the middle of the work when it is cancelled', async () => {
    const controller = new AbortController()
    const sealing = sealBytes(new Uint8Array(1), passphrase, { workFactor: 20, signal: controller.signal })
    setTimeout(() => controller.abort(), 300)
    await expect(sealing).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('does not begin when it was cancelled before', async () => {
    await expect(
      sealBytes(new Uint8Array(1), passphrase, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'cancelled' })
  })
})
