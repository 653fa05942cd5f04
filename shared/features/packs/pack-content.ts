import { z } from 'zod'

import { instant, isoDate } from '../../dates.ts'
import { columnKind } from '../exports/exports.contract.ts'
import { sectionKey } from './packs.schema.ts'

/** A figure with its name: "Staff in post: 42". `path` leads to the records behind it, inside the app only. */
const factSchema = z.object({
  label: z.string(),
  value: z.string(),
  note: z.string(),
  path: z.string().nullable(),
})
export type Fact = z.output<typeof factSchema>

const cell = z.union([z.string(), z.number(), z.null()])
export type Cell = z.output<typeof cell>

/** Values stay values (days as yyyy-mm-dd, percentages as 12.5), so that the data annex can be calculated with. */
const tableSchema = z.object({
  kind: z.literal('table'),
  title: z.string(),
  columns: z.array(z.object({ header: z.string(), kind: columnKind })),
  rows: z.array(z.array(cell)),
  note: z.string(),
})
export type TableBlock = z.output<typeof tableSchema>

/** One indicator over its periods. `null` is missing, never nought; `hidden` marks what disclosure control took out. */
const trendSchema = z.object({
  kind: z.literal('trend'),
  title: z.string(),
  /** What the chart shows, in words. */
  sentence: z.string(),
  unit: z.enum(['count', 'percent', 'rate', 'score']),
  ratePer: z.number().nullable(),
  decimals: z.number(),
  good: z.enum(['up', 'down', 'context']),
  baseline: z.number().nullable(),
  points: z.array(
    z.object({
      label: z.string(),
      startsOn: isoDate,
      value: z.number().nullable(),
      target: z.number().nullable(),
      isHidden: z.boolean(),
    }),
  ),
  status: z.string(),
  path: z.string().nullable(),
})
export type TrendBlock = z.output<typeof trendSchema>

const factsSchema = z.object({ kind: z.literal('facts'), items: z.array(factSchema) })
/** Figures against their targets, one bar each; `null` values are hidden or missing, and the words say which. */
const bulletsSchema = z.object({
  kind: z.literal('bullets'),
  title: z.string(),
  items: z.array(
    z.object({
      label: z.string(),
      value: z.number().nullable(),
      target: z.number(),
      tolerance: z.number(),
      isPercent: z.boolean(),
      /** "47% against a target of 48%" */
      words: z.string(),
      standing: z.string(),
    }),
  ),
})
export type BulletsBlock = z.output<typeof bulletsSchema>

const headingSchema = z.object({ kind: z.literal('heading'), text: z.string() })
const paragraphSchema = z.object({ kind: z.literal('paragraph'), text: z.string() })

export const blockSchema = z.discriminatedUnion('kind', [
  factsSchema,
  bulletsSchema,
  tableSchema,
  trendSchema,
  headingSchema,
  paragraphSchema,
])
export type Block = z.output<typeof blockSchema>

export const contentSectionSchema = z.object({
  section: sectionKey,
  title: z.string(),
  narrative: z.string(),
  blocks: z.array(blockSchema),
})
export type ContentSection = z.output<typeof contentSectionSchema>

/** Everything a reader of the pack sees, as data. This is what is frozen, hashed, drawn, and put in the annex. */
export const packContentSchema = z.object({
  format: z.literal(1),
  centreName: z.string(),
  isDemo: z.boolean(),
  title: z.string(),
  /** "Quarter 2 of 2026/27 (July to September 2026)" */
  quarter: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  assembledAt: instant,
  preparedBy: z.string(),
  sections: z.array(contentSectionSchema),
  /** What was hidden to protect people, and why; one line each. */
  hidden: z.array(z.object({ where: z.string(), why: z.string() })),
})
export type PackContent = z.output<typeof packContentSchema>
