import type {
  VocabularyEntry,
  VocabularyEntryId,
  VocabularyName,
} from '#shared/features/vocabularies/vocabularies.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'

export const listEntries = (db: Readable, vocabulary?: VocabularyName): Promise<VocabularyEntry[]> =>
  db
    .selectFrom('vocabularies')
    .selectAll()
    .$if(vocabulary !== undefined, (q) => q.where('vocabulary', '=', vocabulary!))
    .orderBy('vocabulary')
    .orderBy('position')
    .execute()

export const findEntry = (db: Readable, id: VocabularyEntryId): Promise<VocabularyEntry | undefined> =>
  db.selectFrom('vocabularies').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertEntries(db: Writable, entries: readonly VocabularyEntry[]): Promise<void> {
  await db
    .insertInto('vocabularies')
    .values([...entries])
    .execute()
}

export async function updateEntry(
  db: Writable,
  id: VocabularyEntryId,
  fields: Partial<Omit<VocabularyEntry, 'id'>>,
): Promise<void> {
  await db.updateTable('vocabularies').set(fields).where('id', '=', id).execute()
}
