import { AppError } from '#shared/errors.ts'
import type { PreviewRow, RowCounts } from '#shared/features/imports/imports.contract.ts'
import type { ClassifiedRow } from '#shared/features/imports/classify.rules.ts'
import { classifyRows, readRow } from '#shared/features/imports/classify.rules.ts'
import { cellText } from '#shared/features/imports/cell.ts'
import type { ImportTarget, Plan } from '#shared/features/imports/imports.schema.ts'
import { sourceRows } from '#shared/features/imports/rows.rules.ts'
import { showValue } from '#shared/features/imports/show.rules.ts'
import { may } from '#shared/permissions.ts'

import type { QueryContext } from '../../ipc/context.ts'
import type { ImportSource } from './import-target.ts'
import { importSources } from './import-sources.ts'
import { latestChange } from './imports.repository.ts'
import type { OpenFile } from './open-files.ts'
import { sheetOf } from './open-files.ts'

export const sourcesFor = ({ actor }: Pick<QueryContext, 'actor'>): ImportSource[] =>
  importSources.filter(({ permission }) => may(actor.role, permission))

export function sourceFor(context: Pick<QueryContext, 'actor'>, targetId: string): ImportSource {
  const source = sourcesFor(context).find(({ id }) => id === targetId)
  if (source === undefined)
    throw new AppError(
      'notFound',
      'Centreboard cannot import that. Nothing was imported. Choose what to import from the list.',
    )
  return source
}

/**
 * What every row of the file would do to the records as they are now. Looking at another page of it costs nothing, and an
 * import goes by what was looked at: any change to any record since makes it look again.
 */
export async function dryRun(
  context: QueryContext,
  file: OpenFile,
  plan: Plan,
): Promise<readonly ClassifiedRow[]> {
  const key = JSON.stringify([await latestChange(context.db), context.clock.today(), plan])
  if (file.lastRun?.key === key) return file.lastRun.rows
  const rows = await evaluate(context, file, plan)
  file.lastRun = { key, rows }
  return rows
}

async function evaluate(
  { db, clock, actor }: QueryContext,
  file: OpenFile,
  plan: Plan,
): Promise<ClassifiedRow[]> {
  const source = sourceFor({ actor }, plan.targetId)
  const target = await source.describe(db)
  const today = clock.today()
  const read = sourceRows(sheetOf(file, plan.mapping.sheet), target, plan).map((row) => {
    const said = readRow(row, target, today)
    return source.complete === undefined ? said : { ...said, values: source.complete(said.values) }
  })
  return classifyRows(read, target, await source.existing(db, clock), await source.check?.(db, clock))
}

export function countRows(rows: readonly ClassifiedRow[]): RowCounts {
  const counts = { new: 0, changed: 0, same: 0, error: 0, duplicate: 0 }
  for (const { status } of rows) counts[status] += 1
  return counts
}

export function asPreviewRow(row: ClassifiedRow, target: ImportTarget): PreviewRow {
  const cells = target.fields.map((field) => {
    const change = row.changes.find((candidate) => candidate.field === field.key)
    const problem = row.problems.find((candidate) => candidate.field === field.key)?.problem ?? null
    const value = row.values[field.key]
    return [
      field.key,
      {
        text: value === undefined ? cellText(row.source.cellFor(field.key)) : showValue(value, field),
        problem,
        from: change === undefined ? null : change.from === null ? '' : showValue(change.from, field),
        column: row.source.columnFor(field.key),
      },
    ] as const
  })
  return {
    row: row.source.row,
    periodColumn: row.source.periodColumn,
    status: row.status,
    problem: row.problems.find(({ field }) => field === null)?.problem ?? null,
    cells: Object.fromEntries(cells),
  }
}
