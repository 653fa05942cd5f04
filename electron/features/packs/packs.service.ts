import { AppError } from '#shared/errors.ts'
import { packContentSchema } from '#shared/features/packs/pack-content.ts'
import type { packsContract, PackRecord } from '#shared/features/packs/packs.contract.ts'
import {
  arranged,
  needsChangeNote,
  nextVersionNumber,
  quarterName,
  quarterStart,
  usualDueDay,
} from '#shared/features/packs/packs.rules.ts'
import {
  packActionId,
  packId,
  packSectionId,
  packVersionId,
  sectionKey,
  type Pack,
  type PackAction,
  type PackId,
  type PackSection,
  type PackVersion,
} from '#shared/features/packs/packs.schema.ts'
import { newId } from '#shared/ids.ts'

import type { Readable } from '../../database/schema.ts'
import { suggestionBits, suggestPassphrase } from '../../exports/passphrase.ts'
import type { Procedures } from '../../ipc/context.ts'
import { assemble, canonicalJson, hashOf } from './assemble.ts'
import { exportPack } from './export-pack.ts'
import { printSlip, takeSlip } from './passphrase-slip.ts'
import {
  deleteAction,
  deletePack,
  findAction,
  findExport,
  findPackBefore,
  findPackOfQuarter,
  findVersion,
  insertAction,
  insertPack,
  insertVersion,
  listPacks,
  updateAction,
  updateExportOpened,
  updatePack,
  updateSection,
} from './packs.repository.ts'

export const packs: Procedures<typeof packsContract> = {
  list: ({ db }) => listPacks(db),
  find: ({ db }, { id }) => existing(db, id),

  async start({ db }, { quarterStartsOn }) {
    if (quarterStart(quarterStartsOn) !== quarterStartsOn) {
      throw new AppError(
        'ruleBroken',
        'A quarter begins on 1 April, 1 July, 1 October or 1 January. Nothing was started.',
        { quarterStartsOn: 'Not the first day of a quarter' },
      )
    }
    if ((await findPackOfQuarter(db, quarterStartsOn)) !== undefined) {
      throw new AppError(
        'ruleBroken',
        `There is a pack for ${quarterName(quarterStartsOn)} already. Open that one.`,
        { quarterStartsOn: 'This quarter has a pack' },
      )
    }
    const pack: Pack = {
      id: newId(packId),
      quarterStartsOn,
      title: `Evaluation pack, ${quarterName(quarterStartsOn)}`,
      dueOn: usualDueDay(quarterStartsOn),
    }
    await insertPack(db, pack, await sectionsLikeLastTime(db, pack), await unfinishedActions(db, pack))
    return existing(db, pack.id)
  },

  async change({ db }, pack) {
    await existing(db, pack.id)
    await updatePack(db, pack)
    return existing(db, pack.id)
  },

  async arrange({ db }, { id, sections: asked }) {
    const { sections } = await existing(db, id)
    const order = arranged(
      asked.map(({ section }) => section),
      sections.map(({ section }) => section),
    )
    for (const section of sections) {
      const isIncluded =
        asked.find((one) => one.section === section.section)?.isIncluded ?? section.isIncluded === 1
      await updateSection(db, {
        id: section.id,
        position: order.indexOf(section.section),
        isIncluded: isIncluded ? 1 : 0,
      })
    }
    return existing(db, id)
  },

  async write({ db }, { id, section, narrative }) {
    const { sections } = await existing(db, id)
    await updateSection(db, { id: sections.find((one) => one.section === section)!.id, narrative })
    return existing(db, id)
  },

  async addAction({ db }, action) {
    await existing(db, action.packId)
    await insertAction(db, { id: newId(packActionId), ...action, doneOn: null })
    return existing(db, action.packId)
  },

  async changeAction({ db }, action) {
    const before = await existingAction(db, action.id)
    await updateAction(db, action)
    return existing(db, before.packId)
  },

  async deleteAction({ db }, { id }) {
    const action = await existingAction(db, id)
    await deleteAction(db, id)
    return existing(db, action.packId)
  },

  async delete({ db }, { id }) {
    const pack = await existing(db, id)
    if (pack.versions.length > 0) {
      throw new AppError(
        'ruleBroken',
        'This pack was frozen, so it is part of the record and stays. Nothing was deleted.',
      )
    }
    await deletePack(db, id)
    return { id }
  },

  preview: async (context, { id }) => assemble(context, await existing(context.db, id)),

  async freeze(context, { id, changeNote }) {
    const { db, clock, actor } = context
    const pack = await existing(db, id)
    if (needsChangeNote(pack.versions) && changeNote === '') {
      throw new AppError(
        'ruleBroken',
        'Say what changed since the version that was frozen before. Nothing was frozen.',
        { changeNote: 'Say what changed' },
      )
    }
    const content = canonicalJson(await assemble(context, pack))
    const version: PackVersion = {
      id: newId(packVersionId),
      packId: id,
      number: nextVersionNumber(pack.versions),
      frozenAt: clock.now(),
      frozenBy: actor.userId,
      frozenByName: actor.name,
      hash: hashOf(content),
      changeNote,
    }
    await insertVersion(db, version, content)
    return version
  },

  async frozen({ db }, { versionId }) {
    const { content, ...version } = await existingVersion(db, versionId)
    return { version, content: packContentSchema.parse(JSON.parse(content)) }
  },

  suggestPassphrase: () => ({ passphrase: suggestPassphrase(), bits: suggestionBits() }),
  export: async (context, request) =>
    exportPack(context, request, await existingVersion(context.db, request.versionId)),
  printSlip: async (context, { versionId, passphrase }) =>
    printSlip(context, passphrase, await existingVersion(context.db, versionId)),
  slip: (_context, { token }) => takeSlip(token),

  async confirmOpened({ db }, { id, openedOn }) {
    const found = await findExport(db, id)
    if (found === undefined) throw new AppError('notFound', 'That export is not in the log.')
    await updateExportOpened(db, id, openedOn)
    const { packId } = await existingVersion(db, found.packVersionId)
    return existing(db, packId)
  },
}

async function existing(db: Readable, id: PackId): Promise<PackRecord> {
  const [pack] = await listPacks(db, id)
  if (pack === undefined)
    throw new AppError(
      'notFound',
      'That pack is no longer here. Somebody may have deleted it; look in the bin.',
    )
  return pack
}

async function existingAction(db: Readable, id: PackAction['id']): Promise<PackAction> {
  const action = await findAction(db, id)
  if (action === undefined) throw new AppError('notFound', 'That action is no longer here.')
  return action
}

/** A frozen version whose content still has the hash it was frozen with. */
async function existingVersion(
  db: Readable,
  id: PackVersion['id'],
): Promise<PackVersion & { content: string }> {
  const version = await findVersion(db, id)
  if (version === undefined) throw new AppError('notFound', 'That version is not here.')
  if (hashOf(version.content) !== version.hash) {
    throw new AppError(
      'unavailable',
      'This frozen version no longer matches its fingerprint, so it cannot be trusted. Restore a backup from before the damage.',
    )
  }
  return version
}

async function sectionsLikeLastTime(db: Readable, pack: Pack): Promise<PackSection[]> {
  const before = await findPackBefore(db, pack.quarterStartsOn)
  const last = before === undefined ? [] : (await existing(db, before.id)).sections
  const order = arranged(
    last.map(({ section }) => section),
    sectionKey.options,
  )
  return order.map((section, position) => ({
    id: newId(packSectionId),
    packId: pack.id,
    section,
    position,
    isIncluded: last.find((one) => one.section === section)?.isIncluded ?? 1,
    narrative: '',
  }))
}

async function unfinishedActions(db: Readable, pack: Pack): Promise<PackAction[]> {
  const before = await findPackBefore(db, pack.quarterStartsOn)
  if (before === undefined) return []
  const { actions } = await existing(db, before.id)
  return actions
    .filter(({ doneOn }) => doneOn === null)
    .map((action) => ({ ...action, id: newId(packActionId), packId: pack.id }))
}
