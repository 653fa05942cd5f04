import { z } from 'zod'

import { instant, isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { userId } from '../users/users.schema.ts'
import { choiceOf } from '../../text.ts'

export const packId = idOf('PackId')
export type PackId = z.output<typeof packId>
export const packSectionId = idOf('PackSectionId')
export const packActionId = idOf('PackActionId')
export const packVersionId = idOf('PackVersionId')
export type PackVersionId = z.output<typeof packVersionId>
export const packExportId = idOf('PackExportId')

/** The sections a pack can have, in the order a new pack takes. */
export const sectionTitles = {
  summary: 'Summary',
  workforce: 'Workforce',
  outcomes: 'Outcomes',
  inductions: 'Induction',
  actions: 'Actions',
  dataQuality: 'About these figures',
} as const
export const sectionKey = choiceOf(sectionTitles)
export type SectionKey = z.output<typeof sectionKey>

/** The evaluation of one quarter, being written or already frozen. */
export const packSchema = z.object({
  id: packId,
  /** First day of a quarter of the April-to-March year. */
  quarterStartsOn: isoDate,
  title: z.string().trim().min(1, 'Give the pack a title.').max(150),
  /** When the steering group expects it. */
  dueOn: isoDate.nullable(),
})
export type Pack = z.output<typeof packSchema>

/** Where a section stands in a pack, and what the manager wrote in it. */
export const packSectionSchema = z.object({
  id: packSectionId,
  packId,
  section: sectionKey,
  position: z.int().min(0),
  isIncluded: z.union([z.literal(0), z.literal(1)]),
  narrative: z.string().max(20_000, 'Keep this to 20,000 characters.'),
})
export type PackSection = z.output<typeof packSectionSchema>

/** Something the group agreed to do. Unfinished actions are carried into the next quarter's pack. */
export const packActionSchema = z.object({
  id: packActionId,
  packId,
  action: z.string().trim().min(1, 'Say what is to be done.').max(500),
  owner: z.string().trim().max(120),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
})
export type PackAction = z.output<typeof packActionSchema>

/** A frozen state of a pack: 1.0, then 1.1 when a late paper made it be built again. */
export const packVersionSchema = z.object({
  id: packVersionId,
  packId,
  number: z.string().regex(/^\d+\.\d+$/),
  frozenAt: instant,
  frozenBy: userId,
  frozenByName: z.string(),
  /** SHA-256 of the frozen content, in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  changeNote: z.string().trim().max(1000),
})
export type PackVersion = z.output<typeof packVersionSchema>

export const packFaces = {
  html: 'Self-opening page (HTML)',
  pdf: 'Encrypted PDF',
  age: 'Archive for IT staff (.age)',
} as const
export const packFace = choiceOf(packFaces)
export type PackFace = z.output<typeof packFace>

/** One encrypted file that left Centreboard. The passphrase is not among what is kept. */
export const packExportSchema = z.object({
  id: packExportId,
  packVersionId,
  face: packFace,
  fileName: z.string(),
  byteCount: z.int(),
  /** SHA-256 of the file as written, in hex. */
  fileHash: z.string(),
  exportedAt: instant,
  exportedByName: z.string(),
  /** When the written file was read back, opened with the passphrase and compared. */
  verifiedAt: instant,
  recipients: z.string().trim().max(1000),
  openedOn: isoDate.nullable(),
})
export type PackExport = z.output<typeof packExportSchema>

export const packLabels = {
  quarterStartsOn: 'Quarter from',
  title: 'Title',
  dueOn: 'Due',
  section: 'Section',
  position: 'Place',
  isIncluded: 'In the pack',
  narrative: 'Commentary',
  action: 'Action',
  owner: 'Owner',
  doneOn: 'Done',
  number: 'Version',
  changeNote: 'What changed',
  fileName: 'File',
  recipients: 'Sent to',
  openedOn: 'Opening confirmed',
} as const
