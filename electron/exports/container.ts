import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import { z } from 'zod'
import { damaged, notAPack } from './sealing-errors.ts'
import { readZip } from './zip-reading.ts'

/** The files a pack may hold; nothing else is ever read out of one. */
export const partNames = ['pack.pdf', 'pack.html', 'annex.xlsx'] as const
export type PartName = (typeof partNames)[number]

const manifestName = 'manifest.json'
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

/** What the pack says about itself; written beside the parts and checked against them. */
export const packManifestSchema = z.strictObject({
  format: z.literal('centreboard-pack'),
  formatVersion: z.literal(1),
  title: z.string().min(1).max(300),
  version: z.string().min(1).max(40),
  snapshotHash: sha256Hex,
  madeAt: z.iso.datetime(),
  parts: z
    .array(z.strictObject({ name: z.enum(partNames), size: z.int().nonnegative(), sha256: sha256Hex }))
    .min(2)
    .max(partNames.length),
})
export type PackManifest = z.output<typeof packManifestSchema>

export interface PackParts {
  readonly pdf: Uint8Array
  /** The readable document, not the self-opening page. */
  readonly html: Uint8Array
  readonly annex?: Uint8Array | undefined
}

/**
 * Puts the parts of a pack and their manifest into one zip, ready to be sealed. The same input gives the same bytes.
 * `snapshotHash` is the SHA-256 of the frozen snapshot in hex, `madeAt` an ISO instant in UTC. Throws a `ZodError`
 * when these are not well formed.
 */
export function buildContainer(
  { pdf, html, annex }: PackParts,
  about: Pick<PackManifest, 'title' | 'version' | 'snapshotHash' | 'madeAt'>,
): Uint8Array {
  const parts: [PartName, Uint8Array][] = [
    ['pack.pdf', pdf],
    ['pack.html', html],
    ...(annex === undefined ? [] : [['annex.xlsx', annex] satisfies [PartName, Uint8Array]]),
  ]
  const manifest = packManifestSchema.parse({
    format: 'centreboard-pack',
    formatVersion: 1,
    title: about.title,
    version: about.version,
    snapshotHash: about.snapshotHash,
    madeAt: about.madeAt,
    parts: parts.map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  } satisfies PackManifest)
  const files: Zippable = { [manifestName]: new TextEncoder().encode(JSON.stringify(manifest, null, 2)) }
  for (const [name, bytes] of parts) files[name] = [bytes, { level: name === 'pack.html' ? 6 : 0 }]
  return zipSync(files, { mtime: wallClockOf(manifest.madeAt) })
}

/**
 * Takes a container apart and returns its manifest and parts, after every name, size and SHA-256 has been checked.
 * Throws `SealingError`: `notAPack` (no zip, no readable manifest, a part that does not belong), `tooLarge` (would
 * unpack to more than is allowed), `damaged` (anything that does not agree with the manifest).
 */
export function openContainer(bytes: Uint8Array): { manifest: PackManifest } & PackParts {
  const files = readZip(bytes, [manifestName, ...partNames])
  const manifest = readManifest(files.get(manifestName))
  const listed = new Map(manifest.parts.map((part) => [part.name, part]))
  if (listed.size !== manifest.parts.length || listed.size !== files.size - 1)
    throw damaged('does not hold the parts it lists')
  for (const { name, size, sha256: expected } of manifest.parts) {
    const part = files.get(name)
    if (part === undefined) throw damaged('does not hold the parts it lists')
    if (part.length !== size || sha256(part) !== expected) throw damaged('was changed after it was made')
  }
  const pdf = files.get('pack.pdf')
  const html = files.get('pack.html')
  if (pdf === undefined || html === undefined) throw damaged('lacks the document itself')
  return { manifest, pdf, html, annex: files.get('annex.xlsx') }
}

function readManifest(bytes: Uint8Array | undefined): PackManifest {
  if (bytes === undefined) throw notAPack('is not an evaluation pack')
  try {
    return packManifestSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw notAPack('is not an evaluation pack this version can read')
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Zip times are local times without a zone: the UTC reading keeps the bytes the same on every computer. */
function wallClockOf(instant: string): Date {
  const utc = new Date(instant)
  return new Date(utc.getTime() + utc.getTimezoneOffset() * 60_000)
}
