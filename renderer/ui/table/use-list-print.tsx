import { PrintTable } from '../../print/PrintTable.tsx'
import { printSheet } from '../../print/print-sheet.tsx'
import { useCommand } from '../commands.ts'
import { countOf } from '../format.ts'
import type { Rows } from './use-rows.ts'

interface List<Row> {
  readonly label: string
  readonly rows: Rows<Row>
  /** How many there are before filtering. */
  readonly all: number
  readonly noun: readonly [one: string, many: string]
  readonly landscape: boolean
}

/** Ctrl+P prints the list as it is seen: same rows, same order, same columns. */
export function useListPrint<Row>({ label, rows, all, noun, landscape }: List<Row>): void {
  useCommand({
    name: 'print',
    label: 'Print this list',
    keys: 'Ctrl+P',
    run: () => {
      const count = countOf(rows.shown.length, ...noun)
      printSheet({
        title: label,
        subtitle: rows.isFiltered ? `${count}, filtered from ${all}` : count,
        landscape,
        content: <PrintTable columns={rows.visible} rows={rows.shown} />,
      })
    },
  })
}
