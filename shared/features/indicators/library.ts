import { z } from 'zod'

import library from './library.json' with { type: 'json' }
import {
  direction,
  emptyIndicator,
  frequency,
  periodType,
  unit,
  yearStart,
  type NewIndicator,
} from './indicators.schema.ts'

const entrySchema = z.object({
  code: z.string(),
  group: z.string(),
  name: z.string(),
  unit,
  ratePer: z.int().nullable().default(null),
  good: direction,
  numeratorLabel: z.string(),
  denominatorLabel: z.string(),
  frequency,
  yearStarts: yearStart.default('april'),
  periodType: periodType.default('flow'),
  dataOwner: z.string(),
  aims: z.array(z.string()),
  standingTarget: z.number().nullable().default(null),
  sourceNote: z.string().default(''),
  isPersonBased: z.boolean().default(true),
  isSensitive: z.boolean().default(false),
  check: z.boolean(),
})
export type LibraryIndicator = z.output<typeof entrySchema>

/** Ready-made definitions, in this app's own words. Most come from general knowledge and say so until somebody has checked them. */
export const indicatorLibrary: readonly LibraryIndicator[] = z.array(entrySchema).parse(library)

const checkNote =
  'From general knowledge: compare the wording with your authority’s definition before you rely on it.'
export const checkNoteOf = ({ check }: LibraryIndicator): string => (check ? checkNote : '')

/** The record that taking one over begins with; its aims are named by code and looked up by the caller. */
export function fromLibrary(entry: LibraryIndicator): Omit<NewIndicator, 'aimIds'> {
  const {
    code,
    name,
    unit: measure,
    ratePer,
    good,
    numeratorLabel,
    denominatorLabel,
    frequency: often,
  } = entry
  const { yearStarts, periodType: covers, dataOwner, standingTarget, sourceNote } = entry
  return {
    ...emptyIndicator,
    code,
    name,
    unit: measure,
    ratePer,
    good,
    numeratorLabel,
    denominatorLabel,
    frequency: often,
    yearStarts,
    periodType: covers,
    dataOwner,
    standingTarget,
    sourceNote,
    decimals: measure === 'count' ? 0 : 1,
    isPersonBased: entry.isPersonBased ? 1 : 0,
    isSensitive: entry.isSensitive ? 1 : 0,
    checkNote: checkNoteOf(entry),
  }
}
