import { useClient } from '../../client-context.tsx'
import { useCommand } from '../commands.ts'
import { toast } from '../toasts.ts'
import { type Column, kindOf } from './columns.ts'
import type { CellValue, ColumnKind } from '../format.ts'
import type { Rows } from './use-rows.ts'
import { tellProblem } from '../tell-problem.ts'

/** Offers the list, as it is seen, to Excel and as CSV; the page header shows both under Export. */
export function useListExport<Row>({ name, rows }: { name: string | undefined; rows: Rows<Row> }): void {
  const { exports } = useClient()

  const save = async (format: 'xlsx' | 'csv') => {
    try {
      const saved = await exports.table({
        name: name ?? 'list',
        columns: rows.visible.map((column) => ({
          key: column.key,
          header: column.header,
          kind: exportedAs[kindOf(column)],
        })),
        rows: rows.shown.map((row) =>
          Object.fromEntries(rows.visible.map((column) => [column.key, exportedValue(column, row)])),
        ),
        format,
      })
      if (saved.outcome === 'saved') toast(`Saved as ${saved.fileName}`)
    } catch (error) {
      tellProblem(error)
    }
  }

  const enabled = name !== undefined
  useCommand({ name: 'exportXlsx', label: 'Export to Excel', run: () => void save('xlsx'), enabled })
  useCommand({ name: 'exportCsv', label: 'Export as CSV', run: () => void save('csv'), enabled })
}

const exportedAs = {
  text: 'text',
  day: 'day',
  number: 'number',
  pence: 'pence',
  percent: 'percent',
  badge: 'text',
  hours: 'number',
} as const satisfies Record<ColumnKind, string>

/** A spreadsheet gets hours, as the screen shows them, not minutes. */
function exportedValue<Row>(column: Column<Row>, row: Row): CellValue {
  const value = column.accessor(row)
  return kindOf(column) === 'hours' && typeof value === 'number' ? value / 60 : value
}
