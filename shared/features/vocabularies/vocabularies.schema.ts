import { z } from 'zod'

import { instant } from '../../dates.ts'
import { idOf } from '../../ids.ts'
import { choiceOf, text } from '../../text.ts'

export const vocabularyEntryId = idOf('VocabularyEntryId')
export type VocabularyEntryId = z.output<typeof vocabularyEntryId>

/** The lists of words that a centre may make its own. */
export const vocabularies = {
  disciplines: 'Disciplines',
  serviceAreas: 'Service areas',
  leavingReasons: 'Reasons for leaving',
  baseKinds: 'Kinds of base',
} as const
export const vocabularyName = choiceOf(vocabularies)
export type VocabularyName = z.output<typeof vocabularyName>

/** One word or phrase of such a list. */
export const vocabularyEntrySchema = z.object({
  id: vocabularyEntryId,
  vocabulary: vocabularyName,
  /** Short and lasting, for spreadsheets; the label may be reworded, the code stays. */
  code: text(40).min(1, 'Give it a short code.'),
  label: text(120).min(1, 'Give it a name.'),
  position: z.int().min(0),
  /** Where the wording comes from, and how far to trust it. */
  sourceNote: text(500),
  /** No longer offered; records that use it keep it. */
  retiredAt: instant.nullable(),
})
export type VocabularyEntry = z.output<typeof vocabularyEntrySchema>

export const newVocabularyEntrySchema = vocabularyEntrySchema.pick({
  vocabulary: true,
  code: true,
  label: true,
  sourceNote: true,
})
export type NewVocabularyEntry = z.output<typeof newVocabularyEntrySchema>

/** What the history calls the fields. */
export const vocabularyEntryLabels: Record<keyof VocabularyEntry, string> = {
  id: 'Reference',
  vocabulary: 'List',
  code: 'Code',
  label: 'Name',
  position: 'Place in the list',
  sourceNote: 'Where it comes from',
  retiredAt: 'Retired',
}
