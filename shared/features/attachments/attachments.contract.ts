import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query, task } from '../../procedure.ts'
import { ownerSchema } from './attachable.ts'
import { attachmentLimits, sayBytes } from './attachments.rules.ts'
import { attachmentId, attachmentSchema, changedAttachmentSchema } from './attachments.schema.ts'

/** A file as lists show it: everything but its contents. */
export const attachmentRowSchema = attachmentSchema.extend({
  /** What the record it belongs to is called, and where it is shown. */
  recordTitle: z.string(),
  recordPath: z.string(),
  /** The day by which it should be gone, given or worked out. */
  goneBy: isoDate.nullable(),
})
export type AttachmentRow = z.output<typeof attachmentRowSchema>

export const attachmentTotalsSchema = z.object({
  count: z.number(),
  bytes: z.number(),
  /** Contents of files in the bin, which can still be brought back. */
  binBytes: z.number(),
  isMuch: z.boolean(),
})
export type AttachmentTotals = z.output<typeof attachmentTotalsSchema>

/** Bytes, whichever part of the program made them: windows and tests have a class of their own for them. */
const anyBytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
)
const contents = anyBytes.refine(
  (bytes) => bytes.byteLength <= attachmentLimits.fileBytes,
  `The file is larger than ${sayBytes(attachmentLimits.fileBytes)}.`,
)

const one = z.object({ id: attachmentId })

export const attachmentsContract = {
  /** Of one record, newest first. */
  list: query('records.read', ownerSchema, z.array(attachmentSchema)),
  all: query('records.read', z.object({}), z.array(attachmentRowSchema)),
  totals: query('records.read', z.object({}), attachmentTotalsSchema),
  /** The contents, for looking at in the window; of a text file also as words. */
  open: query(
    'records.read',
    one,
    z.object({ attachment: attachmentSchema, bytes: anyBytes, text: z.string().nullable() }),
  ),
  /** Dropped onto the record. */
  add: command(
    'records.write',
    'Attached a file',
    ownerSchema.extend({ name: z.string().min(1).max(400), bytes: contents }),
    attachmentSchema,
  ),
  /** Picked in the dialog. */
  choose: task(
    'records.write',
    ownerSchema,
    z.object({ outcome: z.enum(['attached', 'cancelled']), attachment: attachmentSchema.nullable() }),
  ),
  change: command(
    'records.write',
    'Changed what is said about an attached file',
    changedAttachmentSchema,
    attachmentSchema,
  ),
  delete: command('records.write', 'Deleted an attached file', one, one),
  /** With its contents, also out of the bin; only older backups still hold them. */
  erase: command('settings', 'Deleted an attached file for good', one, one, { undoable: false }),
  saveCopy: task(
    'records.read',
    one,
    z.object({ outcome: z.enum(['saved', 'cancelled']), fileName: z.string().nullable() }),
  ),
}
