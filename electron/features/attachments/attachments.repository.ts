import { sql } from 'kysely'

import type { Owner } from '#shared/features/attachments/attachable.ts'
import type { AttachmentRow } from '#shared/features/attachments/attachments.contract.ts'
import type {
  Attachment,
  AttachmentCopy,
  AttachmentId,
} from '#shared/features/attachments/attachments.schema.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import { ownerPath, ownerTitle } from './owners.ts'

/** Newest first. */
export const listAttachmentsOf = (db: Readable, { recordTable, recordId }: Owner): Promise<Attachment[]> =>
  db
    .selectFrom('attachments')
    .selectAll()
    .where('recordTable', '=', recordTable)
    .where('recordId', '=', recordId)
    .orderBy('id', 'desc')
    .execute()

export const listAttachments = (db: Readable): Promise<Omit<AttachmentRow, 'goneBy'>[]> =>
  db
    .selectFrom('attachments')
    .selectAll()
    .select([ownerTitle.as('recordTitle'), ownerPath.as('recordPath')])
    .orderBy('id', 'desc')
    .execute()

/** Sizes are added up without reading contents. */
export async function sumAttachments(
  db: Readable,
): Promise<{ count: number; bytes: number; binBytes: number }> {
  const { rows } = await sql<{ count: number; bytes: number; binBytes: number }>`
    SELECT
      (SELECT count(*) FROM attachments) AS count,
      coalesce(sum(iif(used, byteCount, 0)), 0) AS bytes,
      coalesce(sum(iif(used, 0, byteCount)), 0) AS binBytes
    FROM (
      SELECT byteCount, EXISTS (SELECT 1 FROM attachments WHERE attachments.hash = attachmentContents.hash) AS used
      FROM attachmentContents
    )
  `.execute(db)
  return rows[0]!
}

export const findAttachment = (db: Readable, id: AttachmentId): Promise<Attachment | undefined> =>
  db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst()

export const findSameFile = (
  db: Readable,
  { recordTable, recordId }: Owner,
  hash: string,
): Promise<Attachment | undefined> =>
  db
    .selectFrom('attachments')
    .selectAll()
    .where('recordTable', '=', recordTable)
    .where('recordId', '=', recordId)
    .where('hash', '=', hash)
    .executeTakeFirst()

export async function insertAttachment(db: Writable, attachment: Attachment): Promise<void> {
  await db.insertInto('attachments').values(attachment).execute()
}

export async function updateAttachment(db: Writable, { id, ...fields }: Attachment): Promise<void> {
  await db.updateTable('attachments').set(fields).where('id', '=', id).execute()
}

export async function deleteAttachment(db: Writable, id: AttachmentId): Promise<void> {
  await db.deleteFrom('attachments').where('id', '=', id).execute()
}

export async function insertCopy(db: Writable, copy: AttachmentCopy): Promise<void> {
  await db.insertInto('attachmentCopies').values(copy).execute()
}

export async function hasContents(db: Readable, hash: string): Promise<boolean> {
  const found = await db
    .selectFrom('attachmentContents')
    .select('byteCount')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return found !== undefined
}

/** The same contents are kept once, however often they are attached. */
export async function keepContents(db: Writable, hash: string, content: Uint8Array): Promise<void> {
  if (await hasContents(db, hash)) return
  await db.insertInto('attachmentContents').values({ hash, byteCount: content.byteLength, content }).execute()
}

export async function readContents(db: Readable, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const found = await db
    .selectFrom('attachmentContents')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return found === undefined ? undefined : new Uint8Array(found.content)
}

/** Unless another record still has them. What lies in the bin with the same contents cannot be brought back any more. */
export async function dropContents(db: Writable, hash: string): Promise<void> {
  await db
    .deleteFrom('attachmentContents')
    .where('hash', '=', hash)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('attachments').select('attachments.id').where('attachments.hash', '=', hash))),
    )
    .execute()
}
