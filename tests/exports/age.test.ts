import * as fc from 'fast-check'
import { generateX25519Identity, identityToRecipient, Encrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { openWithAge, sealWithAge, usualWorkFactor } from '#electron/exports/age.ts'
import { readAgeHeader } from '#electron/exports/age-header.ts'
import { SealingError } from '#electron/exports/sealing-errors.ts'
import { ageCommand, hasAge, withAge } from './programs.ts'

/** Two rounds instead of 262,144: these tests are about bytes, not about time. */
const quick = 1
const passphrase = 'birch-visible-adopt-oval-pardon-knife'
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const bytesOf = (content: string) => new TextEncoder().encode(content)

async function faultOf(opening: Promise<unknown>): Promise<string> {
  return opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof SealingError ? error.fault : `untyped: ${String(error)}`),
  )
}

describe('sealing with age', () => {
  it('gives back exactly what went in, whatever bytes and passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc
          .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
          .filter((typed) => !/\p{Cc}/u.test(typed)),
        async (bytes, typed) => {
          expect(await openWithAge(await sealWithAge(bytes, typed, quick), typed)).toEqual(bytes)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])('keeps %i bytes whole', async (size) => {
    const bytes = new Uint8Array(size).fill(7)
    expect(await openWithAge(await sealWithAge(bytes, passphrase, quick), passphrase)).toEqual(bytes)
  })

  it('makes a guess cost 2^18 rounds unless told otherwise', async () => {
    expect(readAgeHeader(await sealWithAge(bytesOf('x'), passphrase)).workFactor).toBe(usualWorkFactor)
    expect(usualWorkFactor).toBe(18)
  })

  it('never makes the same file twice and shows nothing of the content', async () => {
    const secret = bytesOf('Fledgling Lane Centre '.repeat(50))
    const [one, two] = await Promise.all([
      sealWithAge(secret, passphrase, quick),
      sealWithAge(secret, passphrase, quick),
    ])
    expect(one).not.toEqual(two)
    expect(Buffer.from(one).includes('Fledgling')).toBe(false)
  })
})

describe('opening with age', () => {
  let sealed: Uint8Array
  beforeAll(async () => {
    sealed = await sealWithAge(bytesOf('the whole pack'), passphrase, quick)
  })

  it('tells a wrong passphrase in a sentence that names no passphrase', async () => {
    const opening = openWithAge(sealed, 'birch-visible-adopt-oval-pardon-fork')
    expect(await faultOf(opening)).toBe('wrongPassphrase')
    await expect(opening).rejects.toMatchObject({
      code: 'invalid',
      message:
        'This passphrase does not open the file. Nothing was opened. Check it against the slip and try again.',
      fields: { passphrase: expect.stringContaining('does not open') },
    })
  })

  it('tells a file that is cut short or changed', async () => {
    const header = readAgeHeader(sealed).size
    expect(await faultOf(openWithAge(sealed.subarray(0, header + 20), passphrase))).toBe('damaged')
    expect(await faultOf(openWithAge(sealed.subarray(0, -1), passphrase))).toBe('damaged')
    expect(await faultOf(openWithAge(sealed.subarray(0, 60), passphrase))).toBe('damaged')
    expect(await faultOf(openWithAge(Buffer.concat([sealed, Buffer.from([0])]), passphrase))).toBe('damaged')
    const flipped = sealed.slice()
    flipped[flipped.length - 1]! ^= 1
    expect(await faultOf(openWithAge(flipped, passphrase))).toBe('damaged')
  })

  it('tells a file that is something else', async () => {
    for (const other of ['', 'PK\u0003\u0004', '%PDF-1.7', 'age-encryption.org/v2\n'])
      expect(await faultOf(openWithAge(bytesOf(other), passphrase))).toBe('notAPack')
  })

  it('tells a file that was sealed for a key', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    const opening = openWithAge(await encrypter.encrypt('x'), passphrase)
    expect(await faultOf(opening)).toBe('notAPack')
    await expect(opening).rejects.toThrow('sealed for a key')
  })

  it('refuses a file that asks for gigabytes of memory by its header, before any of it is taken', async () => {
    const greedy = Buffer.from(Buffer.from(sealed).toString('latin1').replace(/ 1\n/, ' 30\n'), 'latin1')
    expect(() => readAgeHeader(greedy)).toThrow('asks for more memory than is safe')
    expect(await faultOf(openWithAge(greedy, passphrase))).toBe('tooLarge')
  })

  it('answers 10,000 spoilt files with a typed error each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sealed.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('change', 'drop', 'double', 'cut'),
        async (at, by, how) => {
          const spoilt = spoil(sealed, at, by, how)
          // A changed digit can turn one round into hundreds of thousands; that is allowed and only slow.
          if ((workFactorOf(spoilt) ?? 0) > 9) return
          expect(['damaged', 'notAPack', 'wrongPassphrase', 'tooLarge']).toContain(
            await faultOf(openWithAge(spoilt, passphrase)),
          )
        },
      ),
      { numRuns: 10_000 },
    )
  })
})

describe(`the age program${withAge}`, () => {
  it.skipIf(!hasAge)('opens what we sealed', async () => {
    const sealed = await sealWithAge(bytesOf('from Centreboard'), passphrase, 12)
    const opened = await ageCommand('open', sealed, passphrase)
    expect(opened).toMatchObject({ code: 0 })
    expect(text(opened.bytes)).toBe('from Centreboard')
  })

  it.skipIf(!hasAge)('refuses a wrong passphrase for what we sealed', async () => {
    const opened = await ageCommand('open', await sealWithAge(bytesOf('x'), passphrase, 12), 'another')
    expect(opened.code).not.toBe(0)
    expect(opened.text).toContain('incorrect passphrase')
  })

  it.skipIf(!hasAge)('seals what we open', async () => {
    const sealed = await ageCommand('seal', bytesOf('from age'), passphrase)
    expect(sealed).toMatchObject({ code: 0 })
    expect(text(await openWithAge(sealed.bytes ?? new Uint8Array(), passphrase))).toBe('from age')
  })
})

function spoil(bytes: Uint8Array, at: number, by: number, how: string): Uint8Array {
  if (how === 'cut') return bytes.slice(0, at)
  if (how === 'drop') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
  if (how === 'double') return Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)])
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ by
  return changed
}

function workFactorOf(bytes: Uint8Array): number | undefined {
  try {
    return readAgeHeader(bytes).workFactor
  } catch {
    return undefined
  }
}
