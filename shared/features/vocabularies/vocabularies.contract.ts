import { z } from 'zod'

import { command, query } from '../../procedure.ts'
import {
  newVocabularyEntrySchema,
  vocabularyEntryId,
  vocabularyEntrySchema,
  vocabularyName,
} from './vocabularies.schema.ts'

const one = z.object({ id: vocabularyEntryId })

export const vocabulariesContract = {
  /** In their order, retired ones included: records may still use them. */
  list: query(
    'records.read',
    z.object({ vocabulary: vocabularyName.optional() }),
    z.array(vocabularyEntrySchema),
  ),
  add: command('settings', 'Added a word to a list', newVocabularyEntrySchema, vocabularyEntrySchema),
  change: command(
    'settings',
    'Changed a word in a list',
    vocabularyEntrySchema.pick({ id: true, label: true, sourceNote: true }),
    vocabularyEntrySchema,
  ),
  /** Puts the entries of one list in this order. */
  arrange: command(
    'settings',
    'Put a list in order',
    z.object({ vocabulary: vocabularyName, ids: z.array(vocabularyEntryId).max(500) }),
    z.array(vocabularyEntrySchema),
  ),
  retire: command('settings', 'Retired a word from a list', one, vocabularyEntrySchema),
  bringBack: command('settings', 'Brought a word back to a list', one, vocabularyEntrySchema),
}
