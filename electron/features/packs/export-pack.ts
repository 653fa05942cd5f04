import { AppError } from '#shared/errors.ts'
import { packContentSchema, type PackContent } from '#shared/features/packs/pack-content.ts'
import { packExportId, type PackFace, type PackVersion } from '#shared/features/packs/packs.schema.ts'
import { newId } from '#shared/ids.ts'

import { buildContainer, openContainer } from '../../exports/container.ts'
import { checkProtectedPdf, openBytes, protectPdf, sealBytes } from '../../exports/sealing.ts'
import { openSealedHtml, sealAsHtml } from '../../exports/self-opening-html.ts'
import { fileNameFor } from '../../file-names.ts'
import type { TaskContext } from '../../ipc/context.ts'
import { writeXlsx } from '../../spreadsheets/write-xlsx.ts'
import { annexSheets } from './annex.ts'
import { hashOf } from './assemble.ts'
import { insertExport } from './packs.repository.ts'

type FrozenVersion = PackVersion & { content: string }

interface Request {
  readonly face: PackFace
  readonly passphrase: string
  readonly recipients: string
}

const endings: Record<PackFace, { name: string; extensions: string[] }> = {
  html: { name: 'Self-opening pack', extensions: ['html'] },
  pdf: { name: 'Encrypted PDF', extensions: ['pdf'] },
  age: { name: 'Encrypted archive', extensions: ['age'] },
}

/**
 * Seals one face of a frozen version. "Saved" is said only after the file was read back from where it was written, opened
 * with the passphrase and found to hold the pack; the log is written after that.
 */
export async function exportPack(context: TaskContext, request: Request, version: FrozenVersion) {
  const { host, signal } = context
  const content = packContentSchema.parse(JSON.parse(version.content))
  const kind = endings[request.face]
  const location = await host.dialogs.chooseSaveLocation({
    title: 'Save the encrypted pack',
    suggestedName: `${fileNameFor(`${content.title} v${version.number}`)}.${kind.extensions[0]}`,
    kinds: [kind],
  })
  if (location === null) return { outcome: 'cancelled' as const, fileName: null, byteCount: 0 }

  const sealed = await faces[request.face].seal(context, content, version, request.passphrase)
  signal.throwIfAborted()
  context.progress('Writing the file', 3, 4)
  await location.write(sealed)
  context.progress('Opening it again to check', 3, 4)
  const written = await location.read()
  if (hashOf(written) !== hashOf(sealed)) {
    throw new AppError(
      'unavailable',
      'The file that was written is not the one that was made. Do not send it. Check the disk or stick, and export again.',
    )
  }
  await faces[request.face].check(written, request.passphrase, version)
  const now = context.clock.now()
  await context.record('Exported an evaluation pack', ({ db, actor }) =>
    insertExport(db, {
      id: newId(packExportId),
      packVersionId: version.id,
      face: request.face,
      fileName: location.name,
      byteCount: written.length,
      fileHash: hashOf(written),
      exportedAt: now,
      exportedByName: actor.name,
      verifiedAt: now,
      recipients: request.recipients,
      openedOn: null,
    }),
  )
  context.progress('Done', 4, 4)
  return { outcome: 'saved' as const, fileName: location.name, byteCount: written.length }
}

interface Face {
  seal(
    context: TaskContext,
    content: PackContent,
    version: FrozenVersion,
    passphrase: string,
  ): Promise<Uint8Array>
  /** Throws when the file does not open with the passphrase, or holds something else. */
  check(written: Uint8Array, passphrase: string, version: FrozenVersion): Promise<void>
}

const faces: Record<PackFace, Face> = {
  html: {
    async seal(context, _content, version, passphrase) {
      const html = await drawHtml(context, version)
      context.progress('Encrypting', 2, 4)
      return new TextEncoder().encode(await sealAsHtml({ html, passphrase, signal: context.signal }))
    },
    async check(written, passphrase, version) {
      const html = await openSealedHtml(new TextDecoder().decode(written), passphrase)
      if (!html.includes(version.hash)) throw notThisPack()
    },
  },
  pdf: {
    async seal(context, content, version, passphrase) {
      const pdf = await drawPdf(context, content, version)
      context.progress('Encrypting', 2, 4)
      return protectPdf(pdf, passphrase, { signal: context.signal })
    },
    async check(written, passphrase) {
      await checkProtectedPdf(written, passphrase)
    },
  },
  age: {
    async seal(context, content, version, passphrase) {
      const html = await drawHtml(context, version)
      const pdf = await drawPdf(context, content, version)
      const annex = await writeXlsx({ sheets: annexSheets(content), title: content.title })
      const container = buildContainer(
        { pdf, html: new TextEncoder().encode(html), annex },
        {
          title: content.title,
          version: version.number,
          snapshotHash: version.hash,
          madeAt: context.clock.now(),
        },
      )
      context.progress('Encrypting', 2, 4)
      return sealBytes(container, passphrase, { signal: context.signal })
    },
    async check(written, passphrase, version) {
      const { manifest } = openContainer(await openBytes(written, passphrase))
      if (manifest.snapshotHash !== version.hash) throw notThisPack()
    },
  },
}

const route = (version: FrozenVersion) => `/print/packs/${version.id}`

async function drawHtml({ host, progress }: TaskContext, version: FrozenVersion): Promise<string> {
  progress('Drawing the pages', 0, 4)
  return host.printer.toHtml({ route: route(version) })
}

async function drawPdf(
  { host, progress }: TaskContext,
  content: PackContent,
  version: FrozenVersion,
): Promise<Uint8Array> {
  progress('Drawing the pages', 1, 4)
  return host.printer.toPdf({ route: route(version), footer: `${content.title} · version ${version.number}` })
}

const notThisPack = () =>
  new AppError(
    'unavailable',
    'The file that was written does not hold this pack. Do not send it. Export again.',
  )
