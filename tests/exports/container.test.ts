import * as fc from 'fast-check'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { buildContainer, openContainer, type PackManifest } from '#electron/exports/container.ts'
import { SealingError } from '#electron/exports/sealing-errors.ts'
import { sealWithAge, openWithAge } from '#electron/exports/age.ts'
import { inScratchFolder, run } from './programs.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import zlib from 'node:zlib'

const about = {
  title: 'Quarterly evaluation pack, July to September 2026',
  version: '1.0',
  snapshotHash: 'ab'.repeat(32),
  madeAt: '2026-10-05T09:30:00Z',
}
const parts = {
  pdf: strToU8('%PDF-2.0 the pdf'),
  html: strToU8('<!doctype html><p>The pack</p>'.repeat(40)),
  annex: strToU8('PK the annex'),
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A zip made by hand around the given parts, with whatever manifest the test wants. */
function handmade(
  files: Record<string, Uint8Array>,
  change: (manifest: PackManifest) => object = (same) => same,
) {
  const manifest: PackManifest = {
    format: 'centreboard-pack',
    formatVersion: 1,
    ...about,
    parts: [
      { name: 'pack.pdf', size: parts.pdf.length, sha256: sha256(parts.pdf) },
      { name: 'pack.html', size: parts.html.length, sha256: sha256(parts.html) },
    ],
  }
  const zippable: Zippable = { 'manifest.json': strToU8(JSON.stringify(change(manifest))), ...files }
  return zipSync(zippable, { level: 6 })
}

function refusalOf(bytes: Uint8Array): string {
  try {
    openContainer(bytes)
    return 'opened'
  } catch (error) {
    return error instanceof SealingError ? `${error.fault}: ${error.message}` : `untyped: ${String(error)}`
  }
}

const documents = { 'pack.pdf': parts.pdf, 'pack.html': parts.html }

describe('a container', () => {
  it('gives back every part and a manifest that describes them', () => {
    const opened = openContainer(buildContainer(parts, about))
    expect(opened).toMatchObject(parts)
    expect(opened.manifest).toEqual({
      format: 'centreboard-pack',
      formatVersion: 1,
      ...about,
      parts: [
        { name: 'pack.pdf', size: parts.pdf.length, sha256: sha256(parts.pdf) },
        { name: 'pack.html', size: parts.html.length, sha256: sha256(parts.html) },
        { name: 'annex.xlsx', size: parts.annex.length, sha256: sha256(parts.annex) },
      ],
    })
  })

  it('needs no annex', () => {
    const opened = openContainer(buildContainer({ pdf: parts.pdf, html: parts.html }, about))
    expect(opened.annex).toBeUndefined()
    expect(opened.manifest.parts.map(({ name }) => name)).toEqual(['pack.pdf', 'pack.html'])
  })

  it('gives back whatever bytes went in, the same each time', () => {
    const bytes = fc.uint8Array({ maxLength: 5000 })
    fc.assert(
      fc.property(bytes, bytes, fc.option(bytes, { nil: undefined }), (pdf, html, annex) => {
        const container = buildContainer({ pdf, html, annex }, about)
        expect(openContainer(container)).toMatchObject({ pdf, html, annex })
        expect(buildContainer({ pdf, html, annex }, about)).toEqual(container)
      }),
      { numRuns: 200 },
    )
  })

  it('is a zip other programs can read', async () => {
    await inScratchFolder(async (folder) => {
      const file = join(folder, 'pack.zip')
      await writeFile(file, buildContainer(parts, about))
      const python = `import zipfile;z=zipfile.ZipFile(${JSON.stringify(file)});print(z.testzip(),sorted(z.namelist()))`
      const { text } = await run('python3', ['-c', python])
      expect(text.trim()).toBe(`None ['annex.xlsx', 'manifest.json', 'pack.html', 'pack.pdf']`)
    })
  })

  it('survives being sealed and opened', async () => {
    const sealed = await sealWithAge(buildContainer(parts, about), 'one-two-three-four', 1)
    expect(openContainer(await openWithAge(sealed, 'one-two-three-four'))).toMatchObject(parts)
  })

  it('refuses to be built around a title or hash that is not well formed', () => {
    expect(() => buildContainer(parts, { ...about, snapshotHash: 'xyz' })).toThrow('snapshotHash')
    expect(() => buildContainer(parts, { ...about, madeAt: 'yesterday' })).toThrow('madeAt')
  })
})

describe('opening a container somebody made up', () => {
  it('is fine when it is made as we make it', () => {
    expect(refusalOf(handmade(documents))).toBe('opened')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another kind of file', strToU8('%PDF-1.7 '.repeat(20))],
    ['a zip without a manifest', zipSync(documents)],
    ['a zip with an empty manifest', zipSync({ ...documents, 'manifest.json': new Uint8Array() })],
    ['a newer format', handmade(documents, (manifest) => ({ ...manifest, formatVersion: 2 }))],
    ['a manifest with more in it', handmade(documents, (manifest) => ({ ...manifest, run: 'calc.exe' }))],
    ['a part that does not belong', handmade({ ...documents, 'setup.exe': strToU8('MZ') })],
    ['a name that climbs out of the folder', handmade({ ...documents, '../pack.pdf': strToU8('x') })],
    ['an absolute name', handmade({ ...documents, '/etc/passwd': strToU8('x') })],
    ['a folder', handmade({ ...documents, 'pack.html/': new Uint8Array() })],
  ])('refuses %s as no pack', (_what, bytes) => {
    expect(refusalOf(bytes)).toMatch(/^notAPack: This file .* Nothing was opened\./)
  })

  it.each([
    ['a part that is not listed', handmade({ ...documents, 'annex.xlsx': parts.annex })],
    ['a listed part that is missing', handmade({ 'pack.pdf': parts.pdf })],
    [
      'a part with other content',
      handmade({ ...documents, 'pack.html': parts.html.map((byte) => byte ^ 1) }),
    ],
    ['a part of another size', handmade({ ...documents, 'pack.pdf': strToU8('%PDF-2.0') })],
    [
      'a part listed twice',
      handmade(documents, (manifest) => ({ ...manifest, parts: [manifest.parts[0], manifest.parts[0]] })),
    ],
    ['bytes before it', Buffer.concat([strToU8('MZ'), buildContainer(parts, about)])],
    ['its end cut off and glued on again', withoutMiddle(buildContainer(parts, about))],
  ])('refuses %s as damaged', (_what, bytes) => {
    expect(refusalOf(bytes)).toMatch(/^damaged: This file .* Nothing was opened\./)
  })

  it('refuses a part that claims to be enormous before unpacking anything', () => {
    const bomb = handmade(documents)
    const view = new DataView(bomb.buffer)
    const directory = view.getUint32(bomb.length - 6, true)
    view.setUint32(directory + 24, 0xf0000000, true)
    // Whoever unpacks the first part finds it spoilt and says so.
    bomb[30 + 'manifest.json'.length]! ^= 0xff
    expect(refusalOf(bomb)).toMatch(/^tooLarge: /)
  })

  it('stops unpacking a part that turns out larger than it claims', () => {
    const bomb = handmade({ ...documents, 'pack.html': new Uint8Array(20_000_000) })
    const view = new DataView(bomb.buffer)
    let at = view.getUint32(bomb.length - 6, true)
    for (let entry = 0; entry < 3; entry++) {
      if (view.getUint32(at + 24, true) === 20_000_000) view.setUint32(at + 24, parts.html.length, true)
      at += 46 + view.getUint16(at + 28, true)
    }
    const inflate = vi.spyOn(zlib, 'inflateRawSync')
    syncBuiltinESMExports()
    try {
      expect(refusalOf(bomb)).toMatch(/^damaged: /)
      expect(inflate.mock.results.at(-1)).toMatchObject({
        type: 'throw',
        value: { code: 'ERR_BUFFER_TOO_LARGE' },
      })
    } finally {
      inflate.mockRestore()
      syncBuiltinESMExports()
    }
  })

  it('answers 10,000 spoilt containers with a typed refusal or the untouched parts', () => {
    const whole = buildContainer(parts, about)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(whole.length), { nil: whole.length }),
        (changes, length) => {
          const spoilt = whole.slice(0, length)
          for (const [at, byte] of changes) if (at < length) spoilt[at] = byte
          const refusal = refusalOf(spoilt)
          expect(refusal).toMatch(/^(notAPack|damaged|tooLarge|opened)/)
          // Fields nobody reads (dates, file attributes) may differ; the parts never do.
          expect(refusal === 'opened' ? openContainer(spoilt) : parts).toMatchObject(parts)
        },
      ),
      { numRuns: 10_000 },
    )
  })
})

function withoutMiddle(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, 100), bytes.subarray(140)])
}
