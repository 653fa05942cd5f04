import { z } from 'zod'

import { task } from '../../procedure.ts'

export const columnKind = z.enum(['text', 'day', 'number', 'pence', 'percent'])
export type ColumnKind = z.output<typeof columnKind>

export const exportedTableSchema = z.object({
  name: z.string().min(1).max(100),
  columns: z
    .array(z.object({ header: z.string().max(200), key: z.string().max(100), kind: columnKind }))
    .min(1)
    .max(200),
  /** Column key → value: days as `yyyy-mm-dd`, money in pence, percentages as 12.5 for 12.5 %. */
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).max(200_000),
})
export type ExportedTable = z.output<typeof exportedTableSchema>

export const exportsContract = {
  /** Saves a list, as seen on screen, as a spreadsheet where the person chooses. */
  table: task(
    'records.read',
    exportedTableSchema.extend({ format: z.enum(['xlsx', 'csv']) }),
    z.object({ outcome: z.enum(['saved', 'cancelled']), fileName: z.string().nullable() }),
  ),
}
