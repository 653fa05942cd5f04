import { createHash } from 'node:crypto'

import { AppError } from '#shared/errors.ts'
import { attachables, type Owner } from '#shared/features/attachments/attachable.ts'
import type { attachmentsContract } from '#shared/features/attachments/attachments.contract.ts'
import {
  attachmentLimits,
  everyEnding,
  goneBy,
  isMuch,
  tidyName,
} from '#shared/features/attachments/attachments.rules.ts'
import {
  attachmentCopySchema,
  attachmentId,
  attachmentKinds,
  type Attachment,
  type AttachmentId,
} from '#shared/features/attachments/attachments.schema.ts'
import { newId } from '#shared/ids.ts'
import { may } from '#shared/permissions.ts'

import type { Readable, Writable } from '../../database/schema.ts'
import type { Actor, CommandContext, Procedures } from '../../ipc/context.ts'
import {
  deleteAttachment,
  dropContents,
  findAttachment,
  findSameFile,
  hasContents,
  insertAttachment,
  insertCopy,
  keepContents,
  listAttachments,
  listAttachmentsOf,
  readContents,
  sumAttachments,
  updateAttachment,
} from './attachments.repository.ts'
import { kindOfFile } from './file-kind.ts'
import { ownerExists } from './owners.ts'
import { refusals } from './refusals.ts'
import { decodeText } from './text-kind.ts'

export const attachments: Procedures<typeof attachmentsContract> = {
  list: ({ db, actor }, owner) => (maySee(actor, owner) ? listAttachmentsOf(db, owner) : []),

  async all({ db, actor }) {
    const rows = await listAttachments(db)
    return rows.filter((row) => maySee(actor, row)).map((row) => ({ ...row, goneBy: goneBy(row) }))
  },

  async totals({ db }) {
    const { count, bytes, binBytes } = await sumAttachments(db)
    return { count, bytes, binBytes, isMuch: isMuch(bytes, binBytes) }
  },

  async open({ db, actor }, { id }) {
    const attachment = await existing(db, actor, id)
    const bytes = await contentsOf(db, attachment)
    return { attachment, bytes, text: attachment.kind === 'text' ? decodeText(bytes) : null }
  },

  add: (context, { name, bytes, ...owner }) => attach(context, owner, { name, bytes }),

  async choose({ host, record, actor }, owner) {
    if (!maySee(actor, owner)) throw notHere()
    const file = await host.dialogs.openFile({
      title: 'Attach a file',
      kinds: [{ name: 'Documents and pictures', extensions: everyEnding }],
    })
    if (file === null) return { outcome: 'cancelled', attachment: null }
    if ((await file.size()) > attachmentLimits.fileBytes) throw refusals.tooLarge()
    const bytes = await file.read()
    const attachment = await record(
      'Attached a file',
      (context) => attach(context, owner, { name: file.name, bytes }),
      { undoable: true },
    )
    return { outcome: 'attached', attachment }
  },

  async change({ db, actor }, { id, ...changed }) {
    const attachment = await existing(db, actor, id)
    const after = { ...attachment, ...changed, name: tidyName(changed.name, attachment.kind) }
    await updateAttachment(db, after)
    return after
  },

  async delete({ db, actor }, { id }) {
    await existing(db, actor, id)
    await deleteAttachment(db, id)
    return { id }
  },

  async erase({ db, actor }, { id }) {
    const { hash } = await existing(db, actor, id)
    await deleteAttachment(db, id)
    await dropContents(db, hash)
    return { id }
  },

  async saveCopy({ db, actor, host, record }, { id }) {
    const attachment = await existing(db, actor, id)
    const location = await host.dialogs.chooseSaveLocation({
      title: 'Save a readable copy',
      suggestedName: attachment.name,
      kinds: [{ name: attachmentKinds[attachment.kind], extensions: [attachment.name.split('.').at(-1)!] }],
    })
    if (location === null) return { outcome: 'cancelled', fileName: null }
    await location.write(await contentsOf(db, attachment))
    await record('Saved a readable copy of an attached file', ({ db: writable }) =>
      insertCopy(writable, {
        id: newId(attachmentCopySchema.shape.id),
        attachmentId: id,
        fileName: location.name,
        savedByName: actor.name,
      }),
    )
    return { outcome: 'saved', fileName: location.name }
  },
}

/** What undo and the bin could break: a file without its record, or without its contents. */
export async function checkAttachment(db: Writable, id: string): Promise<void> {
  const attachment = await findAttachment(db, attachmentId.parse(id))
  if (attachment === undefined) return
  if (!(await ownerExists(db, attachment))) throw notHere()
  if (!(await hasContents(db, attachment.hash))) {
    throw new AppError(
      'ruleBroken',
      `What was in “${attachment.name}” has been deleted for good, so it cannot be brought back. Nothing was changed.`,
    )
  }
}

/** Undoing the making of a record would take along the files that were attached to it since. */
export async function refuseLosingFiles(db: Writable, tableName: string, recordId: string): Promise<void> {
  if (!Object.hasOwn(attachables, tableName)) return
  const owner = { recordTable: tableName as Owner['recordTable'], recordId }
  if ((await listAttachmentsOf(db, owner)).length === 0) return
  throw new AppError(
    'conflict',
    'Files have been attached to this since, and they would be lost. Nothing was changed. Delete the files first.',
  )
}

async function attach(
  { db, clock, actor }: CommandContext,
  owner: Owner,
  file: { name: string; bytes: Uint8Array },
): Promise<Attachment> {
  if (!maySee(actor, owner) || !(await ownerExists(db, owner))) throw notHere()
  const kind = kindOfFile(file.name, file.bytes)
  const hash = createHash('sha256').update(file.bytes).digest('hex')
  const same = await findSameFile(db, owner, hash)
  if (same !== undefined) {
    throw new AppError(
      'conflict',
      `The same file is attached here already, as “${same.name}”. Nothing was attached.`,
    )
  }
  const attachment: Attachment = {
    id: newId(attachmentId),
    recordTable: owner.recordTable,
    recordId: owner.recordId,
    name: tidyName(file.name, kind),
    kind,
    byteCount: file.bytes.byteLength,
    hash,
    description: '',
    keepUntil: null,
    addedOn: clock.today(),
  }
  await keepContents(db, hash, file.bytes)
  await insertAttachment(db, attachment)
  return attachment
}

const maySee = (actor: Actor, { recordTable }: Pick<Owner, 'recordTable'>) =>
  may(actor.role, attachables[recordTable].permission)

async function existing(db: Readable, actor: Actor, id: AttachmentId): Promise<Attachment> {
  const attachment = await findAttachment(db, id)
  if (attachment !== undefined && maySee(actor, attachment)) return attachment
  throw new AppError(
    'notFound',
    'That file is no longer here. Somebody may have deleted it; look in the bin.',
  )
}

async function contentsOf(db: Readable, { hash }: Attachment): Promise<Uint8Array<ArrayBuffer>> {
  const contents = await readContents(db, hash)
  if (contents !== undefined) return contents
  throw new AppError('notFound', 'What was in this file has been deleted for good.')
}

const notHere = () =>
  new AppError(
    'notFound',
    'The record that the file belongs to is no longer here. Nothing was changed. Bring the record back from the bin first.',
  )
