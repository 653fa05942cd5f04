import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unzip } from '../../build/electron/unzip.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'unzip-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const mode = (bits: number) => ({ os: 3, attrs: bits << 16 })
const long = 'the same words again '.repeat(5_000)

function archive(): string {
  const file = join(folder, 'archive.zip')
  const bytes = zipSync({
    'App/program': [strToU8(long), mode(0o755)],
    'App/notes/plain.txt': [strToU8('stored as it is'), { level: 0, ...mode(0o644) }],
    'App/left-behind.txt': strToU8('not wanted'),
    'App/../outside.txt': strToU8('not wanted anywhere'),
  })
  writeFileSync(file, bytes)
  return file
}

describe('unpacking an archive', () => {
  it('writes the wanted files under their new names, and no others', async () => {
    const target = join(folder, 'target')
    await unzip(archive(), target, (name) =>
      name.endsWith('left-behind.txt') ? undefined : name.replace('App/', '').replace('program', 'tool'),
    )
    expect(new Set(readdirSync(target, { recursive: true, encoding: 'utf8' }))).toEqual(
      new Set(['notes', join('notes', 'plain.txt'), 'tool']),
    )
    expect(readFileSync(join(target, 'tool'), 'utf8')).toBe(long)
    expect(readFileSync(join(target, 'notes/plain.txt'), 'utf8')).toBe('stored as it is')
    expect(readdirSync(folder)).not.toContain('outside.txt')
  })

  it.skipIf(process.platform === 'win32')('keeps programs executable', async () => {
    await unzip(archive(), join(folder, 'target'), (name) => (name === 'App/program' ? 'tool' : undefined))
    expect(statSync(join(folder, 'target/tool')).mode & 0o111).not.toBe(0)
  })

  it('refuses a file that ends in the middle', async () => {
    const file = archive()
    writeFileSync(file, readFileSync(file).subarray(0, 200))
    await expect(unzip(file, join(folder, 'target'), (name) => name)).rejects.toThrow('unexpected way')
  })
})
