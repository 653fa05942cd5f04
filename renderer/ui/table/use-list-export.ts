import { useCommand } from '../commands.ts'
import { sentenceOf } from '../Problem.tsx'
import { type TableExport, useServices } from '../services.tsx'
import { toast } from '../toasts.ts'
import { kindOf } from './columns.ts'
import type { Rows } from './use-rows.ts'

/** Offers the list, as it is seen, to Excel and as CSV; the page header shows both under Export. */
export function useListExport<Row>({ name, rows }: { name: string | undefined; rows: Rows<Row> }): void {
  const { exports } = useServices()

  const save = async (format: TableExport['format']) => {
    try {
      const saved = await exports.table({
        name: name ?? 'list',
        columns: rows.visible.map((column) => ({ header: column.header, kind: kindOf(column) })),
        rows: rows.shown.map((row) => rows.visible.map((column) => column.accessor(row))),
        format,
      })
      if (saved.outcome === 'saved') toast(`Saved as ${saved.fileName}`)
    } catch (error) {
      toast(sentenceOf(error), { tone: 'problem' })
    }
  }

  const enabled = name !== undefined
  useCommand({ name: 'exportXlsx', label: 'Export to Excel', run: () => void save('xlsx'), enabled })
  useCommand({ name: 'exportCsv', label: 'Export as CSV', run: () => void save('csv'), enabled })
}
