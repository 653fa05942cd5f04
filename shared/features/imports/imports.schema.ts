import { z } from 'zod'

import { instant, isoDate } from '../../dates.ts'
import { idOf } from '../../ids.ts'

/** What a column may hold, and so how its cells are read. `minutes` reads 37.5, 37:30 and "37h 30m"; `pence` reads £1,234.50. */
export const fieldKind = z.enum([
  'text',
  'day',
  'wholeNumber',
  'decimal',
  'percent',
  'pence',
  'minutes',
  'yesNo',
  'choice',
  'period',
])
export type FieldKind = z.output<typeof fieldKind>

export const choiceSchema = z.object({ value: z.string(), label: z.string(), synonyms: z.array(z.string()) })
export type Choice = z.output<typeof choiceSchema>

/** One thing that a row may say, described as data so that guessing, reading and the screen need no code per target. */
export const importFieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  /** Other headings under which it is found: "Surname" is also "Last name" and "Family name". */
  synonyms: z.array(z.string()),
  kind: fieldKind,
  required: z.boolean(),
  help: z.string(),
  /** For `choice`. */
  choices: z.array(choiceSchema),
  /** For `choice`: words that are no choice yet are taken as they stand, and the target adds them. */
  takesNewWords: z.boolean(),
  /** "NA" and the like are kept as "known to be missing" instead of as nothing. */
  allowsMissing: z.boolean(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  longest: z.int().positive(),
})
export type ImportField = z.output<typeof importFieldSchema>

/** What can be imported: people, figures, … */
export const importTargetSchema = z.object({
  id: z.string(),
  /** "People" */
  label: z.string(),
  /** "person", "people" */
  one: z.string(),
  many: z.string(),
  help: z.string(),
  fields: z.array(importFieldSchema),
  /** Sets of fields that tell one record from another, strongest first: payroll number, or else name and date of birth. */
  keys: z.array(z.array(z.string()).min(1)).min(1),
  /** When periods may stand in the headings: the field that receives the heading and the one that receives the cell. */
  wide: z.object({ period: z.string(), value: z.string() }).nullable(),
})
export type ImportTarget = z.output<typeof importTargetSchema>

const column = z.int().min(0).max(10_000)

/** Where a field's words come from. */
export const sourceSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('column'), column }),
  /** The same for every row: the agency of a list that one agency sent. */
  z.object({ from: z.literal('same'), text: z.string().max(500) }),
])
export type Source = z.output<typeof sourceSchema>

/** Only rows whose cell in this column says one of these words. */
export const rowFilterSchema = z.object({ column, oneOf: z.array(z.string().max(1_000)).max(1_000) })

export const mappingSchema = z.object({
  sheet: z.string().max(200),
  /** Counted from 0. */
  headerRow: z.int().min(0).max(100_000),
  sources: z.record(z.string().max(100), sourceSchema),
  /** Columns whose heading is a period, when each holds that period's values; empty for one value per row. */
  periodColumns: z.array(column).max(1_000),
  only: z.array(rowFilterSchema).max(20),
})
export type Mapping = z.output<typeof mappingSchema>

/** A cell put right on screen; the file stays as it is. */
export const correctionSchema = z.object({
  row: z.int().min(0),
  column,
  text: z.string().max(4_000),
  /** Also in every other row whose cell of this column says the same. */
  everywhere: z.boolean().optional(),
})
export type Correction = z.output<typeof correctionSchema>

/** Everything that decides what an import will do. */
export const planSchema = z.object({
  targetId: z.string().max(100),
  mapping: mappingSchema,
  corrections: z.array(correctionSchema).max(20_000),
  /** Sheet rows, counted from 0, that stay outside. */
  leftOut: z.array(z.int().min(0)).max(60_000),
})
export type Plan = z.output<typeof planSchema>

export const periodValueSchema = z.object({
  kind: z.enum(['year', 'term', 'quarter', 'month']),
  startsOn: isoDate,
})
export type PeriodValue = z.output<typeof periodValueSchema>

export type FieldValue = string | number | boolean | PeriodValue
/** Field → value; `null` is "known to be missing", an absent field says nothing and changes nothing. */
export type RowValues = Readonly<Record<string, FieldValue | null>>

export const rowStatus = z.enum(['new', 'changed', 'same', 'error', 'duplicate'])
export type RowStatus = z.output<typeof rowStatus>

export const importBatchId = idOf('ImportBatchId')
/** What one import did. It is written by the command that did it, so undoing that command takes it away as well. */
export const importBatchSchema = z.object({
  id: importBatchId,
  commandId: z.string(),
  targetId: z.string(),
  fileName: z.string(),
  sheetName: z.string(),
  importedAt: instant,
  importedBy: z.string(),
  newCount: z.int().min(0),
  changedCount: z.int().min(0),
  sameCount: z.int().min(0),
  refusedCount: z.int().min(0),
})
export type ImportBatch = z.output<typeof importBatchSchema>

export const savedMappingId = idOf('SavedMappingId')
export type SavedMappingId = z.output<typeof savedMappingId>
export const savedMappingSchema = z.object({
  id: savedMappingId,
  name: z.string().trim().min(1, 'Give it a name.').max(100, 'Keep the name to 100 characters.'),
  targetId: z.string().max(100),
  /** The headings it was made for; a file with the same headings is offered it. */
  headings: z.array(z.string().max(1_000)).max(1_000),
  mapping: mappingSchema,
})
export type SavedMapping = z.output<typeof savedMappingSchema>

/** The choices of a table of labels, with other words a spreadsheet may have for them. */
export const choicesFrom = (
  labels: Readonly<Record<string, string>>,
  synonyms: Readonly<Record<string, readonly string[]>> = {},
): Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label, synonyms: [...(synonyms[value] ?? [])] }))

/** A field with everything usual left unsaid. */
export const importField = (
  field: Pick<ImportField, 'key' | 'label' | 'kind'> & Partial<ImportField>,
): ImportField => ({
  synonyms: [],
  required: false,
  help: '',
  choices: [],
  takesNewWords: false,
  allowsMissing: false,
  least: null,
  most: null,
  longest: 500,
  ...field,
})
