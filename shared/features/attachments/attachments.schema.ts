import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'
import { ownerSchema } from './attachable.ts'

export const attachmentId = idOf('AttachmentId')
export type AttachmentId = z.output<typeof attachmentId>

/** What a file is, judged by its contents. */
export const attachmentKinds = {
  pdf: 'PDF',
  jpeg: 'Picture (JPEG)',
  png: 'Picture (PNG)',
  webp: 'Picture (WebP)',
  gif: 'Picture (GIF)',
  text: 'Text',
  docx: 'Word document',
  xlsx: 'Excel workbook',
  odt: 'OpenDocument text',
  ods: 'OpenDocument spreadsheet',
} as const
export type AttachmentKind = keyof typeof attachmentKinds

/** A file that is kept with a record. Its contents lie apart, under their hash, and are never in the history. */
export const attachmentSchema = ownerSchema.extend({
  id: attachmentId,
  name: text(150).min(1, 'Give the file a name.'),
  kind: choiceOf(attachmentKinds),
  byteCount: z.int().positive(),
  /** SHA-256 of the contents. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  description: text(300),
  /** The day after which it should be gone. */
  keepUntil: isoDate.nullable(),
  addedOn: isoDate,
})
export type Attachment = z.output<typeof attachmentSchema>

export const changedAttachmentSchema = attachmentSchema.pick({
  id: true,
  name: true,
  description: true,
  keepUntil: true,
})
export type ChangedAttachment = z.output<typeof changedAttachmentSchema>

/** A readable copy that left the centre. */
export const attachmentCopySchema = z.object({
  id: idOf('AttachmentCopyId'),
  attachmentId,
  fileName: z.string(),
  savedByName: z.string(),
})
export type AttachmentCopy = z.output<typeof attachmentCopySchema>

/** What the history calls the fields. Links and hashes are left out: nobody would recognise them. */
export const attachmentLabels: Partial<Record<keyof Attachment, string>> = {
  recordId: 'Attached to',
  name: 'File name',
  description: 'What it is',
  keepUntil: 'Keep until',
  addedOn: 'Added',
}
export const attachmentCopyLabels: Partial<Record<keyof AttachmentCopy, string>> = {
  attachmentId: 'Attached file',
  fileName: 'Saved as',
  savedByName: 'Saved by',
}
