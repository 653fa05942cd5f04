import { z } from 'zod'

import { isoDate } from '../../dates.ts'
import { command, query, task } from '../../procedure.ts'
import { packContentSchema } from './pack-content.ts'
import {
  packActionId,
  packActionSchema,
  packExportId,
  packExportSchema,
  packFace,
  packId,
  packSchema,
  packSectionSchema,
  packVersionId,
  packVersionSchema,
  sectionKey,
} from './packs.schema.ts'

/** A pack with everything that hangs on it. */
export const packRecordSchema = packSchema.extend({
  quarter: z.string(),
  sections: z.array(packSectionSchema),
  actions: z.array(packActionSchema),
  versions: z.array(packVersionSchema),
  exports: z.array(packExportSchema),
})
export type PackRecord = z.output<typeof packRecordSchema>

const byId = z.object({ id: packId })
/** Chosen passphrases are judged by the form; this is only the floor. */
const passphrase = z.string().min(12, 'Use the suggested words, or at least 12 characters.').max(200)

export const packsContract = {
  list: query('packs.read', z.object({}), z.array(packRecordSchema)),
  find: query('packs.read', byId, packRecordSchema),
  /** Starts the pack of a quarter; unfinished actions of the quarter before come along. */
  start: command(
    'packs.write',
    'Started an evaluation pack',
    z.object({ quarterStartsOn: isoDate }),
    packRecordSchema,
  ),
  change: command(
    'packs.write',
    'Changed an evaluation pack',
    packSchema.pick({ id: true, title: true, dueOn: true }),
    packRecordSchema,
  ),
  /** Section order, and which are in. */
  arrange: command(
    'packs.write',
    'Arranged an evaluation pack',
    z.object({ id: packId, sections: z.array(z.object({ section: sectionKey, isIncluded: z.boolean() })) }),
    packRecordSchema,
  ),
  write: command(
    'packs.write',
    'Wrote commentary in an evaluation pack',
    z.object({ id: packId, section: sectionKey, narrative: packSectionSchema.shape.narrative }),
    packRecordSchema,
  ),
  addAction: command(
    'packs.write',
    'Added an action',
    packActionSchema.omit({ id: true, doneOn: true }),
    packRecordSchema,
  ),
  changeAction: command(
    'packs.write',
    'Changed an action',
    packActionSchema.omit({ packId: true }),
    packRecordSchema,
  ),
  deleteAction: command('packs.write', 'Deleted an action', z.object({ id: packActionId }), packRecordSchema),
  delete: command('packs.write', 'Deleted an evaluation pack', byId, byId),
  /** The pack as the records stand now. */
  preview: query('packs.read', byId, packContentSchema),
  /** Fixes the content for good, with its hash. */
  freeze: command(
    'packs.write',
    'Froze an evaluation pack',
    z.object({ id: packId, changeNote: z.string().trim().max(1000) }),
    packVersionSchema,
    { undoable: false },
  ),
  frozen: query(
    'packs.read',
    z.object({ versionId: packVersionId }),
    z.object({ version: packVersionSchema, content: packContentSchema }),
  ),
  suggestPassphrase: query(
    'packs.export',
    z.object({}),
    z.object({ passphrase: z.string(), bits: z.number() }),
  ),
  /** Seals one face, writes it where the person chooses, reads it back, opens it and compares before it says "saved". */
  export: task(
    'packs.export',
    z.object({
      versionId: packVersionId,
      face: packFace,
      passphrase,
      recipients: z.string().trim().max(1000).default(''),
    }),
    z.object({
      outcome: z.enum(['saved', 'cancelled']),
      fileName: z.string().nullable(),
      byteCount: z.number(),
    }),
  ),
  /** Prints the passphrase on a slip of its own. It is held in memory until the page is drawn, then forgotten. */
  printSlip: task(
    'packs.export',
    z.object({ versionId: packVersionId, passphrase: z.string().min(1).max(200) }),
    z.object({ outcome: z.enum(['sent', 'cancelled']) }),
  ),
  slip: query(
    'packs.export',
    z.object({ token: z.string().max(100) }),
    z.object({ title: z.string(), version: z.string(), passphrase: z.string(), hash: z.string() }),
  ),
  confirmOpened: command(
    'packs.export',
    'Noted that a pack was opened',
    z.object({ id: packExportId, openedOn: isoDate.nullable() }),
    packRecordSchema,
  ),
}
