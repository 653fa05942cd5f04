import { sql } from 'kysely'

import type { ImportBatch, SavedMapping, SavedMappingId } from '#shared/features/imports/imports.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

/** A mapping as it is kept: headings and columns as JSON, read and written whole. */
export interface SavedMappingRow extends Omit<SavedMapping, 'headings' | 'mapping'> {
  readonly headings: string
  readonly mapping: string
}

export const listBatches = (db: Readable): Promise<ImportBatch[]> =>
  db.selectFrom('importBatches').selectAll().orderBy('id', 'desc').execute()

export async function insertBatch(db: Writable, batch: ImportBatch): Promise<void> {
  await db.insertInto('importBatches').values(batch).execute()
}

/** The history says what came from where, instead of that a file was imported. */
export async function sayInHistory(db: Writable, commandId: string, says: string): Promise<void> {
  await db.updateTable('commands').set({ says }).where('id', '=', commandId).execute()
}

/** Changes whenever anything has been written. */
export async function latestChange(db: Readable): Promise<number> {
  const { latest } = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('id').as('latest'))
    .executeTakeFirstOrThrow()
  return latest ?? 0
}

export const listMappings = async (db: Readable, targetId: string): Promise<SavedMapping[]> => {
  const rows = await db
    .selectFrom('savedMappings')
    .selectAll()
    .where('targetId', '=', targetId)
    .orderBy(sql`lower(name)`)
    .execute()
  return rows.map((row) => ({ ...row, headings: JSON.parse(row.headings), mapping: JSON.parse(row.mapping) }))
}

export async function insertMapping(db: Writable, mapping: SavedMapping): Promise<void> {
  await db
    .insertInto('savedMappings')
    .values({
      ...mapping,
      headings: JSON.stringify(mapping.headings),
      mapping: JSON.stringify(mapping.mapping),
    })
    .execute()
}

export async function deleteMappingNamed(db: Writable, targetId: string, name: string): Promise<void> {
  await db
    .deleteFrom('savedMappings')
    .where('targetId', '=', targetId)
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .execute()
}

export async function deleteMapping(db: Writable, id: SavedMappingId): Promise<void> {
  await db.deleteFrom('savedMappings').where('id', '=', id).execute()
}
