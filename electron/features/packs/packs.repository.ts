import type { IsoDate } from '#shared/dates.ts'
import type { PackRecord } from '#shared/features/packs/packs.contract.ts'
import { quarterName } from '#shared/features/packs/packs.rules.ts'
import type {
  Pack,
  PackAction,
  PackExport,
  PackId,
  PackSection,
  PackVersion,
  PackVersionId,
} from '#shared/features/packs/packs.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** Packs with everything that hangs on them, newest quarter first. */
export async function listPacks(db: Readable, only?: PackId): Promise<PackRecord[]> {
  const packs = await db
    .selectFrom('packs')
    .selectAll()
    .$if(only !== undefined, (q) => q.where('id', '=', only!))
    .orderBy('quarterStartsOn', 'desc')
    .execute()
  const sections = await db.selectFrom('packSections').selectAll().orderBy('position').execute()
  const actions = await db.selectFrom('packActions').selectAll().orderBy('id').execute()
  const versions = await db.selectFrom('packVersions').selectAll().orderBy('frozenAt').execute()
  const exports = await db.selectFrom('packExports').selectAll().orderBy('exportedAt').execute()
  return packs.map((pack) => {
    const ownVersions = versions.filter(({ packId }) => packId === pack.id)
    return {
      ...pack,
      quarter: quarterName(pack.quarterStartsOn),
      sections: sections.filter(({ packId }) => packId === pack.id),
      actions: actions.filter(({ packId }) => packId === pack.id),
      versions: ownVersions,
      exports: exports.filter(({ packVersionId }) => ownVersions.some(({ id }) => id === packVersionId)),
    }
  })
}

export const findPackOfQuarter = (db: Readable, quarterStartsOn: IsoDate): Promise<Pack | undefined> =>
  db.selectFrom('packs').selectAll().where('quarterStartsOn', '=', quarterStartsOn).executeTakeFirst()

/** The newest pack before a quarter. */
export const findPackBefore = (db: Readable, quarterStartsOn: IsoDate): Promise<Pack | undefined> =>
  db
    .selectFrom('packs')
    .selectAll()
    .where('quarterStartsOn', '<', quarterStartsOn)
    .orderBy('quarterStartsOn', 'desc')
    .executeTakeFirst()

export async function insertPack(
  db: Writable,
  pack: Pack,
  sections: readonly PackSection[],
  actions: readonly PackAction[],
): Promise<void> {
  await db.insertInto('packs').values(pack).execute()
  await db
    .insertInto('packSections')
    .values([...sections])
    .execute()
  if (actions.length > 0)
    await db
      .insertInto('packActions')
      .values([...actions])
      .execute()
}

export async function updatePack(
  db: Writable,
  { id, ...fields }: Pick<Pack, 'id' | 'title' | 'dueOn'>,
): Promise<void> {
  await db.updateTable('packs').set(fields).where('id', '=', id).execute()
}

export async function deletePack(db: Writable, id: PackId): Promise<void> {
  await db.deleteFrom('packActions').where('packId', '=', id).execute()
  await db.deleteFrom('packSections').where('packId', '=', id).execute()
  await db.deleteFrom('packs').where('id', '=', id).execute()
}

export async function updateSection(
  db: Writable,
  { id, ...fields }: Pick<PackSection, 'id'> & Partial<PackSection>,
): Promise<void> {
  await db.updateTable('packSections').set(fields).where('id', '=', id).execute()
}

export const findAction = (db: Readable, id: PackAction['id']): Promise<PackAction | undefined> =>
  db.selectFrom('packActions').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertAction(db: Writable, action: PackAction): Promise<void> {
  await db.insertInto('packActions').values(action).execute()
}

export async function updateAction(
  db: Writable,
  { id, ...fields }: Omit<PackAction, 'packId'>,
): Promise<void> {
  await db.updateTable('packActions').set(fields).where('id', '=', id).execute()
}

export async function deleteAction(db: Writable, id: PackAction['id']): Promise<void> {
  await db.deleteFrom('packActions').where('id', '=', id).execute()
}

export async function insertVersion(db: Writable, version: PackVersion, content: string): Promise<void> {
  await db.insertInto('packVersions').values(version).execute()
  await db.insertInto('packSnapshots').values({ id: version.id, content }).execute()
}

export const findVersion = (
  db: Readable,
  id: PackVersionId,
): Promise<(PackVersion & { content: string }) | undefined> =>
  db
    .selectFrom('packVersions')
    .innerJoin('packSnapshots', 'packSnapshots.id', 'packVersions.id')
    .selectAll('packVersions')
    .select('packSnapshots.content')
    .where('packVersions.id', '=', id)
    .executeTakeFirst()

export const findExport = (db: Readable, id: PackExport['id']): Promise<PackExport | undefined> =>
  db.selectFrom('packExports').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertExport(db: Writable, packExport: PackExport): Promise<void> {
  await db.insertInto('packExports').values(packExport).execute()
}

export async function updateExportOpened(
  db: Writable,
  id: PackExport['id'],
  openedOn: IsoDate | null,
): Promise<void> {
  await db.updateTable('packExports').set({ openedOn }).where('id', '=', id).execute()
}
